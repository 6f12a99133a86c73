import type { Lockfile } from './lockfile.ts';
import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import { filesNamed, folderOf, readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

const DEPENDENCY = /\{\s*:(\w+)\s*,\s*(?:"([^"]+)"|(?=\w+:))/;

export function readElixirManifests(survey: Survey): readonly Manifest[] {
  return filesNamed(survey, 'mix.exs').flatMap((file) => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const folder = folderOf(file.path);
    const name = /\bapp:\s*:(\w+)/.exec(text)?.[1] ?? folder;
    const declared = text.split(/\r?\n/).flatMap((raw, at): Declared[] => {
      const line = raw.replace(/(^|\s)#.*$/, '$1');
      const match = DEPENDENCY.exec(line);
      if (match?.[1] === undefined || /^(?:ok|error)$/.test(match[1])) return [];
      const development = /only:\s*(?:\[[^\]]*:(?:dev|test)|:(?:dev|test))/.test(line);
      return [{ name: match[1], range: match[2] ?? '*', line: at + 1, development }];
    });
    return [
      {
        workspace: { folder, name, manifest: file.path, scripts: {} },
        dependencies: declaredDependencies('hex', { path: file.path, folder }, declared),
      },
    ];
  });
}

export function readElixirLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'mix.lock').flatMap((file): Lockfile[] => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const entries = [...text.matchAll(/^[ \t]*"(\w+)":\s*\{:hex,\s*:\w+,\s*"([^"]+)"/gm)];
    const versions = new Map(entries.map((match) => [match[1] ?? '', match[2] ?? ''] as const));
    if (versions.size === 0 && !/^\s*%\{\s*\}\s*$/.test(text)) {
      unreadable(survey, file.path, 'it holds no resolved packages');
      return [];
    }
    return [
      {
        path: file.path,
        ecosystem: 'hex',
        manager: 'mix',
        folder: folderOf(file.path),
        resolve: ({ name }) => versions.get(name),
      },
    ];
  });
}
