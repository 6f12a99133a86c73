import { GitObjects } from './github-objects.ts';
import type { FileEntry } from './github-objects.ts';

export type FakeUser = {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
  /** As the API's older field and role name say it; `none` is not a collaborator. */
  readonly permission: 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';
};

export type FakeIssue = {
  number: number;
  title: string;
  body: string | null;
  author: string;
  state: 'open' | 'closed';
  locked: boolean;
  labels: string[];
  createdAt: string;
  updatedAt: string;
  /** A pull request, with its head. */
  pull?: FakePull;
  /** Answers 410 or 301 instead of the issue. */
  gone?: 'deleted' | 'moved';
};

export type FakePull = {
  readonly sha: string;
  /** Repository of the head; null when it was deleted. */
  readonly repository: string | null;
  /** Branch of the head. */
  readonly ref?: string;
  readonly base?: string;
  readonly draft?: boolean;
  readonly mergedAt?: string;
};

export type FakeComment = { id: number; issue: number; author: string; body: string; createdAt: string; updatedAt: string };
export type FakeReaction = { readonly target: string; readonly content: string; readonly author: string };
export type FakeStatus = { readonly sha: string; readonly state: string; readonly context: string; readonly description: string };
export type FakeLabelling = {
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly event: 'labeled' | 'unlabeled';
};

type Access = 'none' | 'read' | 'write';
export type FakeAccess = { readonly [Scope in 'contents' | 'issues' | 'pulls' | 'actions' | 'statuses']: Access };

/** Everything the fake knows. Tests may change any of it between requests. */
export type GitHubState = {
  repository: string;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  /** What a token may do that has no access of its own. */
  access: { -readonly [Scope in keyof FakeAccess]: Access };
  /** Whether pull requests can be drafts here. */
  drafts: boolean;
  /** The repository's setting "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpenPulls: boolean;
  /** Token to login. */
  readonly tokens: Map<string, string>;
  /** What a token may do, where jobs have tokens of their own. */
  readonly accessOf: Map<string, FakeAccess>;
  readonly users: Map<string, FakeUser>;
  readonly issues: Map<number, FakeIssue>;
  readonly comments: FakeComment[];
  readonly labellings: Map<number, FakeLabelling[]>;
  readonly reactions: FakeReaction[];
  readonly statuses: FakeStatus[];
  /** `refs/heads/main` to commit. */
  readonly refs: Map<string, string>;
  readonly objects: GitObjects;
  /** Recursive trees longer than this are cut and marked. */
  treeLimit: number;
  /** Workflow runs by number. */
  readonly runs: Map<number, string>;
  nextId: number;
  now: () => string;
};

export type SeedFile = string | Buffer | { readonly mode: string; readonly content: string };
export type Seed = {
  readonly repository?: string;
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly defaultBranch?: string;
  /** Files of the first commit on the default branch; none at all makes an empty repository. */
  readonly files?: Readonly<Record<string, SeedFile>>;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly users?: Readonly<Record<string, Partial<Omit<FakeUser, 'login'>>>>;
  readonly issues?: readonly (Partial<FakeIssue> & { readonly number: number })[];
  readonly comments?: readonly (Partial<FakeComment> & { readonly issue: number; readonly body: string })[];
  readonly labellings?: Readonly<Record<number, readonly (Partial<FakeLabelling> & { readonly label: string })[]>>;
  readonly access?: Partial<FakeAccess>;
  /** Further tokens of the workflow, each with what it may do; all else is `none`. */
  readonly jobTokens?: Readonly<Record<string, Partial<FakeAccess>>>;
  readonly runs?: Readonly<Record<number, string>>;
  /** The fake's clock; every change of state moves it by a second. */
  readonly now?: string;
};

export const defaultToken = 'fake-token-of-the-workflow';
const START = '2026-11-23T02:00:00Z';

export function createState(seed: Seed): GitHubState {
  let ticks = 0;
  const start = Date.parse(seed.now ?? START);
  const state: GitHubState = {
    repository: seed.repository ?? 'octo/shop',
    private: seed.private ?? false,
    archived: seed.archived ?? false,
    defaultBranch: seed.defaultBranch ?? 'main',
    access: { contents: 'write', issues: 'write', pulls: 'write', actions: 'read', statuses: 'write', ...seed.access },
    drafts: true,
    actionsMayOpenPulls: true,
    tokens: new Map(Object.entries(seed.tokens ?? { [defaultToken]: 'github-actions[bot]' })),
    accessOf: new Map(),
    users: new Map(),
    issues: new Map(),
    comments: [],
    labellings: new Map(),
    reactions: [],
    statuses: [],
    refs: new Map(),
    objects: new GitObjects(),
    treeLimit: 100_000,
    runs: new Map(Object.entries(seed.runs ?? {}).map(([id, at]) => [Number(id), at])),
    nextId: 5000,
    now: () => `${new Date(start + 1000 * ticks++).toISOString().slice(0, 19)}Z`,
  };
  for (const [token, access] of Object.entries(seed.jobTokens ?? {})) {
    state.tokens.set(token, 'github-actions[bot]');
    state.accessOf.set(token, { contents: 'none', issues: 'none', pulls: 'none', actions: 'none', statuses: 'none', ...access });
  }
  seedPeople(state, seed);
  seedThreads(state, seed);
  const files = Object.entries(seed.files ?? { 'README.md': '# Shop\n' });
  if (files.length > 0) commitFiles(state, { branch: state.defaultBranch, files: Object.fromEntries(files), message: 'first' });
  return state;
}

/** Adds a commit to a branch as somebody else would, and answers its SHA. */
export function commitFiles(
  state: GitHubState,
  change: {
    readonly branch: string;
    readonly files: Readonly<Record<string, SeedFile>>;
    readonly message: string;
    readonly author?: string;
  },
): string {
  const { objects, refs } = state;
  const ref = `refs/heads/${change.branch}`;
  const parent = refs.get(ref);
  const files = parent === undefined ? new Map<string, FileEntry>() : objects.files(objects.commits.get(parent)?.tree ?? '');
  for (const [path, file] of Object.entries(change.files)) {
    const entry = typeof file === 'string' || Buffer.isBuffer(file) ? { mode: '100644', content: file } : file;
    const isModule = entry.mode === '160000';
    files.set(path, { mode: entry.mode, sha: isModule ? String(entry.content) : objects.addBlob(Buffer.from(entry.content)) });
  }
  const sha = objects.addCommit({
    tree: objects.addTree(files),
    parents: parent === undefined ? [] : [parent],
    message: change.message,
    author: change.author ?? 'ann',
    at: state.now(),
  });
  refs.set(ref, sha);
  return sha;
}

export function addUser(state: GitHubState, login: string, facts: Partial<Omit<FakeUser, 'login'>> = {}): FakeUser {
  const user: FakeUser = {
    login,
    id: state.nextId++,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    permission: 'none',
    ...facts,
  };
  state.users.set(login.toLowerCase(), user);
  return user;
}

function seedPeople(state: GitHubState, seed: Seed): void {
  addUser(state, 'ann', { permission: 'write' });
  addUser(state, 'github-actions[bot]', { id: 41_898_282, type: 'Bot' });
  for (const [login, facts] of Object.entries(seed.users ?? {})) addUser(state, login, facts);
}

function seedThreads(state: GitHubState, seed: Seed): void {
  for (const issue of seed.issues ?? []) {
    const at = issue.createdAt ?? '2026-11-20T10:00:00Z';
    const usual = {
      title: 'An issue',
      body: null,
      author: 'ann',
      state: 'open' as const,
      locked: false,
      labels: [],
      createdAt: at,
      updatedAt: at,
    };
    state.issues.set(issue.number, { ...usual, ...issue });
  }
  for (const comment of seed.comments ?? []) {
    const at = comment.createdAt ?? '2026-11-21T10:00:00Z';
    state.comments.push({ id: state.nextId++, author: 'ann', createdAt: at, updatedAt: at, ...comment });
  }
  for (const [number, labellings] of Object.entries(seed.labellings ?? {})) {
    const usual = { actor: 'ann', at: '2026-11-22T10:00:00Z', event: 'labeled' as const };
    state.labellings.set(
      Number(number),
      labellings.map((entry) => ({ ...usual, ...entry })),
    );
  }
}
