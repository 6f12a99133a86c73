import { describe, expect, test } from '@jest/globals';
import { toJSONSchema } from 'zod';
import { simulateSync, syncArguments, type SyncArguments } from '../../src/lab/simulate-sync.ts';

const safe: SyncArguments = {
  start: 'subscribe, then snapshot',
  versions: 'detect gaps',
  resyncAfterReconnect: true,
  versionInHeartbeat: true,
};

function share(changes: Partial<SyncArguments>): number {
  const { converged, runs } = simulateSync({ ...safe, ...changes });
  return converged / runs;
}

describe('the whole protocol converges', () => {
  test.each<[string, Partial<SyncArguments>]>([
    ['on a network that behaves', {}],
    ['through lost connections', { disconnects: 3 }],
    ['when events are lost', { dropShare: 0.2 }],
    ['when events come twice', { duplicateShare: 0.3, events: 'difference' }],
    ['when events overtake each other', { reorderShare: 0.3, events: 'difference' }],
    ['when snapshots come from a replica that lags', { replicaLag: 6, disconnects: 2 }],
    [
      'when all of it happens',
      { disconnects: 3, dropShare: 0.2, duplicateShare: 0.2, reorderShare: 0.2, replicaLag: 4, events: 'difference' },
    ],
  ])('%s', (_name, changes) => {
    expect(share(changes)).toBe(1);
  });
});

describe('a counterexample is found for', () => {
  test.each<[string, Partial<SyncArguments>]>([
    ['a start that loads before it subscribes', { start: 'snapshot, then subscribe', versions: 'skip old' }],
    ['differences applied to a snapshot that has them already', { versions: 'none', events: 'difference' }],
    ['a buffer applied without versions over a newer snapshot', { versions: 'none', duplicateShare: 0.3 }],
    ['a reconnect that does not load again', { versions: 'skip old', resyncAfterReconnect: false, disconnects: 1 }],
    ['gaps that only the next event would show', { versionInHeartbeat: false, dropShare: 0.2 }],
    ['lost events without gap detection', { versions: 'skip old', dropShare: 0.1 }],
    ['skipping late events as old', { versions: 'skip old', reorderShare: 0.3 }],
    ['a snapshot from a lagging replica without gap detection', { versions: 'skip old', replicaLag: 5, disconnects: 1 }],
  ])('%s', (_name, changes) => {
    const result = simulateSync({ ...safe, ...changes });

    expect(result.converged).toBeLessThan(result.runs);
    expect(result.counterexample?.ends).toMatch(/^server at version \d+, client at \d+: [a-f] is \d+, not \d+/);
  });
});

test('subscribing first and skipping old versions starts without a gap when nothing is lost', () => {
  expect(share({ versions: 'skip old', versionInHeartbeat: false, resyncAfterReconnect: false })).toBe(1);
});

test('a counterexample can be told and repeated by its seed', () => {
  const lossy: SyncArguments = { ...safe, versions: 'skip old', dropShare: 0.2 };
  const { counterexample } = simulateSync(lossy);

  const again = simulateSync({ ...lossy, runs: 1, seed: counterexample?.seed });

  expect(counterexample?.story.join('\n')).toMatch(/the server publishes version 1[^]*is lost/);
  expect(again.counterexample).toEqual(counterexample);
});

test('every run loads once, and once more for every reconnect', () => {
  expect(simulateSync(safe).snapshotsPerRun).toBe(1);
  expect(simulateSync({ ...safe, disconnects: 1 }).snapshotsPerRun).toBeGreaterThan(1.5);
});

test('the arguments can be shown to a model as JSON Schema', () => {
  expect(toJSONSchema(syncArguments, { io: 'input' }).required).toEqual(['start', 'versions', 'resyncAfterReconnect']);
});
