import type { FileEntry, TreeItem } from './github-objects.ts';
import { createPull, listPulls, updatePull } from './github-pulls.ts';
import { ok, onIssue, paged, problem, type Handler, type Reply, type Request } from './github-reply.ts';
import * as shapes from './github-shapes.ts';
import type { FakeAccess, FakeIssue, GitHubState } from './github-state.ts';

/** What GitHub does with each request. Pure but for the state: no server, no faults. */

type Route = {
  readonly method: string;
  readonly pattern: RegExp;
  readonly handle: Handler;
  readonly writes?: 'contents' | 'issues' | 'pulls' | 'statuses';
};

export function answer(state: GitHubState, request: Request): Reply {
  if (request.path === '/graphql') return viewer(state, request);
  if (request.path === '/user') return currentUser(state, request);
  const account = /^\/users\/([^/]+)$/.exec(request.path);
  if (account !== null) return userNamed(state, account[1] ?? '');
  const start = `/repos/${state.repository}`;
  if (!request.path.toLowerCase().startsWith(start.toLowerCase())) return problem(404, 'Not Found');
  const rest = request.path.slice(start.length);
  const scope = scopeOf(rest);
  if (scope !== undefined && request.access[scope] === 'none') return problem(403, 'Resource not accessible by integration');
  for (const route of routes) {
    const match = request.method === route.method ? route.pattern.exec(rest) : null;
    if (match === null) continue;
    return refusalOf(state, route, request) ?? route.handle(state, request, match.slice(1));
  }
  return problem(404, 'Not Found');
}

const routes: readonly Route[] = [
  { method: 'GET', pattern: /^$/, handle: (state) => ok(shapes.repositoryOf(state)) },
  { method: 'GET', pattern: /^\/collaborators\/([^/]+)\/permission$/, handle: permission },
  { method: 'GET', pattern: /^\/actions\/runs\/(\d+)$/, handle: run },
  { method: 'GET', pattern: /^\/issues$/, handle: listIssues },
  { method: 'GET', pattern: /^\/issues\/(\d+)$/, handle: onIssue((state, issue) => ok(shapes.issueOf(state, issue))) },
  { method: 'GET', pattern: /^\/issues\/(\d+)\/comments$/, handle: onIssue(listComments) },
  { method: 'GET', pattern: /^\/issues\/(\d+)\/events$/, handle: onIssue(listEvents) },
  {
    method: 'GET',
    pattern: /^\/pulls\/(\d+)$/,
    handle: onIssue((state, issue) => (issue.pull ? ok(shapes.pullOf(state, issue)) : problem(404, 'Not Found'))),
  },
  { method: 'GET', pattern: /^\/pulls$/, handle: listPulls },
  { method: 'POST', pattern: /^\/pulls$/, writes: 'pulls', handle: createPull },
  { method: 'PATCH', pattern: /^\/pulls\/(\d+)$/, writes: 'pulls', handle: updatePull },
  { method: 'POST', pattern: /^\/issues\/(\d+)\/comments$/, writes: 'issues', handle: onIssue(createComment) },
  { method: 'GET', pattern: /^\/issues\/comments$/, handle: listAllComments },
  { method: 'GET', pattern: /^\/issues\/comments\/(\d+)$/, handle: getComment },
  { method: 'PATCH', pattern: /^\/issues\/comments\/(\d+)$/, writes: 'issues', handle: updateComment },
  { method: 'DELETE', pattern: /^\/issues\/comments\/(\d+)$/, writes: 'issues', handle: deleteComment },
  {
    method: 'POST',
    pattern: /^\/issues\/(\d+)\/reactions$/,
    writes: 'issues',
    handle: onIssue((state, issue, request) => react(state, `issue-${issue.number}`, request)),
  },
  { method: 'POST', pattern: /^\/issues\/comments\/(\d+)\/reactions$/, writes: 'issues', handle: reactToComment },
  { method: 'POST', pattern: /^\/statuses\/([0-9a-f]{40})$/, writes: 'statuses', handle: setStatus },
  { method: 'GET', pattern: /^\/git\/matching-refs\/(.+)$/, handle: matchingRefs },
  { method: 'GET', pattern: /^\/git\/ref\/(.+)$/, handle: getRef },
  { method: 'POST', pattern: /^\/git\/refs$/, writes: 'contents', handle: createRef },
  { method: 'PATCH', pattern: /^\/git\/refs\/(.+)$/, writes: 'contents', handle: updateRef },
  { method: 'GET', pattern: /^\/commits$/, handle: listCommits },
  { method: 'GET', pattern: /^\/git\/commits\/([0-9a-f]{40})$/, handle: getCommit },
  { method: 'POST', pattern: /^\/git\/commits$/, writes: 'contents', handle: createCommit },
  { method: 'GET', pattern: /^\/git\/trees\/(.+)$/, handle: getTree },
  { method: 'POST', pattern: /^\/git\/trees$/, writes: 'contents', handle: createTree },
  { method: 'GET', pattern: /^\/git\/blobs\/([0-9a-f]{40})$/, handle: getBlob },
  { method: 'POST', pattern: /^\/git\/blobs$/, writes: 'contents', handle: createBlob },
  { method: 'GET', pattern: /^\/contents\/(.+)$/, handle: getContent },
];

/** What a token needs to see an address at all. The repository itself and its people need nothing but a token. */
function scopeOf(rest: string): keyof FakeAccess | undefined {
  if (/^\/(?:git|contents|commits|tarball)(?:\/|$)/.test(rest)) return 'contents';
  if (/^\/issues(?:\/|$)/.test(rest)) return 'issues';
  if (/^\/pulls(?:\/|$)/.test(rest)) return 'pulls';
  return rest.startsWith('/statuses/') ? 'statuses' : rest.startsWith('/actions/') ? 'actions' : undefined;
}

function refusalOf(state: GitHubState, route: Route, { access }: Request): Reply | undefined {
  if (route.writes === undefined) return undefined;
  if (access[route.writes] !== 'write') return problem(403, 'Resource not accessible by integration');
  return state.archived ? problem(403, 'Repository was archived so is read-only.') : undefined;
}

function viewer(state: GitHubState, request: Request): Reply {
  if (!/^\{\s*viewer/.test(String(request.body['query']))) return ok({ errors: [{ message: 'Parse error' }] });
  const user = shapes.userOf(state, request.login);
  return ok({ data: { viewer: { login: user['login'], databaseId: user['id'] } } });
}

function currentUser(state: GitHubState, request: Request): Reply {
  const isBot = shapes.userOf(state, request.login)['type'] === 'Bot';
  return isBot ? problem(403, 'Resource not accessible by integration') : ok(shapes.accountOf(state, request.login));
}

function userNamed(state: GitHubState, login: string): Reply {
  return state.users.has(login.toLowerCase()) ? ok(shapes.accountOf(state, login)) : problem(404, 'Not Found');
}

function permission(state: GitHubState, _request: Request, [login = '']: readonly string[]): Reply {
  const user = state.users.get(login.toLowerCase());
  return user?.type === 'User' ? ok(shapes.permissionOf(state, login)) : problem(404, `${login} is not a user`);
}

function run(state: GitHubState, _request: Request, [id = '']: readonly string[]): Reply {
  const createdAt = state.runs.get(Number(id));
  return createdAt === undefined ? problem(404, 'Not Found') : ok(shapes.runOf(Number(id), createdAt));
}

function listIssues(state: GitHubState, request: Request): Reply {
  const wanted = (request.query.get('labels') ?? '').split(',').filter(Boolean);
  const open = [...state.issues.values()].filter((issue) => issue.state === (request.query.get('state') ?? 'open'));
  const found = open.filter((issue) =>
    wanted.every((label) => issue.labels.some((own) => own.toLowerCase() === label.toLowerCase())),
  );
  return paged(
    found.map((issue) => shapes.issueOf(state, issue)),
    request,
  );
}

function listComments(state: GitHubState, issue: FakeIssue, request: Request): Reply {
  const found = state.comments.filter((comment) => comment.issue === issue.number).toSorted((one, other) => one.id - other.id);
  return paged(
    found.map((comment) => shapes.commentOf(state, comment)),
    request,
  );
}

/** Of the whole repository; `since` is about the last change, as at GitHub. */
function listAllComments(state: GitHubState, request: Request): Reply {
  const since = Date.parse(request.query.get('since') ?? '1970-01-01T00:00:00Z');
  const sign = request.query.get('direction') === 'desc' ? -1 : 1;
  const found = state.comments
    .filter(({ updatedAt }) => Date.parse(updatedAt) >= since)
    .toSorted((one, other) => sign * (Date.parse(one.createdAt) - Date.parse(other.createdAt) || one.id - other.id));
  return paged(
    found.map((comment) => shapes.commentOf(state, comment)),
    request,
  );
}

function listEvents(state: GitHubState, issue: FakeIssue, request: Request): Reply {
  const found = state.labellings.get(issue.number) ?? [];
  return paged(
    found.map((labelling) => shapes.eventOf(state, labelling)),
    request,
  );
}

function createComment(state: GitHubState, issue: FakeIssue, request: Request): Reply {
  if (issue.locked) return problem(403, 'Unable to create comment because issue is locked.');
  const body = String(request.body['body'] ?? '');
  if (body.length > 65_536) return tooLong();
  const at = state.now();
  const comment = { id: state.nextId++, issue: issue.number, author: request.login, body, createdAt: at, updatedAt: at };
  state.comments.push(comment);
  return { status: 201, body: shapes.commentOf(state, comment) };
}

function tooLong(): Reply {
  return problem(422, 'Validation Failed', [
    { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long (maximum is 65536 characters)' },
  ]);
}

function getComment(state: GitHubState, _request: Request, [id = '']: readonly string[]): Reply {
  const comment = state.comments.find((entry) => entry.id === Number(id));
  return comment === undefined ? problem(404, 'Not Found') : ok(shapes.commentOf(state, comment));
}

function updateComment(state: GitHubState, request: Request, [id = '']: readonly string[]): Reply {
  const comment = state.comments.find((entry) => entry.id === Number(id));
  if (comment === undefined) return problem(404, 'Not Found');
  const body = String(request.body['body'] ?? '');
  if (body.length > 65_536) return tooLong();
  comment.body = body;
  comment.updatedAt = state.now();
  return ok(shapes.commentOf(state, comment));
}

function deleteComment(state: GitHubState, _request: Request, [id = '']: readonly string[]): Reply {
  const index = state.comments.findIndex((entry) => entry.id === Number(id));
  if (index === -1) return problem(404, 'Not Found');
  state.comments.splice(index, 1);
  return { status: 204, body: undefined };
}

function reactToComment(state: GitHubState, request: Request, [id = '']: readonly string[]): Reply {
  const exists = state.comments.some((entry) => entry.id === Number(id));
  return exists ? react(state, `comment-${id}`, request) : problem(404, 'Not Found');
}

function react(state: GitHubState, target: string, request: Request): Reply {
  const content = String(request.body['content']);
  const known = state.reactions.some(
    (entry) => entry.target === target && entry.content === content && entry.author === request.login,
  );
  if (!known) state.reactions.push({ target, content, author: request.login });
  return { status: known ? 200 : 201, body: shapes.reactionOf(state, request.login, content) };
}

function setStatus(state: GitHubState, request: Request, [sha = '']: readonly string[]): Reply {
  if (!state.objects.commits.has(sha)) return problem(422, 'No commit found for SHA: ' + sha);
  const { state: verdict, context, description } = request.body;
  const status = { sha, state: String(verdict), context: String(context), description: String(description) };
  if (status.description.length > 140) return problem(422, 'Validation Failed');
  state.statuses.push(status);
  return { status: 201, body: shapes.statusOf(state, status) };
}

function matchingRefs(state: GitHubState, _request: Request, [prefix = '']: readonly string[]): Reply {
  const found = [...state.refs].filter(([ref]) => ref.startsWith(`refs/${prefix}`));
  return ok(found.map(([ref, sha]) => shapes.refOf(ref, sha)));
}

const empty = () => problem(409, 'Git Repository is empty.');

function getRef(state: GitHubState, _request: Request, [name = '']: readonly string[]): Reply {
  if (state.refs.size === 0) return empty();
  const sha = state.refs.get(`refs/${name}`);
  return sha === undefined ? problem(404, 'Not Found') : ok(shapes.refOf(`refs/${name}`, sha));
}

function createRef(state: GitHubState, request: Request): Reply {
  const ref = String(request.body['ref']);
  const sha = String(request.body['sha']);
  if (state.refs.has(ref)) return problem(422, 'Reference already exists');
  if (!state.objects.commits.has(sha)) return problem(422, 'Object does not exist');
  const blocked = [...state.refs.keys()].some((other) => ref.startsWith(`${other}/`) || other.startsWith(`${ref}/`));
  if (blocked) return problem(422, 'Reference update failed');
  state.refs.set(ref, sha);
  return { status: 201, body: shapes.refOf(ref, sha) };
}

function updateRef(state: GitHubState, request: Request, [name = '']: readonly string[]): Reply {
  const ref = `refs/${name}`;
  const sha = String(request.body['sha']);
  const current = state.refs.get(ref);
  if (current === undefined) return problem(422, 'Reference does not exist');
  if (!state.objects.commits.has(sha)) return problem(422, 'Object does not exist');
  if (request.body['force'] !== true && !state.objects.isAncestor(current, sha))
    return problem(422, 'Update is not a fast forward');
  state.refs.set(ref, sha);
  return ok(shapes.refOf(ref, sha));
}

function listCommits(state: GitHubState, request: Request): Reply {
  const start = request.query.get('sha') ?? state.defaultBranch;
  const head = state.refs.get(`refs/heads/${start}`) ?? start;
  if (!state.objects.commits.has(head)) return problem(404, 'Not Found');
  return paged(
    state.objects.below(head).map((commit) => shapes.commitOf(commit)),
    request,
  );
}

function getCommit(state: GitHubState, _request: Request, [sha = '']: readonly string[]): Reply {
  const commit = state.objects.commits.get(sha);
  return commit === undefined ? problem(404, 'Not Found') : ok(shapes.gitCommitOf(commit));
}

function createCommit(state: GitHubState, request: Request): Reply {
  const tree = String(request.body['tree']);
  const parents = (request.body['parents'] ?? []) as readonly string[];
  if (!state.objects.trees.has(tree)) return problem(422, 'Tree SHA does not exist');
  if (!parents.every((parent) => state.objects.commits.has(parent)))
    return problem(422, 'Parent SHA does not exist or is not a commit object');
  const sha = state.objects.addCommit({
    tree,
    parents,
    message: String(request.body['message']),
    author: request.login,
    at: state.now(),
  });
  const commit = state.objects.commits.get(sha);
  return commit === undefined ? problem(404, 'Not Found') : { status: 201, body: shapes.gitCommitOf(commit) };
}

/** A tree, a commit or a branch names a tree. */
function treeShaOf(state: GitHubState, name: string): string | undefined {
  if (state.objects.trees.has(name)) return name;
  const commit = state.refs.get(`refs/heads/${name}`) ?? name;
  return state.objects.commits.get(commit)?.tree;
}

function getTree(state: GitHubState, request: Request, [name = '']: readonly string[]): Reply {
  if (state.refs.size === 0) return empty();
  const sha = treeShaOf(state, name);
  if (sha === undefined) return problem(404, 'Not Found');
  const items = request.query.get('recursive') === null ? (state.objects.trees.get(sha) ?? []) : state.objects.list(sha);
  const sized = items.map((item) =>
    item.type === 'blob' ? { ...item, size: state.objects.blobs.get(item.sha)?.length ?? 0 } : item,
  );
  return ok(shapes.treeOf(sha, sized, state.treeLimit));
}

function createTree(state: GitHubState, request: Request): Reply {
  const base = request.body['base_tree'];
  const baseSha = typeof base === 'string' ? treeShaOf(state, base) : undefined;
  if (typeof base === 'string' && baseSha === undefined) return problem(422, 'base_tree is not a tree oid');
  const files: Map<string, FileEntry> = baseSha === undefined ? new Map() : state.objects.files(baseSha);
  for (const item of request.body['tree'] as readonly { path: string; mode: string; sha?: string | null; content?: string }[]) {
    if (item.sha === null) {
      if (!files.delete(item.path)) return problem(422, 'GitRPC::BadObjectState');
      continue;
    }
    const sha = item.sha ?? state.objects.addBlob(Buffer.from(item.content ?? ''));
    if (!state.objects.blobs.has(sha)) return problem(422, 'tree.sha does not exist');
    files.set(item.path, { mode: item.mode, sha });
  }
  const sha = state.objects.addTree(files);
  return { status: 201, body: shapes.treeOf(sha, state.objects.trees.get(sha) ?? [], state.treeLimit) };
}

function getBlob(state: GitHubState, _request: Request, [sha = '']: readonly string[]): Reply {
  const content = state.objects.blobs.get(sha);
  return content === undefined ? problem(404, 'Not Found') : ok(shapes.blobOf(sha, content));
}

function createBlob(state: GitHubState, request: Request): Reply {
  if (state.refs.size === 0) return empty();
  const encoding = request.body['encoding'] === 'base64' ? 'base64' : 'utf8';
  const sha = state.objects.addBlob(Buffer.from(String(request.body['content']), encoding));
  return { status: 201, body: { sha, url: `https://api.github.com/repos/${state.repository}/git/blobs/${sha}` } };
}

function getContent(state: GitHubState, request: Request, [path = '']: readonly string[]): Reply {
  const name = request.query.get('ref') ?? state.defaultBranch;
  const commit = state.refs.get(`refs/heads/${name}`) ?? name;
  const tree = state.objects.commits.get(commit)?.tree;
  if (tree === undefined) return problem(404, `No commit found for the ref ${name}`);
  const items = state.objects.list(tree);
  const item = items.find((entry) => entry.path === path);
  if (item === undefined) return problem(404, 'Not Found');
  const entry = (one: TreeItem) =>
    shapes.entryOf({ state, commit, item: one, size: state.objects.blobs.get(one.sha)?.length ?? 0 });
  if (item.type === 'tree') {
    const inside = items.filter((other) => other.path.startsWith(`${path}/`) && !other.path.slice(path.length + 1).includes('/'));
    return ok(inside.map(entry));
  }
  const content = state.objects.blobs.get(item.sha) ?? Buffer.alloc(0);
  if (item.mode === '120000') return ok({ ...entry(item), target: content.toString() });
  if (item.mode === '160000') return ok({ ...entry(item), submodule_git_url: 'https://example.com/x.git' });
  const small = content.length <= 1024 * 1024;
  return ok({ ...entry(item), encoding: small ? 'base64' : 'none', content: small ? content.toString('base64') : '' });
}
