import type { Outcome } from '../outcome.ts';
import { branchName } from '../publish/branch-name.ts';
import { answer } from './conclude.ts';
import { isReadable, readPlanFiles, tellUnreadable, type PlanFile, type StoredPlan } from './find-stored-plan.ts';
import type { Run } from './run.ts';

/** Goes on with the plan of the thread, or says that there is none, or why it cannot be read. */
export async function withCurrentPlan(run: Run, story: (stored: StoredPlan) => Promise<Outcome>): Promise<Outcome> {
  const file = await currentPlan(run);
  if (file === undefined) return tellNoPlan(run);
  return isReadable(file) ? story(file) : tellUnreadable(run, file);
}

/** The newest plan on the branch of the thread, as it is now: a person's edits included. */
export async function currentPlan(run: Run): Promise<PlanFile | undefined> {
  return (await readPlanFiles(run)).at(-1);
}

/** Whether the plan says something else by now than when it was read. */
export async function hasChanged(run: Run, { branch, path, sha }: StoredPlan): Promise<boolean> {
  const now = await run.ports.reader.headOf(branch);
  return now === undefined || differs(run, path, [sha, now]);
}

/** Whether a file is another one at another commit. What else was committed does not matter. */
export async function differs(
  { ports: { reader } }: Run,
  path: string,
  [before, after]: readonly [string, string],
): Promise<boolean> {
  return before !== after && (await reader.blobAt(before, path)) !== (await reader.blobAt(after, path));
}

async function tellNoPlan(run: Run): Promise<Outcome> {
  const reason = `There is no plan for this thread yet: the branch \`${branchName(run.config.branch_prefix, run.facts)}\` has none.`;
  await answer(run, `${reason} Ask for one with \`${run.config.trigger_phrase}\`.`);
  return { kind: 'ignored', reason };
}
