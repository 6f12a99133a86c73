import { metricNames } from '../knowledge/metrics.ts';
import type { Part } from '../plan/model.ts';
import type { Brief, TestKey } from './brief.ts';
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
  const { test, room, mutations } = facts;
  const run = runOf(brief);
  const events = mutations.map((mutation) => mutation.verb).join(', ');
  const client = `\`${test.command} ${names.test.replace(/realtime/, 'liveCopy')}\` (new)`;
  return {
    apply: {
      level: 'unit',
      what: `\`applyEvent\` gives the list that the server gives, for ${events}, over random sequences.`,
      run: client,
      threshold: 'equal after each of 1,000 sequences',
    },
    gap: {
      level: 'unit',
      what: 'Events out of order, twice, older than the copy, and one missing; a load that answers late.',
      run: client,
      threshold: 'the copy is never older than before, a gap is closed by one load',
    },
    reconnect: {
      level: 'integration',
      what: `Cut the transport with \`socket.io.engine.close()\`, change the ${room.entity} meanwhile: the client comes back and shows it.`,
      run,
      threshold: `current within ${limits.firstSpreadMs / 1000 + 2} s`,
    },
  };
}

function accessTests(brief: Brief): Readonly<Record<'join' | 'origin' | 'session' | 'limits', Test>> {
  const { room, access } = brief.facts;
  const run = runOf(brief);
  return {
    join: {
      level: 'integration',
      what: `A member joins; a member of another ${room.entity} only, an unknown id and a payload that is no id do not; ${access === undefined ? '`mayView`' : `\`${access.name}\``} decides. Leaving while it waits leaves nobody in the room.`,
      run,
    },
    origin: {
      level: 'integration',
      what: 'A handshake with a foreign Origin, and one without, fail before a session is read.',
      run,
    },
    session: {
      level: 'integration',
      what: `Without a session the handshake answers \`unauthorized\`; signing out closes the sockets of the session on both nodes; a removed membership ends the room at the next re-check.`,
      run,
    },
    limits: {
      level: 'integration',
      what: `The eleventh socket of a user, the eleventh join in a second, a message above the cap, and a reader that stops reading.`,
      run,
      threshold: `cut above ${limits.queuedPackets} packets`,
    },
  };
}

function operationTests(brief: Brief): Readonly<Record<'nodes' | 'drain' | 'broker' | 'writer', Test>> {
  const { facts, mode } = brief;
  const run = runOf(brief);
  return {
    nodes: {
      level: 'integration, two nodes and Redis',
      what: `A change on one node reaches a member on the other, and no stranger.`,
      run: redisRunOf(brief),
      threshold: 'within 1 s',
    },
    drain: {
      level: 'integration',
      what: 'Drain on SIGTERM with 100 clients: the reason is `transport close`, all come back to the other.',
      run,
      threshold: 'no client stays away; no committed change is missing afterwards',
    },
    broker: {
      level: 'integration',
      what: 'Stop Redis, change something, start it: the process lives, everybody ends at the same state.',
      run: redisRunOf(brief),
      threshold: `same ${mode === 'versioned' ? 'version' : 'content'} within ${limits.spreadMs / 1000 + 3} s`,
    },
    writer: {
      level: 'integration',
      what: `Run ${facts.writers.map((writer) => `\`${writer.path}\``).join(', ')} with an open page: it shows the result without a reload.`,
      run,
    },
  };
}

function wholeTests({ facts }: Brief): Readonly<Record<'flag' | 'page' | 'load', Test>> {
  const { test, room, deployment } = facts;
  return {
    flag: {
      level: 'integration',
      what: '`REALTIME=off`: no socket is attached, every existing test passes, the page polls as today.',
      run: `\`${test.command}\``,
    },
    page: {
      level: 'browser, by hand',
      what: `Two browsers on one ${room.entity}: change, hide and show a tab, go back and forth, sleep and wake, switch between two of them under StrictMode.`,
      run: deployment.compose === undefined ? 'by hand' : '`docker compose up --build`',
      threshold: 'no change is missing or doubled',
    },
    load: {
      level: 'load',
      what: `A script with \`socket.io-client\`: ramp to ${volume.users * 1.5} clients in 60 s, ${volume.eventsPerSecond} changes per second in ${volume.rooms} rooms for 10 min, then stop one node.`,
      run: '`node scripts/load-realtime.mjs` (new)',
      threshold: `99 % of changes shown within 1 s (P1 and P2 unchanged); all back within 60 s`,
    },
  };
}

export function writeObservability({ facts, distributed }: Brief): Part<'observability'> {
  const wanted: Readonly<Record<string, string>> = {
    rt_connections: 'Falls by more than half within a minute outside a deployment: look at the proxy and the last release first.',
    rt_connect_total: 'More than 5 % refused for 10 min: look at `PUBLIC_ORIGINS` and the session store.',
    rt_disconnect_total: '`ping timeout` above 5 % of connections per hour: look at proxies and CPU.',
    rt_resync_total: 'More than 1 % of connections per hour: events are lost; look at Redis.',
    ...(distributed ? { rt_publish_errors_total: 'Any: Redis.' } : {}),
    rt_write_buffer_packets: `Above ${limits.queuedPackets / 2}: a room is too busy for its readers.`,
    rt_e2e_latency_seconds: '99 % above 1 s for 10 min: look at CPU and the broker.',
  };
  const known = facts.server.logger === undefined ? '' : ' ';
  return metricNames.flatMap(({ name, kind, labels }) => {
    const alert = wanted[name];
    return alert === undefined ? [] : [{ name, kind, labels: [...labels], alert: `${alert}${known}`.trim() }];
  });
}
