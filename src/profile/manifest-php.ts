import type { Lockfile } from './lockfile.ts';
import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import { readJson, readPlainJson } from './read-json.ts';
import { entriesOf, listOf, member, textOf } from './structured.ts';
import { filesNamed, folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

export function readPhpManifests(survey: Survey): readonly Manifest[] {
  return filesNamed(survey, 'composer.json').flatMap((file) => {
    const document = readJson(survey, file.path);
    if (document === undefined) return [];
    const declared = (['require', 'require-dev'] as const).flatMap((section) =>
      entriesOf(member(document.value, section)).flatMap(([name, range]): Declared[] =>
        typeof range === 'string' && name.includes('/')
          ? [{ name, range, line: document.lineOf([section, name]), development: section === 'require-dev' }]
          : [],
      ),
    );
    const folder = folderOf(file.path);
    const name = textOf(member(document.value, 'name')) ?? (folder === '.' ? '(root)' : folder);
    const scripts = Object.fromEntries(
      entriesOf(member(document.value, 'scripts')).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    );
    return [
      {
        workspace: { folder, name, manifest: file.path, scripts },
        dependencies: declaredDependencies('packagist', { path: file.path, folder }, declared),
      },
    ];
  });
}

export function readPhpLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'composer.lock').flatMap((file): Lockfile[] => {
    const value = readPlainJson(survey, file.path);
    if (value === undefined) return [];
    const versions = new Map<string, string>();
    for (const entry of [...listOf(member(value, 'packages')), ...listOf(member(value, 'packages-dev'))]) {
      const name = textOf(member(entry, 'name'));
      const version = textOf(member(entry, 'version'));
      if (name !== undefined && version !== undefined) versions.set(name, version.replace(/^v(?=\d)/, ''));
    }
    return [
      {
        path: file.path,
        ecosystem: 'packagist',
        manager: 'composer',
        folder: folderOf(file.path),
        resolve: ({ name }) => versions.get(name),
      },
    ];
  });
}
