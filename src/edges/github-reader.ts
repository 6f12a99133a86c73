import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { ForgeFault } from '../outcome.ts';
import type { ForgeReader, ThreadRecord } from '../ports.ts';
import { ask, askOptional, readAnswer } from './github-ask.ts';
import { branchesBelow, headOf, newestCommits } from './github-branches.ts';
import type { GitHubClient } from './github-client.ts';
import { readComments, userSchema } from './github-read-comments.ts';

export type GitHubReader = ForgeReader & {
  /** When a run of a workflow was created: the time of events that carry none. Undefined where the token may not ask. */
  readonly runCreatedAt: (runId: number) => Promise<string | undefined>;
};

export function createGitHubReader(client: GitHubClient): GitHubReader {
  return {
    repository: () => readRepository(client),
    headOf: (branch) => headOf(client, branch),
    newestCommits: (head) => newestCommits(client, head),
    branchesBelow: (prefix) => branchesBelow(client, prefix),
    permissionOf: (login) => permissionOf(client, login),
    thread: (number) => readThread(client, number),
    comments: (number) => readComments(client, number),
    lastLabelling: (number, label) => lastLabelling(client, number, label),
    labelledIssues: (label) => labelledIssues(client, label),
    fileAt: (ref, path) => fileAt(client, ref, path),
    blobAt: (ref, path) => blobAt(client, ref, path),
    filesIn: (ref, folder) => filesIn(client, ref, folder),
    runCreatedAt: (runId) => runCreatedAt(client, runId),
  };
}

const sha = z.string().regex(/^[0-9a-f]{40}$/);

async function readRepository(client: GitHubClient) {
  const schema = z.object({ default_branch: z.string().min(1), private: z.boolean(), archived: z.boolean() });
  const call = { route: 'GET /repos/{owner}/{repo}', doing: 'read the repository', needs: 'contents: read' };
  const read = await ask(client, schema, call);
  return { defaultBranch: read.default_branch, private: read.private, archived: read.archived };
}

const permissionSchema = z.object({ permission: z.string(), role_name: z.string().optional(), user: userSchema });

async function permissionOf(client: GitHubClient, login: string) {
  const call = {
    route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    parameters: { username: login },
    doing: `read the permission of ${login}`,
    needs: 'metadata: read',
  };
  const read = await askOptional(client, permissionSchema, call);
  const accountType = read?.user?.type ?? (await accountTypeOf(client, login));
  return { permission: read === undefined ? 'none' : effectivePermission(read.permission, read.role_name), accountType };
}

/** The older field folds maintain into write and triage into read; a role made by the organisation counts as its base. */
function effectivePermission(permission: string, role: string | undefined): string {
  if (permission === 'write' && role === 'maintain') return 'maintain';
  if (permission === 'read' && role === 'triage') return 'triage';
  return permission;
}

async function accountTypeOf(client: GitHubClient, login: string): Promise<string> {
  const call = {
    route: 'GET /users/{username}',
    parameters: { username: login },
    doing: `read the account ${login}`,
    needs: 'metadata: read',
  };
  const read = await askOptional(client, userSchema, call);
  return read?.type ?? 'unknown';
}

const issueSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  locked: z.boolean(),
  user: userSchema,
  updated_at: z.string(),
  pull_request: z.object({}).nullish(),
});
const headSchema = z.object({
  head: z.object({ sha, ref: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
});

async function readThread(client: GitHubClient, number: number): Promise<ThreadRecord> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}',
    parameters: { issue_number: number },
    doing: `read issue ${number}`,
    needs: 'issues: read',
  };
  const read = toThread(await ask(client, issueSchema, call));
  if (read.kind === 'issue') return read;
  const pull = await ask(client, headSchema, {
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters: { pull_number: number },
    doing: `read pull request ${number}`,
    needs: 'pull-requests: read',
  });
  const own = pull.head.repo?.full_name.toLowerCase() === client.settings.repository.toLowerCase();
  return { ...read, head: { sha: pull.head.sha, branch: pull.head.ref, fork: !own } };
}

function toThread(read: z.output<typeof issueSchema>): ThreadRecord {
  return {
    kind: read.pull_request === undefined || read.pull_request === null ? 'issue' : 'pull_request',
    number: read.number,
    title: read.title,
    body: read.body ?? '',
    url: read.html_url,
    state: read.state,
    locked: read.locked,
    author: read.user?.login ?? 'ghost',
    updatedAt: read.updated_at,
  };
}

const labelEventSchema = z.object({
  event: z.literal('labeled'),
  label: z.object({ name: z.string() }),
  created_at: z.string(),
  actor: userSchema,
});

async function lastLabelling(client: GitHubClient, number: number, label: string) {
  const call = {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
    parameters: { issue_number: number },
    doing: `read the events of issue ${number}`,
    needs: 'issues: read',
  };
  let last: Awaited<ReturnType<ForgeReader['lastLabelling']>>;
  for await (const item of client.items(call)) {
    const read = labelEventSchema.safeParse(item);
    if (!read.success || read.data.label.name.toLowerCase() !== label.toLowerCase()) continue;
    last = { at: read.data.created_at, actor: read.data.actor?.login ?? 'ghost', actorType: read.data.actor?.type ?? 'unknown' };
  }
  return last;
}

async function* labelledIssues(client: GitHubClient, label: string): AsyncIterable<ThreadRecord> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/issues',
    parameters: { labels: label, state: 'open', sort: 'created', direction: 'asc' },
    doing: `list the issues labelled ${label}`,
    needs: 'issues: read',
  };
  for await (const item of client.items(call)) yield toThread(readAnswer(issueSchema, item, call));
}

const fileSchema = z.object({ type: z.literal('file'), encoding: z.string(), content: z.string(), sha });
const blobSchema = z.object({ encoding: z.literal('base64'), content: z.string() });

async function fileAt(client: GitHubClient, ref: string, path: string): Promise<string | undefined> {
  const doing = `read ${path} at ${ref}`;
  const entry = await askOptional(client, z.unknown(), {
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    parameters: { path, ref },
    doing,
    needs: 'contents: read',
  });
  const file = fileSchema.safeParse(entry);
  if (!file.success) return undefined; // A folder, a link or a submodule is no file.
  if (file.data.encoding === 'base64') return decode(file.data.content);
  const call = {
    route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    parameters: { file_sha: file.data.sha },
    doing,
    needs: 'contents: read',
  };
  return decode((await ask(client, blobSchema, call)).content);
}

async function blobAt(client: GitHubClient, ref: string, path: string): Promise<string | undefined> {
  const entry = await askOptional(client, z.unknown(), {
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    parameters: { path, ref },
    doing: `read ${path} at ${ref}`,
    needs: 'contents: read',
  });
  const file = fileSchema.safeParse(entry);
  return file.success ? file.data.sha : undefined;
}

async function filesIn(client: GitHubClient, ref: string, folder: string): Promise<readonly string[]> {
  const entries = await askOptional(client, z.unknown(), {
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    parameters: { path: folder, ref },
    doing: `list ${folder} at ${ref}`,
    needs: 'contents: read',
  });
  const read = z.array(z.object({ type: z.string(), path: z.string() })).safeParse(entries);
  return read.success ? read.data.filter((entry) => entry.type === 'file').map((entry) => entry.path) : [];
}

function decode(content: string): string {
  return Buffer.from(content, 'base64').toString('utf8');
}

async function runCreatedAt(client: GitHubClient, runId: number): Promise<string | undefined> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
    parameters: { run_id: runId },
    doing: `read run ${runId}`,
    needs: 'actions: read',
  };
  try {
    return (await ask(client, z.object({ created_at: z.string() }), call)).created_at;
  } catch (error) {
    if (error instanceof ForgeFault && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
