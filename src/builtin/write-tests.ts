import { metricNames } from '../knowledge/metrics.ts';
import type { Part } from '../plan/model.ts';
import { liveCopyTest, type Brief, type TestKey } from './brief.ts';
import { limits } from './limits.ts';
import { volume } from './write-capacity.ts';

type Test = Omit<Part<'tests'>[number], 'id'>;

export function writeTests(brief: Brief): Part<'tests'> {
  return brief.testKeys.map((key, index) => ({ id: `T${index + 1}`, ...testOf(brief, key) }));
}

function testOf(brief: Brief, key: TestKey): Test {
  const tests: Readonly<Record<TestKey, Test>> = {
    ...copyTests(brief),
    ...accessTests(brief),
    ...operationTests(brief),
    ...wholeTests(brief),
  };
  return tests[key];
}

function runOf({ facts, names }: Brief): string {
  return `\`${facts.test.command} ${names.test}\``;
}

function redisRunOf({ facts, names }: Brief): string {
  return `\`${facts.deployment.redis?.variable ?? 'REDIS_URL'}=redis://localhost:6379 ${facts.test.command} ${names.test}\``;
}

function copyTests(brief: Brief): Readonly<Record<'apply' | 'gap' | 'reconnect', Test>> {
  const { facts, names } = brief;
  const { test, mutations } = facts;
  const run = runOf(brief);
  const events = mutations.map((mutation) => mutation.verb).join(', ');
  const client = `\`${test.command} ${liveCopyTest(names)}\` (new)`;
  return {
    apply: {
      level: 'unit',
      what: `\`applyEvent\` gives what the server gives: random sequences of ${events}.`,
      run: client,
      threshold: 'equal after 1,000 sequences',
    },
    gap: {
      level: 'unit',
      what: 'Events out of order, twice, older than the copy, one missing; a late load.',
      run: client,
      threshold: 'the copy never goes back; one load closes a gap',
    },
    reconnect: {
      level: 'integration',
      what: `${facts.client.framework === 'react' ? 'The connection of the page, with stubs for `document` and `addEventListener`: cut' : 'Cut'} the transport while live and while syncing, with a change meanwhile.`,
      run,
      threshold: `current within ${limits.firstSpreadMs / 1000 + 2} s`,
    },
  };
}

function accessTests(brief: Brief): Readonly<Record<'join' | 'origin' | 'session' | 'limits', Test>> {
  const { distributed } = brief;
  const { access } = brief.facts;
  const run = runOf(brief);
  return {
    join: {
      level: 'integration',
      what: `A member joins; a stranger, an unknown id and no id do not; nor who leaves during \`${access?.name ?? 'mayView'}\`.`,
      run,
      threshold: 'every refusal answers `forbidden` or `invalid`, and the room holds the member alone',
    },
    origin: {
      level: 'integration',
      what: 'A foreign Origin, and none, are refused, also while `PUBLIC_ORIGINS` is empty.',
      run,
      threshold: 'HTTP 400, no socket',
    },
    session: {
      level: 'integration',
      what:
        brief.facts.auth.kind === 'session'
          ? `No session, signing out${distributed ? ' on the other node' : ''}, access that has ended.`
          : 'No token, an expired token, access that has ended.',
      run,
      threshold: `\`unauthorized\` at the handshake; ${brief.facts.auth.kind === 'session' ? 'signed out, the sockets end within 1 s; ' : ''}after the next re-check nothing arrives that access has ended for`,
    },
    limits: {
      level: 'integration',
      what: `The eleventh socket, the eleventh join, a message above the cap, a reader that stops reading.`,
      run,
      threshold: `\`too_many_connections\`, \`rate_limited\`, closed; the reader is cut above ${limits.queuedPackets} packets`,
    },
  };
}

function operationTests(brief: Brief): Readonly<Record<'nodes' | 'drain' | 'broker' | 'writer', Test>> {
  const { facts, mode, distributed } = brief;
  const run = runOf(brief);
  return {
    nodes: {
      level: 'integration, two nodes and Redis',
      what: 'A change on one node reaches a member on the other, and no stranger.',
      run: redisRunOf(brief),
      threshold: 'within 1 s',
    },
    drain: {
      level: 'integration',
      what: 'SIGTERM with 100 clients: the reason is `transport close`, all come back.',
      run,
      threshold: 'nobody stays away, no change is missing',
    },
    broker: {
      level: 'integration',
      what: 'Stop Redis, change something, start it.',
      run: redisRunOf(brief),
      threshold: `same ${mode === 'versioned' ? 'version' : 'content'} within ${limits.spreadMs / 1000 + 3} s`,
    },
    writer: {
      level: 'integration',
      what: `Run ${facts.writers.map((writer) => `\`${writer.path}\``).join(', ')} with an open page: it shows the result.`,
      run,
      threshold: distributed ? 'within 1 s' : 'with the next event, poll or visible tab',
    },
  };
}

function wholeTests({ facts, distributed }: Brief): Readonly<Record<'flag' | 'page' | 'load', Test>> {
  const { test, room, deployment } = facts;
  return {
    flag: {
      level: 'integration',
      what: '`REALTIME=off`: the server and the page are as today.',
      run: `\`${test.command}\``,
      threshold: 'no socket connects, and every test of today passes unchanged',
    },
    page: {
      level: 'browser, by hand',
      what: `Two browsers on one ${room.entity}: change, hide, go back, sleep, switch between two, block \`/socket.io/\`.`,
      run: deployment.compose === undefined ? 'by hand' : '`docker compose up --build`',
      threshold: 'no change is missing or doubled',
    },
    load: {
      level: 'load',
      what: `With \`socket.io-client\`: ramp to ${volume.users * 1.5} clients in 60 s, ${volume.eventsPerSecond} changes per second in ${volume.rooms} rooms for 10 min, then stop ${distributed ? 'one node' : 'and start the process'}.`,
      run: '`node scripts/load-realtime.mjs` (new)',
      threshold: `99 % of changes shown within 1 s; all back within 60 s`,
    },
  };
}

export function writeObservability({ facts, distributed }: Brief): Part<'observability'> {
  const wanted: Readonly<Record<string, string>> = {
    rt_connections: 'Falls by half within a minute outside a deployment: look at the proxy first.',
    rt_connect_total: `5 % refused for 10 min: \`PUBLIC_ORIGINS\`, ${facts.auth.kind === 'session' ? 'session store' : 'tokens'}.`,
    rt_disconnect_total: '`ping timeout` above 5 % of connections per hour: proxies, CPU.',
    rt_resync_total: `1 % of connections per hour: events are lost; look at ${distributed ? 'the broker' : 'the proxy'}.`,
    ...(distributed ? { rt_publish_errors_total: 'Any: Redis.' } : {}),
    rt_write_buffer_packets: `Above ${limits.queuedPackets / 2}: a room is too busy for its readers.`,
    rt_e2e_latency_seconds: `The 99th percentile above 1 s for 10 min: CPU${distributed ? ', broker' : ''}.`,
  };
  const known = facts.server.logger === undefined ? '' : ' ';
  return metricNames.flatMap(({ name, kind, labels }) => {
    const alert = wanted[name];
    return alert === undefined ? [] : [{ name, kind, labels: [...labels], alert: `${alert}${known}`.trim() }];
  });
}
