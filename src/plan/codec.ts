import { readInline, writeInline } from './markdown-text.ts';
import { readReferences, writeReference, type Links } from './links.ts';

/** How one field of the model looks on the page, and how it is read back. Reading never fails: the schema judges later. */
export type Codec<Value> = {
  readonly write: (value: Value, links: Links) => string;
  readonly read: (text: string) => unknown;
};

export const text: Codec<string> = { write: writeInline, read: readInline };

/** Code where it looks like code, words otherwise. Such fields are never one code span as a whole (`normaliseToken`). */
export const token: Codec<string> = {
  write: (value) => (/[\s`]/.test(value) ? writeInline(value) : `\`${value}\``),
  read: (cell) => /^`([^`]*)`$/.exec(cell)?.[1] ?? readInline(cell),
};

/** A program that people know, behind the variables it is given. */
const COMMAND =
  /^(?:[A-Z_][A-Z0-9_]*=\S+ )*(?:npm|npx|pnpm|yarn|bun|node|deno|make|just|docker|kubectl|k6|go|cargo|python3?|pytest|uv|poetry|bundle|bin|rails|rake|mix|php|composer|dotnet|mvn|gradle|artillery|\.?\/|\.\/)(?: |$|\/)/;

export const command: Codec<string> = {
  write: (value) => (COMMAND.test(value) && !value.includes('`') ? `\`${value}\`` : writeInline(value)),
  read: token.read,
};

export const reference: Codec<string> = {
  write: writeReference,
  read: (cell) => readReferences(cell)[0] ?? '',
};

export const references: Codec<readonly string[]> = {
  write: (values, links) => values.map((value) => writeReference(value, links)).join(', '),
  read: readReferences,
};

export const number: Codec<number> = { write: writeNumber, read: readNumber };

/** A text that could be taken for a number is put in quotation marks. */
export const numberOrText: Codec<number | string> = {
  write: (value) => (typeof value === 'number' ? writeNumber(value) : writeInline(isLikeNumber(value) ? `"${value}"` : value)),
  read: (cell) => {
    const value = readInline(cell);
    const inner = /^"(.*)"$/.exec(value)?.[1];
    return inner !== undefined && isLikeNumber(inner) ? inner : readNumber(value);
  },
};

/** One of a few words of the model, in words for a reader. */
export function choice<Value extends string>(words: Readonly<Record<Value, string>>): Codec<Value> {
  const back = new Map<string, string>(Object.entries<string>(words).map(([value, word]) => [word, value]));
  return { write: (value) => words[value], read: (cell) => back.get(cell) ?? cell };
}

function writeNumber(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const plain = String(value);
  return /^-?\d{4,15}$/.test(plain) ? plain.replace(/\B(?=(?:\d{3})+$)/g, ',') : plain;
}

function readNumber(cell: string): number | string {
  const plain = /^-?\d{1,3}(?:,\d{3})+$/.test(cell) ? cell.replaceAll(',', '') : cell;
  return isNumber(plain) ? Number(plain) : cell;
}

function isLikeNumber(value: string): boolean {
  const bare = value.replace(/^"+/, '').replace(/"+$/, '');
  return typeof readNumber(bare) === 'number';
}

function isNumber(value: string): boolean {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(value) && value.length < 400;
}
