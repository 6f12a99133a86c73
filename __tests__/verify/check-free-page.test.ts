import { describe, expect, test } from '@jest/globals';
import { checkPage } from '../../src/verify/check-page.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { dependency, kanbanProfile, snapshotOf } from './subject.ts';

const files = {
  'server/app.ts': 'one\ntwo\n',
  'server/live.ts': "import { Server } from 'socket.io';\nexport const io = new Server(3000);\n",
};
/** A repository with one socket server behind one proxy. */
const profile: Profile = {
  ...kanbanProfile,
  dependencies: [dependency('express', '5.1.0'), dependency('socket.io', '4.8.1'), dependency('next', '15.1.0')],
  realtime: { ...kanbanProfile.realtime, serverSites: ['server/live.ts:2'] },
  topology: { ...kanbanProfile.topology, replicas: [] },
};

/** `line rule` of each finding, and what was left open. */
async function checked(lines: readonly string[], more: Partial<Profile> = {}) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const subject = { bytes, snapshot: snapshotOf(files), profile: { ...profile, ...more } };
  const { findings, unverifiable } = await checkPage(subject, async () => ({ problems: [], packages: {} }));
  return { findings: findings.map(({ line, rule }) => `${line} ${rule}`), unverifiable };
}

const code = (language: string, ...lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```'];
const events = [
  '| Event | Direction |',
  '|---|---|',
  '| `card:moved` | Server → Client |',
  '| `board:join` | Client → Server |',
  '',
];

describe('where a fault stands on a page', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['in the second line of a paragraph', ['The client, then', 'the server in server/nope.ts.'], ['2 paths-exist']],
    ['in a link to lines', ['See [the app](server/app.ts#L9).'], ['1 cited-lines']],
    ['in a cell of a table', ['| Package | Version |', '|---|---|', '| socket.io | 4.5.0 |'], ['3 versions-match-lockfile']],
    ['in the name of a product', ['It runs on Next.js 14.2.0.'], ['1 versions-match-lockfile']],
    ['in a command', ['Run `npm run nope`.'], ['1 commands-exist']],
    [
      'in an option',
      [...code('ts', "import { Server } from 'socket.io';", '// server/live.ts', 'new Server(3000, { pingInterwal: 1 });')],
      ['4 option-literals'],
    ],
    ['in an import that nothing adds', [...code('ts', "import x from 'left-pad';")], ['2 imports-declared']],
    ['in an address with a token', [...code('js', 'new WebSocket(`wss://a.b/?token=${jwt}`);')], ['2 no-credential-in-url']],
    ['in a sum', ['200 dashboards × 12 metrics = 3,400 messages a second'], ['1 capacity-arithmetic']],
    [
      'in a claim, whatever is concluded from it',
      ['The ws library has a built-in heartbeat, so we do not need pings.'],
      ['1 forbidden-facts'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect((await checked(lines)).findings).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    [
      'an import that a command installs',
      [...code('sh', 'npm install left-pad@1.3.0'), '', ...code('ts', "import x from 'left-pad';")],
    ],
    [
      'an import that words add',
      ['New dependency: `socket.io` on the server, `left-pad` in the client.', '', ...code('ts', "import x from 'left-pad';")],
    ],
    ['a relative import of a block that lies in no folder', [...code('ts', "import x from './nope.js';")]],
    ['a sum that is right in other units', ['50 000 connections * 30 KB = 1500 MB per pod']],
    ['a version that is asked for', ['Upgrade socket.io to 4.9.0.']],
    ['a claim that is denied', ['The ws library has no built-in heartbeat.']],
  ])('%s is no fault', async (_name, lines) => {
    expect((await checked(lines)).findings).toEqual([]);
  });
});

describe('the heartbeat of a page', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['in words', ['Send a heartbeat every 90 seconds.'], ['1 heartbeat-fits-hops']],
    ['in a table', ['| Heartbeat interval | 90 s |'], ['1 heartbeat-fits-hops']],
    [
      'in code',
      [...code('ts', '// server/live.ts', "import { Server } from 'socket.io';", 'new Server(3000, { pingInterval: 90_000 });')],
      ['4 heartbeat-fits-hops'],
    ],
    [
      'against a timeout of the page itself',
      ['The ALB idle timeout is 20 s.', '', 'The ping interval is 25 s.'],
      ['3 heartbeat-fits-hops'],
    ],
    ['that is fast enough', ['Send a heartbeat every 20 seconds.'], []],
    ['of something else', ['The presence heartbeat is 90 s, the ping timeout 90 s.'], []],
  ])('%s', async (_name, lines, expected) => {
    expect((await checked(lines)).findings).toEqual(expected);
  });
});

describe('the events of a page', () => {
  const diagram = (...lines: readonly string[]) =>
    code('mermaid', 'sequenceDiagram', 'participant C as Client', 'participant S as Server', ...lines);

  test.each<[string, readonly string[], readonly string[]]>([
    ['an event that only a diagram has', [...events, ...diagram('S->>C: card:movd')], ['10 event-names-agree']],
    ['an event that a call in a diagram names', [...events, ...diagram("S->>C: emit('card:removed')")], ['10 event-names-agree']],
    ['an event that one line of code has', [...events, ...code('ts', "io.emit('card:removed', {});")], ['7 event-names-agree']],
    ['an arrow the wrong way round', [...events, ...diagram('C->>S: card:moved')], ['10 sequence-directions']],
    ['an event of the repository', [...events, ...diagram('S->>C: notification:new')], []],
    ['an event that the words explain', [...events, 'Later also `card:removed`.', '', ...diagram('S->>C: card:removed')], []],
    ['a call of the broker', [...events, ...diagram('S->>C: redis.publish board 7')], []],
    ['a diagram of a page that lists no events', [...diagram('S->>C: card:moved')], []],
    [
      'event maps as the list, and their direction',
      [
        ...code('ts', 'interface ServerToClientEvents {', "  'card:moved': (move: { cardId: string; to: string }) => void;", '}'),
        '',
        ...diagram('C->>S: card:moved'),
      ],
      ['11 sequence-directions'],
    ],
    [
      'lists under a direction',
      ['### Client → Server', '', '- `board:join`: subscribe', '', ...diagram('S->>C: board:join')],
      ['9 sequence-directions'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect((await checked(lines)).findings).toEqual(expected);
  });
});

describe('a socket layer that is there already', () => {
  const second = code('ts', "import { WebSocketServer } from 'ws';", 'export const wss = new WebSocketServer({ port: 81 });');
  const announced = ['Add ws 8.20.0.', ''];

  test('is not to be passed over in silence', async () => {
    expect((await checked([...announced, ...second])).findings).toEqual(['5 existing-sockets']);
  });

  test.each(['It stands beside `server/live.ts`.', 'The existing socket server stays.', 'It also sends notification:new.'])(
    'is spoken of: %s',
    async (words) => {
      expect((await checked([...announced, words, '', ...second])).findings).toEqual([]);
    },
  );
});

describe('several processes', () => {
  const several = { topology: kanbanProfile.topology };
  const server = (...options: readonly string[]) =>
    code(
      'ts',
      '// server/live.ts',
      "import { Server } from 'socket.io';",
      `const io = new Server(3000, { ${options.join(', ')} });`,
    );

  test('need an adapter', async () => {
    expect((await checked(server("transports: ['websocket']"), several)).findings).toEqual(['4 adapter-fits-topology']);
  });

  test('need affinity or WebSocket alone', async () => {
    expect((await checked(['We use the Redis Streams adapter.', '', ...server()], several)).findings).toEqual([
      '6 adapter-fits-topology',
    ]);
  });

  test('recover no state with an adapter that cannot', async () => {
    const page = [
      'Use the sharded Redis adapter, WebSocket only.',
      '',
      ...server('connectionStateRecovery: { skipMiddlewares: false }'),
      '',
      'When `recovered` is false, fetch again.',
    ];

    expect((await checked(page, several)).findings).toEqual(['6 recovery-fits-adapter']);
  });
});
