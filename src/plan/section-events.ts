import { choice, number, reference, text, token, type Codec } from './codec.ts';
import { column, firstParagraph, parseFacts, parseTable, renderFacts, renderTable, type Column } from './layout.ts';
import { anchorOf, type Links } from './links.ts';
import { readLine, writeLine } from './markdown-text.ts';
import type { PlanEvent } from './model.ts';
import { sectionsById, splitAt, type Passage, type Reader, type Section } from './page.ts';

const directions = { 'C>S': 'client → server', 'S>C': 'server → client', 'S>S': 'server → server' } as const;

const asIs: Codec<string> = { write: (value) => value, read: (cell) => cell };

/** At most six columns: the rest of an event follows as a short list under its name. */
const catalogue: readonly Column<PlanEvent>[] = [
  { title: 'Event', write: writeName, read: readName },
  column('Direction', 'direction', choice(directions)),
  column('Room', 'room', token),
  column('Payload', 'payload', token),
  column('Acknowledgement', 'ack', token),
  column('Delivery', 'delivery', asIs),
];

const details: readonly Column<PlanEvent>[] = [
  column('Who may', 'authorization', text),
  column('Sent by', 'producer', reference),
  column('Handled by', 'consumer', reference),
  column('Order', 'orderKey', token),
  column('If sent twice', 'idempotency', text),
  { title: 'Limits', write: writeLimits, read: readLimits },
];

export function renderEvents(events: readonly PlanEvent[], links: Links): string[] {
  const described = events.flatMap((event) => [
    `### ${headingOf(event)}`,
    writeLine(event.purpose),
    renderFacts(details, event, links),
  ]);
  return [renderTable(catalogue, events, links), ...described];
}

/** Rows and descriptions belong together by id; of several with one id, in their order. */
export function parseEvents(passage: Passage, reader: Reader): Record<string, unknown>[] {
  const { before, sections } = splitAt(3, passage);
  const described = sectionsById(sections);
  const rows = parseTable(catalogue, before, reader);
  for (const row of rows) {
    const section = described.take(row['id']);
    if (section === undefined)
      reader.problem(reader.lineOf(row) ?? passage.first, `Event ${String(row['id'])} has no section of its own.`);
    else Object.assign(row, parseDetails(section));
  }
  for (const section of described.rest()) reader.problem(section.line, `"${section.title}" is not in the table of events.`);
  return rows;
}

export function headingOf(event: PlanEvent): string {
  return `${event.id} \`${event.name}\``;
}

function parseDetails(section: Section): Record<string, unknown> {
  const list = section.body.lines.findIndex((line) => line.startsWith('- **'));
  const intro = { lines: section.body.lines.slice(0, list < 0 ? undefined : list), first: section.body.first };
  return { purpose: readLine(firstParagraph(intro)), ...parseFacts(details, section.body) };
}

function writeName(event: PlanEvent): string {
  return `[${event.id}](#${anchorOf(headingOf(event))}) \`${event.name}\``;
}

function readName(cell: string): Record<string, unknown> {
  const match = /^\[?([A-Z]\d{1,3})(?:\]\([^)]*\))? `([^`]*)`$/.exec(cell);
  return match === null ? { name: cell } : { id: match[1], name: match[2] };
}

function writeLimits(event: PlanEvent, links: Links): string {
  const size = `at most ${number.write(event.maxBytes, links)} bytes`;
  return event.rateLimit === undefined ? size : `${size}; ${text.write(event.rateLimit, links)}`;
}

function readLimits(cell: string): Record<string, unknown> {
  const match = /^at most ([\d,.e+]+) bytes(?:; (.+))?$/.exec(cell);
  if (match === null) return { rateLimit: text.read(cell) };
  const maxBytes = number.read(match[1] ?? '');
  return match[2] === undefined ? { maxBytes } : { maxBytes, rateLimit: text.read(match[2]) };
}
