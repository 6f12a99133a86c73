import { z } from 'zod';
import { runSync, type SyncRun } from './sync-run.ts';

const share = z.number().min(0).max(0.5);

export const syncArguments = z.object({
  start: z
    .enum(['snapshot, then subscribe', 'subscribe, then snapshot'])
    .describe(
      'order of the first load and of every reload; who subscribes first keeps events in a buffer until the snapshot is there',
    ),
  versions: z
    .enum(['none', 'skip old', 'detect gaps'])
    .describe(
      'what the client does with the version of an event: nothing, skip those it has, or also reload when one is missing',
    ),
  resyncAfterReconnect: z.boolean().describe('load a snapshot again after every reconnect'),
  versionInHeartbeat: z
    .boolean()
    .default(false)
    .describe('a heartbeat carries the newest version of the room; needs `detect gaps`'),
  events: z
    .enum(['value', 'difference'])
    .default('value')
    .describe('an event carries the new value of a field, or a change to it'),
  dropShare: share.default(0).describe('share of events and heartbeats lost on the way, as a broker may'),
  duplicateShare: share.default(0).describe('share of events delivered twice'),
  reorderShare: share.default(0).describe('share of events that arrive behind later ones'),
  disconnects: z.number().int().min(0).max(10).default(0).describe('times the client loses its connection'),
  replicaLag: z.number().int().min(0).max(20).default(0).describe('ticks by which a snapshot is behind: a replica or a cache'),
  runs: z.number().int().min(1).max(2000).default(300).describe('histories to try, each with its own seed'),
  seed: z.number().int().default(1),
});
export type SyncArguments = z.input<typeof syncArguments>;

export type SyncResult = {
  readonly runs: number;
  /** Runs after which the client had the state of the server. */
  readonly converged: number;
  readonly snapshotsPerRun: number;
  /** The shortest history that ended wrong; absent when all ended right. */
  readonly counterexample?: { readonly seed: number; readonly ends: string; readonly story: readonly string[] };
};

/**
 * Tries a protocol of snapshot and versioned events on many short random histories and compares client and server in the
 * end. Finding no counterexample is evidence, not a proof; finding one is a proof that a promise like "no gap" is false.
 */
export function simulateSync(given: SyncArguments): SyncResult {
  const request = syncArguments.parse(given);
  const runs = Array.from({ length: request.runs }, (_, index) => runSync(request, request.seed + index));
  const wrong = runs.filter(({ converged }) => !converged);
  const snapshots = runs.reduce((total, run) => total + run.snapshots, 0);
  const result = {
    runs: runs.length,
    converged: runs.length - wrong.length,
    snapshotsPerRun: Math.round((snapshots / runs.length) * 10) / 10,
  };
  const shortest = wrong.reduce<SyncRun | undefined>(shorter, undefined);
  if (shortest === undefined) return result;
  const { seed, ends, story } = shortest;
  return { ...result, counterexample: { seed, ends, story } };
}

function shorter(best: SyncRun | undefined, run: SyncRun): SyncRun {
  return best === undefined || run.story.length < best.story.length ? run : best;
}
