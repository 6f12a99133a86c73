import { isResult } from '../publish/comment.ts';
import type { Outcome } from '../outcome.ts';
import { currentPlan } from './current-plan.ts';
import type { Run } from './run.ts';

/**
 * A job that is run again after its plan has given way to a newer one: planning once more would cost as much and remove
 * the newer one. Where there is no plan any more, somebody wants a new one.
 */
export async function wasAnswered(run: Run): Promise<boolean> {
  if (run.rerunBy === undefined || (await currentPlan(run)) === undefined) return false;
  const comments = await run.ports.writer.ownComments(run.facts.number);
  return comments.some(({ key, body }) => key === run.trigger.key && isResult(body));
}

export function leaveNewerPlan({ config }: Run): Outcome {
  return {
    kind: 'ignored',
    reason: `This job had its answer, and the plan of the thread is a newer one, which stays. For another plan, say \`${config.trigger_phrase}\`.`,
  };
}
