import type { CodeBlock, Part } from '../plan/model.ts';
import { bannerSource, applySource, connectionSource, hookSource } from './code-client.ts';
import { loaderEdit, migrationSource, modelEdit, nginxSource, otherWriterEdit, readerEdit } from './code-edits.ts';
import { contractSource } from './code-contract.ts';
import { versionSource } from './code-routes.ts';
import { serverSource } from './code-server.ts';
import { toCommonJs, withoutTypes } from './plain-script.ts';
import { testSource } from './code-test.ts';
import { appSource, entrySource, routeFileSource } from './code-wiring.ts';
import type { Brief } from './brief.ts';
import { importer } from './names.ts';
import { pathOf, textOf } from './source-text.ts';
import { unique } from './words.ts';

export function writeTypes({ facts, names }: Brief): Part<'types'> {
  return { file: names.contract, language: facts.server.typescript ? 'ts' : 'js', source: contractSource(facts) };
}

export function writeCode(brief: Brief): Part<'code'> {
  return [...serverBlocks(brief), ...clientBlocks(brief), ...testBlocks(brief), ...operationBlocks(brief)];
}

function serverBlocks(brief: Brief): readonly CodeBlock[] {
  const { facts, names, snapshot, mode, wiring } = brief;
  const { server, room } = facts;
  const language = server.typescript ? 'ts' : 'js';
  const block = (given: Pick<CodeBlock, 'file' | 'status' | 'purpose' | 'source'>): CodeBlock => ({
    side: 'server',
    language,
    ...given,
  });
  const script = server.commonJs ? toCommonJs : (source: string) => source;
  const versioned = mode === 'versioned';
  const loader = versioned ? loaderEdit(facts, snapshot) : undefined;
  const model = versioned ? modelEdit(facts, snapshot) : undefined;
  return [
    block({
      file: names.serverFile,
      status: 'new',
      purpose: 'The Socket.IO server: handshake, joins, limits, broker, re-checks and drain.',
      source: exporting(brief, serverSource(facts)),
    }),
    ...(versioned
      ? [
          block({
            file: names.versionFile,
            status: 'new',
            purpose: `The version of a ${room.entity}: raised by every change, compared by every client.`,
            source: versionSource(
              facts,
              importer(names.versionFile, server.importEnding)(
                `type { ${facts.data.queries?.name ?? ''} }`,
                facts.data.queries?.path ?? '',
              ),
            ),
          }),
        ]
      : []),
    block({
      file: server.entry,
      status: isExactEntry(brief) ? 'edit' : 'sketch',
      purpose: `Starts real time on the server that line ${server.http?.line ?? 1} creates, behind the flag, and drains it on SIGTERM.`,
      source: script(entrySource(facts, wiring)),
    }),
    ...(wiring.kind === 'injected'
      ? [
          block({
            file: server.app?.path ?? server.entry,
            status: 'edit',
            purpose: 'Passes the publisher to the routes.',
            source: appSource(facts, wiring, textOf(snapshot, server.app?.path ?? '')),
          }),
        ]
      : []),
    ...routeBlocks(brief).map(block),
    ...(model === undefined || facts.data.models === undefined
      ? []
      : [block({ file: facts.data.models, status: 'edit', purpose: 'The snapshot says which version it is.', source: model })]),
    ...(loader === undefined || facts.data.loader === undefined
      ? []
      : [
          block({
            file: facts.data.loader.path,
            status: 'edit',
            purpose: `\`${facts.data.loader.name}\` reads the version with the row.`,
            source: loader,
          }),
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
export ${typed ? 'const publish: Publish = (name, ...event) => started?.publish(name, ...event)' : 'const publish = (name, event) => started?.publish(name, event)'};
export const drainRealtime = (milliseconds${typed ? ': number' : ''}) => started?.drain(milliseconds);
`;
  const bound = source
    .replace(/^export async function createRealtime/m, () => `${state}\nexport async function createRealtime`)
    .replace(/\n {2}return \{\n {4}publish:/, '\n  started = {\n    publish:')
    .replace(/\n {4}\},\n {2}\};\n\}/, '\n    },\n  };\n  return started;\n}');
  return facts.server.commonJs ? toCommonJs(bound) : bound;
}

function routeBlocks({
  facts,
  snapshot,
  wiring,
  mode,
}: Brief): readonly Pick<CodeBlock, 'file' | 'status' | 'purpose' | 'source'>[] {
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
    const publishes = mutations.some((mutation) => mutation.path === path);
    return {
      file: path,
      status: exact ? 'edit' : 'sketch',
      purpose: publishes
        ? 'The routes stay the only writers; each publishes its change after the commit.'
        : 'Signing out ends the sockets of the session, on every node.',
      source: facts.server.commonJs ? toCommonJs(source) : source,
    } as const;
  });
}

function clientBlocks({ facts, names, snapshot, mode }: Brief): readonly CodeBlock[] {
  const { client, room } = facts;
  if (client.framework !== 'react') return [];
  const plain = client.typescript ? (source: string) => source : withoutTypes;
  const language = client.typescript ? 'ts' : 'js';
  const block = (given: Pick<CodeBlock, 'file' | 'status' | 'purpose' | 'source'>): CodeBlock => ({
    side: 'client',
    language,
    ...given,
  });
  const reader = mode === 'versioned' ? readerEdit(facts, snapshot) : undefined;
  return [
    block({
      file: names.connection,
      status: 'new',
      purpose: 'The one connection of the page: states, delays, retries.',
      source: plain(connectionSource(facts)),
    }),
    ...(mode === 'versioned'
      ? [
          block({
            file: names.apply,
            status: 'new',
            purpose: `The ${room.entity} after an event: pure, and the same for every tab.`,
            source: applySource(facts),
          }),
        ]
      : []),
    block({
      file: names.hook,
      status: 'new',
      purpose: 'Subscribes, keeps what arrives, closes gaps.',
      source: plain(hookSource(facts)),
    }),
    ...(reader === undefined || client.reader === undefined
      ? []
      : [
          block({
            file: client.reader.path,
            status: 'edit',
            purpose: 'Loads as today, keeps what is newer, polls less while live.',
            source: reader,
          }),
        ]),
    {
      ...block({
        file: names.banner,
        status: 'new',
        purpose: 'What people see of the connection; stands under the heading of the page.',
        source: plain(bannerSource(facts)),
      }),
      language: `${language}x`,
    },
  ];
}

function testBlocks(brief: Brief): readonly CodeBlock[] {
  const { facts, names, snapshot } = brief;
  const source = testSource(facts, textOf(snapshot, facts.test.harness?.path ?? ''));
  if (source === undefined) return [];
  const purpose = `Proves ${brief.test('join')}, ${brief.test('origin')} and ${brief.distributed ? `${brief.test('nodes')}, ` : ''}the way of ${brief.test('drain')}; \`${facts.test.harness?.name ?? ''}\` also returns its \`database\`.`;
  return [{ file: names.test, side: 'test', status: 'new', language: 'ts', purpose, source }];
}

function operationBlocks({ facts, snapshot, mode, distributed }: Brief): readonly CodeBlock[] {
  const nginx = nginxSource(facts);
  const { deployment, data, writers, server } = facts;
  const edits =
    mode === 'versioned' && distributed
      ? writers.map((writer) => ({ writer, source: otherWriterEdit(facts, snapshot, writer) }))
      : [];
  return [
    ...(mode === 'versioned' && data.migrations !== undefined
      ? [
          {
            file: data.migrations.next,
            side: 'ops',
            status: 'new',
            language: 'sql',
            purpose: 'Adds the version; existing rows start at 0.',
            source: migrationSource(facts),
          } as const,
        ]
      : []),
    ...(nginx === undefined || deployment.nginx === undefined
      ? []
      : [
          {
            file: deployment.nginx.path,
            side: 'ops',
            status: 'edit',
            language: 'nginx',
            purpose: `Before line ${deployment.nginx.line}: the upgrade, which the location of today does not pass on.`,
            source: nginx,
          } as const,
        ]),
    ...edits.flatMap(({ writer, source }) =>
      source === undefined
        ? []
        : [
            {
              file: writer.path,
              side: 'ops',
              status: 'sketch',
              language: server.typescript ? 'ts' : 'js',
              purpose: 'The other writer raises the version too and says that something changed.',
              source,
            } as const,
          ],
    ),
  ];
}
