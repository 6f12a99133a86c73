import type { Outcome } from '../outcome.ts';
import { conclude } from './conclude.ts';
import type { Run } from './run.ts';

/** Runs the story and, when a fault ends it, still brings the comment to a final state. */
export async function guard(run: Run, story: (run: Run) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await story(run);
  } catch (fault) {
    return conclude(run, outcomeOf(run, fault));
  }
}

function outcomeOf(run: Run, fault: unknown): Outcome {
  if (run.signal.aborted) return { kind: 'stopped', reason: String(run.signal.reason) };
  return { kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) };
}
