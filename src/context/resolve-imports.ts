import { dirname, join } from 'node:path/posix';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { RepositoryIndex } from './build-index.ts';

/** Files of the repository that an import names, by their numbers; none for a package from elsewhere. */
export type ImportResolver = {
  readonly imported: (from: string, name: string) => readonly number[];
  /** A path in quotes: a template, a partial, a script, a hook by its file. */
  readonly quoted: (path: string) => readonly number[];
};

/**
 * Finds what an import means without running a build: relative names by path, packages of the repository by their manifests,
 * everything else (aliases, dotted modules, namespaces) as the end of a path.
 */
export function createImportResolver(snapshot: Snapshot, index: RepositoryIndex): ImportResolver {
  const modules = collectModules(index);
  const packages = collectPackages(snapshot);
  const known = new Map<string, readonly number[]>();

  function imported(from: string, name: string): readonly number[] {
    const scope = name.startsWith('.') ? dirname(from) : '';
    const key = `${scope}\n${isDotted(from) ? 'dotted' : 'path'}\n${name}`;
    let found = known.get(key);
    if (found === undefined) {
      found = resolve({ from, name, modules, packages });
      known.set(key, found);
    }
    return found;
  }

  function quoted(path: string): readonly number[] {
    let found = known.get(path);
    if (found === undefined) {
      const parts = path.split('/').filter((part) => !part.startsWith('.'));
      found =
        [parts, parts.slice(1)]
          .map((rest) => (rest.length > 1 ? resolveEnd(modules, dropExtension(rest.join('/'))) : []))
          .find((files) => files.length > 0) ?? [];
      known.set(path, found);
    }
    return found;
  }

  return { imported, quoted };
}

type Modules = {
  /** Path without extension, and without `index` and its like → files. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Last part of such a path → the paths that end with it. */
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
  /** Folder → files in it, for languages whose packages are folders. */
  readonly folders: ReadonlyMap<string, readonly number[]>;
};

type Lookup = {
  readonly from: string;
  readonly name: string;
  readonly modules: Modules;
  readonly packages: ReadonlyMap<string, string>;
};

const manyFiles = 12;

function resolve(lookup: Lookup): readonly number[] {
  const { from, name, modules } = lookup;
  if (isDotted(from)) return resolveDotted(lookup);
  if (name.startsWith('.')) {
    const path = join(dirname(from), name);
    return modules.exact.get(dropExtension(path)) ?? modules.exact.get(path) ?? [];
  }
  const local = resolvePackage(lookup);
  if (local.length > 0) return local;
  return from.endsWith('.go')
    ? resolveFolder(lookup)
    : resolveEnd(modules, dropExtension(name.replace(/^[@~#$]+\/?/, '').replace(/^\/+/, '')));
}

function isDotted(path: string): boolean {
  return /\.(py|pyi|java|kt|scala|cs|php|rs|ex|exs|groovy)$/.test(path);
}

function resolvePackage({ name, modules, packages }: Lookup): readonly number[] {
  const parts = name.split('/');
  for (let length = Math.min(parts.length, 3); length > 0; length -= 1) {
    const folder = packages.get(parts.slice(0, length).join('/'));
    if (folder === undefined) continue;
    const rest = dropExtension(parts.slice(length).join('/'));
    for (const base of [folder, join(folder, 'src'), join(folder, 'lib')]) {
      const found = modules.exact.get(join(base, rest));
      if (found !== undefined) return found;
    }
  }
  return [];
}

/** A Go package is a folder; which of its files is meant, the names used tell. */
function resolveFolder({ name, modules }: Lookup): readonly number[] {
  const parts = name.split('/');
  for (let start = 1; start < parts.length; start += 1) {
    const files = modules.folders.get(parts.slice(start).join('/'));
    if (files !== undefined) return files.length > manyFiles ? [] : files;
  }
  return [];
}

function resolveDotted({ from, name, modules }: Lookup): readonly number[] {
  const dots = /^\.*/.exec(name)?.[0].length ?? 0;
  const parts = name
    .slice(dots)
    .split(/[.:\\/]+/)
    .filter((part) => part !== '' && part !== 'crate' && part !== 'self' && part !== 'super');
  if (dots > 0) {
    const base = join(dirname(from), ...Array.from({ length: dots - 1 }, () => '..'));
    return modules.exact.get(join(base, ...parts)) ?? modules.exact.get(join(base, ...parts.slice(0, -1))) ?? [];
  }
  for (const path of [parts, parts.slice(0, -1)]) {
    const found = path.length > 0 ? resolveEnd(modules, path.join('/')) : [];
    if (found.length > 0) return found;
  }
  return [];
}

const mostCandidates = 3;

function resolveEnd({ exact, byEnd }: Modules, path: string): readonly number[] {
  if (path === '') return [];
  const whole = exact.get(path);
  if (whole !== undefined) return whole;
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (last === path && path.length < 4) return [];
  const matches = (byEnd.get(last) ?? []).filter((candidate) => candidate.endsWith(`/${path}`));
  return matches.length > mostCandidates ? [] : matches.flatMap((match) => exact.get(match) ?? []);
}

function collectModules(index: RepositoryIndex): Modules {
  const exact = new Map<string, number[]>();
  const byEnd = new Map<string, string[]>();
  const folders = new Map<string, number[]>();
  for (const [number, { path }] of index.files.entries()) {
    put(folders, dirname(path), number);
    for (const key of moduleKeys(path)) {
      if (!exact.has(key)) put(byEnd, key.slice(key.lastIndexOf('/') + 1), key);
      put(exact, key, number);
    }
  }
  return { exact, byEnd, folders };
}

function moduleKeys(path: string): readonly string[] {
  const bare = dropExtension(path);
  const folder = bare.replace(/(^|\/)(index|__init__|mod|main|_index)$/, '');
  // Partials are written with an underscore and named without.
  const partial = bare.replace(/\/_(?=[^/]+$)/, '/');
  return [...new Set([path, bare, partial, folder])].filter((key) => key !== '');
}

function dropExtension(path: string): string {
  return path.replace(templateExtension, '').replace(codeExtension, '');
}

const codeExtension =
  /\.(d\.ts|[cm]?[jt]sx?|vue|svelte|astro|pyi?|rb|php|java|kt|scala|cs|rs|exs?|go|s?css|sass|less|json|html|gohtml|tmpl)$/;
const templateExtension =
  /(\.(html|turbo_stream|json|text|js))?\.(erb|haml|slim|jbuilder|heex|leex|eex|twig|blade\.php|ejs|hbs|pug|jinja2?)$/;

/** Name of every package in the repository → its folder. */
function collectPackages(snapshot: Snapshot): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  for (const { path, text } of snapshot.files.values()) {
    if (text === undefined || !/(^|\/)package\.json$/.test(path)) continue;
    const name = packageName(text);
    if (name !== undefined) packages.set(name, dirname(path));
  }
  return packages;
}

function packageName(manifest: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(manifest);
    const name = typeof parsed === 'object' && parsed !== null && 'name' in parsed ? parsed.name : undefined;
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

function put<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
