import type { Outcome } from '../outcome.ts';
import { diffPlans } from '../plan/diff.ts';
import { leaveNewerPlan, wasAnswered } from './answered.ts';
import { hasChanged, withCurrentPlan } from './current-plan.ts';
import type { Drafting } from './drafting.ts';
import { tellStored, type StoredPlan } from './find-stored-plan.ts';
import type { MadePlan } from './make-plan.ts';
import { publishPlan } from './publish-plan.ts';
import { sayAgain, type Run } from './run.ts';
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
    if (await hasChanged(run, stored)) return leaveChanged(run, made);
    const outcome = await publishPlan(run, made, base);
    return outcome.kind === 'planned' ? { ...outcome, changes, revises: stored.sha } : outcome;
  });
}

/** Somebody else's words in the file, since this run read it, are not written over. */
function leaveChanged(run: Run, { markdown, usage }: MadePlan): Outcome {
  const message = `The plan was changed while this revision of it was written, which would undo that. Nothing was committed; what was written is in the step summary of the run. Say it again: \`${sayAgain(run)}\`.`;
  return { kind: 'failed', message, markdown, usage };
}
