import { pipeline, Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Header } from 'tar-stream';
import { RepositoryFault } from '../outcome.ts';
import { createSnapshotBuilder } from '../snapshot/build-snapshot.ts';
import type { SnapshotBuilder } from '../snapshot/build-snapshot.ts';
import { chooseReads } from '../snapshot/choose-reads.ts';
import type { ReadChoice } from '../snapshot/choose-reads.ts';
import { snapshotLimits } from '../snapshot/limits.ts';
import type { SnapshotLimits } from '../snapshot/limits.ts';
import { pathFault, showPath } from '../snapshot/path-fault.ts';
import type { LeftOut, RepositoryTree, Snapshot, TreeEntry } from '../snapshot/snapshot.ts';

export type ArchiveLimits = SnapshotLimits & {
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly archiveEntries: number;
};

export const archiveLimits: ArchiveLimits = {
  ...snapshotLimits,
  packedBytes: 500_000_000,
  unpackedBytes: 3_000_000_000,
  archiveEntries: 400_000,
};

/**
 * Reads a gzipped tar archive of one commit in memory. `tree` says what exists, the archive what it holds: links, other
 * kinds of entry and whatever is not in the tree are dropped. A broken archive leaves notes; a broken connection throws
 * `RepositoryFault`, so that the caller can fetch it again.
 */
export async function readArchive(
  packed: Readable,
  tree: RepositoryTree,
  limits: Partial<ArchiveLimits> = {},
): Promise<Snapshot> {
  const caps = { ...archiveLimits, ...limits };
  const files = tree.entries.filter(isRegularFile);
  const choice = chooseReads(files, caps);
  const builder = createSnapshotBuilder(tree.commit, { limits: caps, leftOut: [...otherEntries(tree), ...choice.leftOut] });
  const reading: Reading = {
    tree,
    known: new Map(files.map((file) => [file.path, file])),
    chosen: choice.read,
    builder,
    seen: new Set(),
    caps,
  };

  const ending = await readEntries(packed, reading);

  if (ending !== undefined) builder.leaveOut({ path: '.', reason: `the archive could not be read to its end because ${ending}` });
  for (const file of files) if (!reading.seen.has(file.path)) addUnread(reading, file, ending);
  return builder.finish();
}

type Entry = AsyncIterable<unknown> & { readonly header: Header };

type Reading = {
  readonly tree: RepositoryTree;
  readonly known: ReadonlyMap<string, TreeEntry>;
  readonly chosen: ReadChoice['read'];
  readonly builder: SnapshotBuilder;
  readonly seen: Set<string>;
  readonly caps: ArchiveLimits;
};

function isRegularFile(entry: TreeEntry): boolean {
  return entry.mode === '100644' || entry.mode === '100755' || entry.mode === '100664';
}

function otherEntries(tree: RepositoryTree): LeftOut[] {
  const named: Readonly<Record<string, string>> = { '120000': 'a link, not followed', '160000': 'a submodule, not read' };
  const others = tree.entries.flatMap(({ path, mode }) => {
    const reason = named[mode];
    return reason === undefined ? [] : [{ path: showPath(path), reason }];
  });
  return tree.complete
    ? others
    : [...others, { path: '.', reason: 'the listing of the git tree was cut short; paths may exist that are not known' }];
}

/** A file that exists although the archive did not hold it: `export-ignore`, or an archive that broke off. */
function addUnread({ builder, chosen }: Reading, file: TreeEntry, ending: string | undefined): void {
  builder.add({ path: file.path, size: file.size, blob: file.blob });
  if (!chosen.has(file.path)) return;
  const reason =
    ending === undefined
      ? 'not read: in the git tree, but left out of the archive (export-ignore)'
      : 'not read: the archive broke off';
  builder.leaveOut({ path: file.path, reason });
}

/** Undefined when the whole archive was read, else why not. */
async function readEntries(packed: Readable, reading: Reading): Promise<string | undefined> {
  const head: Uint8Array[] = [];
  const packedMeter = meter(reading.caps.packedBytes, 'it is larger than', []);
  const unpackedMeter = meter(reading.caps.unpackedBytes, 'it unpacks to more than', head);
  const archive = extract();
  let broken: Error | undefined;
  packed.once('error', (cause: Error) => (broken = cause));
  pipeline(packed, packedMeter, createGunzip(), unpackedMeter, archive, () => undefined);
  try {
    let count = 0;
    for await (const entry of archive) {
      if (count === 0) checkCommit(head, reading.tree.commit);
      count += 1;
      if (count > reading.caps.archiveEntries) return `it has more than ${reading.caps.archiveEntries} entries`;
      await takeEntry(entry, reading);
    }
    return count === 0 ? 'it is empty' : undefined;
  } catch (cause) {
    if (cause instanceof RepositoryFault) throw cause;
    if (broken !== undefined)
      throw new RepositoryFault(`The archive of the repository broke off: ${broken.message}.`, { cause: broken });
    return describeBreak(cause);
  } finally {
    packed.destroy();
  }
}

function describeBreak(cause: unknown): string {
  if (textOf(cause, 'code').startsWith('Z_')) return 'it is no sound gzip stream';
  return textOf(cause, 'message').replace(/^./, (first) => first.toLowerCase());
}

function textOf(cause: unknown, property: string): string {
  return typeof cause === 'object' && cause !== null ? String(Reflect.get(cause, property) ?? '') : '';
}

const headBytes = 1_024;

function meter(limit: number, words: string, head: Uint8Array[]): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      if (bytes < headBytes) head.push(chunk);
      bytes += chunk.length;
      if (bytes > limit) done(new Error(`${words} ${limit} bytes`));
      else done(null, chunk);
    },
  });
}

/** `git archive` writes the commit into a pax header before the first entry. */
function checkCommit(head: readonly Uint8Array[], expected: string): void {
  const start = Buffer.concat(head).subarray(0, headBytes).toString('latin1');
  const found = /\d+ comment=([0-9a-f]{40})\n/.exec(start)?.[1];
  if (found !== undefined && found !== expected) {
    throw new RepositoryFault(`The archive holds commit ${found}, not ${expected} as asked for.`);
  }
}

async function takeEntry(entry: Entry, reading: Reading): Promise<void> {
  const { name, type, size = 0 } = entry.header;
  const path = name.replace(/^[^/]*\//, '');
  const refusal = type === 'file' || type === 'contiguous-file' ? refuse(name, path, reading) : { silent: true };
  if (refusal !== undefined) {
    if ('reason' in refusal) reading.builder.leaveOut({ path: name, reason: `ignored: ${refusal.reason}` });
    await drain(entry);
    return;
  }
  reading.seen.add(path);
  const listed = reading.known.get(path);
  const facts = { path, size: listed?.size ?? size, ...(listed === undefined ? {} : { blob: listed.blob }) };
  if (size > reading.caps.lockBytes || (listed !== undefined && !reading.chosen.has(path))) {
    reading.builder.add(facts);
    await drain(entry);
    return;
  }
  const kind = reading.chosen.get(path);
  reading.builder.add({ ...facts, content: await collect(entry), ...(kind === undefined ? {} : { kind }) });
  if (listed !== undefined && listed.size !== size) noteRewritten(reading, path);
}

function refuse(name: string, path: string, { tree, known, seen }: Reading): { readonly reason: string } | undefined {
  if (name.startsWith('/')) return { reason: 'the path is absolute' };
  const fault = pathFault(path);
  if (fault !== undefined) return { reason: fault };
  if (seen.has(path)) return { reason: 'the path occurs twice' };
  return tree.complete && !known.has(path) ? { reason: 'it is not in the git tree' } : undefined;
}

function noteRewritten({ builder }: Reading, path: string): void {
  builder.leaveOut({
    path,
    reason: 'the archive holds another text than the git tree (export-subst or LFS); its line numbers may differ',
  });
}

async function drain(entry: Entry): Promise<void> {
  for await (const chunk of entry) void chunk;
}

async function collect(entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
