import type { Outcome } from '../outcome.ts';
import { isProgress } from '../publish/comment.ts';
import { conclude } from './conclude.ts';
import { findStoredPlan, tellStored } from './find-stored-plan.ts';
import type { Run } from './run.ts';

/** After a step that was killed: its comment must not say for ever that it is at work. */
export async function closeAbandoned(run: Run): Promise<Outcome> {
  if (!(await isOpen(run))) return { kind: 'ignored', reason: 'Nothing was left open.' };
  const stored = await findStoredPlan(run);
  if (stored !== undefined) return tellStored(run, stored);
  return stopKilled(run);
}

/** The same for the job that only acknowledges, which may not look for a plan: no other job is sure to come after it. */
export async function closeAcknowledged(run: Run): Promise<Outcome> {
  return (await isOpen(run)) ? stopKilled(run) : { kind: 'ignored', reason: 'Nothing was left open.' };
}

/** What another job began to tell is told to its end, also where this one has nothing to do or may not do it. */
export async function closeProgress(run: Run, outcome: Outcome): Promise<Outcome> {
  const isUntold = outcome.kind === 'ignored' || outcome.kind === 'refused';
  return isUntold && (await isOpen(run)) ? conclude(run, outcome) : outcome;
}

async function isOpen(run: Run): Promise<boolean> {
  const comments = await run.ports.writer.ownComments(run.facts.number);
  return comments.some(({ key, body }) => key === run.trigger.key && isProgress(body));
}

function stopKilled(run: Run): Promise<Outcome> {
  return conclude(run, { kind: 'stopped', reason: 'the run was killed before it could say what happened; its log may say more' });
}
