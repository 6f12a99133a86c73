import type { Plan } from './plan/model.ts';
import type { OfferedPullRequest, Usage } from './ports.ts';
import type { Finding } from './verify/finding.ts';

/** Every way a run can end. Faults are thrown; `failed` is made of one at the very top. */
export type Outcome =
  /** Not for us. Nothing was written. */
  | { readonly kind: 'ignored'; readonly reason: string }
  /** For us, but the person may not: a reaction, nothing else. Or not now, and then it is said when. */
  | { readonly kind: 'refused'; readonly reason: string; /** When it may be asked again. */ readonly until?: string }
  /** Separate jobs: the request is taken on and the thread says so; the next job plans. */
  | { readonly kind: 'acknowledged' }
  /** Separate jobs: a plan was written and waits for the job that publishes. */
  | ({ readonly kind: 'drafted' } & Pick<PlannedFile, 'path' | 'findings' | 'usage'>)
  /** Ended early (cancelled, time limit) before there was a plan worth publishing. */
  | { readonly kind: 'stopped'; readonly reason: string; readonly usage?: Usage }
  /** A plan exists that must not be published. It is shown in the step summary, and kept on disk. */
  | {
      readonly kind: 'unsound';
      readonly findings: readonly Finding[];
      readonly markdown?: string;
      readonly savedAt?: string;
      readonly usage?: Usage;
    }
  | ({ readonly kind: 'planned' } & PlannedFile)
  /** The plan of a thread, held against the code of today. */
  | ({ readonly kind: 'checked' } & CheckedPlan)
  /** A revision that would leave the plan as it is. */
  | { readonly kind: 'unchanged'; readonly path: string; readonly notes: readonly string[]; readonly usage: Usage }
  /** Somebody stands for the plan of a thread as it is. */
  | ({ readonly kind: 'approved' } & Approval)
  /** A scheduled run over all labelled threads. */
  | {
      readonly kind: 'swept';
      readonly planned: readonly SweptThread[];
      readonly left: readonly { readonly number: number; readonly reason: string }[];
    }
  /** The threads that a scheduled run would plan, for jobs of their own. */
  | {
      readonly kind: 'listed';
      readonly numbers: readonly number[];
      readonly left: readonly { readonly number: number; readonly reason: string }[];
    }
  /** Something outside gave way. What existed by then is named. */
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly savedAt?: string;
      readonly planUrl?: string;
      /** A plan that could not be committed, for the step summary. */
      readonly markdown?: string;
      readonly usage?: Usage;
    };

/** A thread that a scheduled run took up, and how that ended. */
export type SweptThread = {
  readonly number: number;
  readonly conclusion: Outcome['kind'];
  /** Why there is no plan. */
  readonly reason?: string;
  /** A plan that was written but is on no branch, for the step summary. */
  readonly markdown?: string;
};

export function isBad(outcome: Outcome): boolean {
  if (outcome.kind === 'swept') return outcome.planned.some(({ conclusion }) => isBadEnd(conclusion));
  return isBadEnd(outcome.kind);
}

function isBadEnd(kind: Outcome['kind']): boolean {
  return kind === 'failed' || kind === 'unsound' || kind === 'stopped';
}

export type PlannedFile = {
  readonly path: string;
  readonly plan: Plan;
  /** The rendered file. */
  readonly markdown: string;
  /** Absent on a dry run and on the command line. */
  readonly published?: {
    readonly url: string;
    readonly sha: string;
    readonly branch: string;
    readonly commentUrl?: string;
    readonly pullRequest?: PlanPullRequest;
  };
  readonly savedAt?: string;
  readonly findings: readonly Finding[];
  readonly claims: { readonly claims: number; readonly passed: number; readonly unverifiable: number };
  readonly incomplete?: string;
  readonly usage: Usage;
  /** What a reviewer refuted and the author did not repair. */
  readonly disputed?: readonly Finding[];
  /** What a revision changed, one sentence each. */
  readonly changes?: readonly string[];
  /** Commit of the plan that a revision was written for. */
  readonly revises?: string;
  /** What the planner has to say about the request itself, for example what it did not understand. */
  readonly notes?: readonly string[];
};

/** The pull request of a plan branch, where one was asked for. */
export type PlanPullRequest = (
  OfferedPullRequest | { readonly state: 'none'; /** Why, and what to do. */ readonly problem: string }
) & {
  /** Where a person opens one by hand. */
  readonly openUrl: string;
};

export type CheckedPlan = {
  readonly path: string;
  /** Address of the plan file at the commit that was read. */
  readonly url: string;
  readonly branch: string;
  /** Commit the plan was made from, and the commit it was held against. */
  readonly plannedAt: string;
  readonly checkedAt: string;
  readonly drift: readonly Drift[];
  /** Everything the checks find today, drift or not. */
  readonly findings: readonly Finding[];
  readonly claims: PlannedFile['claims'];
  /** Approvals that a later change of the plan made void. */
  readonly voided: readonly string[];
};

/** Something the plan says of the repository that was so and is no longer. */
export type Drift = {
  /** `path:line` in the repository of today, or the path of what is gone. */
  readonly where: string;
  readonly words: string;
  /** Line of the plan file that says it, where it could be located. */
  readonly line?: number;
};

export type Approval = {
  readonly path: string;
  readonly url: string;
  /** Commit that holds the plan. */
  readonly sha: string;
  /** Git blob SHA of the plan file: the same bytes always have the same. */
  readonly blob: string;
  readonly approver: string;
  /** Why the commit status could not be set, where it could not. */
  readonly statusProblem?: string;
};

type FaultFacts = { readonly cause?: unknown };

/** An input, an option or an event payload is not what it should be. The message is for the person who set it. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
  readonly problems: readonly string[];
  constructor(problems: readonly string[], facts: FaultFacts = {}) {
    super(problems.join('\n'), facts);
    this.problems = problems;
  }
}

/** GitHub answered in a way that ends the run. */
export class ForgeFault extends Error {
  override readonly name = 'ForgeFault';
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  constructor(message: string, facts: FaultFacts & { readonly status?: number; readonly requestId?: string } = {}) {
    super(message, facts);
    this.status = facts.status;
    this.requestId = facts.requestId;
  }
}

/** The model could not be reached, refused, or answered in a way that ends the run. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly requestId: string | undefined;
  /** What was spent until then. */
  readonly usage: Usage | undefined;
  constructor(
    message: string,
    facts: FaultFacts & {
      readonly status?: number | undefined;
      readonly type?: string | undefined;
      readonly requestId?: string | undefined;
      readonly usage?: Usage;
    } = {},
  ) {
    super(message, facts);
    this.usage = facts.usage;
    this.status = facts.status;
    this.type = facts.type;
    this.requestId = facts.requestId;
  }
}

/** The repository's files could not be read. */
export class RepositoryFault extends Error {
  override readonly name = 'RepositoryFault';
}
