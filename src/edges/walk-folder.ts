import { readdirSync, readFileSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import type { LeftOut } from '../snapshot/snapshot.ts';

export type WalkedFolder = { readonly paths: readonly string[]; readonly leftOut: readonly LeftOut[] };

type Rules = { readonly base: string; readonly ignores: Ignore };

/** Files below a folder that its `.gitignore` files let through. Links and folders of dependencies are not entered. */
export function walkFolder(root: string, limit: number): WalkedFolder {
  const paths: string[] = [];
  const leftOut: LeftOut[] = [];
  const waiting: { folder: string; rules: readonly Rules[] }[] = [{ folder: '', rules: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const rules = [...next.rules, ...ownRules(root, next.folder)];
    for (const entry of list(root, next.folder, leftOut)) {
      const path = next.folder === '' ? entry.name : `${next.folder}/${entry.name}`;
      if (isIgnored(rules, path, entry.isDirectory())) continue;
      if (entry.isDirectory()) waiting.push({ folder: path, rules });
      else if (entry.isFile()) paths.push(path);
      else leftOut.push({ path, reason: 'ignored: no regular file' });
      if (paths.length >= limit)
        return { paths: paths.sort(), leftOut: [...leftOut, { path: '.', reason: `listing ended after ${limit} files` }] };
    }
  }
  return { paths: paths.sort(), leftOut };
}

function list(root: string, folder: string, leftOut: LeftOut[]): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).filter(
      (entry) => !['.git', 'node_modules'].includes(entry.name),
    );
  } catch {
    leftOut.push({ path: folder === '' ? '.' : folder, reason: 'not read: the folder cannot be listed' });
    return [];
  }
}

function ownRules(root: string, folder: string): Rules[] {
  try {
    return [{ base: folder, ignores: ignore().add(readFileSync(join(root, folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

/** The rule nearest to the file decides; within one file the last line does. */
function isIgnored(rules: readonly Rules[], path: string, folder: boolean): boolean {
  for (const { base, ignores } of rules.toReversed()) {
    const local = base === '' ? path : path.slice(base.length + 1);
    const verdict = ignores.test(folder ? `${local}/` : local);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
