import type { Part } from '../plan/model.ts';
import { added, liveCopyTest, type Brief } from './brief.ts';
import { pathOf } from './source-text.ts';
import { listOf, unique } from './words.ts';

type Step = Omit<Part<'rollout'>['steps'][number], 'id' | 'after'> & { readonly key: string; readonly needs: readonly string[] };

export function writeRollout(brief: Brief): Part<'rollout'> {
  const { facts, mode } = brief;
  const { room, data } = facts;
  const keyed = mode === 'versioned' ? [...versionSteps(brief), ...sharedSteps(brief)] : sharedSteps(brief);
  const order = keyed.map((step) => step.key);
  const idOf = (key: string) => `W${order.indexOf(key) + 1}`;
  return {
    flag: `\`REALTIME\`, new environment variable, \`off\` unless set to \`on\`; read in \`${facts.server.entry}\`. Removed a month after the last step.`,
    schemaSkew:
      mode === 'versioned'
        ? 'Every running process has to raise the version before anybody relies on it: release W1 and W2 everywhere with the flag off, turn it on in a later release.'
        : 'Events only gain fields. An old page ignores them; a new page against an old server works as today.',
    migration:
      mode === 'versioned' && data.migrations !== undefined
        ? `\`${data.migrations.next}\` (new) adds \`${data.table?.name ?? room.plural}.version\` with a constant default, before the new code; old code does not notice it. Going back needs nothing.`
        : 'None: no stored data changes.',
    steps: keyed.map(({ key, needs, ...step }, index) => ({
      id: `W${index + 1}`,
      ...step,
      after: needs.filter((need) => order.includes(need) && need !== key).map(idOf),
    })),
  };
}

function versionSteps({ facts, names }: Brief): readonly Step[] {
  const { data, room, mutations, writers } = facts;
  const routeFiles = unique(mutations.map((mutation) => mutation.path));
  return [
    {
      key: 'version',
      title: `Give the ${room.entity} a version`,
      days: 0.5,
      files: [
        ...(data.migrations === undefined ? [] : [added(data.migrations.next)]),
        added(names.versionFile),
        ...(data.models === undefined ? [] : [data.models]),
        ...(data.loader === undefined ? [] : [data.loader.path]),
        ...(room.snapshot === undefined ? [] : [pathOf(room.snapshot.where)]),
      ],
      needs: [],
      done: 'The version is read with the snapshot, in one transaction; the tests of today pass.',
      rollback: 'Release the version before.',
    },
    {
      key: 'raise',
      title: 'Raise it with every change',
      days: 1,
      files: [...routeFiles, ...writers.map((writer) => writer.path)],
      needs: ['version'],
      done: `A test per route shows that a change raises the version by one and that a refused one leaves it${writers.length === 0 ? '' : `; ${listOf(writers.map((writer) => `\`${writer.path}\``))} raises it too`}.`,
      rollback: 'Release the version before.',
    },
  ];
}

function sharedSteps(brief: Brief): readonly Step[] {
  return [...serverSteps(brief), ...clientSteps(brief), ...releaseSteps(brief)];
}

function serverSteps(brief: Brief): readonly Step[] {
  const { facts, names, test, distributed, wiring, mode } = brief;
  const { server, mutations, auth } = facts;
  const routeFiles = unique([
    ...mutations.map((mutation) => mutation.path),
    ...(auth.logout === undefined || auth.kind !== 'session' ? [] : [pathOf(auth.logout.where)]),
  ]);
  const hasWriters = facts.writers.length > 0 && mode === 'versioned';
  return [
    {
      key: 'server',
      title: 'Socket server behind the flag',
      days: 1,
      files: ['package.json', added(names.contract), added(names.serverFile), server.entry, added(names.test)],
      needs: [],
      done: `${test('join')}, ${test('origin')} and ${test('limits')} pass; with the flag off nothing listens.`,
      rollback: '`REALTIME=off`.',
    },
    {
      key: 'publish',
      title: 'Publish after the commit',
      days: 0.5,
      files: [
        ...unique([
          ...(wiring.kind === 'injected' ? [server.app?.path ?? server.entry] : []),
          ...routeFiles,
          // Only a broker carries what a script announces to the servers.
          ...(hasWriters && distributed ? facts.writers.map((writer) => writer.path) : []),
        ]),
      ],
      needs: ['server', ...(mode === 'versioned' ? ['raise'] : [])],
      done: `Each route sends its event once, and none when it fails${mode === 'versioned' ? '; with the flag off the snapshot is sent without its version' : ''}; ${listOf([...(distributed ? [test('nodes')] : []), test('session'), ...(hasWriters ? [test('writer')] : [])])} ${distributed || hasWriters ? 'pass' : 'passes'}.`,
      rollback: '`REALTIME=off`.',
    },
    ...gateSteps(brief),
    {
      key: 'drain',
      title: 'Drain and survive',
      days: 0.5,
      files: [added(names.serverFile), server.entry],
      needs: ['publish'],
      done: `${test('drain')}${distributed ? ` and ${test('broker')} pass` : ' passes'}; a process ends within its grace period.`,
      rollback: 'Release the version before; the flag may stay on.',
    },
  ];
}

/** What stands between client and server: proxy, environment, development server. */
function gateSteps({ facts }: Brief): readonly Step[] {
  const { deployment, client } = facts;
  const gate = [
    deployment.nginx?.upgrades === false ? deployment.nginx.path : undefined,
    deployment.compose?.path,
    deployment.environment?.path,
    client.proxy?.path,
  ].filter((path) => path !== undefined);
  if (gate.length === 0) return [];
  return [
    {
      key: 'way',
      title: 'Let the connection through',
      days: 0.5,
      files: gate,
      needs: ['server'],
      done: `A browser stays connected through ${deployment.nginx === undefined ? 'the deployed way' : 'nginx'} for 10 silent minutes${client.proxy === undefined ? '' : '; the development server forwards `/socket.io` with `ws: true`'}; \`PUBLIC_ORIGINS\` lists the real addresses.`,
      rollback: 'The lines of before.',
    },
  ];
}

function clientSteps({ facts, names, mode, test }: Brief): readonly Step[] {
  const { client, room } = facts;
  if (client.framework !== 'react')
    return [
      {
        key: 'hook',
        title: 'Client',
        days: 1,
        files: client.framework === 'none' ? [] : ['package.json'],
        needs: ['publish'],
        done: `Every client does what the client part says; ${test('reconnect')} passes.`,
        rollback: '`REALTIME=off`.',
      },
    ];
  const reader = client.reader === undefined ? [] : [client.reader.path];
  return [
    {
      key: 'connection',
      title: 'Connection and local copy',
      days: 1,
      files: [
        added(names.connection),
        ...(mode === 'versioned' ? [added(names.apply)] : []),
        added(names.hook),
        ...(mode === 'versioned' ? [added(liveCopyTest(names))] : []),
      ],
      needs: ['server'],
      done: mode === 'versioned' ? `${test('apply')} and ${test('gap')} pass.` : `${test('reconnect')} passes.`,
      rollback: 'Nothing uses it yet.',
    },
    {
      key: 'hook',
      title: `Live ${room.entity} and the banner`,
      days: 0.5,
      files: [...reader, ...(client.page === undefined ? [] : [client.page.path]), added(names.banner)],
      needs: ['connection', 'publish'],
      done: `${test('page')} and ${test('reconnect')} pass; with the flag off the page is as today (${test('flag')}).`,
      rollback: '`REALTIME=off`.',
    },
  ];
}

function releaseSteps({ test, facts }: Brief): readonly Step[] {
  return [
    {
      key: 'measure',
      title: 'Numbers, alerts, load',
      days: 1,
      files: [
        facts.server.folder === ''
          ? facts.server.entry
          : added(`${facts.server.folder}/metrics.${facts.server.typescript ? 'ts' : 'js'}`),
        added('scripts/load-realtime.mjs'),
      ],
      needs: ['drain', 'hook'],
      done: `The numbers of Observability are ${facts.server.logger === undefined ? 'written' : `logged through \`${facts.server.logger.name}\``} every minute; ${test('load')} holds.`,
      rollback: 'None needed.',
    },
    {
      key: 'on',
      title: 'Turn it on',
      days: 0.5,
      files: [facts.deployment.compose?.path ?? facts.deployment.environment?.path].filter((path) => path !== undefined),
      needs: ['measure', 'way'],
      done: '`REALTIME=on` runs everywhere, `PUBLIC_ORIGINS` with it; for a week resyncs stay below 1 % per hour, and 99 % of changes show within 1 s.',
      rollback: '`REALTIME=off` and restart.',
    },
  ];
}
