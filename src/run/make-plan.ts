import type { RepositoryContext } from '../context/repository-context.ts';
import { selectContext } from '../context/select-context.ts';
import { planPath } from '../plan/file-name.ts';
import type { Plan, PlanMeta } from '../plan/model.ts';
import { renderPlan } from '../plan/render.ts';
import type { Planner, Usage } from '../ports.ts';
import type { Profile } from '../profile/profile.ts';
import { profileRepository } from '../profile/profile-repository.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { PlanRequest } from '../trigger/request.ts';
import type { Finding } from '../verify/finding.ts';
import { verifyPlan, type Verification } from '../verify/verify-plan.ts';

export type Planning = {
  readonly planner: Planner;
  readonly contextTokens: number;
  readonly planDirectory: string;
  readonly language: string;
  readonly progress: (step: string) => void;
  readonly signal: AbortSignal;
};

export type MadePlan = {
  readonly plan: Plan;
  readonly path: string;
  readonly markdown: string;
  readonly verification: Verification;
  readonly usage: Usage;
  readonly notes: readonly string[];
  /** What a reviewer refuted and the author did not repair. */
  readonly disputed: readonly Finding[];
};

/** Request and snapshot in, verified page out: the part of the story that is the same for the Action and the command line. */
export async function makePlan(request: PlanRequest, snapshot: Snapshot, planning: Planning): Promise<MadePlan> {
  const profile = profileRepository(snapshot);
  const context = chooseContext(request, { snapshot, profile, tokens: planning.contextTokens });
  const verify = (plan: Plan) => verifyPlan({ plan, markdown: renderPlan(plan), snapshot, profile });
  const task = {
    request,
    snapshot,
    profile,
    context,
    meta: metaOf(request, snapshot, planning),
    verify: async (plan: Plan) => verify(plan).findings,
  };
  const draft = await planning.planner.write(task, planning.progress, planning.signal);
  const verification = verify(withChecks(draft.plan, { claims: 0, passed: 0, unverifiable: 0 }));
  const plan = withChecks(draft.plan, verification.claims);
  const path = planPath({
    directory: planning.planDirectory,
    task: request.task,
    at: request.trigger.at,
    fallback: fallbackName(request),
  });
  const { usage, notes, disputed = [] } = draft;
  return { plan, path, markdown: renderPlan(plan), verification, usage, notes, disputed };
}

type Reading = { readonly snapshot: Snapshot; readonly profile: Profile; readonly tokens: number };

function chooseContext(request: PlanRequest, reading: Reading): RepositoryContext {
  const { title, body, comments } = request.thread;
  return selectContext({
    request: { task: request.task, title, body, comments: comments.map((comment) => comment.body) },
    snapshot: reading.snapshot,
    profile: reading.profile,
    budgetTokens: reading.tokens,
  });
}

function metaOf(request: PlanRequest, snapshot: Snapshot, planning: Planning): PlanMeta {
  return {
    format: 'realtime/v1',
    task: request.task,
    source: request.thread.url,
    commit: snapshot.commit,
    created: request.trigger.at,
    planner: planning.planner.name,
    trigger: request.trigger.key,
    size: 'M',
    language: planning.language,
  } as PlanMeta;
}

/** The counts stand in the front matter, so the page has the same lines before and after they are known. */
function withChecks(plan: Plan, checks: NonNullable<PlanMeta['checks']>): Plan {
  return { ...plan, meta: { ...plan.meta, checks } };
}

function fallbackName(request: PlanRequest): string {
  return request.thread.kind === 'none' ? 'plan' : `issue-${request.thread.number}`;
}
