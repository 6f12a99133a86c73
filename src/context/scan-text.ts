import type { Hashes, Span, Vocabulary } from './vocabulary.ts';

/** What one pass over a text finds. */
export type ScannedText = {
  /** Numbers of the identifiers in it, each once, and how often each occurs. */
  readonly identifiers: Int32Array;
  readonly counts: Int32Array;
  /** Identifiers it defines, of those that a language announces by a word: class, function, type … */
  readonly definitions: readonly number[];
  /** Quoted or dotted names after `from`, `import`, `require`, `include` …, as written. */
  readonly imports: readonly string[];
  /** Words in it, repetitions counted. */
  readonly length: number;
};

export type Scanner = (text: string) => ScannedText;

const longestIdentifier = 64;

export function createScanner(vocabulary: Vocabulary): Scanner {
  const keywords = createKeywords(vocabulary);
  let occurrences = new Int32Array(1 << 15);
  const hashes: Hashes = { first: 0, second: 0 };
  const span: Span = { start: 0, end: 0 };

  return (text) => {
    const found: number[] = [];
    const definitions: number[] = [];
    const imports: string[] = [];
    let length = 0;
    let announced = false;
    let at = 0;
    while (at < text.length) {
      const mark = wordStart[text.charCodeAt(at)];
      if (mark !== 1) {
        at = mark === 0 ? at + 1 : hashWord(text, at, hashes);
        continue;
      }
      span.start = at;
      at = hashWord(text, at, hashes);
      span.end = at;
      if (at - span.start < 2 || at - span.start > longestIdentifier) continue;
      const identifier = vocabulary.identifier(hashes, text, span);
      if (identifier >= occurrences.length) occurrences = enlarge(occurrences, identifier);
      length += 1;
      if (occurrences[identifier] === 0) found.push(identifier);
      occurrences[identifier] = (occurrences[identifier] ?? 0) + 1;
      if (announced && identifier >= keywords.count) definitions.push(identifier);
      announced = false;
      if (identifier >= keywords.count) continue;
      const role = keywords.roles[identifier];
      if (role === 'define') announced = true;
      else if (role === 'bind') announced = startsLine(text, span.start);
      else if (role === 'method') {
        announced = true;
        at = skipReceiver(text, at);
      } else if (role === 'import') {
        imports.push(...importedNames(text, at));
      }
    }
    const identifiers = Int32Array.from(found);
    const counts = identifiers.map((identifier) => occurrences[identifier] ?? 0);
    for (const identifier of identifiers) occurrences[identifier] = 0;
    return { identifiers, counts, definitions, imports, length };
  };
}

type Role = 'define' | 'bind' | 'method' | 'import';

const roleWords: Readonly<Record<Role, string>> = {
  define:
    'class interface type enum struct trait module defmodule namespace function def defp defmacro fn fun func_ object record protocol extension component model table view',
  bind: 'const let var val export',
  method: 'func',
  import: 'from import require require_relative require_dependency include use using alias load autoload mod extends',
};

/** Keywords get the lowest numbers, so that one comparison tells them from names. */
function createKeywords(vocabulary: Vocabulary): { readonly roles: readonly Role[]; readonly count: number } {
  const roles: Role[] = [];
  const hashes: Hashes = { first: 0, second: 0 };
  for (const role of ['define', 'bind', 'method', 'import'] as const) {
    for (const word of roleWords[role].split(' ')) {
      hashWord(word, 0, hashes);
      roles[vocabulary.identifier(hashes, word, { start: 0, end: word.length })] = role;
    }
  }
  return { roles, count: roles.length };
}

/** 1 for what may start a name, 2 for what may only go on. */
const wordStart = new Uint8Array(0x10000);
for (const [first, last, mark] of [
  [48, 57, 2],
  [65, 90, 1],
  [97, 122, 1],
  [95, 95, 1],
  [36, 36, 1],
  [0xc0, 0x24f, 1],
  [0x370, 0x1fff, 1],
  [0x3040, 0xd7a3, 1],
] as const) {
  wordStart.fill(mark, first, last + 1);
}

function hashWord(text: string, start: number, hashes: Hashes): number {
  let first = 0;
  let second = 0x811c9dc5 | 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (wordStart[code] === 0) break;
    first = (Math.imul(first, 31) + code) | 0;
    second = Math.imul(second ^ code, 0x01000193);
  }
  // The low bits choose the slot: mix the high ones in.
  hashes.first = first ^ (second >>> 15);
  hashes.second = second;
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
function skipReceiver(text: string, at: number): number {
  if (text.charCodeAt(at) !== 32 || text.charCodeAt(at + 1) !== 40) return at;
  const end = text.indexOf(')', at);
  return end < 0 || end - at > 200 ? at : end + 1;
}

const longestImport = 200;
const longestBlock = 8_000;

/** Go lists several in one pair of parentheses. */
function importedNames(text: string, at: number): readonly string[] {
  if (!text.startsWith(' (\n', at)) return [importedName(text, at)].filter((name) => name !== undefined);
  const end = text.indexOf('\n)', at);
  if (end < 0 || end - at > longestBlock) return [];
  return [...text.slice(at, end).matchAll(/"([^"\n]+)"/g)].flatMap((match) => match[1] ?? []);
}

function importedName(text: string, at: number): string | undefined {
  let start = at;
  while (start < at + 4 && isGap(text.charCodeAt(start))) start += 1;
  const opening = text.charCodeAt(start);
  const quote = opening === 34 || opening === 39 || opening === 96 ? text.charAt(start) : undefined;
  if (quote !== undefined) {
    const end = text.indexOf(quote, start + 1);
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
  return wordStart[code] !== 0 || code === 46 || code === 58 || code === 92 || code === 47;
}
