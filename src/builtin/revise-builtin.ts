import type { Plan, PlanParts } from '../plan/model.ts';
import type { PlanningTask, Revision } from '../ports.ts';
import { mergeEdits } from './merge-edits.ts';
import { planBuiltin } from './plan-builtin.ts';

export type RevisedPlan = { readonly plan: Plan; readonly notes: readonly string[] };

/**
 * The plan is made twice: for the repository it was made from and without the feedback, and for the one of today with
 * it. What differs between the two is what the feedback or the repository changed, and only that is changed in the plan
 * that stands: whatever a person edited stays.
 */
export function reviseBuiltin(task: PlanningTask, { plan, feedback, madeFrom }: Revision): RevisedPlan {
  const before = planBuiltin({ ...task, ...madeFrom });
  const after = planBuiltin(withFeedback(task, feedback));
  const { meta: metaBefore, ...partsBefore } = before;
  const { meta: metaAfter, ...partsAfter } = after;
  const { meta: _meta, ...current } = plan;
  const merged = mergeEdits(partsBefore, partsAfter, current) as PlanParts & Pick<Plan, 'omitted'>;
  const meta = { ...task.meta, ...(mergeEdits(chosen(metaBefore), chosen(metaAfter), chosen(plan.meta)) as object) };
  const isChanged = JSON.stringify(partsBefore) !== JSON.stringify(partsAfter);
  return { plan: { ...merged, meta }, notes: [isChanged ? PARTLY : NOT_UNDERSTOOD] };
}

const PARTLY =
  'The built-in planner brings a plan up to date with the repository, and changes it by the resources, delays and features that the feedback names; anything else in it was not taken up. Edit the file for that, or ask the agent planner (`--planner=agent`).';

const NOT_UNDERSTOOD =
  'The built-in planner did not find anything in the feedback that it can change. It understands: names of resources of this repository ("also comments", which widens or narrows the plan), how soon a change must arrive ("within 5 seconds"), and presence, typing, cursors, editing one text together, push notifications. For free words there is the agent planner (`--planner=agent`, with a key), or your own edit of the file.';

function withFeedback(task: PlanningTask, feedback: string): PlanningTask {
  const { request } = task;
  const { thread } = request;
  return { ...task, request: { ...request, thread: { ...thread, body: `${feedback}\n\n${thread.body}` } } };
}

function chosen({ size, library }: Plan['meta']) {
  return { size, ...(library === undefined ? {} : { library }) };
}
