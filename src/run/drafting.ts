import type { Outcome } from '../outcome.ts';
import type { Progress } from '../ports.ts';
import { cleanText } from '../trigger/clean-text.ts';
import type { PlanRequest } from '../trigger/request.ts';
import { holdAgainst } from './check-plan.ts';
import { collectRequest } from './collect-request.ts';
import type { StoredPlan } from './find-stored-plan.ts';
import { makePlan, type MadePlan } from './make-plan.ts';
import { planningOf } from './planning.ts';
import { readRepository } from './read-repository.ts';
import type { Run } from './run.ts';
import type { Work } from './turn.ts';

/** A plan ready to be published from a commit, or how the writing ended without one. */
export type Draft =
  | { readonly kind: 'made'; readonly made: MadePlan; readonly base: string }
  | Extract<Outcome, { readonly kind: 'failed' | 'stopped' | 'unchanged' }>;

/** Where a run gets its plan from: it is written here, or it was written by another job. */
export type Drafting = {
  /** The work as the thread is told of it, which begins with this step where the plan is written here. */
  readonly work: (first: string) => Work;
  readonly plan: (run: Run, report: Progress) => Promise<Draft>;
  readonly revise: (run: Run, stored: StoredPlan, asked: Asked) => Promise<Draft>;
};

export type Asked = { readonly feedback: string; readonly report: Progress };

export const draftHere: Drafting = {
  work: (step) => ({ step, costs: true }),
  plan: async (run, report) => {
    const request = await collectRequest(run);
    const { snapshot, base } = await readRepository(run);
    return { kind: 'made', made: await makePlan(request, snapshot, await planningOf(run, report)), base };
  },
  revise: async (run, stored, { feedback, report }) => {
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
    return { kind: 'made', made: await makePlan(request, snapshot, { ...planning, revision }), base };
  },
};

/** The task stays the one the plan was made for; the feedback is about it, not instead of it. */
function requestFor({ plan }: StoredPlan, request: PlanRequest): PlanRequest {
  return { ...request, task: plan.meta.task };
}
