import type { z } from 'zod';
import { partSchemas, type Part, type PartName } from './model.ts';

export type ValidPart<Name extends PartName> =
  { readonly ok: true; readonly value: Part<Name> } | { readonly ok: false; readonly problems: readonly string[] };

const SHOWN = 60;

/** A part in canonical form, or every reason why it is none: place, what is expected, what was found. */
export function validatePart<Name extends PartName>(part: Name, input: unknown): ValidPart<Name> {
  const result = partSchemas[part].safeParse(input);
  if (result.success) return { ok: true, value: result.data as Part<Name> };
  return { ok: false, problems: result.error.issues.map((issue) => `${placeOf(part, issue.path)}: ${wordsFor(issue, input)}`) };
}

function placeOf(part: PartName, path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`), part);
}

function wordsFor(issue: z.core.$ZodIssue, input: unknown): string {
  const found = issue.path.reduce<unknown>((value, key) => (isIndexable(value) ? value[key] : undefined), input);
  const expected = issue.message.replace(/^Invalid (?:input|option): /, '').replace(/^Too (?:big|small): /, '');
  return `${expected}, found ${describe(found)}`;
}

function describe(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === 'object' && found !== null) return `an object with ${Object.keys(found).join(', ') || 'no fields'}`;
  const text = JSON.stringify(found);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}… (${text.length} characters)`;
}

function isIndexable(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null;
}
