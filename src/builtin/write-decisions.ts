import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { limits } from './limits.ts';
import { placeOf } from './source-text.ts';

type Decision = Omit<Part<'decisions'>[number], 'id'>;

export function writeDecisions(brief: Brief): Part<'decisions'> {
  return [transport(brief), library(brief), sync(brief), authentication(brief), publication(brief)].map((decision, index) => ({
    id: `D${index + 1}`,
    ...decision,
  }));
}

function transport({ facts }: Brief): Decision {
  const { deployment, client } = facts;
  const { nginx } = deployment;
  return {
    topic: 'Transport',
    chosen: 'WebSocket only (`transports: ["websocket"]` on both sides)',
    why: 'A page that joins a room waits for the answer, so the connection has to go both ways. Without long-polling every request may reach another process, and no proxy has to keep sessions together.',
    rejected: [
      {
        option: 'Server-sent events with the HTTP routes',
        why:
          nginx !== undefined && !nginx.http2
            ? `A close second. But \`${nginx.path}\` serves HTTP/1.1, where all tabs share six connections per host, and fan-out and rooms would be written by hand.`
            : 'A close second. But fan-out between processes and rooms would be written by hand.',
      },
      {
        option: 'Long-polling as a fallback',
        why:
          client.polling === undefined
            ? 'It needs affinity with more than one process.'
            : `The page already polls (\`${client.polling.place}\`): that is the fallback.`,
      },
    ],
    revisitWhen: 'More than 2 % of connections fail for a day.',
    cites: [...(nginx === undefined ? [] : [`${nginx.path}:${nginx.line}`]), 'https://socket.io/docs/v4/using-multiple-nodes/'],
  };
}

function library({ facts, distributed, mode }: Brief): Decision {
  const { versions, deployment, writers } = facts;
  const cites = [
    ...(deployment.replicasPlace === undefined ? [] : [deployment.replicasPlace]),
    ...(deployment.redis === undefined ? [] : [deployment.redis.place]),
  ];
  if (!distributed)
    return {
      topic: 'Library and adapter',
      chosen: `socket.io ${versions.server} with its built-in adapter`,
      why: 'Rooms, answers and heartbeat are there; one process (A5) needs no broker.',
      rejected: [
        { option: 'ws', why: 'Rooms, answers, heartbeat and reconnection would be written by hand.' },
        { option: 'A hosted service', why: 'A second place for permissions and a bill, for one process.' },
      ],
      revisitWhen: 'A second process is started: then a Redis adapter is needed.',
      cites: [...cites, 'https://socket.io/docs/v4/adapter/'],
    };
  return {
    topic: 'Library and adapter',
    chosen: `socket.io ${versions.server} with @socket.io/redis-adapter ${versions.adapter} (\`createAdapter\`), on two Redis connections of its own`,
    why: `${deployment.replicas ?? 2} replicas have to reach each other's clients, and Redis is there (A5). It may lose a message; ${mode === 'versioned' ? 'a missing version shows it' : 'every reconnection loads again'}.${writers.length > 0 && mode === 'versioned' ? ` @socket.io/redis-emitter ${versions.emitter} lets \`${writers[0]?.path ?? ''}\` speak without a server.` : ''}`,
    rejected: [
      {
        option: 'Sharded adapter',
        why: `It spares nodes the messages of rooms that they do not have; with ${deployment.replicas ?? 2} nodes nearly every room is on all of them.`,
      },
      {
        option: 'Redis Streams adapter with connection state recovery',
        why: 'It replays only what the stream still holds; the resync is needed anyway.',
      },
    ],
    revisitWhen: 'More than 10 replicas, or more than 5,000 broadcasts per second.',
    cites: [...cites, 'https://socket.io/docs/v4/redis-adapter/'],
  };
}

function sync({ facts, mode }: Brief): Decision {
  const { room, data } = facts;
  if (mode === 'refetch')
    return {
      topic: 'Keeping pages current',
      chosen: 'Invalidate and refetch: the event names what changed, the page loads it again',
      why: 'It is right whatever the data looks like, keeps permissions in the route, and needs no change of the database. The files do not show one shape that an event could be applied to safely.',
      rejected: [
        {
          option: 'Events with content and versions',
          why: 'Saves loads, but needs a version in every transaction; worth it when loading shows up in the database load.',
        },
        { option: 'Connection state recovery of Socket.IO', why: 'It may fail, so the reload is needed anyway.' },
      ],
      revisitWhen: 'Reloads are more than 10 % of the requests.',
      cites: [facts.read?.where ?? room.snapshot?.where ?? facts.mutations[0]?.route.where ?? ''].filter((cite) => cite !== ''),
    };
  return {
    topic: 'Keeping pages current',
    chosen: `A gapless version per ${room.entity}, events with the changed row, a snapshot on a gap`,
    why: 'One comparison shows loss, order and repetition. A page that missed nothing loads nothing when others change something.',
    rejected: [
      {
        option: 'Only "something changed", then load',
        why: `Simpler, but each change makes every viewer load the whole ${room.entity}.`,
      },
      {
        option: '`updated_at` instead of a version',
        why: 'It has gaps, so a loss stays unseen.',
      },
    ],
    revisitWhen: `One ${room.entity} changes 20 times per second: the lock on its row is the limit.`,
    cites: [
      ...(data.table === undefined ? [] : [placeOf(data.table)]),
      ...(data.loader === undefined ? [] : [placeOf(data.loader)]),
    ],
  };
}

function authentication({ facts }: Brief): Decision {
  const { auth } = facts;
  if (auth.kind === 'session')
    return {
      topic: 'Who is there',
      chosen: 'The session cookie, read by the same middleware, and an Origin list',
      why: `Nothing new to issue, store or renew. Signing out ends the sockets${auth.logout === undefined ? '' : ` (\`${auth.logout.where}\`)`}; a re-check every ${limits.recheckMs / 60_000} min finds other endings.`,
      rejected: [
        { option: 'A token in the query string', why: 'It lands in access logs.' },
        { option: 'A ticket fetched over HTTP', why: 'It is for pages of other sites and for native clients; neither is here.' },
      ],
      revisitWhen: 'Page and server part, or a native client appears.',
      cites: [
        ...(auth.middleware === undefined ? [] : [placeOf(auth.middleware)]),
        'https://socket.io/how-to/use-with-express-session',
      ],
    };
  if (auth.kind === 'unknown')
    return {
      topic: 'Who is there',
      chosen: '`userOf` (new): the check that protects the HTTP routes, as a function that the handshake calls too',
      why: 'The files do not show how the server knows its users, so this plan cannot name the function. Until it exists the flag stays off outside development: a socket without authentication listens to everything.',
      rejected: [{ option: 'No authentication on the socket', why: 'Everybody who knows an id would listen.' }],
      revisitWhen: 'The question about it is answered.',
      cites: ['https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html'],
    };
  return {
    topic: 'Who is there',
    chosen: 'The credential of the HTTP routes in the `auth` payload of the handshake, verified by the same function',
    why: 'One way to know a user. The payload is read by a function on every connection, so a renewed token is used.',
    rejected: [
      { option: 'A token in the query string', why: 'It lands in the access logs of every proxy.' },
      { option: 'A first message after connecting', why: 'A socket without a user would exist in between.' },
    ],
    revisitWhen: 'Tokens live longer than an hour: then use single-use tickets.',
    cites: [
      ...(auth.guard === undefined ? [] : [placeOf(auth.guard)]),
      'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
    ],
  };
}

function publication({ facts, mode, wiring }: Brief): Decision {
  const [mutation] = facts.mutations;
  return {
    topic: 'Where changes are announced',
    chosen: 'In the routes, after the commit, to everybody in the room including the sender',
    why: `They have the permission and the result. ${wiring.kind === 'injected' ? 'They get the publisher as an argument, so the tests of today run without it.' : 'They import the publisher, which does nothing while the feature is off.'}`,
    rejected: [
      {
        option: 'Commands over the socket',
        why: 'A second way to write, for no gain that people see.',
      },
      {
        option: 'Outbox table',
        why:
          mode === 'versioned'
            ? 'A loss between commit and publication is found by version already.'
            : 'More to run than a lost hint is worth.',
      },
    ],
    revisitWhen: 'Something else has to hear every change without loss.',
    cites: mutation === undefined ? [] : [`${mutation.path}:${mutation.lines[0]}`],
  };
}

export function writeTopology({ facts, distributed }: Brief): Part<'topology'> {
  const { deployment } = facts;
  return {
    target: `${deployment.target}${deployment.targetPlace === undefined ? ' (A5)' : ` (\`${deployment.targetPlace}\`)`}`,
    replicas: deployment.replicas ?? 'unknown',
    graceSeconds: deployment.graceSeconds ?? 'unknown',
    broker: distributed
      ? `Redis (\`${deployment.redis?.place ?? 'A5'}\`): publications between the replicas; \`createAdapter\` of @socket.io/redis-adapter`
      : 'none: one process',
    hops: deployment.hops.map(({ name, idleTimeoutS, maxLifetimeS, place }) => ({
      name,
      idleTimeoutS,
      ...(maxLifetimeS === undefined ? {} : { maxLifetimeS }),
      from: place,
    })),
  };
}
