import { classifyPath } from './classify-path.ts';
import { bytesAllowed, readKinds, snapshotLimits } from './limits.ts';
import type { SnapshotLimits } from './limits.ts';
import type { FileKind, LeftOut } from './snapshot.ts';

export type ListedFile = { readonly path: string; readonly size: number };
export type ReadChoice = {
  /** What sort of file each path to read names. */
  readonly read: ReadonlyMap<string, FileKind>;
  readonly leftOut: readonly LeftOut[];
};

/** Which of the listed files to read under the caps: what a planner needs most comes first. */
export function chooseReads(files: readonly ListedFile[], limits: SnapshotLimits = snapshotLimits): ReadChoice {
  const read = new Map<string, FileKind>();
  const leftOut: LeftOut[] = [];
  let bytes = 0;
  const groups = groupByKind(files);
  for (const kind of readKinds) {
    for (const file of groups.get(kind) ?? []) {
      const reason = refusal(file, { kind, bytes, texts: read.size }, limits);
      if (reason !== undefined) {
        leftOut.push({ path: file.path, reason });
        continue;
      }
      bytes += file.size;
      read.set(file.path, kind);
    }
  }
  return { read, leftOut };
}

function groupByKind(files: readonly ListedFile[]): Map<FileKind, ListedFile[]> {
  const groups = new Map<FileKind, ListedFile[]>();
  for (const file of files) {
    const kind = classifyPath(file.path);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [file]);
    else group.push(file);
  }
  return groups;
}

type Spent = { readonly kind: FileKind; readonly bytes: number; readonly texts: number };

function refusal(file: ListedFile, spent: Spent, limits: SnapshotLimits): string | undefined {
  const allowed = bytesAllowed(spent.kind, limits);
  if (file.size > allowed) return `not read: ${file.size} bytes, at most ${allowed} are read of a ${spent.kind} file`;
  if (spent.texts >= limits.texts) return `not read: ${limits.texts} files are read of a repository`;
  if (spent.bytes + file.size > limits.textBytes) return `not read: ${limits.textBytes} bytes are read of a repository`;
  return undefined;
}
