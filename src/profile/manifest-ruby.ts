import type { Lockfile } from './lockfile.ts';
import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import { filesNamed, folderOf, readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

const GEM = /^\s*gem\s*\(?\s*["']([\w.-]+)["'](?:\s*,\s*["']([^"']+)["'])?/;

export function readRubyManifests(survey: Survey): readonly Manifest[] {
  return filesNamed(survey, 'Gemfile').flatMap((file) => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const folder = folderOf(file.path);
    const workspace = { folder, name: folder === '.' ? '(root)' : folder, manifest: file.path, scripts: {} };
    return [{ workspace, dependencies: declaredDependencies('rubygems', { path: file.path, folder }, gemsOf(text)) }];
  });
}

function gemsOf(text: string): readonly Declared[] {
  const groups: boolean[] = [];
  return text.split(/\r?\n/).flatMap((raw, at): Declared[] => {
    const line = raw.replace(/(^|\s)#.*$/, '$1');
    if (/\bdo\b\s*(?:\|[^|]*\|)?\s*$/.test(line)) groups.push(/^\s*group\b/.test(line) && !/:production/.test(line));
    else if (/^\s*end\b/.test(line)) groups.pop();
    const gem = GEM.exec(line);
    if (gem?.[1] === undefined) return [];
    const development = groups.includes(true) || /\bgroups?:\s*\[?\s*:(?:development|test)/.test(line);
    return [{ name: gem[1], range: gem[2] ?? '*', line: at + 1, development }];
  });
}

/** `specs:` of every source block; names at four blanks are the resolved gems. */
export function readRubyLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'Gemfile.lock').flatMap((file): Lockfile[] => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const versions = new Map<string, string>();
    for (const match of text.matchAll(/^ {4}([\w.-]+) \(([^)]+)\)\r?$/gm)) {
      // `nokogiri (1.18.0-x86_64-linux-gnu)` repeats the gem for a platform.
      const version = (match[2] ?? '').replace(/-(?:x86|arm|aarch|java|x64|universal).*$/, '');
      if (match[1] !== undefined && !versions.has(match[1])) versions.set(match[1], version);
    }
    if (versions.size === 0) {
      unreadable(survey, file.path, 'it holds no resolved gems');
      return [];
    }
    return [
      {
        path: file.path,
        ecosystem: 'rubygems',
        manager: 'bundler',
        folder: folderOf(file.path),
        resolve: ({ name }) => versions.get(name),
      },
    ];
  });
}
