import { dirname, join, normalize } from 'node:path/posix';
import { parse as parseJsonc } from 'jsonc-parser';
import { eventMaps } from '../plan/event-maps.ts';
import type { CodeBlock, Plan } from '../plan/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CodeQuestion, CodeUnit, EditedFile } from './code-report.ts';
import { diagramsOf } from './plan-diagrams.ts';
import { parseReference } from './references.ts';

const SCRIPT_FILE = /\.(?:[cm]?[jt]sx?)$/;
const IMPORT = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"\n]+)['"]/g;
const STATEMENT =
  /^import\s(?:[^;'"]{0,600}?\sfrom\s*)?['"][^'"\n]+['"];?|^(?:const|var|let)\s[^=\n]{1,200}=\s*require\(['"][^'"\n]+['"]\)[^\n]*/gm;
const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.d.ts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.json',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.d.ts',
];
const AMBIENT = /^\s*declare (?:global|module ['"])/m;
const MOST_FILES = 400;
const MOST_AMBIENT = 40;
const MOST_CHARACTERS = 4_000_000;

type SourceFile = { readonly path: string; readonly text: string };

/** What a type checker needs to judge the plan's code: its units, and the files of the repository they lead to. */
export function codeQuestionOf(plan: Plan, snapshot: Snapshot): CodeQuestion {
  const compiler = compilerSettings(snapshot);
  const edits = (plan.code ?? []).flatMap((block, index) => editUnit({ block, index, snapshot }));
  const units = [...newUnits(plan), ...edits.map(({ unit }) => unit), ...contractUnit(plan, snapshot)];
  const edited = editedFiles(edits, snapshot);
  const taken = new Set([...[...units, ...edited].map(({ path }) => path), ...changedElsewhere(plan)]);
  const ambient = units.length === 0 ? [] : ambientFiles(snapshot, taken);
  const reached = reachedFrom([...units, ...edited, ...ambient], { snapshot, taken, aliases: compiler.aliases });
  const files = [...new Map([...ambient, ...reached].map((file) => [file.path, file])).values()];
  return { units, files, edited, ambient: ambient.map(({ path }) => path), diagrams: diagramsOf(plan), ...compiler };
}

/** Files that a step changes without showing the code: what they export after the change is not known. */
function changedElsewhere(plan: Plan): readonly string[] {
  const shown = new Set((plan.code ?? []).map((block) => block.file));
  const steps = (plan.rollout?.steps ?? []).flatMap((step) => step.files).map(parseReference);
  return steps.flatMap((reference) => (reference.kind === 'path' && !shown.has(reference.path) ? [reference.path] : []));
}

/** New files, several blocks of one file joined. */
function newUnits(plan: Plan): readonly CodeUnit[] {
  const units: CodeUnit[] = [];
  for (const [index, block] of (plan.code ?? []).entries()) {
    if (block.status !== 'new' || !SCRIPT_FILE.test(block.file)) continue;
    const path = units.some((unit) => unit.path === block.file) ? variantOf(block.file, index) : block.file;
    units.push({ place: `code[${index}].source`, path, text: block.source, offset: 0 });
  }
  return units;
}

type PlacedBlock = { readonly block: CodeBlock; readonly index: number; readonly snapshot: Snapshot };

type Edit = { readonly path: string; readonly unit: CodeUnit };

/** A fragment is a module of its own beside its file; it sees the imports of its file. */
function editUnit({ block, index, snapshot }: PlacedBlock): readonly Edit[] {
  if (block.status !== 'edit' || !SCRIPT_FILE.test(block.file)) return [];
  const imports = [...(snapshot.files.get(block.file)?.text ?? '').matchAll(STATEMENT)].map((match) =>
    match[0].replace(/\n/g, ' '),
  );
  const head = imports.filter((statement) => !block.source.includes(statement)).map((statement) => `${statement}\n`);
  const path = variantOf(block.file, index);
  const unit = { place: `code[${index}].source`, path, text: head.join('') + block.source, offset: head.length };
  return [{ path: block.file, unit }];
}

function contractUnit(plan: Plan, snapshot: Snapshot): readonly CodeUnit[] {
  const { types } = plan;
  if (types === undefined || !SCRIPT_FILE.test(types.file)) return [];
  const before = snapshot.files.get(types.file)?.text ?? '';
  const head = before === '' ? '' : `${before}\n`;
  const text = `${head}${types.source}\n${eventMaps(plan) ?? ''}\n`;
  return [{ place: 'types.source', path: types.file, text, offset: head.split('\n').length - 1 }];
}

function editedFiles(edits: readonly Edit[], snapshot: Snapshot): readonly EditedFile[] {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths.map((path) => ({
    path,
    text: snapshot.files.get(path)?.text ?? '',
    fragments: edits.filter((edit) => edit.path === path).map(({ unit }) => unit.path),
  }));
}

/** Files that add to the types of packages or to the global scope. */
function ambientFiles(snapshot: Snapshot, taken: ReadonlySet<string>): readonly SourceFile[] {
  const found: SourceFile[] = [];
  for (const { path, text, kind } of snapshot.files.values()) {
    if (text === undefined || kind !== 'source' || !/\.[cm]?tsx?$/.test(path) || taken.has(path)) continue;
    if (AMBIENT.test(text)) found.push({ path, text });
    if (found.length === MOST_AMBIENT) break;
  }
  return found;
}

type Reading = { readonly snapshot: Snapshot; readonly taken: ReadonlySet<string>; readonly aliases: CodeQuestion['aliases'] };

/** Follows imports through the repository, nearest first, up to a cap. */
function reachedFrom(start: readonly SourceFile[], reading: Reading): readonly SourceFile[] {
  const found = new Map<string, string>();
  const waiting = [...start];
  let characters = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const specifier of importsOf(next.text)) {
      const path = resolve(specifier, next.path, reading);
      if (path === undefined || found.has(path) || reading.taken.has(path)) continue;
      const text = reading.snapshot.files.get(path)?.text;
      if (text === undefined || characters + text.length > MOST_CHARACTERS || found.size >= MOST_FILES) continue;
      characters += text.length;
      found.set(path, text);
      waiting.push({ path, text });
    }
  }
  return [...found].map(([path, text]) => ({ path, text }));
}

function importsOf(text: string): readonly string[] {
  return [...text.slice(0, 200_000).matchAll(IMPORT)].map((match) => match[1] ?? '');
}

function resolve(specifier: string, from: string, { snapshot, aliases }: Reading): string | undefined {
  const bases = specifier.startsWith('.') ? [normalize(join(dirname(from), specifier))] : aliased(specifier, aliases);
  const candidates = bases
    .flatMap((base) => [base, base.replace(/\.[cm]?js(x?)$/, '')])
    .flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  return candidates.find((path) => snapshot.files.get(path)?.text !== undefined);
}

function aliased(specifier: string, aliases: CodeQuestion['aliases']): readonly string[] {
  return Object.entries(aliases).flatMap(([alias, targets]) => {
    const [head = '', tail] = alias.split('*');
    if (tail === undefined) return specifier === alias ? targets : [];
    if (!specifier.startsWith(head)) return [];
    return targets.map((target) => normalize(target.replace('*', specifier.slice(head.length))));
  });
}

/** Strictness and import aliases of the repository's own compiler settings. */
function compilerSettings(snapshot: Snapshot): Pick<CodeQuestion, 'strict' | 'aliases'> {
  const settings = [...snapshot.files.values()].filter(({ path }) => /(?:^|\/)[jt]sconfig(?:\.\w+)?\.json$/.test(path));
  let strict = settings.length > 0 ? undefined : true;
  const aliases: Record<string, readonly string[]> = {};
  for (const { path, text } of settings.sort((left, right) => left.path.length - right.path.length)) {
    const options = optionsOf(text ?? '');
    strict ??= options.strict;
    const base = join(dirname(path), options.baseUrl ?? '.');
    for (const [alias, targets] of Object.entries(options.paths))
      aliases[alias] ??= targets.map((target) => normalize(join(base, target)));
  }
  return { strict: strict ?? false, aliases };
}

type CompilerSettings = {
  readonly strict?: boolean;
  readonly baseUrl?: string;
  readonly paths: Readonly<Record<string, readonly string[]>>;
};

function optionsOf(text: string): CompilerSettings {
  const parsed = parseJsonc(text) as { readonly compilerOptions?: Readonly<Record<string, unknown>> } | undefined;
  const { strict, baseUrl, paths } = parsed?.compilerOptions ?? {};
  const entries = typeof paths === 'object' && paths !== null ? Object.entries(paths) : [];
  return {
    ...(typeof strict === 'boolean' ? { strict } : {}),
    ...(typeof baseUrl === 'string' ? { baseUrl } : {}),
    paths: Object.fromEntries(entries.filter((entry): entry is [string, string[]] => isTexts(entry[1])).slice(0, 100)),
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function variantOf(path: string, index: number): string {
  return path.replace(/(\.[cm]?[jt]sx?)$/, `.plan-${index}$1`);
}
