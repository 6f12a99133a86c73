import type { Part } from './model.ts';

type Connection = Part<'connection'>;

/** Words that the mermaid grammar reads as something else than a state. */
const RESERVED = new Set(['state', 'note', 'end', 'direction', 'class', 'classDef', 'style', 'default', 'as', 'scale', 'click']);

/** The connection as a mermaid state diagram; nothing where there are no transitions. */
export function stateDiagram(connection: Connection): string | undefined {
  if (connection.transitions.length === 0) return undefined;
  const edges = connection.transitions.map(
    ({ from, to, on }) => `  ${writeState(from)} --> ${writeState(to)}: ${writeLabel(on)}`,
  );
  return ['%% id: state-connection', 'stateDiagram-v2', ...edges].join('\n');
}

function writeState(name: string): string {
  if (name === '[*]') return name;
  const plain = name.replace(/[^A-Za-z0-9_]+/g, '_');
  return RESERVED.has(plain) || /^\d|^_*$/.test(plain) ? `state_${plain}` : plain;
}

/** A semicolon ends a statement and a colon a label; `#` starts an entity. */
function writeLabel(label: string): string {
  const plain = label.replace(/[;:#%{}"<>`\\]+/g, (marks, at: number) =>
    /\w/.test(label.charAt(at + marks.length)) && at > 0 ? '.' : '',
  );
  return plain.trim() === '' ? '…' : plain.trim();
}
