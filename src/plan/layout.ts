import type { Codec } from './codec.ts';
import type { Links } from './links.ts';
import { readTable, writeTable } from './markdown-table.ts';
import { readLine, readProse, writeLine, writeProse } from './markdown-text.ts';
import { textOf, type Labelled, type Passage, type Reader } from './page.ts';

/** One column of a table, or one item of a list of facts: its title and the fields of the model that it holds. */
export type Column<Item> = {
  readonly title: string;
  readonly write: (item: Item, links: Links) => string;
  readonly read: (cell: string) => Record<string, unknown>;
};

type Fields = Record<string, unknown>;

/** A field on its own. An absent optional field is an empty cell. */
export function column<Item, Key extends keyof Item & string>(
  title: string,
  key: Key,
  codec: Codec<NonNullable<Item[Key]>>,
): Column<Item> {
  return {
    title,
    write: (item, links) => {
      const value = item[key];
      return value === undefined || value === null ? '' : codec.write(value, links);
    },
    read: (cell) => (cell === '' ? {} : { [key]: codec.read(cell) }),
  };
}

export function renderTable<Item>(columns: readonly Column<Item>[], items: readonly Item[], links: Links): string {
  if (items.length === 0) return '';
  const rows = items.map((item) => columns.map((each) => each.write(item, links)));
  return writeTable(
    columns.map((each) => each.title),
    rows,
  );
}

/** Columns are found by their titles, so that a person may move or remove one. */
export function parseTable(columns: readonly Column<never>[], passage: Passage, reader: Reader): Fields[] {
  const table = readTable(passage.lines);
  if (table === undefined) return [];
  const byTitle = new Map(columns.map((each) => [each.title.toLowerCase(), each]));
  const order = table.headers.map((title) => byTitle.get(title.toLowerCase()));
  return table.rows.map(({ cells, offset }) => {
    const item: Fields = {};
    cells.forEach((cell, index) => Object.assign(item, order[index]?.read(cell)));
    return reader.at(item, passage.first + offset);
  });
}

/** `- **Title:** value`, one field a line; absent fields are left out. */
export function renderFacts<Item>(columns: readonly Column<Item>[], item: Item, links: Links): string {
  const facts = columns.map((each) => ({ title: each.title, value: each.write(item, links) }));
  return facts
    .filter((fact) => fact.value !== '')
    .map((fact) => `- **${fact.title}:** ${fact.value}`)
    .join('\n');
}

export function parseFacts(columns: readonly Column<never>[], passage: Passage): Fields {
  const byTitle = new Map(columns.map((each) => [each.title, each]));
  const item: Fields = {};
  for (const entry of itemsOf(passage)) {
    const match = /^\*\*([^*]{1,60}):\*\* (.*)$/s.exec(entry);
    Object.assign(item, byTitle.get(match?.[1] ?? '')?.read(match?.[2] ?? ''));
  }
  return item;
}

export function renderLabel(label: string, value: string): string {
  return value === '' ? `**${label}:**` : `**${label}:** ${value}`;
}

export function renderLineLabel(label: string, value: string): string {
  return renderLabel(label, writeLine(value));
}

/** Prose that starts with a block of its own (a list, a quote, a table) stands below its label. */
export function renderProseLabel(label: string, value: string): string {
  const startsBlock = value.includes('\n') && /^(?:[-+*>|#~`=[]|\d)/.test(value);
  return `**${label}:**${startsBlock ? '\n\n' : ' '}${writeProse(value)}`;
}

export function renderList(label: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `**${label}:**\n\n${values.map((value) => `- ${writeLine(value)}`).join('\n')}`;
}

export function renderOrderedList(label: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return `**${label}:**\n\n${values.map((value, index) => `${index + 1}. ${writeLine(value)}`).join('\n')}`;
}

export function parseLineLabel(group: Labelled, label: string): string | undefined {
  const passage = group.labels.get(label);
  return passage === undefined ? undefined : readLine(firstParagraph(passage));
}

export function parseProseLabel(group: Labelled, label: string): string | undefined {
  const passage = group.labels.get(label);
  return passage === undefined ? undefined : readProse(textOf(passage));
}

export function parseList(group: Labelled, label: string): string[] {
  const passage = group.labels.get(label);
  return passage === undefined ? [] : itemsOf(passage).map(readLine);
}

export function firstParagraph(passage: Passage): string {
  const words: string[] = [];
  for (const line of passage.lines) {
    if (line.trim() !== '') words.push(line.trim());
    else if (words.length > 0) break;
  }
  return words.join(' ');
}

/** The items of a list; lines that continue an item are joined to it. */
function itemsOf(passage: Passage): string[] {
  const items: string[][] = [];
  for (const line of passage.lines) {
    const item = /^(?:[-+*]|\d{1,9}[.)]) (.*)$/s.exec(line)?.[1];
    if (item !== undefined) items.push([item.trim()]);
    else if (line.startsWith(' ') && line.trim() !== '') items.at(-1)?.push(line.trim());
  }
  return items.map((words) => words.join(' '));
}
