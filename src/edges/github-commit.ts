import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ForgeFault } from '../outcome.ts';
import type { CommittedPlan, PlanCommit } from '../ports.ts';
import type { Call, GitHubClient } from './github-client.ts';
import { isAmbiguous } from './github-fault.ts';
import { ask } from './github-ask.ts';
import { headOf } from './github-branches.ts';
import { entryAt } from './github-tree.ts';
import type { Placed } from './github-tree.ts';

const MOST_TRIES = 5;
const MOST_BYTES = 512 * 1024;

/**
 * One file in one commit: look, then blob, tree, commit, branch, then look again. Each try starts with looking, so a
 * lost answer, a run beside this one and a run killed half-way all end with one branch and one complete file. Objects
 * that no branch points at are invisible and may be made twice.
 */
export async function commitPlan(client: GitHubClient, change: PlanCommit): Promise<CommittedPlan> {
  assertSound(change);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await commitOnce(client, change);
    } catch (error) {
      if (!(error instanceof ForgeFault) || attempt >= MOST_TRIES || !isWorthAnotherLook(error)) {
        throw await explained(client, change, error);
      }
      await client.pause(attempt);
    }
  }
}

async function commitOnce(client: GitHubClient, change: PlanCommit): Promise<CommittedPlan> {
  const head = await headOf(client, change.branch);
  const parent = head ?? change.base;
  const blob = blobSha(change.content);
  const placed = await entryAt(client, parent, change.path);
  const superseded = await supersededAt(client, parent, change);
  if (head !== undefined && isBlob(placed, blob) && superseded === undefined)
    return await stored(client, change, { sha: head, blob, created: false });
  await assertFree(client, change, placed);
  const commit = await createCommit(client, { change, parent, superseded });
  await pointBranch(client, { branch: change.branch, commit, exists: head !== undefined });
  const now = await headOf(client, change.branch);
  if (now === undefined || !isBlob(await entryAt(client, now, change.path), blob)) throw new LostCommit(change.branch);
  return await stored(client, change, { sha: commit, blob, created: true });
}

/** Also what GitHub says while a fresh object has not reached all of its machines. */
function isWorthAnotherLook(fault: ForgeFault): boolean {
  if (fault instanceof LostCommit || isAmbiguous(fault)) return true;
  return (
    (fault.status === 422 && /already exists|fast[- ]forward|does not exist|update failed/i.test(fault.message)) ||
    (fault.status === 409 && !/secret|push protection/i.test(fault.message))
  );
}

class LostCommit extends ForgeFault {
  constructor(branch: string) {
    super(`GitHub could not store the plan: the branch ${branch} does not show it after it was written. Run the job again.`);
  }
}

function assertSound(change: PlanCommit): void {
  const parts = change.path.split('/');
  const safe = parts.every(
    (part) => /^[A-Za-z0-9._-]+$/.test(part) && part !== '.' && part !== '..' && part.toLowerCase() !== '.git',
  );
  if (!safe || !change.path.endsWith('.md'))
    throw new ForgeFault(`The plan was not stored: "${change.path}" is not a path for a plan.`);
  const size = Buffer.byteLength(change.content);
  if (size > MOST_BYTES)
    throw new ForgeFault(`The plan was not stored: it has ${size} bytes; at most ${MOST_BYTES} are written.`);
}

function isBlob(placed: Placed, sha: string): boolean {
  return placed.kind === 'entry' && placed.entry.type === 'blob' && placed.entry.sha === sha;
}

/** Only a regular file that reads like a plan is ever replaced. */
async function assertFree(client: GitHubClient, change: PlanCommit, placed: Placed): Promise<void> {
  if (placed.kind === 'absent') return;
  const advice = 'set `plan_directory` to a folder that may hold plans';
  if (placed.kind === 'blocked') throw new ForgeFault(`The plan was not stored: ${placed.by} is not a folder; ${advice}.`);
  if (!(await isOwnPlan(client, placed.entry)))
    throw new ForgeFault(`The plan was not stored: ${change.path} exists and is not a plan of ours; ${advice}.`);
}

async function isOwnPlan(client: GitHubClient, entry: { readonly mode: string; readonly sha: string }): Promise<boolean> {
  if (entry.mode !== '100644') return false;
  const call = { ...purpose, route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}', parameters: { file_sha: entry.sha } };
  const { content } = await ask(client, z.object({ content: z.string() }), call);
  const start = Buffer.from(content, 'base64').toString('utf8').slice(0, 4000);
  return start.startsWith('---\n') && start.includes('realtime/v1');
}

/** The older file of the thread, where it is still there and ours; otherwise there is nothing to remove. */
async function supersededAt(client: GitHubClient, parent: string, change: PlanCommit): Promise<string | undefined> {
  if (change.supersedes === undefined || change.supersedes === change.path) return undefined;
  const placed = await entryAt(client, parent, change.supersedes);
  return placed.kind === 'entry' && (await isOwnPlan(client, placed.entry)) ? change.supersedes : undefined;
}

const purpose = { doing: 'store the plan', needs: 'contents: write' };
const created = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) });
type NewCommit = { readonly change: PlanCommit; readonly parent: string; readonly superseded: string | undefined };

async function createCommit(client: GitHubClient, { change, parent, superseded }: NewCommit): Promise<string> {
  const make = async (kind: string, parameters: Call['parameters']) =>
    (await ask(client, created, { ...purpose, route: `POST /repos/{owner}/{repo}/git/${kind}`, parameters: { ...parameters } }))
      .sha;
  const base = await ask(client, z.object({ tree: created }), {
    ...purpose,
    route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    parameters: { commit_sha: parent },
  });
  const content = Buffer.from(change.content, 'utf8').toString('base64');
  const blob = await make('blobs', { content, encoding: 'base64' });
  const tree = await make('trees', {
    base_tree: base.tree.sha,
    tree: [
      { path: change.path, mode: '100644', type: 'blob', sha: blob },
      ...(superseded === undefined ? [] : [{ path: superseded, mode: '100644', type: 'blob', sha: null }]),
    ],
  });
  return await make('commits', { message: change.message, tree, parents: [parent] });
}

async function pointBranch(
  client: GitHubClient,
  move: { readonly branch: string; readonly commit: string; readonly exists: boolean },
) {
  const call: Call = move.exists
    ? {
        ...purpose,
        route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
        parameters: { ref: `heads/${move.branch}`, sha: move.commit, force: false },
      }
    : {
        ...purpose,
        route: 'POST /repos/{owner}/{repo}/git/refs',
        parameters: { ref: `refs/heads/${move.branch}`, sha: move.commit },
      };
  await client.call(call);
}

type Stored = { readonly sha: string; readonly blob: string; readonly created: boolean };

/** The link is GitHub's own; asking for it proves that the file is there for a reader. */
async function stored(client: GitHubClient, change: PlanCommit, facts: Stored): Promise<CommittedPlan> {
  const read = await ask(client, z.object({ html_url: z.string(), sha: z.string() }), {
    ...purpose,
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    parameters: { path: change.path, ref: facts.sha },
  });
  if (read.sha !== facts.blob) throw new LostCommit(change.branch);
  return { sha: facts.sha, url: read.html_url, branch: change.branch, path: change.path, created: facts.created };
}

/** A branch named like the prefix itself makes every branch below it impossible; GitHub does not say so. */
async function explained(client: GitHubClient, change: PlanCommit, error: unknown): Promise<unknown> {
  const folder = change.branch.split('/').slice(0, -1).join('/');
  if (!(error instanceof ForgeFault) || error.status !== 422 || folder === '') return error;
  if ((await headOf(client, folder)) === undefined) return error;
  return new ForgeFault(
    `GitHub could not store the plan: a branch called "${folder}" exists, so "${change.branch}" cannot. Rename that branch or set another \`branch_prefix\`.`,
    { status: 422, cause: error },
  );
}

function blobSha(content: string): string {
  const bytes = Buffer.from(content, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
