import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createDiagramParser } from '../../src/edges/type-checker-diagrams.ts';
import { judgeStateDiagrams } from '../../src/verify/judge-state-diagrams.ts';

const parse = createDiagramParser(resolve('scripts/type-pack/diagrams/grammars.mjs'));

/** `line message` of each fault; the first line of the diagram is 1. */
async function faultsIn(...lines: readonly string[]): Promise<readonly string[]> {
  const text = ['stateDiagram-v2', ...lines].join('\n');
  const diagrams = [{ place: 'page:1', kind: 'state', text }] as const;
  const question = { units: [], files: [], edited: [], ambient: [], strict: true, aliases: {}, diagrams };
  const report = { packages: {}, ...(await parse(diagrams)) };
  expect(report.problems).toEqual([]);
  return judgeStateDiagrams(question, report).findings.map(({ place, message }) => `${place.slice('page:1:'.length)} ${message}`);
}

const sound = [
  '[*] --> Connecting',
  'Connecting --> Live: snapshot loaded',
  'Connecting --> Reconnecting: timeout',
  'Live --> Reconnecting: transport close',
  'Reconnecting --> Connecting: after backoff',
  'Reconnecting --> Offline: gave up after 10 tries',
  'Offline --> Connecting: user retries',
];

describe('a state diagram of a connection', () => {
  test.each<[string, readonly string[]]>([
    ['that comes back or ends', sound],
    [
      'whose loss only the name of the next state tells',
      ['[*] --> Connected', 'Connected --> Disconnected', 'Disconnected --> Connected', 'Disconnected --> [*]'],
    ],
    [
      'with one way out for all states inside',
      [
        '[*] --> Disconnected',
        'Disconnected --> Online: connect',
        'state Online {',
        '  [*] --> Authenticating',
        '  Authenticating --> Live: ok',
        '}',
        'Online --> Disconnected: socket closed',
      ],
    ],
    [
      'that decides in a choice',
      [
        'state lost <<choice>>',
        '[*] --> Connected',
        'Connected --> lost: disconnect',
        'lost --> Connected: recovered',
        'lost --> Ended: not allowed any more',
        'Ended --> [*]',
      ],
    ],
    [
      'with regions side by side and a fork',
      [
        '[*] --> Connected',
        'state Connected {',
        '  [*] --> Reading',
        '  --',
        '  [*] --> Writing',
        '}',
        'state f <<fork>>',
        'Connected --> f: error',
        'f --> Connected: again',
        'f --> [*]: gave up',
      ],
    ],
    [
      'with aliases, descriptions and a note',
      [
        'state "Connected and live" as c',
        'c: sees every change',
        '[*] --> c',
        'c --> [*]: close',
        'note right of c: no data is kept',
      ],
    ],
  ])('%s has no fault', async (_name, lines) => {
    expect(await faultsIn(...lines)).toEqual([]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a state that nothing leads to',
      [...sound, 'Paused --> Live: resume', 'Paused --> Offline: error'],
      ['9 No path leads from the start to state "Paused".'],
    ],
    ['a dead end', [...sound, 'Live --> Frozen: tab hidden'], ['9 State "Frozen" has no way out.']],
    [
      'a live state without a way out on loss',
      [...sound, 'Live --> Synced: done', 'Synced --> Live: change'],
      ['9 State "Synced" has no transition for a lost connection.'],
    ],
    [
      'a wait without an end',
      [...sound, 'Live --> Saving: edit', 'Saving --> Live: ack'],
      ['9 State "Saving" waits, but has no transition for a wait that takes too long.'],
    ],
    [
      'two beginnings',
      [...sound, '[*] --> Live'],
      ['1 The connection has 2 initial states, expected one transition from "[*]".'],
    ],
    [
      'a trap',
      [...sound, 'Live --> Suspended: error', 'Suspended --> Throttled: check', 'Throttled --> Suspended: timeout'],
      ['9 From state "Suspended" nothing leads back to a connection or to an end, only to Suspended, Throttled.'],
    ],
    [
      'a composite state that is never left',
      [
        '[*] --> Connecting',
        'Connecting --> Up: ok',
        'Connecting --> [*]: error',
        'state Up {',
        '  [*] --> Live',
        '  Live --> Live: change',
        '}',
      ],
      ['6 State "Live" has no transition for a lost connection.'],
    ],
    [
      'a reconnect that never gives up',
      ['[*] --> Connected', 'Connected --> Reconnecting: lost', 'Reconnecting --> Connected: timeout, then ok'],
      ['3 State "Reconnecting" has no end: the user is never told that the connection is gone.'],
    ],
    [
      'an alias, by the name that a reader sees',
      [...sound, 'state "Asking for access" as w', 'Live --> w: 403', 'w --> Live: granted'],
      ['9 State "Asking for access" waits, but has no transition for a wait that takes too long.'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await faultsIn(...lines)).toEqual(expected);
  });
});

describe('a state diagram of something else', () => {
  test('may end anywhere and needs no loss', async () => {
    expect(await faultsIn('[*] --> Draft', 'Draft --> Reviewing: submit', 'Reviewing --> Done: accept')).toEqual([]);
  });

  test('reaches all its states, where it says where it begins', async () => {
    expect(await faultsIn('[*] --> Draft', 'Draft --> Done: accept', 'Archived --> Draft: restore')).toEqual([
      '4 No path leads from the start to state "Archived".',
    ]);
    expect(await faultsIn('Draft --> Done: accept', 'Archived --> Draft: restore')).toEqual([]);
  });
});
