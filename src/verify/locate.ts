import type { Plan } from '../plan/model.ts';

/**
 * The line of the rendered file that a place of the model stands on, counted from 1.
 * The text at the place is searched for, then the texts of what encloses it; nothing found is `undefined`, never a guess.
 */
export function locate(place: string, plan: Plan, page: readonly string[]): number | undefined {
  const steps = place.match(/[^.[\]:]+|:\d+$/g) ?? [];
  const offset = steps.at(-1)?.startsWith(':') ? Number(steps.pop()?.slice(1)) : undefined;
  const values = valuesAlong(plan, steps);
  const start = startOf(values, page);
  for (const value of values.toReversed()) {
    const line = lineOf(value, page, start);
    if (line === undefined) continue;
    return offset === undefined ? line : line + offset - 1;
  }
  return undefined;
}

/** Splits the page and makes its lines comparable once for all places. */
export function pageOf(markdown: string): readonly string[] {
  return markdown.split('\n').map(comparable);
}

function valuesAlong(plan: Plan, steps: readonly string[]): unknown[] {
  const values: unknown[] = [];
  let current: unknown = plan;
  for (const step of steps) {
    if (typeof current !== 'object' || current === null) break;
    current = (current as Readonly<Record<string, unknown>>)[step];
    if (current === undefined) break;
    values.push(current);
  }
  return values;
}

/** Where the enclosing item is named, so that a text standing in several items is found in the right one. */
function startOf(values: readonly unknown[], page: readonly string[]): number {
  for (const value of values.toReversed()) {
    const row = rowOf(value, page);
    if (row !== undefined) return row;
  }
  for (const value of values) {
    const name = nameOf(value);
    if (name === undefined) continue;
    const line = lineOf(name, page, 0);
    if (line !== undefined) return line - 1;
  }
  return 0;
}

/** The line of a table that holds all short texts of an item; an item with an id has more lines than that. */
function rowOf(value: unknown, page: readonly string[]): number | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'id' in value) return undefined;
  const texts = Object.values(value)
    .filter((text): text is string => typeof text === 'string' && text.length > 1 && !text.includes('\n'))
    .map((text) => comparable(text).slice(0, 60));
  if (texts.length < 2) return undefined;
  const found = page.findIndex((line) => line.startsWith('|') && texts.every((text) => line.includes(text)));
  return found === -1 ? undefined : found;
}

function lineOf(value: unknown, page: readonly string[], start: number): number | undefined {
  const text = typeof value === 'string' ? value : nameOf(value);
  if (text === undefined) return undefined;
  const wanted = comparable(text.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, 60);
  if (wanted.length < 2) return undefined;
  const after = page.findIndex((line, index) => index >= start && line.includes(wanted));
  const found = after === -1 ? page.findIndex((line) => line.includes(wanted)) : after;
  return found === -1 ? undefined : found + 1;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of ['id', 'source', 'mermaid', 'name', 'file', 'pattern', 'threat', 'data', 'fact', 'what']) {
    const field = fields[key];
    if (typeof field === 'string') return field;
  }
  return undefined;
}

/** Without the marks that rendering adds. */
function comparable(text: string): string {
  return text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
