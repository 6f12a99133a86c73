import * as posix from 'node:path/posix';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ClientFact, RoomFact, TestFact } from './facts.ts';
import { expressionAt, findAll, isScript, isTest, lineAt, pathOf, placeOf, textOf } from './source-text.ts';

type Sources = { readonly profile: Profile; readonly snapshot: Snapshot };

export function clientOf({ profile, snapshot }: Sources, room: RoomFact): ClientFact {
  const react = profile.frameworks.some((framework) => framework.name === 'react' || framework.name === 'nextjs');
  const entry = profile.clientEntries[0];
  const folder = entry === undefined ? 'client' : posix.dirname(pathOf(entry.where));
  const isClient = (path: string) => isScript(path) && !isTest(path) && (folder === '.' || path.startsWith(`${folder}/`));
  const apiCall = apiCallOf(snapshot, { isClient, room });
  const reader = readerOf(snapshot, { isClient, apiCall });
  const strict = findAll(snapshot, isClient, /<(?:React\.)?StrictMode>/)[0];
  const proxy = findAll(snapshot, (path) => /vite\.config\.[cm]?[jt]s$/.test(path), /proxy: \{[^}]*\}/)[0];
  return {
    framework:
      react && (entry !== undefined || hasViews(snapshot))
        ? 'react'
        : profile.frameworks.some((framework) => framework.side !== 'server')
          ? 'other'
          : 'none',
    folder,
    typescript: entry !== undefined && /\.tsx?$/.test(pathOf(entry.where)),
    importEnding: importEndingOf(snapshot, isClient),
    reader,
    apiCall,
    page: pageOf(snapshot, { isClient, reader }),
    query: profile.clientState.some((each) => each.value === '@tanstack/react-query'),
    polling: pollingOf(snapshot, reader?.path),
    strict: strict === undefined ? undefined : placeOf(strict),
    proxy: proxy === undefined ? undefined : { path: proxy.path, line: proxy.line, statement: proxy.match[0] ?? '' },
  };
}

function hasViews(snapshot: Snapshot): boolean {
  return [...snapshot.files.keys()].some((path) => /\.[jt]sx$/.test(path));
}

type Wanted = { readonly isClient: (path: string) => boolean };

function importEndingOf(snapshot: Snapshot, isClient: (path: string) => boolean): string {
  return findAll(snapshot, isClient, /from '\.{1,2}\/[^']*?(\.[jt]sx?)'/)[0]?.match[1] ?? '';
}

/** `board: (boardId) => request('GET', `/boards/${boardId}`)` in an object that is exported. */
function apiCallOf(snapshot: Snapshot, { isClient, room }: Wanted & { readonly room: RoomFact }): ClientFact['apiCall'] {
  const found = findAll(
    snapshot,
    isClient,
    new RegExp(`(\\w+): \\([^)]*\\) =>\\s*[^\\n]*'GET', \`/${room.plural}/\\$\\{${room.param}\\}\``),
  )[0];
  if (found === undefined) return undefined;
  const text = textOf(snapshot, found.path).slice(0, found.match.index);
  const object = [...text.matchAll(/export const (\w+) = \{/g)].at(-1)?.[1];
  const name = found.match[1] ?? '';
  return { expression: object === undefined ? name : `${object}.${name}`, path: found.path, line: found.line };
}

function readerOf(
  snapshot: Snapshot,
  { isClient, apiCall }: Wanted & { readonly apiCall: ClientFact['apiCall'] },
): ClientFact['reader'] {
  if (apiCall === undefined) return undefined;
  const call = apiCall.expression.replace('.', '\\.');
  const found = findAll(snapshot, isClient, new RegExp(`${call}\\(`)).find((each) => each.path !== apiCall.path);
  if (found === undefined) return undefined;
  const text = textOf(snapshot, found.path);
  const name =
    [...text.slice(0, found.match.index).matchAll(/export (?:default )?function (\w+)\(/g)].at(-1)?.[1] ?? 'the reader';
  const statement = /(?:const|let) (?:\w+|\{[^}]*\}) = useQuery\(/.exec(text);
  const queryKey = /queryKey: (\w+|\[[^\]]*\])/.exec(text)?.[1];
  return {
    path: found.path,
    line: found.line,
    name,
    queryKey,
    statement: statement === null ? '' : expressionAt(text, statement.index),
  };
}

function pageOf(
  snapshot: Snapshot,
  { isClient, reader }: Wanted & { readonly reader: ClientFact['reader'] },
): ClientFact['page'] {
  if (reader === undefined) return undefined;
  if (!/^use[A-Z]/.test(reader.name)) return { path: reader.path, line: reader.line, name: reader.name };
  const found = findAll(snapshot, isClient, new RegExp(`= ${reader.name}\\(`))[0];
  if (found === undefined) return undefined;
  const name = [
    ...textOf(snapshot, found.path)
      .slice(0, found.match.index)
      .matchAll(/export (?:default )?function (\w+)\(/g),
  ].at(-1)?.[1];
  return { path: found.path, line: found.line, name: name ?? posix.basename(found.path) };
}

function pollingOf(snapshot: Snapshot, path: string | undefined): ClientFact['polling'] {
  if (path === undefined) return undefined;
  const text = textOf(snapshot, path);
  const match = /(?:refetchInterval|refreshInterval|pollInterval): ([\d_]+)|setInterval\([^,]+, ([\d_]+)\)/.exec(text);
  if (match === null) return undefined;
  return {
    milliseconds: Number((match[1] ?? match[2] ?? '').replaceAll('_', '')),
    place: `${path}:${lineAt(text, match.index)}`,
  };
}

export function testOf({ profile, snapshot }: Sources): TestFact {
  const runner = profile.testRunners[0]?.value ?? 'node:test';
  const script = profile.workspaces.find((workspace) => workspace.scripts['test'] !== undefined);
  const existing = [...snapshot.files.keys()].find((path) => /\.(test|spec)\.[jt]sx?$/.test(path));
  const harness = findAll(snapshot, (path) => isTest(path) && isScript(path), /export (?:async )?function (\w*[aA]pp\w*)\(/)[0];
  const commands: Readonly<Record<string, string>> = {
    vitest: 'npx vitest run',
    jest: 'npx jest',
    mocha: 'npx mocha',
    'node:test': 'node --test',
  };
  return {
    runner,
    command: commands[runner] ?? (script === undefined ? 'npm test' : 'npm test --'),
    folder: existing === undefined ? 'tests' : posix.dirname(existing),
    harness: harness === undefined ? undefined : { name: harness.match[1] ?? '', path: harness.path, line: harness.line },
    ending: existing?.match(/(\.(?:test|spec)\.[jt]s)x?$/)?.[1] ?? '.test.ts',
  };
}
