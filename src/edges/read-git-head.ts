import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where git keeps what belongs to a work tree. */
export type GitFolder = {
  /** Top of the work tree. */
  readonly top: string;
  /** Holds `HEAD` and `index`. */
  readonly folder: string;
  /** Holds refs and configuration; another one in a linked work tree. */
  readonly common: string;
  readonly hashBytes: 20 | 32;
};

/** The git folder a path stands in, upwards from it; follows the `.git` file of linked work trees and submodules. */
export function findGitFolder(start: string): GitFolder | undefined {
  for (let top = resolve(start); ; top = dirname(top)) {
    const folder = gitFolderOf(top);
    if (folder !== undefined) return describe(top, folder);
    if (dirname(top) === top) return undefined;
  }
}

/** The commit `HEAD` points at, or `uncommitted`. */
export function readGitHead({ folder, common }: GitFolder): string {
  const head = readText(join(folder, 'HEAD'))?.trim() ?? '';
  return commitOf(head.startsWith('ref:') ? readReference({ folder, common }, head.slice(4).trim()) : head);
}

function gitFolderOf(top: string): string | undefined {
  const path = join(top, '.git');
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined) return undefined;
  const folder = kind.isDirectory() ? path : linkedFolder(top, path);
  return folder !== undefined && statSync(join(folder, 'HEAD'), { throwIfNoEntry: false }) !== undefined ? folder : undefined;
}

function linkedFolder(top: string, file: string): string | undefined {
  const target = /^gitdir: (.+)$/m.exec(readText(file) ?? '')?.[1];
  return target === undefined ? undefined : resolve(top, target.trim());
}

function describe(top: string, folder: string): GitFolder {
  const shared = readText(join(folder, 'commondir'))?.trim();
  const common = shared === undefined ? folder : resolve(folder, shared);
  const sha256 = /^\s*objectformat\s*=\s*sha256\s*$/im.test(readText(join(common, 'config')) ?? '');
  return { top, folder, common, hashBytes: sha256 ? 32 : 20 };
}

function readReference({ folder, common }: Pick<GitFolder, 'folder' | 'common'>, name: string): string {
  // A name with dots could lead out of the folder; git forbids such names too.
  if (!/^refs\/[^\0]+$/.test(name) || name.includes('..')) return '';
  const loose = readText(join(folder, name)) ?? readText(join(common, name));
  if (loose !== undefined) return loose.trim();
  const packed = readText(join(common, 'packed-refs')) ?? '';
  const line = packed.split('\n').find((candidate) => candidate.endsWith(` ${name}`));
  return line?.split(' ')[0] ?? '';
}

function commitOf(text: string): string {
  return /^[0-9a-f]{40}$/.test(text) ? text : 'uncommitted';
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
