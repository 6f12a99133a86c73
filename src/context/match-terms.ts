import type { IndexedFile, RepositoryIndex } from './build-index.ts';
import { splitIdentifier, stem } from './split-words.ts';

/** Where the words of a request occur in a repository. Terms are numbered from 0 in the order of the request. */
export type TermMatches = {
  /** Terms in the name with this number; undefined for nearly all. */
  readonly ofIdentifier: readonly (readonly number[] | undefined)[];
  /** Terms in any text, such as a path. */
  readonly ofText: (text: string) => readonly number[];
  /** Weight of each term: what the request gives it times how rare it is. */
  readonly weights: Float64Array;
};

export function matchTerms(index: RepositoryIndex, terms: ReadonlyMap<string, number>): TermMatches {
  const numberOf = new Map([...terms.keys()].map((term, number) => [term, number]));
  const mayMatch = createSieve([...terms.keys()]);
  const ofName = (name: string): readonly number[] => {
    const found = splitIdentifier(name).flatMap((part) => numberOf.get(stem(part)) ?? []);
    return found.length > 1 ? [...new Set(found)] : found;
  };
  const ofIdentifier: (readonly number[] | undefined)[] = [];
  for (let identifier = 0; identifier < index.vocabulary.size(); identifier += 1) {
    const name = index.vocabulary.nameOf(identifier);
    const found = mayMatch(name) ? ofName(name) : [];
    ofIdentifier.push(found.length > 0 ? found : undefined);
  }
  const ofText = (text: string) =>
    mayMatch(text) ? [...new Set((text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []).flatMap(ofName))] : [];
  const weights = Float64Array.from(terms.values());
  const counts = countFiles(index, { ofIdentifier, ofText, weights });
  for (const [term, count] of counts.entries()) weights[term] = (weights[term] ?? 0) * rarity(index.files.length, count);
  return { ofIdentifier, ofText, weights };
}

/** Taking a name apart costs more than seeing that it holds the start of no term. */
function createSieve(terms: readonly string[]): (name: string) => boolean {
  if (terms.length === 0) return () => false;
  const starts = terms.map((term) => term.slice(0, Math.max(2, term.length - 1)).replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  const pattern = new RegExp([...new Set(starts)].join('|'), 'i');
  return (name) => pattern.test(name);
}

function countFiles({ files }: RepositoryIndex, { ofIdentifier, ofText, weights }: TermMatches): Int32Array {
  const counts = new Int32Array(weights.length);
  const lastSeen = new Int32Array(weights.length).fill(-1);
  const see = (term: number, file: number) => {
    if (lastSeen[term] === file) return;
    lastSeen[term] = file;
    counts[term] = (counts[term] ?? 0) + 1;
  };
  for (const [number, file] of files.entries()) {
    for (const terms of termsIn(file, ofIdentifier)) for (const term of terms) see(term, number);
    for (const term of ofText(file.path.slice(file.path.lastIndexOf('/') + 1))) see(term, number);
  }
  return counts;
}

function termsIn({ identifiers }: IndexedFile, ofIdentifier: TermMatches['ofIdentifier']): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let at = 0; at < identifiers.length; at += 1) {
    const terms = ofIdentifier[identifiers[at] ?? 0];
    if (terms !== undefined) found.push(terms);
  }
  return found;
}

function rarity(files: number, count: number): number {
  return Math.log(1 + (files - count + 0.5) / (count + 0.5));
}
