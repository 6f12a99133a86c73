import type { Outcome } from './outcome.ts';
import { answerCommand, isTalk } from './run/answer-command.ts';
import { approvePlan } from './run/approve-plan.ts';
import { checkPlan } from './run/check-plan.ts';
import { collectRequest, completeFacts } from './run/collect-request.ts';
import { conclude, refuse } from './run/conclude.ts';
import { findStoredPlan, tellStored } from './run/find-stored-plan.ts';
import { isKnownThread, staySilent } from './run/known-thread.ts';
import { makePlan } from './run/make-plan.ts';
import { mayStart } from './run/may-start.ts';
import { planningOf } from './run/planning.ts';
import { startProgress } from './run/progress.ts';
import { publishPlan } from './run/publish-plan.ts';
import { readRepository } from './run/read-repository.ts';
import { revisePlan } from './run/revise-plan.ts';
import type { Run } from './run/run.ts';

/** One trigger, from the question who asked to the final comment. Faults are thrown; the caller concludes with them. */
export async function runTrigger(started: Run): Promise<Outcome> {
  const authorization = await mayStart(started);
  if (authorization.kind === 'refused') return refuse(started, authorization.reason);
  if (isTalk(started.command)) return answerCommand(started, started.command);

  const run = await completeFacts(started);
  switch (run.command?.name) {
    case 'check':
      return checkPlan(run);
    case 'approve':
      return approvePlan(run);
    case 'revise':
      return revisePlan(run, run.command.text);
    default:
      return planThread(run);
  }
}

async function planThread(run: Run): Promise<Outcome> {
  if (await isKnownThread(run)) return staySilent();
  const stored = await findStoredPlan(run);
  if (stored !== undefined) return tellStored(run, stored);

  const progress = await startProgress(run, 'Reading the thread and the repository');
  const request = await collectRequest(run);
  const { snapshot, base } = await readRepository(run);
  const made = await makePlan(request, snapshot, await planningOf(run, progress.report));
  const outcome = await publishPlan(run, made, base);
  await progress.settle();
  return conclude(run, outcome);
}
