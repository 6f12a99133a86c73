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
  const { deployment } = brief.facts;
  const hop = deployment.hops.toSorted((left, right) => left.idleTimeoutS - right.idleTimeoutS)[0];
  const detection = (limits.pingIntervalMs + limits.pingTimeoutMs) / 1000;
  const library = (name: string) => ({ name, libraryDefault: socketIoDefault(name), from: socketIoDefaultSource(name) });
  const own = (name: string) => ({ name, libraryDefault: 'none', from: OWASP });
  const grace = deployment.gracePlace ?? 'https://docs.docker.com/reference/compose-file/services/#stop_grace_period';
  return [
    {
      ...library('pingInterval'),
      value: limits.pingIntervalMs,
      unit: 'ms',
      why: hop === undefined ? 'Kept; below the 60 s of A6.' : `Kept; below the ${hop.idleTimeoutS} s of ${hop.name} and of A6.`,
      ...(hop === undefined ? {} : { from: hop.place }),
    },
    {
      ...library('pingTimeout'),
      value: limits.pingTimeoutMs,
      unit: 'ms',
      why: `Kept; a dead peer is found within ${detection} s.`,
    },
    { ...library('connectTimeout'), value: limits.connectTimeoutMs, unit: 'ms', why: 'Ends sockets without a user sooner.' },
    { ...library('maxHttpBufferSize'), value: limits.maxBytes, unit: 'B', why: 'The largest event; commands are far below.' },
    { ...own('sockets per user and node'), value: limits.socketsPerUser, unit: 'sockets', why: 'More than anybody has tabs.' },
    { ...own('rooms per socket'), value: limits.roomsPerSocket, unit: 'rooms', why: 'A page shows one.' },
    { ...own('joins at once'), value: limits.joinBurst, unit: 'joins', why: 'Then one a second: each costs a query.' },
    { ...own('write queue'), value: limits.queuedPackets, unit: 'packets', why: `Checked every ${limits.sweepMs / 1000} s.` },
    { ...own('session re-check'), value: limits.recheckMs / 60_000, unit: 'min', why: 'OWASP advises 30 min.' },
    {
      ...own('drain'),
      value: drainMilliseconds(brief.facts) / 1000,
      unit: 's',
      from: grace,
      why: `Half of the ${deployment.graceSeconds ?? 10} s of grace.`,
    },
  ];
}

const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';

function clientParameters({ facts, mode }: Brief): readonly Parameter[] {
  const { polling } = facts.client;
  const from = 'https://socket.io/docs/v4/client-options/';
  const versioned: readonly Parameter[] = [
    {
      name: 'gap',
      value: limits.gapMs,
      unit: 'ms',
      libraryDefault: 'none',
      from: 'A4',
      why: 'Servers overtake each other by milliseconds.',
    },
    {
      name: 'spread of a common check',
      value: `0 to ${limits.spreadMs}`,
      unit: 'ms',
      libraryDefault: 'none',
      from: 'A4',
      why: 'A room gets one signal at once.',
    },
  ];
  return [
    {
      name: 'first retry',
      value: `0 to ${limits.firstSpreadMs}`,
      unit: 'ms',
      libraryDefault: '500 to 1500 ms',
      from,
      why: 'Spreads a restart.',
    },
    {
      name: 'retry base',
      value: limits.reconnectBaseMs,
      unit: 'ms',
      libraryDefault: socketIoDefault('reconnectionDelay'),
      from,
      why: 'Doubled each time; the wait is random below it, at least 500 ms.',
    },
    {
      name: 'retry cap',
      value: limits.reconnectCapMs,
      unit: 'ms',
      libraryDefault: socketIoDefault('reconnectionDelayMax'),
      from,
      why: 'The jitter survives it; by default all wait exactly 5 s from the fifth try on.',
    },
    {
      name: 'tries until offline',
      value: 3,
      unit: 'tries',
      libraryDefault: 'none',
      from,
      why: 'It goes on trying; 5 s of connection reset the count.',
    },
    {
      name: 'connection attempt',
      value: limits.attemptTimeoutMs,
      unit: 'ms',
      libraryDefault: socketIoDefault('timeout'),
      from,
      why: 'A slower handshake fails.',
    },
    {
      name: 'answer to a join',
      value: limits.ackTimeoutMs,
      unit: 'ms',
      libraryDefault: socketIoDefault('ackTimeout'),
      from,
      why: 'A join is two queries.',
    },
    ...(mode === 'versioned' ? versioned : []),
    ...(polling === undefined
      ? []
      : [
          {
            name: 'poll while live',
            value: (mode === 'versioned' ? limits.safetyPollMs : polling.milliseconds) / 1000,
            unit: 's',
            libraryDefault: 'none',
            from: polling.place,
            why:
              mode === 'versioned'
                ? `Finds a lost last event; without a connection ${polling.milliseconds / 1000} s, as today.`
                : 'As today.',
          },
        ]),
  ];
}

export function writeSequences(brief: Brief): Part<'sequences'> {
  return [connectSequence(brief), writeSequence(brief), reconnectSequence(brief), failureSequence(brief)];
}

function diagram(lines: readonly string[]): string {
  return ['sequenceDiagram', ...lines.map((line) => `  ${line}`)].join('\n');
}

function connectSequence({ facts, names, mode }: Brief): Part<'sequences'>[number] {
  const { room, access } = facts;
  const versioned = mode === 'versioned';
  return {
    id: 'seq-connect',
    title: `Opening a ${room.entity}: who is there, join, first copy`,
    mermaid: diagram([
      'participant C as Client',
      'participant S as Server',
      'participant D as Database',
      `C->>S: GET ${facts.read?.path ?? 'the page data'} (as today)`,
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
    mermaid: diagram([
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
    mermaid: diagram([
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
      mermaid: diagram([
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
    mermaid: diagram([
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
