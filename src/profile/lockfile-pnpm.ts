import { parseDocument } from 'yaml';
import type { Lockfile, Wanted } from './lockfile.ts';
import { member, textOf } from './structured.ts';
import { filesNamed, folderOf, nestsTooDeep, readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
/** Direct dependencies stand before these blocks, which make up nearly all of the file. */
const TRANSITIVE = /^(?:packages|snapshots):/m;

export function readPnpmLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'pnpm-lock.yaml').flatMap((file) => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const end = text.search(TRANSITIVE);
    const direct = end < 0 ? text : text.slice(0, end);
    if (nestsTooDeep(direct)) {
      unreadable(survey, file.path, 'it nests too deeply');
      return [];
    }
    const value = readDocument(direct, (reason) => unreadable(survey, file.path, reason));
    if (value === undefined) return [];
    const folder = folderOf(file.path);
    return [{ path: file.path, ecosystem: 'npm', manager: 'pnpm', folder, resolve: (wanted) => resolve(value, folder, wanted) }];
  });
}

function readDocument(text: string, note: (reason: string) => void): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  const error = document.errors[0];
  if (error !== undefined) return note(`it is not YAML (${error.message.split('\n')[0] ?? ''})`);
  try {
    return document.toJS() ?? {};
  } catch (fault) {
    return note(fault instanceof Error ? fault.message : 'its aliases do not resolve');
  }
}

function resolve(lock: unknown, folder: string, wanted: Wanted): string | undefined {
  const relative = folder === '.' ? wanted.workspace : wanted.workspace.slice(folder.length + 1) || '.';
  const importer = member(lock, 'importers', relative) ?? (relative === '.' ? lock : undefined);
  for (const section of SECTIONS) {
    const entry = member(importer, section, wanted.name);
    const version = textOf(entry) ?? textOf(member(entry, 'version'));
    if (version !== undefined) return plainVersion(version);
  }
  return undefined;
}

/** `4.18.2(typescript@5.9.0)`, `4.18.2_react@18`, `/express/4.18.2`, `name@4.18.2`; links have none. */
function plainVersion(version: string): string | undefined {
  if (/^(?:link|file|workspace|git|https?):/.test(version)) return undefined;
  const bare = version.split(/[(_]/)[0] ?? version;
  return bare.slice(Math.max(bare.lastIndexOf('@'), bare.lastIndexOf('/')) + 1);
}
