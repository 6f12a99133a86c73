import { keyOf } from './facts-of-dependencies.ts';
import type { Lockfile } from './lockfile.ts';
import { readPlainJson } from './read-json.ts';
import { readToml } from './read-toml.ts';
import { entriesOf, listOf, member, textOf } from './structured.ts';
import { filesNamed, folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

const TOML_LOCKS: readonly (readonly [string, string, string])[] = [
  ['poetry.lock', 'poetry', 'package'],
  ['uv.lock', 'uv', 'package'],
  ['pdm.lock', 'pdm', 'package'],
  ['pylock.toml', 'pylock', 'packages'],
];

export function readPythonLockfiles(survey: Survey): readonly Lockfile[] {
  const locks = TOML_LOCKS.flatMap(([name, manager, list]) =>
    filesNamed(survey, name).flatMap((file): Lockfile[] => {
      const document = readToml(survey, file.path);
      if (document === undefined) return [];
      const packages = listOf(member(document.value, list)).map(
        (entry) => [member(entry, 'name'), member(entry, 'version')] as const,
      );
      return [lockfileOf(file.path, manager, packages)];
    }),
  );
  const pipfiles = filesNamed(survey, 'Pipfile.lock').flatMap((file): Lockfile[] => {
    const value = readPlainJson(survey, file.path);
    if (value === undefined) return [];
    const packages = ['default', 'develop'].flatMap((section) =>
      entriesOf(member(value, section)).map(
        ([name, entry]) => [name, textOf(member(entry, 'version'))?.replace(/^==/, '')] as const,
      ),
    );
    return [lockfileOf(file.path, 'pipenv', packages)];
  });
  return [...locks, ...pipfiles];
}

/** A name with several versions (one per platform or Python) has no single answer. */
function lockfileOf(path: string, manager: string, packages: readonly (readonly [unknown, unknown])[]): Lockfile {
  const versions = new Map<string, Set<string>>();
  for (const [name, version] of packages) {
    if (typeof name !== 'string' || typeof version !== 'string') continue;
    const key = keyOf('pypi', name);
    versions.set(key, (versions.get(key) ?? new Set()).add(version));
  }
  const resolve: Lockfile['resolve'] = ({ name }) => {
    const found = versions.get(keyOf('pypi', name));
    return found?.size === 1 ? [...found][0] : undefined;
  };
  return { path, ecosystem: 'pypi', manager, folder: folderOf(path), resolve };
}
