import type { Snapshot, SnapshotFile } from '../snapshot/snapshot.ts';
import { isManifestName } from './manifest-names.ts';

/** The files of a repository as profiling sees them, and the places to write down what could not be read or decided. */
export type Survey = {
  readonly files: ReadonlyMap<string, SnapshotFile>;
  /** Own files by base name. */
  readonly byName: ReadonlyMap<string, readonly SnapshotFile[]>;
  /** The base names, one a line: a pattern over all of them at once is much faster than name by name. */
  readonly names: string;
  /** Files of the system itself: neither vendored nor generated, nor inputs of tests, nor examples beside a product. */
  readonly own: readonly SnapshotFile[];
  readonly notes: Set<string>;
  readonly unknowns: Set<string>;
};

const SIDELINE = /(?:^|\/)(?:node_modules|vendor|third_party|__?fixtures?_?_?|fixtures?|testdata|test-data|__mocks__|\.git)\//i;
const EXAMPLE = /(?:^|\/)(?:examples?|samples?|demos?|playgrounds?|benchmarks?|templates)\//i;
/** Parsing a larger file would cost more than its facts are worth. */
const MAX_CHARACTERS = 24_000_000;
/** How the snapshot marks a line that was too long to keep. */
const CLIPPED = /… \[\d+ more characters\]$/m;
const CONFLICT = /^(?:<{7} |>{7} )/m;

export function surveySnapshot(snapshot: Snapshot): Survey {
  const notes = new Set<string>();
  const candidates = [...snapshot.files.values()].filter((file) => file.kind !== 'vendored' && !SIDELINE.test(file.path));
  const product = candidates.filter((file) => !EXAMPLE.test(file.path));
  const own = product.some((file) => isManifestName(baseName(file.path))) ? product : candidates;
  if (own.length < candidates.length) {
    notes.add(`left aside ${candidates.length - own.length} files of examples, samples and templates`);
  }
  const byName = groupByName(own);
  const names = [...byName.keys()].join('\n');
  return { files: snapshot.files, byName, names, own, notes, unknowns: new Set<string>() };
}

/** Text without a byte order mark, or undefined with a note why it could not be read. */
export function readText(survey: Survey, path: string): string | undefined {
  const file = survey.files.get(path);
  if (file === undefined) return undefined;
  if (file.text === undefined) return unreadable(survey, path, `its text was not read (${file.size} bytes)`);
  if (file.text.length > MAX_CHARACTERS) return unreadable(survey, path, `it is too large (${file.size} bytes)`);
  if (CONFLICT.test(file.text)) return unreadable(survey, path, 'it holds merge conflict markers');
  return file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
}

/** Parsers recurse: nesting that no person writes would exhaust the stack, which some engines do not survive. */
const MAX_NESTING = 400;

export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // `[` `{` open, `]` `}` close.
    if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    if (depth > MAX_NESTING) return true;
  }
  return /^(?:[ \t]*[-?:][ \t]){100}/m.test(text);
}

export function unreadable(survey: Survey, path: string, reason: string): undefined {
  const cut = CLIPPED.test(survey.files.get(path)?.text ?? '') ? '; its longest lines were cut' : '';
  survey.notes.add(`could not read ${path} because ${reason}${cut}`);
  return undefined;
}

export function filesNamed(survey: Survey, name: string | RegExp): readonly SnapshotFile[] {
  if (typeof name === 'string') return survey.byName.get(name) ?? [];
  const lines = new RegExp(`^.*?(?:${name.source}).*$`, `${name.flags}gm`);
  const found = Array.from(survey.names.matchAll(lines), ([line]) => line);
  return found.flatMap((base) => survey.byName.get(base) ?? []);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Folder of a path, `.` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}

/** The folder itself, then its parents up to `.`. */
export function ancestorsOf(folder: string): readonly string[] {
  const found = [folder];
  for (let current = folder; current !== '.';) {
    current = folderOf(current);
    found.push(current);
  }
  return found;
}

export function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

/** Whether a path lies in a folder, `.` being everything. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`) || path === folder;
}

function groupByName(files: readonly SnapshotFile[]): ReadonlyMap<string, readonly SnapshotFile[]> {
  const groups = new Map<string, SnapshotFile[]>();
  for (const file of files) {
    const name = baseName(file.path);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [file]);
    else group.push(file);
  }
  return groups;
}
