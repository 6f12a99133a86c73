/** Kinds of mermaid diagrams whose grammar is at hand. */
export type DiagramKind = 'sequence' | 'state' | 'flowchart';

export type Diagram = { readonly place: string; readonly kind: DiagramKind; readonly text: string };

/** What the first word of a diagram says of its kind. */
export type DiagramSort =
  | { readonly kind: DiagramKind }
  /** Mermaid draws it, but its grammar is not at hand. */
  | { readonly kind: 'other'; readonly word: string }
  /** Nothing that mermaid draws. */
  | { readonly kind: 'none'; readonly word: string };

/** More than this mermaid itself refuses. */
export const LONGEST_DIAGRAM = 50_000;

const GRAMMARS: readonly (readonly [RegExp, DiagramKind])[] = [
  [/^sequenceDiagram/, 'sequence'],
  [/^stateDiagram/, 'state'],
  [/^(?:graph|flowchart)/, 'flowchart'],
];
/** Further kinds of mermaid 12.3. */
const OTHERS =
  /^(?:classDiagram|erDiagram|gantt|pie|gitGraph|journey|mindmap|timeline|quadrantChart|requirement|C4|block|architecture|packet|kanban|sankey|xychart|radar|treemap|treeView|zenuml|info|usecase|swimlane|venn|ishikawa|wardley|cynefin|railroad|eventmodeling|agentflow)/;
const FRONT_MATTER = /^\s*---[^\S\n]*\n(?:[^]*?\n)?---[^\S\n]*(?:\n|$)/;
const COMMENT = /^[^\S\n]*%%[^\n]*$/gm;
const ENTITY = /#(\w+);/g;

export function sortOf(text: string): DiagramSort {
  const word = /\S+/.exec(plainDiagram(text))?.[0]?.slice(0, 40) ?? '';
  const grammar = GRAMMARS.find(([pattern]) => pattern.test(word));
  if (grammar !== undefined) return { kind: grammar[1] };
  return { kind: OTHERS.test(word) ? 'other' : 'none', word };
}

/** What mermaid hands to its grammar: no front matter, no directives, no comments. Every line stays where it is. */
export function plainDiagram(text: string): string {
  const body = text.replace(/\r\n?/g, '\n').replace(FRONT_MATTER, blank);
  return withoutDirectives(body).replace(COMMENT, '').replace(ENTITY, '_$1_');
}

/** `%%{init: …}%%`, which may span lines. */
function withoutDirectives(text: string): string {
  let rest = text;
  let done = '';
  for (let start = rest.indexOf('%%{'); start !== -1; start = rest.indexOf('%%{')) {
    const end = rest.indexOf('}%%', start);
    if (end === -1) break;
    done += rest.slice(0, start) + blank(rest.slice(start, end + 3));
    rest = rest.slice(end + 3);
  }
  return done + rest;
}

function blank(found: string): string {
  return found.replace(/[^\n]+/g, '');
}
