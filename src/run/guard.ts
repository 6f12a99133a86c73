import { ModelFault, type Outcome } from '../outcome.ts';
import { conclude } from './conclude.ts';
import type { Run } from './run.ts';

/** A cancelled job is killed ten seconds after it was told; a time limit of our own leaves more room. */
const AFTER_CANCEL_MS = 4000;
const AFTER_TIME_LIMIT_MS = 20_000;

/**
 * Runs the story and, whatever ends it, still brings the comment to a final state: a fault is told, and a story that
 * does not come to an end after it was stopped is left behind.
 */
export async function guard(run: Run, story: (run: Run) => Promise<Outcome>): Promise<Outcome> {
  const over = new AbortController();
  try {
    const left = leaveBehind(run, over.signal);
    const told = story(run).catch((fault: unknown) => conclude(run, outcomeOf(run, fault)));
    return await Promise.race([told, left]);
  } finally {
    over.abort();
  }
}

async function leaveBehind(run: Run, over: AbortSignal): Promise<Outcome> {
  await aborted(run.signal);
  const grace = /cancel/.test(String(run.signal.reason)) ? AFTER_CANCEL_MS : AFTER_TIME_LIMIT_MS;
  // Sleeping ends early when the story has come to its end, and then nobody waits for this.
  await run.ports.clock.sleep(grace, over).catch(() => undefined);
  const outcome: Outcome = { kind: 'stopped', reason: String(run.signal.reason) };
  return over.aborted ? outcome : conclude(run, outcome);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function outcomeOf(run: Run, fault: unknown): Outcome {
  const usage = fault instanceof ModelFault && fault.usage !== undefined ? { usage: fault.usage } : {};
  if (run.signal.aborted) return { kind: 'stopped', reason: String(run.signal.reason), ...usage };
  return { kind: 'failed', message: fault instanceof Error ? fault.message : String(fault), ...usage };
}
