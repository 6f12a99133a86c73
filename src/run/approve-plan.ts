import { ForgeFault, type Outcome } from '../outcome.ts';
import { conclude } from './conclude.ts';
import { withCurrentPlan } from './current-plan.ts';
import type { StoredPlan } from './find-stored-plan.ts';
import { fileUrl, isDryRun, type Run } from './run.ts';
import { voidApprovals } from './void-approvals.ts';

/** Records who stands for which bytes: in the comment, and as a status on the commit that holds them. */
export function approvePlan(run: Run): Promise<Outcome> {
  return withCurrentPlan(run, (stored) => approve(run, stored));
}

async function approve(run: Run, stored: StoredPlan): Promise<Outcome> {
  if (isDryRun(run)) return { kind: 'ignored', reason: 'A dry run approves nothing.' };
  const { sha, path } = stored;
  const blob = await run.ports.reader.blobAt(sha, path);
  if (blob === undefined) throw new ForgeFault(`GitHub does not know the file \`${path}\` at \`${sha}\`. Run the job again.`);
  await voidApprovals(run, stored);
  const approver = run.trigger.actor.login;
  const url = fileUrl(run, sha, path);
  // The comment is the record: without it there is no approval, so the commit must not claim one.
  const told = await conclude(run, { kind: 'approved', path, url, sha, blob, approver });
  if (told.kind !== 'approved') return told;
  const statusProblem = await setStatus(run, sha, `${approver} approved this plan: file ${blob.slice(0, 12)}`);
  return statusProblem === undefined ? told : conclude(run, { ...told, statusProblem });
}

/** The comment alone is a record too: a token that may not set a status is told, and the approval stands. */
async function setStatus(run: Run, sha: string, words: string): Promise<string | undefined> {
  try {
    await run.ports.writer.setApproval(sha, { isApproved: true, words });
    return undefined;
  } catch (fault) {
    if (fault instanceof ForgeFault) return fault.message;
    throw fault;
  }
}
