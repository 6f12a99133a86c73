/**
 * A repository at one commit, in memory. Only tracked regular files exist in it: no links, no submodules, no `.git`.
 * Whether a path exists is asked of `files`; what it says, of `text`.
 */
export type Snapshot = {
  /** 40 hexadecimal digits, or `uncommitted` for a work tree without a commit. */
  readonly commit: string;
  /** Every tracked regular file, also those whose text was not read, sorted by path. */
  readonly files: ReadonlyMap<string, SnapshotFile>;
  /** What was left out and why, in words for a reader. */
  readonly leftOut: readonly LeftOut[];
};

export type FileKind =
  | 'source'
  | 'test'
  | 'style'
  | 'document'
  | 'manifest'
  | 'configuration'
  | 'data'
  | 'lock'
  | 'generated'
  | 'vendored'
  | 'minified'
  | 'translation'
  | 'binary';

export type SnapshotFile = {
  /** Relative to the root, `/` as separator. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: FileKind;
  /** UTF-8 with replacement, lines clipped; absent when the text was not read. */
  readonly text?: string;
  /** Git blob SHA where known. */
  readonly blob?: string;
};

export type LeftOut = { readonly path: string; readonly reason: string };

/** One entry as an edge delivers it, before classification. `content` is absent when a cap stopped the reading. */
export type SnapshotEntry = {
  readonly path: string;
  readonly size: number;
  readonly content?: Uint8Array;
  readonly blob?: string;
  /** What the path promises, where that is known already. */
  readonly kind?: FileKind;
};

/** The git tree of a commit: what exists, whatever an archive holds. */
export type RepositoryTree = {
  readonly commit: string;
  readonly entries: readonly TreeEntry[];
  /** False when the listing was cut short; then a path that is not in it may exist all the same. */
  readonly complete: boolean;
};

/** `mode` as git writes it: `100644`, `100755` (files), `120000` (link), `160000` (submodule). Folders are not listed. */
export type TreeEntry = { readonly path: string; readonly mode: string; readonly size: number; readonly blob: string };
