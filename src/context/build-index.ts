import type { FileKind, Snapshot } from '../snapshot/snapshot.ts';
import { createScanner } from './scan-text.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One file that may be shown, as numbers. */
export type IndexedFile = {
  readonly path: string;
  readonly text: string;
  readonly kind: FileKind;
  readonly identifiers: Int32Array;
  readonly counts: Int32Array;
  /** Terms of its words, each once, with how often they occur. */
  readonly terms: Int32Array;
  readonly termCounts: Int32Array;
  /** Terms of its folders, of its own name, and of what it defines. */
  readonly folderTerms: ReadonlySet<number>;
  readonly nameTerms: ReadonlySet<number>;
  readonly definedTerms: ReadonlySet<number>;
  readonly definitions: readonly number[];
  readonly imports: readonly string[];
  readonly length: number;
};

export type RepositoryIndex = {
  readonly vocabulary: Vocabulary;
  readonly files: readonly IndexedFile[];
  readonly byPath: ReadonlyMap<string, number>;
  /** In how many files a term occurs, by its number. */
  readonly fileCounts: Int32Array;
  readonly meanLength: number;
};

/** What is written by hand to run or to shape what runs. Tests and prose tell of it in the same words and would crowd it out. */
export const candidateKinds: ReadonlySet<FileKind> = new Set<FileKind>(['source', 'style', 'configuration', 'manifest']);

export function buildIndex(snapshot: Snapshot): RepositoryIndex {
  const vocabulary = createVocabulary();
  const scan = createScanner(vocabulary);
  const tally = createTally(vocabulary);
  const files: IndexedFile[] = [];
  let length = 0;
  for (const { path, kind, text } of snapshot.files.values()) {
    if (text === undefined || !candidateKinds.has(kind)) continue;
    const scanned = scan(text);
    const slash = path.lastIndexOf('/');
    files.push({
      path,
      text,
      kind,
      ...scanned,
      ...tally(scanned.identifiers, scanned.counts),
      folderTerms: termsOfPath(vocabulary, path.slice(0, slash + 1)),
      nameTerms: termsOfPath(vocabulary, path.slice(slash + 1).replace(/\.\w+$/, '')),
      definedTerms: new Set(scanned.definitions.flatMap(vocabulary.termsOf)),
    });
    length += scanned.length;
  }
  return {
    vocabulary,
    files,
    byPath: new Map(files.map((file, number) => [file.path, number])),
    fileCounts: countFiles(files, vocabulary.termCount()),
    meanLength: Math.max(1, length / Math.max(1, files.length)),
  };
}

type Tally = (identifiers: Int32Array, counts: Int32Array) => { readonly terms: Int32Array; readonly termCounts: Int32Array };

function createTally(vocabulary: Vocabulary): Tally {
  let occurrences = new Int32Array(1 << 15);
  return (identifiers, counts) => {
    const found: number[] = [];
    if (vocabulary.termCount() > occurrences.length) occurrences = new Int32Array(vocabulary.termCount() * 2);
    for (let at = 0; at < identifiers.length; at += 1) {
      const count = counts[at] ?? 0;
      for (const term of vocabulary.termsOf(identifiers[at] ?? 0)) {
        if (occurrences[term] === 0) found.push(term);
        occurrences[term] = (occurrences[term] ?? 0) + count;
      }
    }
    const terms = Int32Array.from(found);
    const termCounts = terms.map((term) => occurrences[term] ?? 0);
    for (const term of found) occurrences[term] = 0;
    return { terms, termCounts };
  };
}

function termsOfPath(vocabulary: Vocabulary, path: string): ReadonlySet<number> {
  const names = path.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  return new Set(names.flatMap((name) => vocabulary.termsOfName(name)));
}

function countFiles(files: readonly IndexedFile[], terms: number): Int32Array {
  const counts = new Int32Array(terms);
  for (const file of files) {
    for (const term of file.terms) counts[term] = (counts[term] ?? 0) + 1;
    for (const term of file.nameTerms) if (!file.terms.includes(term)) counts[term] = (counts[term] ?? 0) + 1;
  }
  return counts;
}
