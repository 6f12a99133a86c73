import type { Outcome } from '../outcome.ts';
import { diffPlans } from '../plan/diff.ts';
import { leaveNewerPlan, wasAnswered } from './answered.ts';
import { withCurrentPlan } from './current-plan.ts';
import type { Drafting } from './drafting.ts';
import { tellStored, type StoredPlan } from './find-stored-plan.ts';
import { publishPlan } from './publish-plan.ts';
import type { Run } from './run.ts';
import { withTurn } from './turn.ts';

/** Changes in the present plan what the feedback is about, in the same file, and answers with what changed. */
export function revisePlan(run: Run, feedback: string, drafting: Drafting): Promise<Outcome> {
  return withCurrentPlan(run, (stored) => revise(run, stored, { feedback, drafting }));
}

type Revising = { readonly feedback: string; readonly drafting: Drafting };

async function revise(run: Run, stored: StoredPlan, { feedback, drafting }: Revising): Promise<Outcome> {
  if (stored.plan.meta.trigger === run.trigger.key) return tellStored(run, stored);
  if (await wasAnswered(run)) return leaveNewerPlan(run);
  return withTurn(run, drafting.work('Reading the plan, the feedback and the repository'), async (report) => {
    const draft = await drafting.revise(run, stored, { feedback, report });
    if (draft.kind !== 'made') return draft;
    const { made, base } = draft;
    const changes = diffPlans(stored.plan, made.plan).map((change) => change.words);
    if (changes.length === 0) return { kind: 'unchanged', path: stored.path, notes: made.notes, usage: made.usage };
    const outcome = await publishPlan(run, made, base);
    return outcome.kind === 'planned' ? { ...outcome, changes } : outcome;
  });
}
