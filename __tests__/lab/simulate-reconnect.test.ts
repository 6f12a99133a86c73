import { describe, expect, test } from '@jest/globals';
import { toJSONSchema } from 'zod';
import { reconnectArguments, simulateReconnect, type ReconnectArguments } from '../../src/lab/simulate-reconnect.ts';

type Policy = ReconnectArguments['policy'];
type Expected = { readonly outageSeconds: number; readonly peak: number; readonly seconds?: number };

const CLIENTS = 10_000;
const socketIo: Policy = { kind: 'library', library: 'socket.io' };
const fullJitter: Policy = { kind: 'full jitter' };

/** Published figures for 10,000 clients; peaks may differ by noise of the seed. */
function check(policy: Policy, expected: Expected) {
  const result = simulateReconnect({ clients: CLIENTS, policy, outageSeconds: expected.outageSeconds });

  expect(Math.abs(result.peakPerSecond / expected.peak - 1)).toBeLessThan(0.08);
  if (expected.seconds !== undefined) {
    expect(result.secondsTo95).not.toBe('never');
    expect(Math.abs(Number(result.secondsTo95) - expected.seconds)).toBeLessThanOrEqual(1.2);
  }
}

describe('the peak per second and the seconds until 95 % are back', () => {
  test.each<[string, Policy, Expected]>([
    ['socket.io, restart', socketIo, { outageSeconds: 0, peak: 5023 }],
    ['socket.io, 10 s', socketIo, { outageSeconds: 10, peak: 3124, seconds: 5 }],
    ['socket.io, 60 s', socketIo, { outageSeconds: 60, peak: 2971, seconds: 5 }],
    ['socket.io capped at 30 s, restart', { kind: 'socket.io', reconnectionDelayMax: 30_000 }, { outageSeconds: 0, peak: 5012 }],
    [
      'socket.io capped at 30 s, 10 s',
      { kind: 'socket.io', reconnectionDelayMax: 30_000 },
      { outageSeconds: 10, peak: 1256, seconds: 11 },
    ],
    [
      'socket.io capped at 30 s, 60 s',
      { kind: 'socket.io', reconnectionDelayMax: 30_000 },
      { outageSeconds: 60, peak: 596, seconds: 30 },
    ],
    ['full jitter, restart', fullJitter, { outageSeconds: 0, peak: 10_000 }],
    ['full jitter, 10 s', fullJitter, { outageSeconds: 10, peak: 1525, seconds: 20 }],
    ['full jitter, 60 s', fullJitter, { outageSeconds: 60, peak: 676, seconds: 24 }],
    ['equal jitter, 10 s', { kind: 'equal jitter' }, { outageSeconds: 10, peak: 2531, seconds: 14 }],
    ['equal jitter, 60 s', { kind: 'equal jitter' }, { outageSeconds: 60, peak: 615, seconds: 23 }],
    ['centrifuge, 10 s', { kind: 'library', library: 'centrifuge' }, { outageSeconds: 10, peak: 1586, seconds: 14 }],
    ['centrifuge, 60 s', { kind: 'library', library: 'centrifuge' }, { outageSeconds: 60, peak: 954, seconds: 16 }],
    ['Action Cable, restart', { kind: 'library', library: 'action-cable' }, { outageSeconds: 0, peak: 1709 }],
    ['Action Cable, 10 s', { kind: 'library', library: 'action-cable' }, { outageSeconds: 10, peak: 1712, seconds: 8 }],
    ['Action Cable, 60 s', { kind: 'library', library: 'action-cable' }, { outageSeconds: 60, peak: 1649, seconds: 15 }],
    ['graphql-ws, restart', { kind: 'library', library: 'graphql-ws' }, { outageSeconds: 0, peak: 3755 }],
    ['graphql-ws, 10 s', { kind: 'library', library: 'graphql-ws' }, { outageSeconds: 10, peak: 2594, seconds: 9 }],
    ['trpc, 60 s', { kind: 'library', library: 'trpc' }, { outageSeconds: 60, peak: 10_000 }],
    ['phoenix, 60 s', { kind: 'library', library: 'phoenix' }, { outageSeconds: 60, peak: 10_000 }],
    ['supabase, 60 s', { kind: 'library', library: 'supabase' }, { outageSeconds: 60, peak: 10_000 }],
    ['partysocket, 60 s', { kind: 'library', library: 'partysocket' }, { outageSeconds: 60, peak: 10_000 }],
    ['y-websocket, 60 s', { kind: 'library', library: 'y-websocket' }, { outageSeconds: 60, peak: 10_000 }],
    ['signalr, 10 s', { kind: 'library', library: 'signalr' }, { outageSeconds: 10, peak: 10_000 }],
  ])('%s', (_name, policy, expected) => check(policy, expected));
});

test('socket.io makes about 13 vain attempts per client in a minute', () => {
  const { failedAttemptsPerClient } = simulateReconnect({ clients: CLIENTS, policy: socketIo, outageSeconds: 60 });

  expect(failedAttemptsPerClient).toBeCloseTo(13, 0);
});

test('full jitter lets about 1,000 of 10,000 come back within the same 100 ms of a restart', () => {
  const { peakPer100Ms } = simulateReconnect({ clients: CLIENTS, policy: fullJitter, outageSeconds: 0 });

  expect(Math.abs(peakPer100Ms - 1036)).toBeLessThan(60);
});

test.each<[string, Policy, number]>([
  ['graphql-ws', { kind: 'library', library: 'graphql-ws' }, 60],
  ['signalr', { kind: 'library', library: 'signalr' }, 60],
  ['a table that ends', { kind: 'table', delaysMs: [0, 1000], afterwards: 'give up' }, 2],
])('%s has given up before a long outage ends', (_name, policy, outageSeconds) => {
  const result = simulateReconnect({ clients: 100, policy, outageSeconds });

  expect(result).toMatchObject({ secondsTo95: 'never', gaveUp: 1, peakPerSecond: 0 });
});

test('a spread before the first attempt lowers the peak of a restart to clients per second of the spread', () => {
  const { peakPerSecond } = simulateReconnect({ clients: CLIENTS, policy: fullJitter, outageSeconds: 0, firstSpreadMs: 30_000 });

  expect(peakPerSecond).toBeGreaterThan(CLIENTS / 30);
  expect(peakPerSecond).toBeLessThan((CLIENTS / 30) * 1.3);
});

test('sockets that are closed over half a minute come back over half a minute', () => {
  const result = simulateReconnect({ clients: CLIENTS, policy: fullJitter, outageSeconds: 0, closedOverSeconds: 30 });

  expect(result.peakPerSecond).toBeLessThan(430);
  expect(result.secondsTo95).toBeGreaterThan(27);
});

test('a fleet too large to simulate client by client is scaled up', () => {
  const small = simulateReconnect({ clients: CLIENTS, policy: socketIo, outageSeconds: 600 });
  const large = simulateReconnect({ clients: 100 * CLIENTS, policy: socketIo, outageSeconds: 600 });

  expect(large.simulated).toBeLessThan(100 * CLIENTS);
  expect(Math.abs(large.peakPerSecond / (100 * small.peakPerSecond) - 1)).toBeLessThan(0.08);
});

test('the same arguments give the same result', () => {
  const given: ReconnectArguments = { clients: 500, policy: fullJitter, outageSeconds: 20, seed: 11 };

  expect(simulateReconnect(given)).toEqual(simulateReconnect(given));
});

test('a policy that would retry without a pause is refused', () => {
  expect(() => simulateReconnect({ clients: 1, policy: { kind: 'table', delaysMs: [0] } })).toThrow(
    'the delay that repeats must be at least 50 ms',
  );
});

test('the arguments can be shown to a model as JSON Schema', () => {
  expect(toJSONSchema(reconnectArguments, { io: 'input' }).required).toEqual(['clients', 'policy']);
});
