import type { Outcome } from './outcome.ts';
import type { OpenedBundle } from './publish/bundle.ts';
import { acknowledge, leaveToPublisher, needsPlanner } from './run/acknowledge.ts';
import { waitForEarlier } from './run/after-earlier.ts';
import { answerCommand, isTalk } from './run/answer-command.ts';
import { leaveNewerPlan, wasAnswered } from './run/answered.ts';
import { approvePlan } from './run/approve-plan.ts';
import { checkPlan } from './run/check-plan.ts';
import { closeProgress } from './run/close-abandoned.ts';
import { toleratingClosedThread } from './run/closed-thread.ts';
import { completeFacts } from './run/collect-request.ts';
import { refuse } from './run/conclude.ts';
import { draftFromBundle, sincePlanning } from './run/draft-from-bundle.ts';
import { draftHere, type Drafting } from './run/drafting.ts';
import { findStoredPlan, tellStored } from './run/find-stored-plan.ts';
import { isKnownThread, staySilent } from './run/known-thread.ts';
import { pointToThread, threadOfPlan } from './run/plan-pull-request.ts';
import { publishPlan } from './run/publish-plan.ts';
import { revisePlan } from './run/revise-plan.ts';
import type { Run } from './run/run.ts';
import { withTurn } from './run/turn.ts';
import type { Authorization } from './trigger/authorize.ts';

/** One trigger, from the answer who asked to the final comment. Faults are thrown; the caller concludes with them. */
export async function runTrigger(started: Run, authorization: Authorization): Promise<Outcome> {
  if (authorization.kind === 'refused') return refuse(started, authorization.reason);
  if (isTalk(started.command)) return answerCommand(started, started.command);
  return answerThread(await completeFacts(started), draftHere);
}

/** The same story in three jobs. The first may write in threads: it answers what needs no plan, and takes on the rest. */
export async function acknowledgeTrigger(started: Run, authorization: Authorization): Promise<Outcome> {
  if (authorization.kind === 'refused') return refuse(started, authorization.reason);
  if (isTalk(started.command)) return answerCommand(started, started.command);
  const run = await completeFacts(started);
  const planned = await threadOfPlan(run);
  if (planned !== undefined) return pointToThread(run, planned);
  return acknowledge(toleratingClosedThread(run));
}

/** The second may read and holds the key of the model. What comes of it goes into a bundle, nothing to GitHub. */
export async function draftTrigger(started: Run, authorization: Authorization): Promise<Outcome> {
  if (authorization.kind === 'refused') return refuse(started, authorization.reason);
  if (isTalk(started.command) || !needsPlanner(started.command)) return leaveToPublisher();
  await waitForEarlier(started);
  return answerThread(await completeFacts(started), draftHere);
}

/** The third may write and holds no key. It takes the plan from the bundle, and always brings the comment to its end. */
export async function publishTrigger(run: Run, authorization: Authorization, bundle: OpenedBundle): Promise<Outcome> {
  if (authorization.kind === 'refused') return closeProgress(run, { kind: 'refused', reason: authorization.reason });
  if (isTalk(run.command)) return answerCommand(run, run.command);
  const known = sincePlanning(await completeFacts(run), bundle);
  return closeProgress(known, await answerThread(known, draftFromBundle(bundle)));
}

async function answerThread(run: Run, drafting: Drafting): Promise<Outcome> {
  const planned = await threadOfPlan(run);
  if (planned !== undefined) return pointToThread(run, planned);

  switch (run.command?.name) {
    case 'check':
      return checkPlan(run);
    case 'approve':
      return approvePlan(run);
    case 'revise':
      return revisePlan(toleratingClosedThread(run), run.command.text, drafting);
    default:
      return planThread(toleratingClosedThread(run), drafting);
  }
}

async function planThread(run: Run, drafting: Drafting): Promise<Outcome> {
  if (await isKnownThread(run)) return staySilent();
  const stored = await findStoredPlan(run);
  if (stored !== undefined) return tellStored(run, stored);
  if (await wasAnswered(run)) return leaveNewerPlan(run);

  return withTurn(run, drafting.work('Reading the thread and the repository'), async (report) => {
    const draft = await drafting.plan(run, report);
    return draft.kind === 'made' ? publishPlan(run, draft.made, draft.base) : draft;
  });
}
