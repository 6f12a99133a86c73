import { classifyContent, isBinaryContent, isLfsPointer } from './classify-content.ts';
import { classifyPath } from './classify-path.ts';
import { clipLines } from './clip-lines.ts';
import { bytesAllowed, readKinds, snapshotLimits } from './limits.ts';
import type { SnapshotLimits } from './limits.ts';
import { pathFault, showPath } from './path-fault.ts';
import type { FileKind, LeftOut, Snapshot, SnapshotEntry, SnapshotFile } from './snapshot.ts';

export type SnapshotOptions = {
  readonly limits?: Partial<SnapshotLimits>;
  /** What the edge already left out. */ readonly leftOut?: readonly LeftOut[];
};

export type SnapshotBuilder = {
  /** Takes one entry; its bytes may be thrown away afterwards. */
  readonly add: (entry: SnapshotEntry) => void;
  readonly leaveOut: (item: LeftOut) => void;
  readonly finish: () => Snapshot;
};

/** One value for a repository at one commit. Never throws on what a repository holds: what cannot be taken is noted in `leftOut`. */
export function buildSnapshot(commit: string, entries: Iterable<SnapshotEntry>, options: SnapshotOptions = {}): Snapshot {
  const builder = createSnapshotBuilder(commit, options);
  for (const entry of entries) builder.add(entry);
  return builder.finish();
}

/** The same for edges that stream: memory holds texts, not the bytes they came from. */
export function createSnapshotBuilder(commit: string, options: SnapshotOptions = {}): SnapshotBuilder {
  const limits = { ...snapshotLimits, ...options.limits };
  const files = new Map<string, SnapshotFile>();
  const leftOut = [...(options.leftOut ?? [])];
  const spent = { texts: 0, bytes: 0 };

  function add(entry: SnapshotEntry): void {
    const fault = pathFault(entry.path) ?? (files.has(entry.path) ? 'the path occurs twice' : undefined);
    if (fault !== undefined) leftOut.push({ path: showPath(entry.path), reason: `ignored: ${fault}` });
    else if (files.size >= limits.files)
      leftOut.push({ path: entry.path, reason: `ignored: at most ${limits.files} files are listed` });
    else files.set(entry.path, take(entry));
  }

  function take({ path, size, content, blob, kind = classifyPath(path) }: SnapshotEntry): SnapshotFile {
    const facts = { path, size, ...(blob === undefined ? {} : { blob }) };
    if (content === undefined) return { ...facts, kind };
    const reading = readText({ path, kind, content }, { limits, spent });
    if (reading.note !== undefined) leftOut.push({ path, reason: reading.note });
    return reading.text === undefined ? { ...facts, kind: reading.kind } : { ...facts, kind: reading.kind, text: reading.text };
  }

  return {
    add,
    leaveOut: (item) => leftOut.push({ path: showPath(item.path), reason: item.reason }),
    finish: () => ({ commit, files: sortByPath(files), leftOut: [...summarise(leftOut), ...caseClashes(files)] }),
  };
}

type Raw = { readonly path: string; readonly kind: FileKind; readonly content: Uint8Array };
type Room = { readonly limits: SnapshotLimits; readonly spent: { texts: number; bytes: number } };
type Reading = { readonly kind: FileKind; readonly text?: string; readonly note?: string };

/** Replaces what is not UTF-8. */
const decoder = new TextDecoder();

function readText({ kind, content }: Raw, { limits, spent }: Room): Reading {
  if (isLfsPointer(content)) return { kind: 'binary', note: 'stored in LFS, not read' };
  if (isBinaryContent(content)) return { kind: 'binary' };
  if (!readKinds.includes(kind)) return { kind };
  const allowed = bytesAllowed(kind, limits);
  if (content.length > allowed)
    return { kind, note: `not read: ${content.length} bytes, at most ${allowed} are read of a ${kind} file` };
  if (spent.texts >= limits.texts) return { kind, note: `not read: ${limits.texts} files are read of a repository` };
  if (spent.bytes + content.length > limits.textBytes)
    return { kind, note: `not read: ${limits.textBytes} bytes are read of a repository` };
  spent.texts += 1;
  spent.bytes += content.length;
  const text = decoder.decode(content);
  const actual = classifyContent(kind, text);
  return actual === 'minified' ? { kind: actual } : { kind: actual, text: clipLines(text, limits.lineCharacters) };
}

function sortByPath(files: ReadonlyMap<string, SnapshotFile>): ReadonlyMap<string, SnapshotFile> {
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
}

const namedPerReason = 20;

/** A cap can leave out ten thousand files for one reason: the first are named, the rest counted. */
function summarise(leftOut: readonly LeftOut[]): LeftOut[] {
  const byReason = new Map<string, LeftOut[]>();
  for (const item of leftOut) {
    const group = item.reason.replace(/\d+ bytes, /, '');
    const items = byReason.get(group);
    if (items === undefined) byReason.set(group, [item]);
    else items.push(item);
  }
  return [...byReason].flatMap(([reason, items]) => {
    const rest = items.length - namedPerReason;
    if (rest <= 0) return items;
    return [...items.slice(0, namedPerReason), { path: `${rest} further files`, reason }];
  });
}

function caseClashes(files: ReadonlyMap<string, SnapshotFile>): LeftOut[] {
  const seen = new Map<string, string>();
  const clashes: LeftOut[] = [];
  for (const path of files.keys()) {
    const folded = path.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else clashes.push({ path, reason: `differs from ${other} in letter case only; on some machines only one of the two exists` });
  }
  return clashes;
}
