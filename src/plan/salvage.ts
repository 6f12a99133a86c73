import type { z } from 'zod';
import type { PartName } from './model.ts';
import type { Reader } from './page.ts';

type Found = { readonly value: unknown; readonly line: number };
type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type Context = { readonly name: PartName; readonly reader: Reader };

/** What of a part is valid: an entry of a list that is not is left out with a problem at its line, and the rest stays. */
export function salvage(schema: z.ZodType, found: Found, context: Context): unknown {
  const result = schema.safeParse(found.value);
  if (result.success) return result.data;
  const bad = new Set<string>();
  for (const issue of result.error.issues) {
    const list = issue.path.findIndex((key) => typeof key === 'number');
    report(found, issue, { ...context, entry: list < 0 ? undefined : issue.path.slice(0, list + 1) });
    if (list < 0) return undefined;
    bad.add(issue.path.slice(0, list + 1).join('.'));
  }
  const second = schema.safeParse(without(found.value, bad, ''));
  if (second.success) return second.data;
  for (const issue of second.error.issues) report(found, issue, { ...context, entry: undefined });
  return undefined;
}

function report(found: Found, issue: Issue, context: Context & { readonly entry: readonly PropertyKey[] | undefined }): void {
  const { name, reader, entry } = context;
  const item = entry?.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], found.value);
  const place = issue.path.length === 0 ? name : `${name}.${issue.path.map(String).join('.')}`;
  reader.problem(reader.lineOf(item) ?? found.line, `${place}: ${issue.message}.`);
}

/** A copy without the entries of lists whose place is in the set. */
function without(value: unknown, places: ReadonlySet<string>, place: string): unknown {
  const at = (key: string | number): string => (place === '' ? String(key) : `${place}.${key}`);
  if (Array.isArray(value)) return value.filter((_entry, index) => !places.has(at(index)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, without(field, places, at(key))]));
}
