import type { FileKind } from './snapshot.ts';

/** Caps on what is read of a repository. Reaching one is recorded in `leftOut`. */
export type SnapshotLimits = {
  /** Paths known at all. */
  readonly files: number;
  /** Files whose text is read. */
  readonly texts: number;
  /** Bytes of text in all. */
  readonly textBytes: number;
  /** Bytes of one file; a lock file may have `lockBytes`. */
  readonly fileBytes: number;
  readonly lockBytes: number;
  /** Characters of one line. */
  readonly lineCharacters: number;
};

export const snapshotLimits: SnapshotLimits = {
  files: 200_000,
  texts: 60_000,
  textBytes: 160_000_000,
  fileBytes: 1_000_000,
  lockBytes: 16_000_000,
  lineCharacters: 2_000,
};

/** Kinds whose text is read, in the order in which they are served when the caps are short. */
export const readKinds: readonly FileKind[] = [
  'manifest',
  'lock',
  'configuration',
  'source',
  'style',
  'document',
  'test',
  'data',
  'generated',
  'translation',
];

export function bytesAllowed(kind: FileKind, limits: SnapshotLimits): number {
  if (kind === 'lock') return limits.lockBytes;
  const secondRank = kind === 'data' || kind === 'generated' || kind === 'translation';
  return secondRank ? Math.min(limits.fileBytes, 256_000) : limits.fileBytes;
}
