import type { Outcome } from '../outcome.ts';
import type { OwnComment } from '../ports.ts';
import { isReadable, readPlanFiles } from './find-stored-plan.ts';
import type { Run } from './run.ts';

/** A mention starts a plan once in a thread: where we have spoken or planned before, it is only talk about that. */
export async function isKnownThread(run: Run): Promise<boolean> {
  if (run.mention === undefined) return false;
  if (hasSpokenBefore(run, await run.ports.writer.ownComments(run.facts.number))) return true;
  return (await readPlanFiles(run)).some((file) => !isReadable(file) || file.plan.meta.trigger !== run.trigger.key);
}

/** What we said after the comment of this run does not count: its plan may be paid for by then. */
export function hasSpokenBefore({ trigger }: Run, comments: readonly OwnComment[]): boolean {
  return comments.length > 0 && comments[0]?.key !== trigger.key;
}

export function staySilent(): Outcome {
  return { kind: 'ignored', reason: 'The thread reads like a request for real-time behaviour, and has had its answer already.' };
}
