import type { Plan, PlanMeta } from '../plan/model.ts';
import { parsePlan } from '../plan/parse.ts';
import { profileRepository } from '../profile/profile-repository.ts';
import type { Usage } from '../ports.ts';
import type { Bundle, BundleEnd, OpenedBundle } from '../publish/bundle.ts';
import { cleanText } from '../trigger/clean-text.ts';
import type { Finding } from '../verify/finding.ts';
import type { Verification } from '../verify/verify-plan.ts';
import { differs } from './current-plan.ts';
import type { Draft, Drafting } from './drafting.ts';
import type { StoredPlan } from './find-stored-plan.ts';
import { createVerifier, judgeDraft, pathFor } from './make-plan.ts';
import { findHeads } from './read-repository.ts';
import { sayAgain, taskOf, type Run } from './run.ts';

/**
 * Takes the plan that another job wrote, as data of somebody less trusted: every name is computed here, the commit must
 * be one of the branch, and the page is judged against the files of that commit as if it had been written here.
 */
export function draftFromBundle(received: OpenedBundle): Drafting {
  return {
    work: () => ({ step: 'Checking what the planning job wrote', costs: false }),
    plan: (run) => take(run, received, placeOfNew(run)),
    revise: (run, stored) => take(run, received, placeOfRevision(stored)),
  };
}

/** A run tells its time from when the planning began. */
export function sincePlanning(run: Run, received: OpenedBundle): Run {
  if (received.kind !== 'opened' || received.bundle.trigger !== run.trigger.key) return run;
  return { ...run, startedAt: run.startedAt - received.bundle.milliseconds };
}

/** Where a plan goes, and what its page says of where it comes from, whatever the bundle says. */
type Place = { readonly path: string; readonly stamps: Partial<PlanMeta>; readonly revises?: StoredPlan };

function placeOfNew(run: Run): Place {
  const task = cleanText(taskOf(run)).text;
  const { kind = 'issue', number, url } = run.facts;
  const thread = { kind, number, title: '', body: '', url: url ?? '', comments: [], leftOut: [] };
  const path = pathFor({ task, trigger: run.trigger, thread }, run.config.plan_directory);
  return { path, stamps: { task, created: run.trigger.at, ...(url ? { source: url } : {}) } };
}

function placeOfRevision(stored: StoredPlan): Place {
  const { task, source } = stored.plan.meta;
  return { path: stored.path, stamps: { task, ...(source === undefined ? {} : { source }) }, revises: stored };
}

async function take(run: Run, received: OpenedBundle, place: Place): Promise<Draft> {
  if (received.kind === 'missing') return { kind: 'stopped', reason: NOTHING_CAME };
  if (received.kind === 'broken') return unusable(run, received.problem);
  const { bundle, plan } = received;
  if (bundle.trigger !== run.trigger.key) return unusable(run, describeForeign(bundle, run));
  const { ended } = bundle;
  if (ended.kind === 'drafted')
    return takeDraft(run, { ended, text: plan, place }).catch((fault: unknown) => paid(run, fault, ended));
  if (ended.kind !== 'unchanged') return endingOf(ended);
  return place.revises === undefined ? unusable(run, NOTHING_TO_CHANGE, ended) : { ...ended, path: place.path };
}

type Arrived = {
  readonly ended: Extract<BundleEnd, { readonly kind: 'drafted' }>;
  readonly text: string;
  readonly place: Place;
};

async function takeDraft(run: Run, arrived: Arrived): Promise<Draft> {
  const { ended, text, place } = arrived;
  const { plan, problems } = parsePlan(text);
  const problem = plan === undefined ? describeFirst(problems) : await misfitOf(run, plan, arrived);
  if (plan === undefined || problem !== undefined) return unusable(run, problem ?? '', ended);
  const { base, head } = await findHeads(run);
  const { commit } = plan.meta;
  const isOfBranch = commit === head || (await run.ports.reader.newestCommits(head)).includes(commit);
  if (!isOfBranch) return unusable(run, describeOtherCommit(commit, head), ended);
  const snapshot = await run.ports.snapshots.read(commit, run.signal);
  const verify = createVerifier({
    snapshot,
    profile: profileRepository(snapshot),
    checker: run.ports.checker,
    signal: run.signal,
  });
  const stamped: Plan = { ...plan, meta: { ...plan.meta, ...place.stamps } };
  const judged = await judgeDraft({ ...ended, plan: stamped }, verify);
  const verification = withVetoes(judged.verification, ended.disputed);
  // The branch begins where the plan was made, as in a run of one job; a pull request has commits of its own.
  return {
    kind: 'made',
    made: { ...judged, verification, path: place.path },
    base: run.facts.kind === 'pull_request' ? base : commit,
  };
}

/** What made a plan unfit over there may be masked here. That it must not be published is believed. */
function withVetoes(verification: Verification, disputed: readonly Finding[]): Verification {
  const isVeto = ({ severity }: Finding) => severity === 'block';
  if (verification.findings.some(isVeto)) return verification;
  return { ...verification, findings: [...disputed.filter(isVeto), ...verification.findings] };
}

/** What tells that a page is no answer to this request, or no longer. */
async function misfitOf(run: Run, { meta }: Plan, { ended, place }: Arrived): Promise<string | undefined> {
  if (meta.trigger !== run.trigger.key) return `its plan is for the request \`${meta.trigger}\`, not for \`${run.trigger.key}\``;
  const { revises: stored } = place;
  if (stored === undefined) return undefined;
  if (meta.created !== stored.plan.meta.created)
    return 'the plan of the thread gave way to a newer one while its revision was written';
  const isOfNow = ended.revises !== undefined && !(await differs(run, stored.path, [ended.revises, stored.sha]));
  return isOfNow ? undefined : 'the plan of the thread was changed while its revision was written, which would undo that';
}

const NOTHING_CAME =
  'the planning job handed nothing over: it was killed, was cancelled, or never began. Its log, where it has one, says more.';

const NOTHING_TO_CHANGE = 'it says that nothing is to be changed, and a new plan was asked for';

function unusable(run: Run, problem: string, { usage }: { readonly usage?: Usage } = {}): Draft {
  const message = `The plan of the planning job was not published: ${problem}. What that job wrote is kept with the run, as an artifact. To try again, say \`${sayAgain(run)}\`.`;
  return { kind: 'failed', message, ...(usage === undefined ? {} : { usage }) };
}

/** What gave way here does not take back what was paid there; the plan waits in the artifact. */
function paid(run: Run, fault: unknown, { usage }: Arrived['ended']): Draft {
  if (run.signal.aborted) return { kind: 'stopped', reason: String(run.signal.reason), usage };
  const reason = fault instanceof Error ? fault.message : String(fault);
  return { kind: 'failed', message: `${reason} The plan is kept with the run: run the publishing job again.`, usage };
}

function endingOf({ kind, reason, usage }: Exclude<Bundle['ended'], { readonly notes: unknown }>): Draft {
  const spent = usage === undefined ? {} : { usage };
  if (kind === 'stopped') return { kind, reason, ...spent };
  return { kind: 'failed', message: kind === 'failed' ? reason : `The planning job planned nothing. ${reason}`, ...spent };
}

function describeForeign(bundle: Bundle, run: Run): string {
  return `its bundle is for the request \`${bundle.trigger}\`, not for \`${run.trigger.key}\`; in a matrix, each entry needs an artifact name of its own`;
}

function describeFirst([first]: readonly { readonly line: number; readonly message: string }[]): string {
  return first === undefined ? 'it is not a plan' : `line ${first.line} of its plan: ${first.message}`;
}

function describeOtherCommit(commit: string, head: string): string {
  return `it was made at commit \`${commit.slice(0, 12)}\`, which is not among the newest hundred below \`${head.slice(0, 12)}\`; the branch may have been rewritten meanwhile`;
}
