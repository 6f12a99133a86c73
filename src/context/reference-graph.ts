import type { Snapshot } from '../snapshot/snapshot.ts';
import type { RepositoryIndex } from './build-index.ts';
import { createImportResolver } from './resolve-imports.ts';

/** Who refers to whom, and how strongly. `uses[a]` holds the files that `a` refers to, `usedBy` the same arrows backwards. */
export type ReferenceGraph = {
  readonly uses: readonly ReadonlyMap<number, number>[];
  readonly usedBy: readonly ReadonlyMap<number, number>[];
};

/** A name that so many files define says nothing of which one is meant. */
const mostDefiners = 3;
const importWeight = 1;
const nameWeight = 0.5;
const quotedWeight = 1;
const quotedPath = /["'`]((?:[\w@.-]+\/)+[\w.-]+)["'`]/g;
const strongest = 3;

export function buildReferenceGraph(snapshot: Snapshot, index: RepositoryIndex): ReferenceGraph {
  const uses = index.files.map(() => new Map<number, number>());
  addImports(snapshot, index, uses);
  addNames(index, uses);
  const usedBy = index.files.map(() => new Map<number, number>());
  for (const [from, targets] of uses.entries()) for (const [target, weight] of targets) usedBy[target]?.set(from, weight);
  return { uses, usedBy };
}

function addImports(snapshot: Snapshot, index: RepositoryIndex, uses: readonly Map<number, number>[]): void {
  const resolve = createImportResolver(snapshot, index);
  for (const [number, file] of index.files.entries()) {
    for (const name of file.imports)
      link(uses[number], number, { targets: resolve.imported(file.path, name), weight: importWeight });
    if (!namesItsImports(file.path)) {
      for (const [, path = ''] of file.text.matchAll(quotedPath))
        link(uses[number], number, { targets: resolve.quoted(path), weight: quotedWeight });
    }
  }
}

/** References without an import: constants that load themselves, components by file name, packages that are folders. */
function addNames(index: RepositoryIndex, uses: readonly Map<number, number>[]): void {
  const definers = collectDefiners(index);
  const families = index.files.map(({ path }) => family(path));
  for (const [number, { identifiers }] of index.files.entries()) {
    for (let at = 0; at < identifiers.length; at += 1) {
      const targets = definers[identifiers[at] ?? 0];
      if (targets === undefined || targets.length > mostDefiners || targets.includes(number)) continue;
      const kin = targets.filter((target) => families[target] === families[number]);
      linkEach(uses[number], number, { targets: kin, weight: nameWeight / targets.length });
    }
  }
}

/** In JavaScript the imports are read already, and looking at every string of it takes longer than all the rest. */
function namesItsImports(path: string): boolean {
  return /\.([cm]?[jt]sx?|vue|svelte|astro|go|s?css)$/.test(path);
}

type Arrows = { readonly targets: readonly number[]; readonly weight: number };

function link(uses: Map<number, number> | undefined, from: number, { targets, weight }: Arrows): void {
  linkEach(uses, from, { targets, weight: weight / Math.sqrt(targets.length) });
}

function linkEach(uses: Map<number, number> | undefined, from: number, { targets, weight }: Arrows): void {
  for (const target of targets) add(uses, from, { target, weight });
}

function add(
  targets: Map<number, number> | undefined,
  from: number,
  edge: { readonly target: number; readonly weight: number },
): void {
  if (edge.target === from) return;
  targets?.set(edge.target, Math.min(strongest, (targets.get(edge.target) ?? 0) + edge.weight));
}

function collectDefiners({ files, vocabulary }: RepositoryIndex): readonly (readonly number[] | undefined)[] {
  const definers: (number[] | undefined)[] = Array.from({ length: vocabulary.size() });
  const put = (identifier: number, file: number) => {
    const group = definers[identifier];
    if (group === undefined) definers[identifier] = [file];
    else if (!group.includes(file)) group.push(file);
  };
  const byName = new Map<string, number[]>();
  const telling = new Map<number, boolean>();
  const tells = (identifier: number) => {
    const known = telling.get(identifier) ?? isTelling(vocabulary.nameOf(identifier));
    telling.set(identifier, known);
    return known;
  };
  for (const [number, file] of files.entries()) {
    for (const identifier of file.definitions) if (tells(identifier)) put(identifier, number);
    for (const name of fileNames(file.path)) {
      if (!isTelling(name)) continue;
      const group = byName.get(name);
      if (group === undefined) byName.set(name, [number]);
      else group.push(number);
    }
  }
  for (let identifier = 0; identifier < vocabulary.size(); identifier += 1) {
    for (const number of byName.get(vocabulary.nameOf(identifier)) ?? []) put(identifier, number);
  }
  return definers;
}

/** A plain short word may be anybody's; one with inner structure is a name somebody gave. */
function isTelling(name: string): boolean {
  return name.length >= 5 && (/[a-z0-9][A-Z]|[A-Za-z]_[A-Za-z]/.test(name) || /^[A-Z][a-z]{4,}$/.test(name));
}

function fileNames(path: string): readonly string[] {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  const pascal = base.replace(/(^|[-_])(\w)/g, (_whole, _gap: string, letter: string) => letter.toUpperCase());
  return base === pascal ? [base] : [base, pascal];
}

/** Files of one language see each other's names. */
function family(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return familyOf[extension] ?? extension;
}

const familyOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'js jsx ts tsx mjs cjs mts cts vue svelte astro html json',
    'py pyi jinja jinja2',
    'rb erb haml slim rake jbuilder builder',
    'java kt scala groovy',
    'cs cshtml razor vb fs',
    'php twig',
    'ex exs eex heex leex',
    'c h cc cpp hpp cxx',
  ].flatMap((group) => group.split(' ').map((extension) => [extension, group.split(' ')[0] ?? ''] as const)),
);
