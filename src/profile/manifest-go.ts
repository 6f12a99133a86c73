import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import { filesNamed, folderOf, readText } from './survey.ts';
import type { Survey } from './survey.ts';

/** `go.mod` is manifest and lockfile in one: the stated version is the one that is built. */
export function readGoManifests(survey: Survey): readonly Manifest[] {
  return filesNamed(survey, 'go.mod').flatMap((file) => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const folder = folderOf(file.path);
    const name = /^module\s+"?([^\s"]+)/m.exec(text)?.[1] ?? folder;
    const dependencies = declaredDependencies('go', { path: file.path, folder }, requirementsOf(text));
    return [{ workspace: { folder, name, manifest: file.path, scripts: {} }, dependencies }];
  });
}

function requirementsOf(text: string): readonly Declared[] {
  const replaced = replacementsOf(text);
  return directives(text, 'require').flatMap(({ words, comment, line }): Declared[] => {
    const [name, version] = words;
    if (name === undefined || version === undefined || comment.includes('indirect')) return [];
    const resolved = replaced.has(name) ? replaced.get(name) : version;
    return [{ name, range: version, line, resolved }];
  });
}

/** A replacement by a folder of this repository has no version. */
function replacementsOf(text: string): ReadonlyMap<string, string | undefined> {
  return new Map(
    directives(text, 'replace').flatMap(({ words }) => {
      const arrow = words.indexOf('=>');
      const [name] = words;
      return arrow < 0 || name === undefined ? [] : [[name, words[arrow + 2]] as const];
    }),
  );
}

type Directive = { readonly words: readonly string[]; readonly comment: string; readonly line: number };

function directives(text: string, keyword: string): readonly Directive[] {
  const found: Directive[] = [];
  let inside = false;
  text.split(/\r?\n/).forEach((raw, at) => {
    const [code = '', comment = ''] = raw.split('//', 2);
    const words = code
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '');
    if (inside && words[0] === ')') inside = false;
    else if (inside && words.length > 0) found.push({ words, comment, line: at + 1 });
    else if (words[0] === keyword && words[1] === '(') inside = true;
    else if (words[0] === keyword) found.push({ words: words.slice(1), comment, line: at + 1 });
  });
  return found;
}
