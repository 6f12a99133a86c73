import { characterClass } from './vocabulary.ts';
import type { Cursor, Vocabulary } from './vocabulary.ts';

/** What one pass over a text finds. */
export type ScannedText = {
  /** Numbers of the names in it, each once, and how often each occurs. */
  readonly identifiers: Int32Array;
  readonly counts: Int32Array;
  /** Names it defines, of those that a language announces by a word: class, function, type … */
  readonly definitions: readonly number[];
  /** Quoted or dotted names after `from`, `import`, `require`, `include` …, as written. */
  readonly imports: readonly string[];
  /** Words in it, repetitions counted. */
  readonly length: number;
};

export type Scanner = (text: string) => ScannedText;

export function createScanner(vocabulary: Vocabulary): Scanner {
  const roles = readKeywords(vocabulary);
  const cursor: Cursor = { at: 0 };
  let occurrences = new Int32Array(1 << 14);
  let found = new Int32Array(1 << 12);
  const keep = createKeeper();

  return (text) => {
    const definitions: number[] = [];
    const imports: string[] = [];
    let different = 0;
    let length = 0;
    let announced = false;
    cursor.at = 0;
    while (cursor.at < text.length) {
      const start = cursor.at;
      if (characterClass[text.charCodeAt(start)] !== 1) {
        cursor.at = afterSeparator(text, start);
        continue;
      }
      const identifier = vocabulary.read(text, cursor);
      if (identifier < 0) continue;
      length += 1;
      if (identifier >= occurrences.length) occurrences = enlarge(occurrences, identifier);
      const before = occurrences[identifier] ?? 0;
      occurrences[identifier] = before + 1;
      if (before === 0) {
        if (different >= found.length) found = enlarge(found, different);
        found[different] = identifier;
        different += 1;
      }
      if (identifier >= roles.length) {
        if (announced) definitions.push(identifier);
        announced = false;
        continue;
      }
      const role = roles[identifier];
      announced = role === 'define' || role === 'method' || (role === 'bind' && startsLine(text, start));
      if (role === 'method') cursor.at = afterReceiver(text, cursor.at);
      else if (role === 'import') imports.push(...importedNames(text, cursor.at));
    }
    const identifiers = keep(found.subarray(0, different));
    const counts = keep(identifiers);
    for (let at = 0; at < different; at += 1) {
      const identifier = identifiers[at] ?? 0;
      counts[at] = occurrences[identifier] ?? 0;
      occurrences[identifier] = 0;
    }
    return { identifiers, counts, definitions, imports, length };
  };
}

const numbersAtOnce = 1 << 16;

/** Copies lie in pieces of large arrays: memory of its own for each of ten thousand small ones costs more than filling them. */
function createKeeper(): (numbers: Int32Array) => Int32Array {
  let free = new Int32Array(0);
  return (numbers) => {
    const count = numbers.length;
    if (count > free.length) free = new Int32Array(Math.max(numbersAtOnce, count));
    const kept = free.subarray(0, count);
    free = free.subarray(count);
    kept.set(numbers);
    return kept;
  };
}

type Role = 'define' | 'bind' | 'method' | 'import';

const roleWords: Readonly<Record<Role, string>> = {
  define:
    'class interface type enum struct trait module defmodule namespace function def defp defmacro fn fun object record protocol extension component model table view',
  bind: 'const let var val export',
  method: 'func',
  import: 'from import require require_relative require_dependency include use using alias load autoload mod extends',
};

/** Keywords get the lowest numbers, so that one comparison tells them from names. */
function readKeywords(vocabulary: Vocabulary): readonly Role[] {
  const roles: Role[] = [];
  for (const role of ['define', 'bind', 'method', 'import'] as const) {
    for (const word of roleWords[role].split(' ')) roles[vocabulary.read(word, { at: 0 })] = role;
  }
  return roles;
}

/** A number is passed over whole, with the letters in it. */
function afterSeparator(text: string, start: number): number {
  let at = start + 1;
  if (characterClass[text.charCodeAt(start)] === 2) while (at < text.length && characterClass[text.charCodeAt(at)] !== 0) at += 1;
  return at;
}

function enlarge(old: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(old.length * 2, index + 1));
  larger.set(old);
  return larger;
}

/** Names bound inside functions are nobody else's business. */
function startsLine(text: string, at: number): boolean {
  if (at === 0 || text.charCodeAt(at - 1) === 10) return true;
  return text.startsWith('export ', at - 7) && (at === 7 || text.charCodeAt(at - 8) === 10);
}

/** Go writes the receiver between `func` and the name. */
function afterReceiver(text: string, at: number): number {
  if (text.charCodeAt(at) !== 32 || text.charCodeAt(at + 1) !== 40) return at;
  const end = text.indexOf(')', at);
  return end < 0 || end - at > 200 ? at : end + 1;
}

const longestImport = 200;
const longestBlock = 8_000;

/** Go lists several in one pair of parentheses. */
function importedNames(text: string, at: number): readonly string[] {
  if (!text.startsWith(' (\n', at)) {
    const name = importedName(text, at);
    return name === undefined ? [] : [name];
  }
  const end = text.indexOf('\n)', at);
  if (end < 0 || end - at > longestBlock) return [];
  return [...text.slice(at, end).matchAll(/"([^"\n]+)"/g)].flatMap((match) => match[1] ?? []);
}

function importedName(text: string, at: number): string | undefined {
  let start = at;
  while (start < at + 4 && isGap(text.charCodeAt(start))) start += 1;
  const opening = text.charCodeAt(start);
  if (opening === 34 || opening === 39 || opening === 96) {
    const end = text.indexOf(text.charAt(start), start + 1);
    return end < 0 || end - start > longestImport || end === start + 1 ? undefined : text.slice(start + 1, end);
  }
  if (start === at) return undefined;
  let end = start;
  while (end < start + longestImport && isModuleCharacter(text.charCodeAt(end))) end += 1;
  return end - start > 1 ? text.slice(start, end) : undefined;
}

function isGap(code: number): boolean {
  return code === 32 || code === 40 || code === 9;
}

function isModuleCharacter(code: number): boolean {
  return characterClass[code] === 1 || characterClass[code] === 2 || code === 46 || code === 58 || code === 92 || code === 47;
}
