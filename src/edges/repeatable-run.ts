import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../outcome.ts';
import type { Clock } from '../ports.ts';
import { recordHttp } from './record-http.ts';
import { replayHttp } from './replay-http.ts';
import { systemClock } from './system-clock.ts';

/** How a run reaches the network and the time. */
export type RunWorld = {
  /** When the run began; a repeated run began when the recorded one did. */
  readonly startedAt: number;
  readonly clock: Clock;
  /** Absent: straight to the network. */
  readonly fetch?: typeof fetch;
  /** Resolves when everything that was answered is on disk. */
  readonly settled: () => Promise<void>;
};

export type Repetition = {
  /** Folder to keep the answers in. */
  readonly record?: string;
  /** Folder to answer from, without network. */
  readonly replay?: string;
  readonly secrets: readonly string[];
};

export async function openRunWorld({ record, replay, secrets }: Repetition): Promise<RunWorld> {
  if (record !== undefined && replay !== undefined)
    throw new InputFault(['A run is either recorded or replayed: give --record or --replay, not both.']);
  if (replay !== undefined) {
    const startedAt = await readStart(replay);
    return { startedAt, clock: stillClock(startedAt), fetch: replayHttp(replay), settled: async () => {} };
  }
  const startedAt = systemClock.now();
  if (record === undefined) return { startedAt, clock: systemClock, settled: async () => {} };
  await begin(record, startedAt);
  return { startedAt, clock: stillClock(startedAt), ...recordHttp(record, secrets) };
}

const START = 'run.json';

/** What is said to a model must not depend on how fast the machine was: time stands still, only waiting takes its time. */
function stillClock(startedAt: number): Clock {
  return { now: () => startedAt, sleep: systemClock.sleep };
}

async function begin(folder: string, startedAt: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new InputFault([`The folder ${folder} is not empty: a recording needs one of its own.`]);
  await writeFile(join(folder, START), `${JSON.stringify({ startedAt: new Date(startedAt).toISOString() })}\n`);
}

async function readStart(folder: string): Promise<number> {
  const path = join(folder, START);
  try {
    const { startedAt } = JSON.parse(await readFile(path, 'utf8')) as { readonly startedAt?: unknown };
    const time = Date.parse(String(startedAt));
    if (Number.isNaN(time)) throw new Error('it holds no time');
    return time;
  } catch (cause) {
    throw new InputFault([`There is no recorded run in ${folder} (${path} cannot be read). Record one with --record.`], {
      cause,
    });
  }
}
