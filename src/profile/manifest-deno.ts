import type { Lockfile } from './lockfile.ts';
import type { Dependency } from './profile.ts';
import type { Manifest } from './manifest.ts';
import { readJson, readPlainJson } from './read-json.ts';
import { entriesOf, member, textOf } from './structured.ts';
import { filesNamed, folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

const SPECIFIER = /^(npm|jsr):\/?((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?/;

export function readDenoManifests(survey: Survey): readonly Manifest[] {
  return filesNamed(survey, /^deno\.jsonc?$/).flatMap((file) => {
    const document = readJson(survey, file.path);
    if (document === undefined) return [];
    const folder = folderOf(file.path);
    const dependencies = entriesOf(member(document.value, 'imports')).flatMap(([alias, specifier]): Dependency[] => {
      const match = typeof specifier === 'string' ? SPECIFIER.exec(specifier) : null;
      if (match?.[2] === undefined) return [];
      const ecosystem = match[1] === 'jsr' ? 'jsr' : 'npm';
      const where = `${file.path}:${document.lineOf(['imports', alias])}`;
      return [{ ecosystem, name: match[2], range: match[3] ?? '*', development: false, workspace: folder, where }];
    });
    const scripts = Object.fromEntries(
      entriesOf(member(document.value, 'tasks')).flatMap(([key, value]) => {
        const command = textOf(value) ?? textOf(member(value, 'command'));
        return command === undefined ? [] : [[key, command]];
      }),
    );
    const name = textOf(member(document.value, 'name')) ?? (folder === '.' ? '(root)' : folder);
    return [{ workspace: { folder, name, manifest: file.path, scripts }, dependencies }];
  });
}

/** `deno.lock` maps every asked specifier to the version it got. */
export function readDenoLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'deno.lock').flatMap((file): Lockfile[] => {
    const value = readPlainJson(survey, file.path);
    if (value === undefined) return [];
    const specifiers = member(value, 'specifiers') ?? member(value, 'packages', 'specifiers');
    const answer = (ecosystem: 'npm' | 'jsr'): Lockfile => ({
      path: file.path,
      ecosystem,
      manager: 'deno',
      folder: folderOf(file.path),
      resolve: ({ name, range }) => {
        const found = textOf(member(specifiers, `${ecosystem}:${name}@${range}`));
        const version = found?.slice(found.lastIndexOf('@') + 1).replace(/_.*$/, '');
        return version === '' ? undefined : version;
      },
    });
    return [answer('npm'), answer('jsr')];
  });
}
