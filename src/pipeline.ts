import type { Outcome } from './outcome.ts';
import { answerCommand, isTalk } from './run/answer-command.ts';
import { leaveNewerPlan, wasAnswered } from './run/answered.ts';
import { approvePlan } from './run/approve-plan.ts';
import { checkPlan } from './run/check-plan.ts';
import { toleratingClosedThread } from './run/closed-thread.ts';
import { collectRequest, completeFacts } from './run/collect-request.ts';
import { refuse } from './run/conclude.ts';
import { findStoredPlan, tellStored } from './run/find-stored-plan.ts';
import { isKnownThread, staySilent } from './run/known-thread.ts';
import { makePlan } from './run/make-plan.ts';
import { pointToThread, threadOfPlan } from './run/plan-pull-request.ts';
import { planningOf } from './run/planning.ts';
import { publishPlan } from './run/publish-plan.ts';
import { readRepository } from './run/read-repository.ts';
import { revisePlan } from './run/revise-plan.ts';
import type { Run } from './run/run.ts';
import { withTurn } from './run/turn.ts';
import type { Authorization } from './trigger/authorize.ts';

/** One trigger, from the answer who asked to the final comment. Faults are thrown; the caller concludes with them. */
export async function runTrigger(started: Run, authorization: Authorization): Promise<Outcome> {
  if (authorization.kind === 'refused') return refuse(started, authorization.reason);
  if (isTalk(started.command)) return answerCommand(started, started.command);

  const run = await completeFacts(started);
  const planned = await threadOfPlan(run);
  if (planned !== undefined) return pointToThread(run, planned);

  switch (run.command?.name) {
    case 'check':
      return checkPlan(run);
    case 'approve':
      return approvePlan(run);
    case 'revise':
      return revisePlan(toleratingClosedThread(run), run.command.text);
    default:
      return planThread(toleratingClosedThread(run));
  }
}

async function planThread(run: Run): Promise<Outcome> {
  if (await isKnownThread(run)) return staySilent();
  const stored = await findStoredPlan(run);
  if (stored !== undefined) return tellStored(run, stored);
  if (await wasAnswered(run)) return leaveNewerPlan(run);

  return withTurn(run, 'Reading the thread and the repository', async (report) => {
    const request = await collectRequest(run);
    const { snapshot, base } = await readRepository(run);
    const made = await makePlan(request, snapshot, await planningOf(run, report));
    return publishPlan(run, made, base);
  });
}
