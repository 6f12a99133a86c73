import { numberOrText, reference, text, token } from './codec.ts';
import { column, parseTable, renderTable, type Column } from './layout.ts';
import type { Links } from './links.ts';
import { writeFence } from './markdown-fence.ts';
import type { Part } from './model.ts';
import { splitAt, type Passage, type Reader } from './page.ts';
import { stateDiagram } from './state-diagram.ts';

type Connection = Part<'connection'>;

const headings = { states: 'States', diagram: 'Diagram', transitions: 'Transitions', parameters: 'Parameters' } as const;

const states: readonly Column<Connection['states'][number]>[] = [
  column('State', 'name', { write: (name) => `\`${name}\``, read: (cell) => cell.replaceAll('`', '') }),
  column('Meaning', 'meaning', text),
  column('The user sees', 'userSees', text),
];

const transitions: readonly Column<Connection['transitions'][number]>[] = [
  column('From', 'from', token),
  column('When', 'on', text),
  column('To', 'to', token),
  column('And then', 'action', text),
];

const parameters: readonly Column<Connection['parameters'][number]>[] = [
  {
    title: 'Parameter',
    write: ({ id, name }, links) => `${id} ${token.write(name, links)}`,
    read: (cell) => ({ id: cell.split(' ', 1)[0], name: token.read(cell.slice(cell.indexOf(' ') + 1)) }),
  },
  column('Value', 'value', numberOrText),
  column('Unit', 'unit', text),
  column('Default', 'libraryDefault', text),
  column('Source', 'from', reference),
  column('Why', 'why', text),
];

/** The diagram is drawn from the transitions and never read back. */
export function renderConnection(connection: Connection, links: Links): string[] {
  const diagram = stateDiagram(connection);
  return [
    ...(diagram === undefined ? [] : [`### ${headings.diagram}`, writeFence('mermaid', diagram)]),
    ...(connection.states.length === 0 ? [] : [`### ${headings.states}`, renderTable(states, connection.states, links)]),
    ...(connection.transitions.length === 0
      ? []
      : [`### ${headings.transitions}`, renderTable(transitions, connection.transitions, links)]),
    ...(connection.parameters.length === 0
      ? []
      : [`### ${headings.parameters}`, renderTable(parameters, connection.parameters, links)]),
  ];
}

export function parseConnection(passage: Passage, reader: Reader): unknown {
  const bodies = new Map(splitAt(3, passage).sections.map((section) => [section.title, section.body]));
  const read = (heading: string, columns: readonly Column<never>[]): unknown[] => {
    const body = bodies.get(heading);
    return body === undefined ? [] : parseTable(columns, body, reader);
  };
  return {
    states: read(headings.states, states),
    transitions: read(headings.transitions, transitions),
    parameters: read(headings.parameters, parameters),
  };
}
