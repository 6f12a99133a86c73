import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { shownBy } from './names.ts';
import { placeOf } from './source-text.ts';
import { listOf, unique } from './words.ts';
import { volume } from './write-capacity.ts';

export function writeSummary(brief: Brief, steps: Part<'rollout'>['steps']): Part<'summary'> {
  const { facts, mode, distributed } = brief;
  const { room, mutations, client, versions, deployment } = facts;
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  const routes = listOf(unique(mutations.map((mutation) => `\`${mutation.event}\``)));
  return {
    decision: `The HTTP routes stay the only writers; after each commit they tell a Socket.IO room per ${room.entity}: ${routes}. ${mode === 'versioned' ? `Every change raises a version of the ${room.entity}; the page applies what follows its copy and loads the whole ${room.entity} only when a version is missing.` : `The page loads ${shownBy(facts)} again, under its own permissions, when something changed.`}${notPlanned(facts)}`,
    why: `${client.framework === 'none' ? 'The server of this repository pushes nothing today; its clients live elsewhere.' : client.polling === undefined ? 'Today the page shows changes of others only after a reload.' : `Today the page asks every ${client.polling.milliseconds / 1000} s (\`${client.polling.place}\`).`} Permissions, validation and errors stay in the routes: there is no second way to write. ${distributed ? `${deployment.replicas ?? 2} replicas talk through the Redis that is there (\`${deployment.redis?.place ?? 'A5'}\`).` : 'One process needs no broker.'}`,
    effort: `${days} days in ${steps.length} steps; new: ${distributed ? `socket.io ${versions.server}, socket.io-client ${versions.client}, @socket.io/redis-adapter ${versions.adapter}${mode === 'versioned' && facts.writers.length > 0 ? `, @socket.io/redis-emitter ${versions.emitter}` : ''}` : `socket.io ${versions.server}, socket.io-client ${versions.client}`}.`,
    biggestRisk:
      mode === 'versioned'
        ? riskOfVersions(brief)
        : `A lost event stays unseen until the next one or a reconnection, because nothing in the repository carries a version.`,
    firstStep: `${steps[0]?.title ?? ''}: ${
      steps[0]?.files
        .slice(0, 2)
        .map((file) => `\`${file.replace(' (new)', '')}\`${file.endsWith('(new)') ? ' (new)' : ''}`)
        .join(', ') ?? ''
    }.`.replaceAll('`` ', ''),
  };
}

/** What was asked for and is not in the plan, before anybody reads on. */
function notPlanned({ request }: Brief['facts']): string {
  return request.beyond.length === 0 ? '' : ` Not part of it: ${listOf(request.beyond)}; see the questions.`;
}

function riskOfVersions({ facts, names }: Brief): string {
  const { writers, room } = facts;
  if (writers.length === 0)
    return `A future writer that forgets \`next${names.Room}Version\` changes the ${room.entity} unseen; a test per route guards the present ones.`;
  const [first] = writers;
  return `A writer that forgets the version changes the ${room.entity} unseen. \`${first?.path ?? ''}:${first?.line ?? 1}\` is one outside the routes; the plan changes it too.`;
}

export function writeNeeds({ facts }: Brief): Part<'needs'> {
  const { room, mutations, client, request, access, leftOut } = facts;
  const entities = listOf(unique(mutations.map((mutation) => mutation.entity)));
  const verbs = listOf(unique(mutations.map((mutation) => mutation.verb)));
  const evidence = client.polling?.place ?? facts.read?.where ?? room.snapshot?.where ?? mutations[0]?.route.where ?? 'A1';
  const polling = client.polling === undefined ? undefined : client.polling.milliseconds / 1000;
  return {
    who: [
      {
        role: `People who look at a ${room.entity}${access === undefined ? '' : ` and pass \`${access.name}\``}`,
        sees: `Each ${entities} that somebody else has ${verbs.replace(' and ', ' or ')}, in place, without a reload.`,
        withinMs: request.withinMs,
        evidence,
      },
    ],
    volume: [],
    nonGoals: [
      ...leftOut,
      ...request.beyond.map((what) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: see the questions.`),
      'Writing over the socket.',
      'Changes while offline: they fail as today.',
    ],
    cheapestAlternative: {
      option: polling === undefined ? 'Polling every second' : `Polling every second instead of every ${polling} s`,
      verdict: 'not enough',
      why: `${volume.users * 1.5} open pages (A1) would load ${shownBy(facts)} ${volume.users * 1.5} times per second, nearly always without news. ${polling === undefined ? '' : `If ${Math.max(10, polling / 3)} s are soon enough, change the number in \`${client.polling?.place ?? ''}\` and stop here.`}`.trim(),
    },
  };
}

export function writeToday(brief: Brief): Part<'today'> {
  return [...doorFacts(brief), ...writingFacts(brief), ...versionFacts(brief), ...wayFacts(brief)];
}

function doorFacts({ facts }: Brief): Part<'today'> {
  const { server, auth, access, mutations, room } = facts;
  const http = server.http;
  return [
    ...(http === undefined
      ? []
      : [
          {
            fact: `${server.framework === 'node' ? 'Node' : server.framework}${server.version === undefined ? '' : ` ${server.version}`} listens on a server made by \`${http.statement.replace(/\([^()]*(?:\(\))?[^()]*\{$/, '(…)').replace(/;$/, '')}\`.`,
            where: [`${server.entry}:${http.line}`],
            consequence: 'Socket.IO attaches to it; no second port.',
          },
        ]),
    ...(auth.kind === 'session' && auth.middleware !== undefined
      ? [
          {
            fact: `Sessions come from \`${auth.middleware.name}\`; the user is \`session.${auth.userField}\`.`,
            where: [placeOf(auth.middleware), ...(auth.userPlace === undefined ? [] : [auth.userPlace])],
            consequence: 'The handshake reads the same session.',
          },
        ]
      : []),
    ...(access === undefined
      ? [
          {
            fact: `No function was found that decides who sees a ${room.entity}.`,
            where: [room.snapshot?.where ?? mutations[0]?.route.where ?? server.entry],
            consequence: 'What the reading route allows becomes `mayView` (new), which route and socket call.',
          },
        ]
      : [
          {
            fact: `\`${access.name}\` decides who sees a ${room.entity}${access.throws === undefined ? '' : `, and throws \`${access.throws.name}\` otherwise`}.`,
            where: [placeOf(access)],
            consequence: 'Every join calls it, unchanged.',
          },
        ]),
  ];
}

function writingFacts({ facts, mode }: Brief): Part<'today'> {
  const { mutations, writers } = facts;
  return [
    {
      fact: `${mutations.length === 1 ? 'One route changes' : `${mutations.length} routes change`} what is shown: ${listOf(mutations.map((mutation) => `\`${mutation.route.method} ${mutation.route.path}\``))}.`,
      where: mutations.slice(0, 8).map((mutation) => `${mutation.path}:${mutation.lines[0]}`),
      consequence: `${mutations.length === 1 ? 'It' : 'Each'} publishes after its commit.`,
    },
    ...writers.map((writer) => ({
      fact: `\`${writer.path}\` writes the same table past the routes (\`${writer.what}\`${writer.schedule === undefined ? '' : `, ${writer.schedule}`}).`,
      where: [placeOf(writer)],
      consequence:
        mode === 'versioned' ? 'It raises the version and announces it too.' : 'Open pages see it with the next event or reload.',
    })),
  ];
}

function wayFacts({ facts }: Brief): Part<'today'> {
  const { client, deployment } = facts;
  return [
    ...(client.polling === undefined
      ? []
      : [
          {
            fact: `The page polls every ${client.polling.milliseconds / 1000} s.`,
            where: [client.polling.place],
            consequence: 'It stays as the fallback, slower while live.',
          },
        ]),
    ...(deployment.nginx === undefined || deployment.nginx.upgrades
      ? []
      : [
          {
            fact: 'nginx does not pass on the upgrade to WebSocket.',
            where: [`${deployment.nginx.path}:${deployment.nginx.line}`],
            consequence: 'It needs a location for `/socket.io/`, or nothing works when deployed.',
          },
        ]),
    ...(client.proxy === undefined || client.proxy.statement.includes('socket.io')
      ? []
      : [
          {
            fact: 'The development server forwards only what its proxy names.',
            where: [`${client.proxy.path}:${client.proxy.line}`],
            consequence: '`/socket.io` is added, with `ws: true`.',
          },
        ]),
  ];
}

function versionFacts({ facts, mode, snapshot }: Brief): Part<'today'> {
  if (mode !== 'versioned') return [];
  const loose = facts.mutations.filter((mutation) => !/transaction\(/.test(mutation.source));
  const lock = [...snapshot.files].flatMap(([path, file]) => {
    const at =
      file.text
        ?.split('\n')
        .findIndex((line) => line.includes(`from ${facts.data.table?.name ?? ''} where id = $1 for update`)) ?? -1;
    return at < 0 ? [] : [`${path}:${at + 1}`];
  })[0];
  return [
    ...(lock === undefined
      ? []
      : [
          {
            fact: `Writers already lock the row of the ${facts.room.entity}.`,
            where: [lock],
            consequence: 'Raising the version first takes the same lock, so no deadlock is added.',
          },
        ]),
    ...(loose.length === 0
      ? []
      : [
          {
            fact: `${listOf(loose.map((mutation) => `\`${mutation.route.method} ${mutation.route.path}\``))} ${loose.length === 1 ? 'writes' : 'write'} outside a transaction.`,
            where: loose.slice(0, 8).map((mutation) => `${mutation.path}:${mutation.lines[0]}`),
            consequence: 'It gets one: change and version commit together.',
          },
        ]),
  ];
}
