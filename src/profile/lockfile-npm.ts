import type { Lockfile, Wanted } from './lockfile.ts';
import { readPlainJson } from './read-json.ts';
import { member, textOf } from './structured.ts';
import { ancestorsOf, filesNamed, folderOf, inFolder } from './survey.ts';
import type { Survey } from './survey.ts';

export function readNpmLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, /^(?:package-lock|npm-shrinkwrap)\.json$/).flatMap((file) => {
    const value = readPlainJson(survey, file.path);
    if (value === undefined) return [];
    const folder = folderOf(file.path);
    return [{ path: file.path, ecosystem: 'npm', manager: 'npm', folder, resolve: (wanted) => resolve(value, folder, wanted) }];
  });
}

function resolve(lock: unknown, folder: string, wanted: Wanted): string | undefined {
  const packages = member(lock, 'packages');
  if (packages === undefined) return textOf(member(lock, 'dependencies', wanted.name, 'version'));
  const relative = folder === '.' ? wanted.workspace : wanted.workspace.slice(folder.length + 1) || '.';
  for (const ancestor of ancestorsOf(relative)) {
    const entry = member(packages, inFolder(ancestor, `node_modules/${wanted.name}`));
    // A link is another package of this repository, not a published version.
    if (entry !== undefined) return member(entry, 'link') === true ? undefined : textOf(member(entry, 'version'));
  }
  return undefined;
}
