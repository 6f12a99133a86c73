import type { Snapshot } from '../snapshot/snapshot.ts';

type PathIndex = {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  readonly folders: ReadonlySet<string>;
};

const indexes = new WeakMap<Snapshot, PathIndex>();
const words = new WeakMap<Snapshot, Map<string, boolean>>();

/** Files whose path ends with the given path, whole folders compared. */
export function filesEndingWith(path: string, snapshot: Snapshot): readonly string[] {
  const name = path.split('/').at(-1) ?? path;
  const same = indexOf(snapshot).byName.get(name) ?? [];
  return path === name ? same : same.filter((candidate) => candidate === path || candidate.endsWith(`/${path}`));
}

/** The only file of the same name, whatever its folder and its ending. */
export function onlyNamesake(path: string, snapshot: Snapshot): string | undefined {
  const same = indexOf(snapshot).byStem.get(stemOf(path)) ?? [];
  return same.length === 1 ? same[0] : undefined;
}

export function hasFolder(folder: string, snapshot: Snapshot): boolean {
  return indexOf(snapshot).folders.has(folder.replace(/^\.\//, '').replace(/\/+$/, ''));
}

/** Whether any file that was read has the word, as a whole. */
export function standsAnywhere(word: string, snapshot: Snapshot): boolean {
  const known = words.get(snapshot) ?? new Map<string, boolean>();
  words.set(snapshot, known);
  const answer = known.get(word) ?? search(word, snapshot);
  known.set(word, answer);
  return answer;
}

function search(word: string, snapshot: Snapshot): boolean {
  const whole = new RegExp(`(?<![\\w$])${word.replace(/[^\w]/g, '\\$&')}(?![\\w$])`);
  for (const file of snapshot.files.values()) if (file.text?.includes(word) === true && whole.test(file.text)) return true;
  return false;
}

function indexOf(snapshot: Snapshot): PathIndex {
  const known = indexes.get(snapshot) ?? build(snapshot);
  indexes.set(snapshot, known);
  return known;
}

function build(snapshot: Snapshot): PathIndex {
  const byName = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  const folders = new Set<string>(['', '.']);
  for (const path of snapshot.files.keys()) {
    add(byName, path.split('/').at(-1) ?? path, path);
    add(byStem, stemOf(path), path);
    for (let end = path.lastIndexOf('/'); end > 0 && !folders.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
      folders.add(path.slice(0, end));
  }
  return { byName, byStem, folders };
}

function add(index: Map<string, string[]>, key: string, path: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [path]);
  else known.push(path);
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}
