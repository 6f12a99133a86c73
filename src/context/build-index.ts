import type { FileKind, Snapshot } from '../snapshot/snapshot.ts';
import { createScanner } from './scan-text.ts';
import type { ScannedText } from './scan-text.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One file that may be shown, with its names as numbers. */
export type IndexedFile = ScannedText & { readonly path: string; readonly text: string; readonly kind: FileKind };

export type RepositoryIndex = {
  readonly vocabulary: Vocabulary;
  readonly files: readonly IndexedFile[];
  /** Words in a file. */
  readonly meanLength: number;
};

/** What is written by hand to run or to shape what runs. Tests and prose tell of it in the same words and would crowd it out. */
export const candidateKinds: ReadonlySet<FileKind> = new Set<FileKind>(['source', 'style', 'configuration', 'manifest']);

export function buildIndex(snapshot: Snapshot): RepositoryIndex {
  const vocabulary = createVocabulary();
  const scan = createScanner(vocabulary);
  const files: IndexedFile[] = [];
  let length = 0;
  for (const { path, kind, text } of snapshot.files.values()) {
    if (text === undefined || !candidateKinds.has(kind)) continue;
    const { identifiers, counts, definitions, imports, length: own } = scan(text);
    files.push({ path, text, kind, identifiers, counts, definitions, imports, length: own });
    length += own;
  }
  return { vocabulary, files, meanLength: Math.max(1, length / Math.max(1, files.length)) };
}
