import { ForgeFault } from '../outcome.ts';
import { hasMarker } from '../trigger/comment-marker.ts';

/**
 * Every request that may change something, as a closed list. It is asked right before a request leaves, so that no
 * mistake further up, and nothing a model wrote, can reach another branch, repository or host.
 */

export type RequestBounds = {
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly branchPrefix: string;
  /** What this job is there for; absent: all of the list. */
  readonly mayWrite?: 'nothing' | 'threads';
};

export type OutgoingRequest = { readonly method: string; readonly url: string; readonly body: string | undefined };

export const identityQuery = '{viewer{login databaseId}}';

export function assertAllowed(request: OutgoingRequest, bounds: RequestBounds): void {
  const api = new URL(bounds.apiUrl);
  const url = new URL(request.url);
  if (url.origin !== api.origin) refuse(request, `its host is not ${api.host}`);
  if (request.method === 'GET') return;
  const path = decodeURIComponent(url.pathname);
  if (path === graphqlPath(api) && isIdentityQuery(request)) return;
  const start = `${api.pathname.replace(/\/$/, '')}/repos/${bounds.repository}/`;
  if (!path.startsWith(start)) refuse(request, `it is outside of ${bounds.repository}`);
  const entry = allowedWrites.find(
    ({ method, path: pattern }) => method === request.method && pattern.test(path.slice(start.length)),
  );
  if (entry === undefined) refuse(request, 'it is not on the list of allowed writes');
  if (bounds.mayWrite === 'nothing' || (bounds.mayWrite === 'threads' && entry?.inThreads !== true))
    refuse(request, `this job may write ${bounds.mayWrite === 'nothing' ? 'nothing' : 'in threads only'}`);
  const problem = entry?.check?.(path.slice(start.length), request.body ?? '', bounds);
  if (problem !== undefined) refuse(request, problem);
}

type Check = (path: string, body: string, bounds: RequestBounds) => string | undefined;
type AllowedWrite = {
  readonly method: string;
  readonly path: RegExp;
  readonly check?: Check;
  readonly inThreads?: true;
};

const allowedWrites: readonly AllowedWrite[] = [
  { method: 'POST', path: /^git\/blobs$/ },
  { method: 'POST', path: /^git\/trees$/, check: checkTree },
  { method: 'POST', path: /^git\/commits$/, check: checkCommit },
  { method: 'POST', path: /^git\/refs$/, check: checkNewRef },
  { method: 'PATCH', path: /^git\/refs\/heads\/[A-Za-z0-9._/-]+$/, check: checkMovedRef },
  { method: 'POST', path: /^issues\/\d+\/comments$/, inThreads: true },
  { method: 'PATCH', path: /^issues\/comments\/\d+$/, inThreads: true },
  { method: 'DELETE', path: /^issues\/comments\/\d+$/, inThreads: true },
  { method: 'POST', path: /^issues\/(?:comments\/)?\d+\/reactions$/, inThreads: true },
  { method: 'POST', path: /^statuses\/[0-9a-f]{40}$/, check: checkStatus },
  { method: 'POST', path: /^pulls$/, check: checkNewPullRequest },
  { method: 'PATCH', path: /^pulls\/\d+$/, check: checkDescription },
];

/** The one status that is ours: no required check of anybody else can be turned green. */
export const approvalContext = 'plan-realtime/approval';

function checkStatus(_path: string, body: string): string | undefined {
  const { context, state } = fieldsOf(body);
  if (context !== approvalContext) return `its context is not ${approvalContext}`;
  return state === 'success' || state === 'failure' ? undefined : 'an approval is given or void, nothing else';
}

function checkTree(_path: string, body: string): string | undefined {
  const { base_tree: base, tree } = fieldsOf(body);
  if (typeof base !== 'string') return 'a tree without its base would delete every other file';
  if (!Array.isArray(tree) || tree.length < 1 || tree.length > 2) return 'a plan changes one file, or two when it replaces one';
  return tree.every((entry: { mode?: unknown }) => entry.mode === '100644') ? undefined : 'only regular files may be written';
}

/** Without the two fields GitHub signs the commit itself. */
function checkCommit(_path: string, body: string): string | undefined {
  const fields = fieldsOf(body);
  return 'author' in fields || 'committer' in fields ? 'a commit names no author' : undefined;
}

function checkNewRef(_path: string, body: string, bounds: RequestBounds): string | undefined {
  const { ref } = fieldsOf(body);
  return typeof ref === 'string' && isOwnRef(ref, bounds) ? undefined : `its branch does not begin with ${bounds.branchPrefix}`;
}

function checkMovedRef(path: string, body: string, bounds: RequestBounds): string | undefined {
  if (!isOwnRef(path.replace(/^git\//, ''), bounds)) return `its branch does not begin with ${bounds.branchPrefix}`;
  return fieldsOf(body)['force'] === false ? undefined : 'a branch is never moved by force';
}

const pullRequestFields: ReadonlySet<string> = new Set(['title', 'body', 'head', 'base', 'draft']);

/** From a plan branch of this repository, and nothing beside that. */
function checkNewPullRequest(_path: string, body: string, bounds: RequestBounds): string | undefined {
  const fields = fieldsOf(body);
  const { head } = fields;
  if (typeof head !== 'string' || !isOwnRef(`refs/heads/${head}`, bounds))
    return `its branch does not begin with ${bounds.branchPrefix}`;
  return Object.keys(fields).every((name) => pullRequestFields.has(name)) ? undefined : 'it would set more than a description';
}

/** Neither its state nor its title nor its target: somebody may have decided about those. */
function checkDescription(_path: string, body: string): string | undefined {
  const { body: description, ...others } = fieldsOf(body);
  if (Object.keys(others).length > 0) return 'of a pull request only the description is changed';
  return typeof description === 'string' && hasMarker(description) ? undefined : 'the description is not one of ours';
}

function isOwnRef(ref: string, bounds: RequestBounds): boolean {
  const start = `refs/heads/${bounds.branchPrefix}`;
  return bounds.branchPrefix !== '' && ref.startsWith(start) && /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(ref.slice(start.length));
}

function isIdentityQuery(request: OutgoingRequest): boolean {
  const fields = fieldsOf(request.body ?? '');
  return request.method === 'POST' && fields['query'] === identityQuery;
}

/** `https://host/api/v3` has its GraphQL at `https://host/api/graphql`. */
export function graphqlPath(api: URL): string {
  return `${api.pathname.replace(/\/v3\/?$/, '').replace(/\/$/, '')}/graphql`;
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function refuse(request: OutgoingRequest, reason: string): never {
  throw new ForgeFault(`The request ${request.method} ${new URL(request.url).pathname} was not sent: ${reason}.`);
}
