import type { Outcome } from '../outcome.ts';
import { diffPlans } from '../plan/diff.ts';
import { cleanText } from '../trigger/clean-text.ts';
import type { Progress } from '../ports.ts';
import type { PlanRequest } from '../trigger/request.ts';
import { leaveNewerPlan, wasAnswered } from './answered.ts';
import { holdAgainst } from './check-plan.ts';
import { collectRequest } from './collect-request.ts';
import { withCurrentPlan } from './current-plan.ts';
import { tellStored, type StoredPlan } from './find-stored-plan.ts';
import { makePlan } from './make-plan.ts';
import { planningOf } from './planning.ts';
import { publishPlan } from './publish-plan.ts';
import { readRepository } from './read-repository.ts';
import type { Run } from './run.ts';
import { withTurn } from './turn.ts';

/** Changes in the present plan what the feedback is about, in the same file, and answers with what changed. */
export function revisePlan(run: Run, feedback: string): Promise<Outcome> {
  return withCurrentPlan(run, (stored) => revise(run, stored, feedback));
}

async function revise(run: Run, stored: StoredPlan, feedback: string): Promise<Outcome> {
  if (stored.plan.meta.trigger === run.trigger.key) return tellStored(run, stored);
  if (await wasAnswered(run)) return leaveNewerPlan(run);
  return withTurn(run, 'Reading the plan, the feedback and the repository', async (report) => {
    const { made, base } = await writeRevision(run, stored, { feedback, report });
    const changes = diffPlans(stored.plan, made.plan).map((change) => change.words);
    if (changes.length === 0) return { kind: 'unchanged', path: stored.path, notes: made.notes, usage: made.usage };
    const outcome = await publishPlan(run, made, base);
    return outcome.kind === 'planned' ? { ...outcome, changes } : outcome;
  });
}

type Asked = { readonly feedback: string; readonly report: Progress };

async function writeRevision(run: Run, stored: StoredPlan, { feedback, report }: Asked) {
  const { snapshot, base } = await readRepository(run);
  const request = requestFor(stored, await collectRequest(run));
  const planning = await planningOf(run, report);
  const { drift, madeFrom } = await holdAgainst(run, stored, snapshot);
  const revision = {
    plan: stored.plan,
    path: stored.path,
    feedback: cleanText(feedback).text,
    drift: drift.map(({ where, words }) => `\`${where}\` ${words}`),
    ...(madeFrom === undefined ? {} : { madeFrom }),
  };
  return { made: await makePlan(request, snapshot, { ...planning, revision }), base };
}

/** The task stays the one the plan was made for; the feedback is about it, not instead of it. */
function requestFor({ plan }: StoredPlan, request: PlanRequest): PlanRequest {
  return { ...request, task: plan.meta.task };
}
