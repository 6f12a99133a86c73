import { command, reference, references, text, token, type Codec } from './codec.ts';
import { column, parseTable, renderTable, type Column } from './layout.ts';
import { readIds, writeIds, type Links } from './links.ts';
import type { Part } from './model.ts';
import type { Passage, Reader } from './page.ts';

const asIs: Codec<string> = { write: (value) => value, read: (cell) => cell };
const ids: Codec<string> = { write: writeIds, read: readIds };

const today: readonly Column<Part<'today'>[number]>[] = [
  column('What is there', 'fact', text),
  column('Where', 'where', references),
  column('What follows from it', 'consequence', text),
];
const security: readonly Column<Part<'security'>[number]>[] = [
  column('Threat', 'threat', text),
  column('Defence', 'defence', text),
  column('Where', 'where', reference),
  column('Test', 'test', ids),
];
const races: readonly Column<Part<'races'>[number]>[] = [
  column('Race', 'id', asIs),
  column('How it happens here', 'here', text),
  column('Remedy', 'remedy', text),
  column('Test', 'test', ids),
];
const failures: readonly Column<Part<'failures'>[number]>[] = [
  column('What fails', 'what', text),
  column('What the system does', 'systemDoes', text),
  column('What the user sees', 'userSees', text),
  column('Test', 'test', ids),
];
const tests: readonly Column<Part<'tests'>[number]>[] = [
  column('Test', 'id', asIs),
  column('Level', 'level', text),
  column('What it shows', 'what', text),
  column('Run', 'run', command),
  column('Passes when', 'threshold', text),
];
const observability: readonly Column<Part<'observability'>[number]>[] = [
  column('Name', 'name', token),
  column('Kind', 'kind', text),
  column('Labels', 'labels', references),
  column('Alert', 'alert', text),
];
const assumptions: readonly Column<Part<'assumptions'>[number]>[] = [
  column('Id', 'id', asIs),
  column('Assumption', 'text', text),
  column('If it is wrong', 'ifWrong', text),
];
const questions: readonly Column<Part<'questions'>[number]>[] = [
  column('Id', 'id', asIs),
  column('Question', 'text', text),
  column('Without an answer', 'default', text),
];
const sources: readonly Column<Part<'sources'>[number]>[] = [
  column('Id', 'id', asIs),
  column('Kind', 'kind', asIs),
  column('Source', 'ref', reference),
  column('Version', 'version', text),
  column('Date', 'date', text),
  column('Used for', 'usedFor', text),
];

/** The parts that are one table each. */
const tables = { today, security, races, failures, tests, observability, assumptions, questions, sources } as const;

export type TablePart = keyof typeof tables;

export function renderPartTable<Name extends TablePart>(name: Name, items: Part<Name>, links: Links): string[] {
  const columns = tables[name] as readonly Column<Part<Name>[number]>[];
  return [renderTable(columns, items, links)];
}

export function parsePartTable(name: TablePart, passage: Passage, reader: Reader): unknown {
  const rows = parseTable(tables[name], passage, reader);
  return name === 'observability'
    ? rows.map((row) => reader.at({ ...row, labels: row['labels'] ?? [] }, reader.lineOf(row) ?? 0))
    : rows;
}
