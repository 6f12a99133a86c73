import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { RepositoryFault } from '../outcome.ts';
import type { SnapshotSource } from '../ports.ts';
import { createSnapshotBuilder } from '../snapshot/build-snapshot.ts';
import { chooseReads } from '../snapshot/choose-reads.ts';
import { snapshotLimits } from '../snapshot/limits.ts';
import type { SnapshotLimits } from '../snapshot/limits.ts';
import { parseGitIndex } from '../snapshot/parse-git-index.ts';
import type { IndexEntry } from '../snapshot/parse-git-index.ts';
import { pathFault, showPath } from '../snapshot/path-fault.ts';
import type { LeftOut, Snapshot } from '../snapshot/snapshot.ts';
import { findGitFolder, readGitHead } from './read-git-head.ts';
import type { GitFolder } from './read-git-head.ts';
import { readRegularFile, statRegularFile } from './read-regular-file.ts';
import { walkFolder } from './walk-folder.ts';

/** Reads a local folder: what git tracks in it, or without git what its `.gitignore` files let through. Starts no process. */
export function createWorkTreeSource(folder: string, limits: Partial<SnapshotLimits> = {}): SnapshotSource {
  return {
    read: async (commit, signal) => {
      const root = realFolder(folder);
      const git = findGitFolder(root);
      const head = git === undefined ? 'uncommitted' : readGitHead(git);
      if (/^[0-9a-f]{40}$/.test(commit) && commit !== head) {
        throw new RepositoryFault(`${folder} stands at ${head}, not at ${commit}; check that commit out first.`);
      }
      return readFiles({ root, head, listing: listFiles(root, git), limits: { ...snapshotLimits, ...limits } }, signal);
    },
  };
}

/** The commit a folder stands at: 40 hexadecimal digits, or `uncommitted`. */
export function readWorkTreeCommit(folder: string): string {
  const git = findGitFolder(realFolder(folder));
  return git === undefined ? 'uncommitted' : readGitHead(git);
}

type TrackedPath = { readonly path: string; readonly entry?: IndexEntry };
type Listing = { readonly paths: readonly TrackedPath[]; readonly leftOut: readonly LeftOut[] };
type Reading = { readonly root: string; readonly head: string; readonly listing: Listing; readonly limits: SnapshotLimits };

function realFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new RepositoryFault(`There is no folder ${folder}. Give the path of a repository.`);
  if (!found.isDirectory()) throw new RepositoryFault(`${folder} is a file. Give the path of a repository.`);
  return realpathSync.native(resolve(folder));
}

function listFiles(root: string, git: GitFolder | undefined): Listing {
  if (git === undefined)
    return listAll(root, 'there is no git repository here; every file that .gitignore lets through was taken');
  const tracked = listTracked(root, git);
  if ('fault' in tracked)
    return listAll(
      root,
      `the git index could not be used because ${tracked.fault}; every file that .gitignore lets through was taken`,
    );
  if (tracked.paths.length > 0 || tracked.leftOut.length > 0) return tracked;
  return listAll(root, 'git tracks no file here; every file that .gitignore lets through was taken');
}

function listAll(root: string, note: string): Listing {
  const walked = walkFolder(root, snapshotLimits.files);
  return { paths: walked.paths.map((path) => ({ path })), leftOut: [{ path: '.', reason: note }, ...walked.leftOut] };
}

function listTracked(root: string, git: GitFolder): Listing | { readonly fault: string } {
  const index = join(git.folder, 'index');
  if (statSync(index, { throwIfNoEntry: false }) === undefined) return { paths: [], leftOut: [] };
  const reading = parseGitIndex(readFileSync(index), git.hashBytes);
  if ('fault' in reading) return reading;
  const below = relative(realpathSync.native(git.top), root).split(sep).join('/');
  const prefix = below === '' ? '' : `${below}/`;
  const leftOut: LeftOut[] = [];
  const paths: TrackedPath[] = [];
  for (const entry of reading.entries) {
    if (!entry.path.startsWith(prefix)) continue;
    const path = entry.path.slice(prefix.length);
    const reason = refusal(path, entry.mode);
    if (reason === undefined) paths.push({ path, entry });
    else leftOut.push({ path: showPath(path), reason });
  }
  return { paths, leftOut };
}

function refusal(path: string, mode: number): string | undefined {
  const fault = pathFault(path);
  if (fault !== undefined) return `ignored: ${fault}`;
  const kind = mode >>> 12;
  if (kind === 0o12) return 'a link, not followed';
  if (kind === 0o16) return 'a submodule, not read';
  return kind === 0o10 ? undefined : 'ignored: no regular file';
}

const filesPerPause = 500;

async function readFiles({ root, head, listing, limits }: Reading, signal?: AbortSignal): Promise<Snapshot> {
  const { found, leftOut } = measure(root, listing, limits);
  const choice = chooseReads(found, limits);
  const builder = createSnapshotBuilder(head, { limits, leftOut: [...listing.leftOut, ...leftOut, ...choice.leftOut] });
  for (const [index, file] of found.entries()) {
    if (index % filesPerPause === 0) await pause(signal);
    const { path, size, blob } = file;
    const facts = { path, size, ...(blob === undefined ? {} : { blob }) };
    const kind = choice.read.get(path);
    if (kind === undefined) {
      builder.add(facts);
      continue;
    }
    const reading = readRegularFile(root, path);
    if ('content' in reading) builder.add({ ...facts, kind, content: reading.content });
    else builder.leaveOut({ path, reason: `not read: ${reading.fault}` });
  }
  return builder.finish();
}

type FoundFile = { readonly path: string; readonly size: number; readonly blob?: string };

function measure(root: string, listing: Listing, limits: SnapshotLimits): { found: FoundFile[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const found: FoundFile[] = [];
  for (const { path, entry } of listing.paths.slice(0, limits.files)) {
    const facts = statRegularFile(root, path);
    if ('fault' in facts) leftOut.push({ path, reason: facts.fault });
    else if (entry !== undefined && isUnchanged(entry, facts)) found.push({ path, size: facts.size, blob: entry.blob });
    else found.push({ path, size: facts.size });
  }
  const rest = listing.paths.length - limits.files;
  if (rest > 0) leftOut.push({ path: '.', reason: `${rest} files are not listed, at most ${limits.files} are` });
  return { found, leftOut };
}

/** The blob of the index describes the file only as long as nobody edited it. */
function isUnchanged(entry: IndexEntry, facts: { readonly size: number; readonly changedAt: number }): boolean {
  return entry.size === facts.size && entry.changedAt === facts.changedAt;
}

async function pause(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resume) => setImmediate(resume));
}
