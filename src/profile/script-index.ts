import * as posix from 'node:path/posix';
import type { Node } from '@babel/types';
import type { Workspace } from './profile.ts';
import { readJson } from './read-json.ts';
import { readScript } from './script.ts';
import type { Script } from './script.ts';
import { lookUp, readScope } from './script-scope.ts';
import type { Binding, Scope } from './script-scope.ts';
import { entriesOf, listOf, member, textOf } from './structured.ts';
import { ancestorsOf, folderOf, inFolder, isWithin } from './survey.ts';
import type { Survey } from './survey.ts';

/** Scripts, parsed when first asked for, and the modules that their imports mean. */
export type ScriptIndex = {
  readonly scope: (path: string) => Scope | undefined;
  /** File of this repository that a module name means, seen from a file. */
  readonly resolve: (from: string, source: string) => string | undefined;
};

const ENDINGS = ['', '.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '.cts', '.cjs', '.vue', '.svelte'];
const INDEXES = ['/index.ts', '/index.tsx', '/index.js', '/index.jsx', '/index.mjs', '/index.cjs', '/index.mts'];

export function indexScripts(survey: Survey, workspaces: readonly Workspace[]): ScriptIndex {
  const scopes = new Map<string, Scope | undefined>();
  const aliases = new Map<string, readonly Alias[]>();
  const scope = (path: string): Scope | undefined => {
    if (!scopes.has(path)) {
      const script: Script | undefined = readScript(survey, path);
      scopes.set(path, script === undefined ? undefined : readScope(script));
    }
    return scopes.get(path);
  };
  const aliasesFor = (folder: string): readonly Alias[] => {
    const known = aliases.get(folder) ?? readAliases(survey, folder);
    aliases.set(folder, known);
    return known;
  };
  const resolve = (from: string, source: string): string | undefined => {
    if (source.startsWith('.')) return existing(survey, posix.join(folderOf(from), source));
    for (const alias of aliasesFor(folderOf(from))) {
      const path = applyAlias(survey, alias, source);
      if (path !== undefined) return path;
    }
    return resolveWorkspace(survey, workspaces, source);
  };
  return { scope, resolve };
}

/** What an exported name of a file is, followed through re-exports. */
export function exportedBinding(index: ScriptIndex, path: string, name: string): Located | undefined {
  return followExport(index, { path, name }, 0);
}

type ExportName = { readonly path: string; readonly name: string };

function followExport(index: ScriptIndex, { path, name }: ExportName, depth: number): Located | undefined {
  const scope = depth > 8 ? undefined : index.scope(path);
  if (scope === undefined) return undefined;
  const exported = scope.exports.get(name);
  if (exported?.kind === 'node') return { scope, node: exported.node };
  if (exported?.kind === 'local') {
    const binding = lookUp(scope, exported.name, []);
    return binding === undefined ? undefined : followBinding(index, { scope, binding }, depth + 1);
  }
  if (exported?.kind === 'from') {
    const next = index.resolve(path, exported.source);
    return next === undefined ? undefined : followExport(index, { path: next, name: exported.imported }, depth + 1);
  }
  for (const source of scope.stars) {
    const next = index.resolve(path, source);
    const found = next === undefined ? undefined : followExport(index, { path: next, name }, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Follows imports of this repository to the declaration itself. */
export function followBinding(index: ScriptIndex, located: Located, depth = 0): Located {
  if (located.binding?.kind !== 'import') return located;
  const { source, imported } = located.binding;
  const path = index.resolve(located.scope.script.path, source);
  if (path === undefined) return located;
  return followExport(index, { path, name: imported === '*' ? 'default' : imported }, depth + 1) ?? located;
}

export type Located = { readonly scope: Scope; readonly binding?: Binding; readonly node?: Node };

type Alias = { readonly prefix: string; readonly exact: boolean; readonly targets: readonly string[] };

function readAliases(survey: Survey, folder: string): readonly Alias[] {
  for (const ancestor of ancestorsOf(folder)) {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const path = inFolder(ancestor, name);
      if (!survey.files.has(path)) continue;
      const document = readJson(survey, path);
      const base = posix.join(ancestor, textOf(member(document?.value, 'compilerOptions', 'baseUrl')) ?? '.');
      const paths = entriesOf(member(document?.value, 'compilerOptions', 'paths'));
      if (paths.length > 0) return paths.map(([pattern, targets]) => toAlias(pattern, listOf(targets), base));
    }
  }
  return conventionalAliases(survey, folder);
}

function toAlias(pattern: string, targets: readonly unknown[], base: string): Alias {
  return {
    prefix: pattern.replace(/\*$/, ''),
    exact: !pattern.endsWith('*'),
    targets: targets.flatMap((target) =>
      typeof target === 'string' ? [posix.join(base, target.replace(/\*$/, '')) + trailing(target)] : [],
    ),
  };
}

function trailing(target: string): string {
  return target.endsWith('/*') ? '/' : '';
}

/** SvelteKit and Nuxt generate their path settings, so they are not in the repository. */
function conventionalAliases(survey: Survey, folder: string): readonly Alias[] {
  for (const ancestor of ancestorsOf(folder)) {
    if (survey.files.has(inFolder(ancestor, 'svelte.config.js')) || survey.files.has(inFolder(ancestor, 'svelte.config.ts'))) {
      return [{ prefix: '$lib/', exact: false, targets: [inFolder(ancestor, 'src/lib/')] }];
    }
  }
  return [];
}

function applyAlias(survey: Survey, alias: Alias, source: string): string | undefined {
  if (alias.exact ? source !== alias.prefix : !source.startsWith(alias.prefix)) return undefined;
  for (const target of alias.targets) {
    const path = existing(survey, posix.normalize(target + (alias.exact ? '' : source.slice(alias.prefix.length))));
    if (path !== undefined) return path;
  }
  return undefined;
}

function resolveWorkspace(survey: Survey, workspaces: readonly Workspace[], source: string): string | undefined {
  const owner = workspaces.find(({ name }) => source === name || source.startsWith(`${name}/`));
  if (owner === undefined) return undefined;
  const rest = source.slice(owner.name.length + 1);
  const candidates = rest === '' ? ['src/index', 'index', 'src/main', 'lib/index'] : [rest, `src/${rest}`];
  for (const candidate of candidates) {
    const path = existing(survey, inFolder(owner.folder, candidate));
    if (path !== undefined && isWithin(path, owner.folder)) return path;
  }
  return undefined;
}

function existing(survey: Survey, path: string): string | undefined {
  const clean = path.replace(/\/$/, '');
  for (const ending of ENDINGS) if (survey.files.has(clean + ending)) return clean + ending;
  // TypeScript sources are imported under the name they are compiled to.
  const compiled = clean.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
  for (const candidate of [compiled, compiled.replace(/\.ts$/, '.tsx')]) if (survey.files.has(candidate)) return candidate;
  for (const ending of INDEXES) if (survey.files.has(clean + ending)) return clean + ending;
  return undefined;
}
