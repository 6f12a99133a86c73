import type { RepositoryContext } from '../context/repository-context.ts';
import { selectContext } from '../context/select-context.ts';
import { planPath } from '../plan/file-name.ts';
import type { Gap, Plan, PlanMeta } from '../plan/model.ts';
import { renderPlan } from '../plan/render.ts';
import { normaliseLine } from '../plan/text.ts';
import type { CodeChecker, PlanDraft, Planner, Progress, Revision, Usage } from '../ports.ts';
import type { Profile } from '../profile/profile.ts';
import { profileRepository } from '../profile/profile-repository.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { PlanRequest } from '../trigger/request.ts';
import type { Finding } from '../verify/finding.ts';
import { verifyPlanAndCode } from '../verify/verify-code.ts';
import type { Verification } from '../verify/verify-plan.ts';

export type Planning = {
  readonly planner: Planner;
  readonly contextTokens: number;
  readonly planDirectory: string;
  readonly language: string;
  /** Compiles the code of a plan. */
  readonly checker: CodeChecker;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** The plan to change instead of writing a new one, and where it lies. */
  readonly revision?: Revision & { readonly path: string };
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
  const verify = createVerifier({ snapshot, profile, checker: planning.checker, signal: planning.signal });
  const task = {
    request,
    snapshot,
    profile,
    context,
    meta: metaOf(request, snapshot, planning),
    verify: async (plan: Plan) => (await verify(plan)).findings,
    ...(planning.revision ? { revision: planning.revision } : {}),
  };
  const draft = await planning.planner.write(task, planning.progress, planning.signal);
  const path = planning.revision?.path ?? pathFor(request, planning.planDirectory);
  return { path, ...(await judgeDraft(draft, verify)) };
}

/** Stamps a draft with what the checks say of it here and now, whatever it says of itself. */
export async function judgeDraft(draft: PlanDraft, verify: Verify): Promise<Omit<MadePlan, 'path'>> {
  const { usage, notes, disputed = [] } = draft;
  const verification = await verify(draft.plan);
  const plan = withVerdict(draft.plan, { ...verification, findings: [...verification.findings, ...disputed] });
  return { plan, markdown: renderPlan(plan), verification, usage, notes, disputed };
}

export type Verify = (plan: Plan) => Promise<Verification>;
type Ground = {
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  readonly checker: CodeChecker;
  readonly signal: AbortSignal;
};

/** A page that was checked is not checked again: a planner asks before it hands in, and so does the story after it. */
export function createVerifier({ snapshot, profile, checker, signal }: Ground): Verify {
  const known = new Map<string, Promise<Verification>>();
  return (written) => {
    const plan = withVerdict(written, nothingChecked);
    const markdown = renderPlan(plan);
    const verification =
      known.get(markdown) ??
      verifyPlanAndCode({ plan, markdown, snapshot, profile }, (question) => checker.check(question, signal));
    known.set(markdown, verification);
    return verification;
  };
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

/** The same trigger always gives the same path. */
export function pathFor(request: Pick<PlanRequest, 'task' | 'trigger' | 'thread'>, directory: string): string {
  return planPath({ directory, task: request.task, at: request.trigger.at, fallback: fallbackName(request) });
}

function metaOf(request: PlanRequest, snapshot: Snapshot, planning: Planning): PlanMeta {
  const stamps = newMeta(request, snapshot, planning);
  if (planning.revision === undefined) return stamps;
  // The name of the file holds its time: a revision keeps both, and what else stays of the plan.
  const { source, created, task, size, language, library } = planning.revision.plan.meta;
  return { ...stamps, task, created, size, language, ...(source ? { source } : {}), ...(library ? { library } : {}) };
}

function newMeta(request: PlanRequest, snapshot: Snapshot, planning: Planning): PlanMeta {
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

const nothingChecked: Verification = { findings: [], claims: { claims: 0, passed: 0, unverifiable: 0 }, unverifiable: [] };
const MOST_GAPS = 60;

/** The counts stand in the front matter and the gaps at the end, so every other line stays where it was when it was checked. */
function withVerdict(plan: Plan, { claims, findings, unverifiable }: Verification): Plan {
  const flaws = findings.filter((finding) => finding.severity !== 'info').map(toGap);
  const gaps = [...flaws, ...unverifiable.map((text): Gap => ({ kind: 'unverified', text: normaliseLine(text).slice(0, 600) }))];
  const { gaps: _before, ...written } = plan;
  return { ...written, meta: { ...plan.meta, checks: claims }, ...(gaps.length === 0 ? {} : { gaps: gaps.slice(0, MOST_GAPS) }) };
}

function toGap({ rule, severity, message }: Finding): Gap {
  return { kind: severity === 'warn' ? 'warn' : 'error', check: rule, text: normaliseLine(message).slice(0, 600) };
}

function fallbackName(request: Pick<PlanRequest, 'thread'>): string {
  return request.thread.kind === 'none' ? 'plan' : `issue-${request.thread.number}`;
}
