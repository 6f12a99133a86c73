import type { Outcome } from '../outcome.ts';
import { isProgress } from '../publish/comment.ts';
import { conclude } from './conclude.ts';
import { findStoredPlan, tellStored } from './find-stored-plan.ts';
import type { Run } from './run.ts';

/** After a step that was killed: its comment must not say for ever that it is at work. */
export async function closeAbandoned(run: Run): Promise<Outcome> {
  const comments = await run.ports.writer.ownComments(run.facts.number);
  const own = comments.find(({ key }) => key === run.trigger.key);
  if (own === undefined || !isProgress(own.body)) return { kind: 'ignored', reason: 'Nothing was left open.' };
  const stored = await findStoredPlan(run);
  if (stored !== undefined) return tellStored(run, stored);
  return conclude(run, { kind: 'stopped', reason: 'the run was killed before it could say what happened; its log may say more' });
}
