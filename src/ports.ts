import type { Plan } from './plan/model.ts';
import type { Profile } from './profile/profile.ts';
import type { RepositoryContext } from './context/repository-context.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import type { PlanRequest } from './trigger/request.ts';
import type { CodeQuestion, CodeReport } from './verify/code-report.ts';
import type { Finding } from './verify/finding.ts';

/** The outside world as the pipeline sees it: only the methods that are called. Adapters live in `edges/`. */

export type Clock = {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

/** Where run output for people goes; every text passes the exit gate before it is printed. */
export type Log = {
  readonly info: (text: string) => void;
  readonly warning: (text: string) => void;
};

export type SnapshotSource = { readonly read: (commit: string, signal?: AbortSignal) => Promise<Snapshot> };

/** Reading GitHub: one repository, every page. Throws `ForgeFault`. */
export type ForgeReader = {
  readonly repository: () => Promise<{ readonly defaultBranch: string; readonly private: boolean; readonly archived: boolean }>;
  /** Commit SHA a branch points at, or undefined when the branch does not exist. */
  readonly headOf: (branch: string) => Promise<string | undefined>;
  /** The newest hundred commits that a commit stands on, itself first. */
  readonly newestCommits: (head: string) => Promise<readonly string[]>;
  /** Every branch whose name begins so, with the commit it points at. */
  readonly branchesBelow: (prefix: string) => Promise<ReadonlyMap<string, string>>;
  /** Collaborator permission and account type of a login; fails closed by throwing. */
  readonly permissionOf: (login: string) => Promise<{ readonly permission: string; readonly accountType: string }>;
  readonly thread: (number: number) => Promise<ThreadRecord>;
  readonly comments: (number: number) => AsyncIterable<CommentRecord>;
  /** When a label was last put on an issue, and by whom. */
  readonly lastLabelling: (
    number: number,
    label: string,
  ) => Promise<{ readonly at: string; readonly actor: string; readonly actorType: string } | undefined>;
  readonly labelledIssues: (label: string) => AsyncIterable<ThreadRecord>;
  /** Text of a file at a ref, or undefined when it does not exist. */
  readonly fileAt: (ref: string, path: string) => Promise<string | undefined>;
  /** Git blob SHA of a file at a ref, or undefined when it does not exist. */
  readonly blobAt: (ref: string, path: string) => Promise<string | undefined>;
  /** Paths of the files directly in a folder at a ref; empty when the ref or the folder does not exist. */
  readonly filesIn: (ref: string, folder: string) => Promise<readonly string[]>;
};

export type ThreadRecord = {
  readonly kind: 'issue' | 'pull_request';
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly locked: boolean;
  readonly author: string;
  readonly updatedAt: string;
  /** Head of a pull request; undefined for issues. */
  readonly head?: { readonly sha: string; readonly branch: string; readonly fork: boolean };
};

export type CommentRecord = {
  readonly id: number;
  readonly author: string;
  readonly authorType: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly body: string;
  readonly url: string;
};

/** Writing GitHub: a closed list. Any request outside it throws before it is sent. */
export type ForgeWriter = {
  /** One file in one commit on the plan branch; replays of the same change find the stored one. */
  readonly commitPlan: (change: PlanCommit) => Promise<CommittedPlan>;
  /** Creates or edits the one comment that carries `marker` and was written by this identity. */
  readonly writeComment: (
    number: number,
    comment: {
      readonly marker: string;
      readonly body: string;
      /** Addresses of ours that may be links in it beside those of files and runs. */
      readonly links?: readonly string[];
    },
  ) => Promise<{ readonly id: number; readonly url: string }>;
  /** The comments of this identity in a thread that carry a marker, oldest first. */
  readonly ownComments: (number: number) => Promise<readonly OwnComment[]>;
  /** The same in all threads of the repository, written since then; oldest first. */
  readonly recentComments: (since: string) => Promise<readonly RecentComment[]>;
  /** Takes back the comment of this identity that carries `marker`. Gone is what is wanted. */
  readonly withdrawComment: (number: number, marker: string) => Promise<void>;
  readonly react: (target: PlanRequest['trigger']['reactTo'], reaction: 'eyes' | 'rocket' | 'confused' | '-1') => Promise<void>;
  /** Whether the plan at a commit of a plan branch is approved, as a commit status. */
  readonly setApproval: (sha: string, approval: { readonly isApproved: boolean; readonly words: string }) => Promise<void>;
  /** The one pull request of a plan branch: the one that is there, else a new draft. A closed one stays closed. */
  readonly offerPullRequest: (offer: PullRequestOffer) => Promise<OfferedPullRequest>;
};

export type OwnComment = { readonly key: string; readonly body: string };
export type RecentComment = OwnComment & { readonly id: number; readonly thread: number; readonly createdAt: string };

export type PlanCommit = {
  readonly branch: string;
  /** Commit the branch starts from when it does not exist yet. */
  readonly base: string;
  readonly path: string;
  readonly content: string;
  readonly message: string;
  /** Own plan file of the same thread that this one replaces. */
  readonly supersedes?: string;
};

export type PullRequestOffer = {
  readonly branch: string;
  /** Branch it is to be merged into. */
  readonly base: string;
  /** Plan file. A description of ours that no longer names it is brought up to date. */
  readonly path: string;
  readonly title: string;
  readonly body: string;
  /** Addresses of ours that may be links in the body. */
  readonly links: readonly string[];
};

export type OfferedPullRequest = {
  readonly number: number;
  readonly url: string;
  /** `undrafted` was opened just now in a repository without drafts; `merged` has nothing new to merge. */
  readonly state: 'draft' | 'ready' | 'undrafted' | 'closed' | 'merged';
};

export type CommittedPlan = {
  readonly sha: string;
  readonly url: string;
  readonly branch: string;
  readonly path: string;
  readonly created: boolean;
};

/** Fills the plan model. Throws `ModelFault` only when nothing was written. */
export type Planner = {
  readonly name: 'builtin' | 'agent';
  readonly write: (task: PlanningTask, progress: Progress, signal: AbortSignal) => Promise<PlanDraft>;
};

/** Told as planning goes on, as often as there is something to tell; who listens decides what is shown. */
export type Progress = (step: string, news?: ProgressNews) => void;

export type ProgressNews = {
  /** What of the step is in hand, such as a file. */
  readonly detail?: string;
  /** US dollars spent until now; undefined where the price is not known. */
  readonly costUsd?: number | undefined;
  /** What all of it will probably cost, in a sentence. */
  readonly estimate?: string;
};

export type PlanningTask = {
  readonly request: PlanRequest;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  readonly context: RepositoryContext;
  /** Verifies a draft; what the planner is shown for repair. */
  readonly verify: (plan: Plan) => Promise<readonly Finding[]>;
  readonly meta: Plan['meta'];
  /** A plan that stands, and what somebody wants changed in it: everything else stays as it is. */
  readonly revision?: Revision;
};

export type Revision = {
  readonly plan: Plan;
  readonly feedback: string;
  /** What the plan says of the repository that no longer holds, one sentence each. */
  readonly drift: readonly string[];
  /** The repository the plan was made from, where it can still be read. */
  readonly madeFrom?: { readonly snapshot: Snapshot; readonly profile: Profile };
};

export type PlanDraft = {
  readonly plan: Plan;
  readonly usage: Usage;
  readonly notes: readonly string[];
  /** What a reviewer refuted and the author did not repair. */
  readonly disputed?: readonly Finding[];
};

export type Usage = {
  readonly turns: number;
  readonly inputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
  /** US dollars at the dated price table; undefined where the model's price is not known. */
  readonly costUsd: number | undefined;
  readonly model: string | undefined;
  /** The same by what it was spent on, in the order of a run; phases that did not occur are left out. */
  readonly phases?: readonly PhaseUsage[];
};

export type PhaseUsage = Omit<Usage, 'model' | 'phases'> & { readonly name: PhaseName };
/** `context` is what the first request carries in; what comes back of it belongs to the phase after it. */
export type PhaseName = 'context' | 'research' | 'writing' | 'repair' | 'review';

/** Documentation of libraries on a remote server. Throws an `Error` whose message says why there is no answer. */
export type DocsServer = {
  /** Host, for the provenance of a plan. */
  readonly name: string;
  /** Which libraries there are under a name, with their ids and versions. */
  readonly findLibrary: (name: string, question: string, signal: AbortSignal) => Promise<string>;
  readonly read: (libraryId: string, question: string, signal: AbortSignal) => Promise<string>;
};

/** One streamed turn of a language model. Throws `ModelFault`. */
export type Model = { readonly turn: (request: ModelTurn, signal: AbortSignal) => Promise<ModelReply> };

export type ModelTurn = {
  readonly model: string;
  readonly system: readonly TextBlock[];
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ToolDefinition[];
  readonly maxTokens: number;
  readonly effort?: string;
  /** How often the service may search the web in this turn; absent: never. */
  readonly webSearches?: number;
};

export type TextBlock = { readonly text: string; /** End of a prefix worth caching. */ readonly cache?: boolean };
export type ToolDefinition = {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
};

/** `content` of an assistant message is kept exactly as received and sent back unchanged. */
export type ModelMessage =
  | { readonly role: 'user'; readonly content: readonly UserBlock[] }
  | { readonly role: 'assistant'; readonly content: readonly unknown[] };

export type UserBlock =
  | { readonly type: 'text'; readonly text: string; readonly cache?: boolean }
  | {
      readonly type: 'tool_result';
      readonly toolUseId: string;
      readonly text: string;
      readonly isError: boolean;
      readonly cache?: boolean;
    };

export type ModelReply = {
  readonly stopReason: string;
  readonly content: readonly unknown[];
  readonly toolCalls: readonly { readonly id: string; readonly name: string; readonly input: unknown }[];
  readonly text: string;
  readonly usage: {
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cacheReadTokens: number;
    readonly cacheWriteTokens: number;
    /** Searches of the web that the service made and bills. */
    readonly webSearches?: number;
  };
  readonly model: string;
  /** On stop reason `refusal`: category and explanation, where given. */
  readonly refusal?: string;
};

/** Where a plan is kept before anything else can go wrong: `RUNNER_TEMP` in the Action, the work tree on the command line. */
export type Disk = { readonly save: (path: string, content: string) => Promise<string> };

export type Ports = {
  readonly reader: ForgeReader;
  readonly writer: ForgeWriter;
  /** Files of the repository at one commit. */
  readonly snapshots: SnapshotSource;
  /** The planner for a request; a person's own choice wins over the configuration. Throws `InputFault`. */
  readonly planner: (wish: PlanRequest['options']['planner']) => Promise<Planner>;
  readonly checker: CodeChecker;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Type-checks the code of a plan against known versions of libraries. Never throws: what was not checked is in the
 * report, and when the signal aborts the report is there at once.
 */
export type CodeChecker = { readonly check: (question: CodeQuestion, signal?: AbortSignal) => Promise<CodeReport> };
