import { socketIoDefault, socketIoDefaultSource } from '../knowledge/socket-io-defaults.ts';
import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { drainMilliseconds } from './code-wiring.ts';
import { limits } from './limits.ts';

export function writeConnection(brief: Brief): Part<'connection'> {
  return { states: states(brief), transitions: transitions(brief), parameters: parameters(brief) };
}

function states({ facts, names }: Brief): Part<'connection'>['states'] {
  const { entity } = facts.room;
  return [
    {
      name: 'idle',
      meaning: `No ${entity} is open, or the server sends no version: no connection.`,
      userSees: 'The page as today.',
    },
    { name: 'connecting', meaning: 'The handshake is under way.', userSees: 'Nothing: the page has loaded over HTTP.' },
    {
      name: 'syncing',
      meaning: `\`${names.join}\` is sent, the local copy is being compared.`,
      userSees: 'Nothing; the page may jump to newer data.',
    },
    { name: 'live', meaning: 'Events are applied as they come.', userSees: 'Nothing: this is the normal state.' },
    { name: 'reconnecting', meaning: 'The connection is lost, up to three tries.', userSees: '"Reconnecting…" and a button.' },
    {
      name: 'offline',
      meaning: 'Three tries have failed; it keeps trying.',
      userSees: 'That changes of others arrive by polling, and a button.',
    },
    { name: 'signedOut', meaning: 'The server refuses the session.', userSees: 'That the session has ended, with a link.' },
  ];
}

function transitions({ facts, names }: Brief): Part<'connection'>['transitions'] {
  const lost = ['connecting', 'syncing', 'live'] as const;
  const causes = {
    connecting: `connect error or timeout of ${limits.attemptTimeoutMs / 1000} s`,
    syncing: 'disconnect',
    live: 'disconnect',
  };
  return [
    { from: '[*]', to: 'idle', on: 'page loaded' },
    { from: 'idle', to: 'connecting', on: `${facts.room.entity} opened` },
    { from: 'connecting', to: 'syncing', on: 'connect', action: `emit ${names.join}` },
    { from: 'connecting', to: 'signedOut', on: 'connect error unauthorized, session expired' },
    { from: 'syncing', to: 'live', on: 'copy is current' },
    {
      from: 'syncing',
      to: 'syncing',
      on: `no answer within ${limits.ackTimeoutMs / 1000} s, or loading failed`,
      action: 'the same again after a delay',
    },
    { from: 'live', to: 'syncing', on: `gap, ${names.changed}, or tab visible again` },
    ...lost.map((from) => ({ from, to: 'reconnecting', on: causes[from] })),
    { from: 'reconnecting', to: 'connecting', on: 'delay over, online, or button' },
    { from: 'connecting', to: 'offline', on: 'connect error of the fourth try' },
    { from: 'offline', to: 'connecting', on: 'delay over, online, or button' },
    { from: 'signedOut', to: 'idle', on: 'page left or signed in again' },
    { from: 'live', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'syncing', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'reconnecting', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'offline', to: 'idle', on: `last ${facts.room.entity} closed` },
  ];
}

type Parameter = Omit<Part<'connection'>['parameters'][number], 'id'>;

function parameters(brief: Brief): Part<'connection'>['parameters'] {
  return [...serverParameters(brief), ...clientParameters(brief)].map((parameter, index) => ({
    id: `P${index + 1}`,
    ...parameter,
  }));
}

function serverParameters(brief: Brief): readonly Parameter[] {
  const { facts } = brief;
  const { deployment } = facts;
  const hop = deployment.hops.toSorted((left, right) => left.idleTimeoutS - right.idleTimeoutS)[0];
  const detection = (limits.pingIntervalMs + limits.pingTimeoutMs) / 1000;
  const library = (name: string) => ({ name, libraryDefault: socketIoDefault(name), from: socketIoDefaultSource(name) });
  return [
    {
      ...library('pingInterval'),
      value: limits.pingIntervalMs,
      unit: 'ms',
      why:
        hop === undefined
          ? 'Kept: below the 60 s that proxies usually allow.'
          : `Kept: below the ${hop.idleTimeoutS} s of ${hop.name}.`,
      ...(hop === undefined ? {} : { from: hop.place }),
    },
    {
      ...library('pingTimeout'),
      value: limits.pingTimeoutMs,
      unit: 'ms',
      why: `Kept: a dead peer is found after at most ${detection} s${hop === undefined ? '' : `, which is below ${hop.idleTimeoutS} s too`}.`,
    },
    {
      ...library('connectTimeout'),
      value: limits.connectTimeoutMs,
      unit: 'ms',
      why: 'A socket without a user does not live for 45 s.',
    },
    {
      ...library('maxHttpBufferSize'),
      value: limits.maxBytes,
      unit: 'B',
      why: 'No message of a client is larger than 256 B; the value is the largest event, so one number bounds both directions.',
    },
    {
      name: 'sockets per user and node',
      value: limits.socketsPerUser,
      unit: 'sockets',
      libraryDefault: 'none',
      from: OWASP,
      why: 'More than anybody has tabs open; above it the handshake is refused.',
    },
    {
      name: 'rooms per socket',
      value: limits.roomsPerSocket,
      unit: 'rooms',
      libraryDefault: 'none',
      from: OWASP,
      why: 'A page shows one; the rest is room for the next page.',
    },
    {
      name: 'join rate',
      value: limits.joinBurst,
      unit: 'joins at once',
      libraryDefault: 'none',
      from: OWASP,
      why: 'Then one a second: each join costs a permission query.',
    },
    {
      name: 'write queue',
      value: limits.queuedPackets,
      unit: 'packets',
      libraryDefault: 'none',
      from: 'https://socket.io/docs/v4/performance-tuning/',
      why: `Checked every ${limits.sweepMs / 1000} s; above it the reader is cut and resyncs.`,
    },
    {
      name: 'session re-check',
      value: limits.recheckMs / 60_000,
      unit: 'min',
      libraryDefault: 'none',
      from: OWASP,
      why: 'Well below the 30 min that OWASP advises.',
    },
    {
      name: 'drain',
      value: drainMilliseconds(facts) / 1000,
      unit: 's',
      libraryDefault: 'none',
      from: deployment.gracePlace ?? 'https://docs.docker.com/reference/compose-file/services/#stop_grace_period',
      why: `Half of the ${deployment.graceSeconds ?? 10} s between SIGTERM and the end.`,
    },
  ];
}

const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';

function clientParameters({ facts, mode }: Brief): readonly Parameter[] {
  const { polling } = facts.client;
  const client = 'https://socket.io/docs/v4/client-options/';
  return [
    {
      name: 'first retry',
      value: `0 to ${limits.firstSpreadMs}`,
      unit: 'ms',
      libraryDefault: '500 to 1500 ms',
      from: client,
      why: 'Spreads a restart over 5 s instead of 1 s.',
    },
    {
      name: 'retry base and factor',
      value: `${limits.reconnectBaseMs} doubled`,
      unit: 'ms',
      libraryDefault: socketIoDefault('reconnectionDelay'),
      from: client,
      why: 'Full jitter: each wait is random below the bound, at least 500 ms.',
    },
    {
      name: 'retry cap',
      value: limits.reconnectCapMs,
      unit: 'ms',
      libraryDefault: socketIoDefault('reconnectionDelayMax'),
      from: client,
      why: 'The jitter survives the cap; with the default everybody waits exactly 5 s from the fifth try on.',
    },
    {
      name: 'tries until offline',
      value: 3,
      unit: 'tries',
      libraryDefault: 'none',
      from: client,
      why: 'Then the page says so and goes on trying; the count starts again after 5 s of connection.',
    },
    {
      name: 'connection attempt',
      value: limits.attemptTimeoutMs,
      unit: 'ms',
      libraryDefault: socketIoDefault('timeout'),
      from: client,
      why: 'A handshake that takes longer will not succeed.',
    },
    {
      name: 'answer to a join',
      value: limits.ackTimeoutMs,
      unit: 'ms',
      libraryDefault: socketIoDefault('ackTimeout'),
      from: client,
      why: 'A join is one query.',
    },
    ...(mode === 'versioned'
      ? [
          {
            name: 'gap',
            value: limits.gapMs,
            unit: 'ms',
            libraryDefault: 'none',
            from: 'A4',
            why: 'Two servers overtake each other by milliseconds; what is missing after a second is lost.',
          },
          {
            name: 'spread of a common check',
            value: `0 to ${limits.spreadMs}`,
            unit: 'ms',
            libraryDefault: 'none',
            from: 'A4',
            why: 'Everybody in a room gets the same signal at once.',
          },
        ]
      : []),
    ...(polling === undefined
      ? []
      : [
          {
            name: 'poll while live',
            value: mode === 'versioned' ? limits.safetyPollMs / 1000 : polling.milliseconds / 1000,
            unit: 's',
            libraryDefault: 'none',
            from: polling.place,
            why:
              mode === 'versioned'
                ? `Today ${polling.milliseconds / 1000} s, which stays the value without a connection. Finds a lost last event.`
                : 'Stays as it is.',
          },
        ]),
  ];
}

export function writeSequences(brief: Brief): Part<'sequences'> {
  return [connectSequence(brief), writeSequence(brief), reconnectSequence(brief), failureSequence(brief)];
}

function diagram(id: string, lines: readonly string[]): string {
  return [`%% id: ${id}`, 'sequenceDiagram', ...lines.map((line) => `  ${line}`)].join('\n');
}

function connectSequence({ facts, names, mode }: Brief): Part<'sequences'>[number] {
  const { room, access } = facts;
  const versioned = mode === 'versioned';
  return {
    id: 'seq-connect',
    title: `Opening a ${room.entity}: who is there, join, first copy`,
    mermaid: diagram('seq-connect', [
      'participant C as Client',
      'participant S as Server',
      'participant D as Database',
      `C->>S: GET ${room.snapshot?.path ?? 'the page data'} (as today)`,
      `S-->>C: snapshot${versioned ? ' with version 41' : ''}`,
      'C->>S: WebSocket handshake with the session cookie',
      'S->>S: Origin in the list, session has a user',
      `C->>S: ${names.join} {${room.param}}`,
      `S->>D: ${access?.name ?? 'mayView'}`,
      `S->>S: enter room ${room.entity}:{${room.param}}`,
      ...(versioned
        ? [
            'S->>D: read the version',
            'S-->>C: ack ok, version 42',
            'C->>S: GET snapshot again, 41 is older than 42',
            'S-->>C: snapshot with version 42',
          ]
        : ['S-->>C: ack ok', 'C->>S: GET snapshot', 'S-->>C: snapshot']),
    ]),
  };
}

function writeSequence({ facts, names, mode, distributed }: Brief): Part<'sequences'>[number] {
  const { mutations, room } = facts;
  const mutation = mutations.find((each) => each.verb === 'moved') ?? mutations[0];
  const version = mode === 'versioned' ? ' version 43' : '';
  return {
    id: 'seq-write',
    title: `A change: HTTP as today, then everybody on the ${room.entity}`,
    mermaid: diagram('seq-write', [
      'participant A as Client A',
      'participant S as Server 1',
      'participant D as Database',
      ...(distributed ? ['participant R as Redis', 'participant T as Server 2'] : []),
      'participant B as Client B',
      `A->>S: ${mutation?.route.method ?? 'POST'} ${mutation?.route.path ?? ''}`,
      ...(mode === 'versioned' ? [`S->>D: begin, next${names.Room}Version, write, commit`] : ['S->>D: write']),
      `S-->>A: 200 with the ${mutation?.entity ?? 'result'}`,
      `S->>A: ${mutation?.event ?? ''}${version}`,
      ...(distributed
        ? ['S->>R: publish to the room', 'R->>T: deliver', `T->>B: ${mutation?.event ?? ''}${version}`]
        : [`S->>B: ${mutation?.event ?? ''}${version}`]),
      ...(mode === 'versioned' ? ['B->>B: 43 follows 42, apply'] : ['B->>S: GET snapshot']),
    ]),
  };
}

function reconnectSequence({ facts, names, mode }: Brief): Part<'sequences'>[number] {
  const { room, mutations } = facts;
  return {
    id: 'seq-reconnect',
    title: 'Back after a loss',
    mermaid: diagram('seq-reconnect', [
      'participant C as Client',
      'participant S as Server',
      'Note over C,S: the connection is lost at version 43',
      'C->>C: wait 0 to 5 s, then full jitter up to 30 s',
      'C->>S: WebSocket handshake with the session cookie',
      `C->>S: ${names.join} {${room.param}}`,
      ...(mode === 'versioned'
        ? [
            'S-->>C: ack ok, version 46',
            `S->>C: ${mutations[0]?.event ?? ''} version 47`,
            'C->>C: 47 waits',
            'C->>S: GET snapshot',
            'S-->>C: snapshot with version 46',
            'C->>C: apply 47, live',
          ]
        : ['S-->>C: ack ok', 'C->>S: GET snapshot', 'S-->>C: snapshot', 'C->>C: live']),
    ]),
  };
}

function failureSequence({ facts, names, distributed }: Brief): Part<'sequences'>[number] {
  const { room } = facts;
  if (distributed)
    return {
      id: 'seq-broker',
      title: 'Redis is away for a moment',
      mermaid: diagram('seq-broker', [
        'participant C as Client',
        'participant S as Server',
        'participant R as Redis',
        'S-xR: publish fails, logged',
        'Note over S,R: the HTTP change is committed all the same',
        'R->>S: subscription ready again',
        `S->>C: ${names.changed} {${room.param}}`,
        'C->>C: wait 0 to 2 s',
        `C->>S: ${names.join} {${room.param}}`,
        'S-->>C: ack ok, newer version',
        'C->>S: GET snapshot',
        'S-->>C: snapshot',
      ]),
    };
  return {
    id: 'seq-refused',
    title: 'The session has ended',
    mermaid: diagram('seq-refused', [
      'participant C as Client',
      'participant S as Server',
      'S->>S: re-check finds no session',
      'S-xC: disconnect',
      'C->>S: WebSocket handshake with the old cookie',
      'S-->>C: connect_error unauthorized',
      'C->>C: signedOut, says so',
    ]),
  };
}
