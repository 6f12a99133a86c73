import type { Lockfile, Wanted } from './lockfile.ts';
import { filesNamed, folderOf, readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

const VERSION = /^ {2}version:? "?([^"\s]+)"?\s*$/;

/** Both formats of `yarn.lock` are written by a program: an unindented line of descriptors, then indented members. */
export function readYarnLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'yarn.lock').flatMap((file) => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const versions = parseEntries(text);
    if (versions.size === 0 && /\S/.test(text.replace(/^#.*$/gm, ''))) {
      unreadable(survey, file.path, 'it holds no entries of a yarn lockfile');
      return [];
    }
    const folder = folderOf(file.path);
    return [{ path: file.path, ecosystem: 'npm', manager: 'yarn', folder, resolve: (wanted) => resolve(versions, wanted) }];
  });
}

function parseEntries(text: string): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  let descriptors: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^[^\s#].*:$/.test(line)) {
      descriptors = line
        .slice(0, -1)
        .split(',')
        .map((descriptor) => descriptor.replaceAll('"', '').trim());
      continue;
    }
    const version = VERSION.exec(line)?.[1];
    if (version === undefined) continue;
    for (const descriptor of descriptors) versions.set(descriptor, version);
    descriptors = [];
  }
  return versions;
}

function resolve(versions: ReadonlyMap<string, string>, { name, range }: Wanted): string | undefined {
  const version = versions.get(`${name}@${range}`) ?? versions.get(`${name}@npm:${range}`);
  return version === '0.0.0-use.local' ? undefined : version;
}
