import * as posix from 'node:path/posix';
import type { Snapshot } from '../snapshot/snapshot.ts';

export type Found = { readonly path: string; readonly line: number; readonly match: RegExpMatchArray };

export function textOf(snapshot: Snapshot, path: string): string {
  return snapshot.files.get(path)?.text ?? '';
}

export function pathOf(place: string): string {
  return place.replace(/:\d+(?:-\d+)?$/, '');
}

export function lineOf(place: string): number {
  return Number(/:(\d+)/.exec(place)?.[1] ?? 1);
}

export function placeOf(found: { readonly path: string; readonly line: number }): string {
  return `${found.path}:${found.line}`;
}

/** Lines from `first` to `last`, counted from 1, both included. */
export function linesOf(text: string, first: number, last: number): string {
  return text
    .split('\n')
    .slice(first - 1, last)
    .join('\n');
}

/** First match of `pattern` in one file. */
export function findIn(snapshot: Snapshot, path: string, pattern: RegExp): Found | undefined {
  const match = pattern.exec(textOf(snapshot, path));
  if (match === null) return undefined;
  return { path, line: lineAt(textOf(snapshot, path), match.index), match };
}

/** First match in every file that `wanted` accepts, in the order of paths. */
export function findAll(snapshot: Snapshot, wanted: (path: string) => boolean, pattern: RegExp): readonly Found[] {
  return [...snapshot.files.keys()].filter(wanted).flatMap((path) => {
    const found = findIn(snapshot, path, pattern);
    return found === undefined ? [] : [found];
  });
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** From `start` to the end of the statement or argument: brackets and quotes are balanced. */
export function expressionAt(text: string, start: number): string {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (/['"`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth += 1;
    else if (/[)\]}]/.test(character)) {
      if (depth === 0) return text.slice(start, at);
      depth -= 1;
    } else if (depth === 0 && /[;,]/.test(character)) return text.slice(start, at);
  }
  return text.slice(start);
}

/** How `from` imports `to`: relative, with the ending that the repository uses. */
export function importPath(from: string, to: string, ending: string): string {
  const relative = posix.relative(posix.dirname(from), to).replace(/\.[cm]?[jt]sx?$/, ending);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

export function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.d.ts');
}

export function isTest(path: string): boolean {
  return /(^|\/)(__tests__|tests?|spec|e2e|fixtures)\/|\.(test|spec)\./.test(path);
}
