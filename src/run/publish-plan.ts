import { ForgeFault, type Outcome, type PlannedFile } from '../outcome.ts';
import { branchName } from '../publish/branch-name.ts';
import { commitMessage } from '../publish/commit-message.ts';
import { readPlanFiles } from './find-stored-plan.ts';
import type { MadePlan } from './make-plan.ts';
import { offerPullRequest } from './offer-pull-request.ts';
import { isDryRun, type Run } from './run.ts';
import { voidApprovals } from './void-approvals.ts';

/** Disk first, then the branch: from here on no failure loses the plan. */
export async function publishPlan(run: Run, made: MadePlan, base: string): Promise<Outcome> {
  const saved = await save(run, made);
  const { usage, markdown } = made;
  const { findings } = made.verification;
  if (findings.some((finding) => finding.severity === 'block')) return { kind: 'unsound', findings, markdown, usage, ...saved };
  const planned = { ...describePlanned(made), ...saved };
  if (isDryRun(run)) return { kind: 'planned', ...planned };
  try {
    const stored = await commit(run, made, base);
    await voidEarlierApprovals(run, { path: made.path, sha: stored.sha });
    const { url, sha, branch } = stored;
    return { kind: 'planned', ...planned, published: { url, sha, branch, ...(await offerPullRequest(run, stored)) } };
  } catch (fault) {
    return notCommitted(planned, fault);
  }
}

/** The copy on disk is one of two: a disk that gives way does not keep the plan from its branch. */
async function save(run: Run, made: MadePlan): Promise<{ readonly savedAt?: string }> {
  try {
    return { savedAt: await run.ports.disk.save(made.path, made.markdown) };
  } catch (fault) {
    run.ports.log.warning(`The plan has no copy on disk. ${fault instanceof Error ? fault.message : String(fault)}`);
    return {};
  }
}

/** The plan is stored: that its old approval could not be struck out does not take that back. */
async function voidEarlierApprovals(run: Run, current: { readonly path: string; readonly sha: string }): Promise<void> {
  try {
    await voidApprovals(run, current);
  } catch (fault) {
    if (!(fault instanceof ForgeFault)) throw fault;
    run.ports.log.warning(`An earlier approval could not be voided: ${fault.message}`);
  }
}

function notCommitted({ savedAt, markdown, usage }: PlannedFile, fault: unknown): Outcome {
  const reason = fault instanceof Error ? fault.message : String(fault);
  const message = `The plan was written, but it could not be committed. ${reason} The whole plan is in the step summary of the run.`;
  return { kind: 'failed', message, markdown, usage, ...(savedAt === undefined ? {} : { savedAt }) };
}

function describePlanned(made: MadePlan): PlannedFile {
  const { plan, path, markdown, verification, usage } = made;
  return {
    plan,
    path,
    markdown,
    usage,
    findings: verification.findings,
    claims: verification.claims,
    notes: made.notes,
    ...(made.disputed.length === 0 ? {} : { disputed: made.disputed }),
    ...(plan.meta.incomplete === undefined ? {} : { incomplete: plan.meta.incomplete }),
  };
}

/** A new plan of a thread takes the place of the one before it, in the same commit. */
async function commit(run: Run, made: MadePlan, base: string) {
  const earlier = (await readPlanFiles(run)).map((plan) => plan.path).filter((path) => path !== made.path);
  const supersedes = earlier.at(-1);
  return run.ports.writer.commitPlan({
    branch: branchName(run.config.branch_prefix, run.facts),
    base,
    path: made.path,
    content: made.markdown,
    message: commitMessage(run.facts),
    ...(supersedes === undefined ? {} : { supersedes }),
  });
}
