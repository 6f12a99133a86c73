import type { CheckedPlan, Outcome } from '../outcome.ts';
import type { Profile } from '../profile/profile.ts';
import { profileRepository } from '../profile/profile-repository.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { verifyPlan, type Verification } from '../verify/verify-plan.ts';
import { conclude } from './conclude.ts';
import { withCurrentPlan } from './current-plan.ts';
import { findDrift } from './drift.ts';
import type { StoredPlan } from './find-stored-plan.ts';
import { withProgress } from './progress.ts';
import { readRepository } from './read-repository.ts';
import { fileUrl, type Run } from './run.ts';
import { voidApprovals } from './void-approvals.ts';

/** Holds the plan of the thread against the newest code, without a model, and says what no longer holds. */
export function checkPlan(run: Run): Promise<Outcome> {
  return withCurrentPlan(run, (stored) => check(run, stored));
}

async function check(run: Run, stored: StoredPlan): Promise<Outcome> {
  const checked = await withProgress(run, 'Holding the plan against the code of today', async () => {
    const { snapshot } = await readRepository(run);
    const { madeFrom: _madeFrom, ...held } = await holdAgainst(run, stored, snapshot);
    return { ...held, voided: await voidApprovals(run, stored) };
  });
  return conclude(run, { kind: 'checked', ...checked });
}

export type Held = Omit<CheckedPlan, 'voided'> & {
  readonly madeFrom?: { readonly snapshot: Snapshot; readonly profile: Profile };
};

/** What drifted is the difference between two looks at the same plan: at the commit it was made from, and today. */
export async function holdAgainst(run: Run, stored: StoredPlan, snapshot: Snapshot): Promise<Held> {
  const { plan, text, path, branch, sha } = stored;
  const now = lookAt(stored, snapshot);
  const planned = await snapshotThen(run, plan.meta.commit, snapshot);
  const then = planned === undefined ? undefined : lookAt(stored, planned);
  return {
    path,
    branch,
    url: fileUrl(run, sha, path),
    plannedAt: plan.meta.commit,
    checkedAt: snapshot.commit,
    drift: then === undefined ? [] : findDrift({ plan, markdown: text }, then, now),
    findings: now.findings,
    claims: now.claims,
    ...(then === undefined ? {} : { madeFrom: { snapshot: then.snapshot, profile: then.profile } }),
  };
}

type Look = Verification & { readonly snapshot: Snapshot; readonly profile: Profile };

function lookAt({ plan, text }: StoredPlan, snapshot: Snapshot): Look {
  const profile = profileRepository(snapshot);
  const verification = verifyPlan({ plan, markdown: text, snapshot, profile });
  // That the commit is another one is why we look, and no finding.
  return {
    ...verification,
    findings: verification.findings.filter(({ place }) => !place.startsWith('meta.')),
    snapshot,
    profile,
  };
}

/** A commit that no branch holds any more cannot be read: then only today's findings can be told. */
async function snapshotThen(run: Run, commit: string, now: Snapshot): Promise<Snapshot | undefined> {
  if (commit === now.commit) return now;
  if (commit === 'uncommitted') return undefined;
  try {
    return await run.ports.snapshots.read(commit, run.signal);
  } catch (fault) {
    run.ports.log.warning(`The commit the plan was made from could not be read: ${String(fault)}`);
    return undefined;
  }
}
