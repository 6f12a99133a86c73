import type { CodeBlock, Part } from '../plan/model.ts';
import { bannerSource, applySource, hookSource } from './code-client.ts';
import { connectionSource } from './code-connection.ts';
import { loaderEdit, modelEdit, readerEdit } from './code-edits.ts';
import { contractSource } from './code-contract.ts';
import { versionSource } from './code-routes.ts';
import { serverSource } from './code-server.ts';
import { toCommonJs, withoutTypes } from './plain-script.ts';
import { testSource } from './code-test.ts';
import { entrySource, routeFileSource } from './code-wiring.ts';
import type { Brief } from './brief.ts';
import { operationBlocks } from './write-operation-code.ts';
import { lineAt, pathOf, textOf } from './source-text.ts';
import { unique } from './words.ts';

export function writeTypes({ facts, names }: Brief): Part<'types'> {
  return { file: names.contract, language: facts.server.typescript ? 'ts' : 'js', source: contractSource(facts) };
}

/** The hardest pieces keep their code; where all of it is too long, the easiest are described instead. */
export function writeCode(brief: Brief): Part<'code'> {
  const easiest = new Set([brief.names.test, pathOf(brief.facts.auth.logout?.where ?? ''), ...shapeFiles(brief)]);
  let blocks: readonly CodeBlock[] = [
    ...serverBlocks(brief),
    ...clientBlocks(brief),
    ...operationBlocks(brief),
    ...testBlocks(brief),
  ];
  for (const file of easiest)
    if (linesIn(blocks) > MOST_LINES && !publishes(brief, file))
      blocks = blocks.filter((block) => block.file !== file && !(file === brief.names.test && block.side === 'test'));
  return [...blocks];
}

const MOST_LINES = 450;

function shapeFiles({ facts }: Brief): readonly string[] {
  return [facts.data.models, facts.data.loader?.path].filter((path) => path !== undefined);
}

function publishes({ facts }: Brief, path: string): boolean {
  return facts.mutations.some((mutation) => mutation.path === path);
}

function linesIn(blocks: readonly CodeBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.source.split('\n').length, 0);
}

type Given = Pick<CodeBlock, 'file' | 'status' | 'purpose' | 'source'>;

function serverBlocks(brief: Brief): readonly CodeBlock[] {
  const language = brief.facts.server.typescript ? 'ts' : 'js';
  const blocks = [...newServerBlocks(brief), ...entryBlocks(brief), ...routeBlocks(brief), ...snapshotBlocks(brief)];
  return blocks.map((block) => ({ side: 'server', language, ...block }));
}

function newServerBlocks(brief: Brief): readonly Given[] {
  const { facts, names, mode } = brief;
  const purpose = 'Handshake, joins, limits, broker, re-checks, drain.';
  const setup: Given = { file: names.serverFile, status: 'new', purpose, source: exporting(brief, serverSource(facts)) };
  if (mode !== 'versioned') return [setup];
  const version: Given = {
    file: names.versionFile,
    status: 'new',
    purpose: 'Raised by every change, compared by every client.',
    source: versionSource(facts),
  };
  return [setup, version];
}

function entryBlocks(brief: Brief): readonly Given[] {
  const { facts, wiring } = brief;
  const { server } = facts;
  const source = entrySource(facts, wiring);
  const entry: Given = {
    file: server.entry,
    status: isExactEntry(brief) ? 'edit' : 'sketch',
    purpose: 'Start behind the flag; drain on SIGTERM.',
    source: server.commonJs ? toCommonJs(source) : source,
  };
  return [entry];
}

function snapshotBlocks({ facts, snapshot, mode }: Brief): readonly Given[] {
  const { models, loader } = facts.data;
  if (mode !== 'versioned' || models === undefined || loader === undefined) return [];
  const model = modelEdit(facts, snapshot);
  const load = loaderEdit(facts, snapshot);
  return [
    ...(model === undefined
      ? []
      : [{ file: models, status: 'edit' as const, purpose: 'The snapshot says which version it is.', source: model }]),
    ...(load === undefined
      ? []
      : [
          {
            file: loader.path,
            status: 'edit' as const,
            purpose: `\`${loader.name}\` reads the version with the row.`,
            source: load,
          },
        ]),
  ];
}

/** The entry can be written in full where the repository has the check and the session that the socket needs. */
function isExactEntry({ facts }: Brief): boolean {
  return facts.server.http !== undefined && facts.auth.kind === 'session' && facts.access !== undefined;
}

/** Without injection the routes import a function that does nothing until real time has started. */
function exporting({ wiring, facts }: Brief, source: string): string {
  if (wiring.kind === 'injected') return source;
  const typed = facts.server.typescript;
  const state = `let started${typed ? ': Realtime | undefined' : ''};

/** Does nothing while live updates are switched off. */
export ${typed ? `const publish: Realtime['publish'] = (name, ...event) => started?.publish(name, ...event)` : 'const publish = (name, event) => started?.publish(name, event)'};
export const drainRealtime = (milliseconds${typed ? ': number' : ''}) => started?.drain(milliseconds);
`;
  const bound = source
    .replace(/^export async function createRealtime/m, () => `${state}\nexport async function createRealtime`)
    .replace(/\n {2}return \{\n {4}publish:/, '\n  started = {\n    publish:')
    .replace(/\n {4}\},\n {2}\};\n\}/, '\n    },\n  };\n  return started;\n}');
  return facts.server.commonJs ? toCommonJs(bound) : bound;
}

function routeBlocks({ facts, snapshot, wiring, mode }: Brief): readonly Given[] {
  const { mutations, auth, room } = facts;
  const isSession = auth.kind === 'session' && auth.logout !== undefined && wiring.kind === 'injected';
  const paths = unique([
    ...mutations.map((mutation) => mutation.path),
    ...(mode === 'versioned' && room.snapshot !== undefined ? [pathOf(room.snapshot.where)] : []),
    ...(isSession ? [pathOf(auth.logout?.where ?? '')] : []),
  ]);
  return paths.map((path) => {
    const router = wiring.kind === 'injected' ? wiring.routers.find((each) => each.path === path) : undefined;
    const { source, exact } = routeFileSource(facts, { path, text: textOf(snapshot, path), router });
    return {
      file: path,
      status: exact ? 'edit' : 'sketch',
      purpose: mutations.some((mutation) => mutation.path === path)
        ? 'Each route publishes after its commit.'
        : 'Signing out ends the sockets of the session, on every node.',
      source: facts.server.commonJs ? toCommonJs(source) : source,
    } as const;
  });
}

function clientBlocks(brief: Brief): readonly CodeBlock[] {
  const { client } = brief.facts;
  if (client.framework !== 'react') return [];
  const language = client.typescript ? 'ts' : 'js';
  const plain = client.typescript ? (source: string) => source : withoutTypes;
  return [...connectionBlocks(brief), ...pageBlocks(brief)].map((block) => ({
    side: 'client',
    language: block.file.endsWith('x') ? `${language}x` : language,
    ...block,
    source: plain(block.source),
  }));
}

function connectionBlocks({ facts, names, mode }: Brief): readonly Given[] {
  const apply: Given = {
    file: names.apply,
    status: 'new',
    purpose: `The ${facts.room.entity} after an event.`,
    source: mode === 'versioned' ? applySource(facts) : '',
  };
  return [
    {
      file: names.connection,
      status: 'new',
      purpose: 'The one connection of the page.',
      source: connectionSource(facts),
    },
    ...(mode === 'versioned' ? [apply] : []),
    { file: names.hook, status: 'new', purpose: 'Subscribes, keeps what arrives, closes gaps.', source: hookSource(facts) },
  ];
}

function pageBlocks({ facts, names, snapshot, mode }: Brief): readonly Given[] {
  const path = facts.client.reader?.path;
  const reader = mode === 'versioned' ? readerEdit(facts, snapshot) : undefined;
  return [
    ...(reader === undefined || path === undefined
      ? []
      : [
          {
            file: path,
            status: 'edit' as const,
            purpose: 'Keeps what is newer, polls less while live.',
            source: reader,
          },
        ]),
    {
      file: names.banner,
      status: 'new',
      purpose: 'What people see of the connection.',
      source: bannerSource(facts),
    },
  ];
}

function testBlocks(brief: Brief): readonly CodeBlock[] {
  const { facts, names, snapshot } = brief;
  const source = testSource(facts, textOf(snapshot, facts.test.harness?.path ?? ''));
  if (source === undefined) return [];
  const purpose = `Proves ${brief.test('join')}, ${brief.test('origin')} and ${brief.distributed ? `${brief.test('nodes')}, ` : ''}the way of ${brief.test('drain')}.`;
  const harness = harnessEdit(brief);
  return [
    { file: names.test, side: 'test', status: 'new', language: 'ts', purpose, source },
    ...(harness === undefined ? [] : [harness]),
  ];
}

/** The test needs the database of the application that it talks to. */
function harnessEdit({ facts, snapshot }: Brief): CodeBlock | undefined {
  const { harness } = facts.test;
  if (harness === undefined) return undefined;
  const text = textOf(snapshot, harness.path);
  const returned = /^ *return \{ (?![^}]*\bdatabase\b)[^\n]*/m.exec(text);
  if (returned === null || !/\bconst database\b/.test(text)) return undefined;
  const source = `// instead of line ${lineAt(text, returned.index)}:\n${returned[0].trim().replace('{ ', '{ database, ')}`;
  const purpose = `\`${harness.name}\` returns its database too.`;
  return { file: harness.path, side: 'test', status: 'edit', language: 'ts', purpose, source };
}
