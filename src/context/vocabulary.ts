import { splitIdentifier, stem } from './split-words.ts';

/**
 * Numbers for identifiers and for the terms (stems of their parts) in them. Reading a repository means looking up some
 * million names; they are found by hash, without cutting a string out of the text for each.
 */
export type Vocabulary = {
  /** Number of the identifier with these two hashes; `text` from `start` to `end` is cut out only when it is new. */
  readonly identifier: (hashes: Hashes, text: string, span: Span) => number;
  /** Number of a term, made known if need be. */
  readonly term: (word: string) => number;
  readonly nameOf: (identifier: number) => string;
  readonly wordOf: (term: number) => string;
  readonly termsOf: (identifier: number) => readonly number[];
  readonly termsOfName: (name: string) => readonly number[];
  readonly identifierCount: () => number;
  readonly termCount: () => number;
  readonly find: (word: string) => number | undefined;
};

export type Hashes = { first: number; second: number };
export type Span = { start: number; end: number };

const startSlots = 1 << 15;

export function createVocabulary(): Vocabulary {
  const names: string[] = [];
  const identifierTerms: (readonly number[])[] = [];
  const words: string[] = [];
  const termNumbers = new Map<string, number>();
  let table = createTable(startSlots);

  function identifier(hashes: Hashes, text: string, span: Span): number {
    const mask = table.numbers.length - 1;
    for (let slot = hashes.first & mask; ; slot = (slot + 1) & mask) {
      const number = table.numbers[slot];
      if (number === undefined || number === 0) return addIdentifier(hashes, text.slice(span.start, span.end), slot);
      if (table.first[slot] === hashes.first && table.second[slot] === hashes.second) return number - 1;
    }
  }

  function addIdentifier(hashes: Hashes, name: string, slot: number): number {
    names.push(name);
    identifierTerms.push(termsOfName(name));
    table.numbers[slot] = names.length;
    table.first[slot] = hashes.first;
    table.second[slot] = hashes.second;
    if (names.length * 2 > table.numbers.length) table = grow(table);
    return names.length - 1;
  }

  function termsOfName(name: string): readonly number[] {
    return [...new Set(splitIdentifier(name).filter(isTerm).map(stem))].map(term);
  }

  function term(word: string): number {
    const known = termNumbers.get(word);
    if (known !== undefined) return known;
    words.push(word);
    termNumbers.set(word, words.length - 1);
    return words.length - 1;
  }

  return {
    identifier,
    term,
    nameOf: (number) => names[number] ?? '',
    wordOf: (number) => words[number] ?? '',
    termsOf: (number) => identifierTerms[number] ?? [],
    termsOfName,
    identifierCount: () => names.length,
    termCount: () => words.length,
    find: (word) => termNumbers.get(word),
  };
}

type Table = { readonly numbers: Int32Array; readonly first: Int32Array; readonly second: Int32Array };

function createTable(slots: number): Table {
  return { numbers: new Int32Array(slots), first: new Int32Array(slots), second: new Int32Array(slots) };
}

function grow(old: Table): Table {
  const larger = createTable(old.numbers.length * 2);
  const mask = larger.numbers.length - 1;
  for (let from = 0; from < old.numbers.length; from += 1) {
    const number = old.numbers[from] ?? 0;
    if (number === 0) continue;
    let slot = (old.first[from] ?? 0) & mask;
    while (larger.numbers[slot] !== 0) slot = (slot + 1) & mask;
    larger.numbers[slot] = number;
    larger.first[slot] = old.first[from] ?? 0;
    larger.second[slot] = old.second[from] ?? 0;
  }
  return larger;
}

function isTerm(part: string): boolean {
  return part.length > 1 && part.length < 40;
}
