import { ok, onIssue, paged, problem, type Handler, type OnIssue, type Reply } from './github-reply.ts';
import * as shapes from './github-shapes.ts';
import type { FakeIssue, GitHubState } from './github-state.ts';

/** Pull requests: an issue with a head, as GitHub has it. */

export const listPulls: Handler = (state, request) => {
  const wanted = request.query.get('state') ?? 'open';
  const head = request.query.get('head');
  const [owner = ''] = state.repository.split('/');
  const found = pullsOf(state)
    .filter((issue) => wanted === 'all' || issue.state === wanted)
    .filter(({ pull }) => head === null || `${pull?.repository?.split('/')[0] ?? owner}:${pull?.ref}` === head)
    .toSorted((one, other) => other.number - one.number);
  return paged(
    found.map((issue) => shapes.pullListedOf(state, issue)),
    request,
  );
};

export const createPull: Handler = (state, { body, login }) => {
  const [title, head, base] = [String(body['title']), String(body['head']), String(body['base'])];
  const refused = refusalOf(state, { head, base, isDraft: body['draft'] === true, login });
  if (refused !== undefined) return refused;
  const at = state.now();
  const number = Math.max(0, ...state.issues.keys()) + 1;
  const issue: FakeIssue = {
    number,
    title,
    body: String(body['body'] ?? ''),
    author: login,
    state: 'open',
    locked: false,
    labels: [],
    createdAt: at,
    updatedAt: at,
    pull: { sha: shaOf(state, head), repository: state.repository, ref: head, base, draft: body['draft'] === true },
  };
  state.issues.set(number, issue);
  return { status: 201, body: shapes.pullOf(state, issue) };
};

const update: OnIssue = (state, issue, { body }) => {
  if (issue.pull === undefined) return problem(404, 'Not Found');
  if (typeof body['body'] === 'string') issue.body = body['body'];
  return ok(shapes.pullOf(state, issue));
};
export const updatePull = onIssue(update);

type Wish = { readonly head: string; readonly base: string; readonly isDraft: boolean; readonly login: string };

function refusalOf(state: GitHubState, { head, base, isDraft, login }: Wish): Reply | undefined {
  if (login === 'github-actions[bot]' && !state.actionsMayOpenPulls)
    return problem(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  if (isDraft && !state.drafts) return problem(422, 'Draft pull requests are not supported in this repository.');
  const [from, to] = [shaOf(state, head), shaOf(state, base)];
  if (from === '') return invalid({ field: 'head', code: 'invalid' });
  if (to === '') return invalid({ field: 'base', code: 'invalid' });
  const isThere = pullsOf(state).some(
    ({ state: one, pull }) => one === 'open' && pull?.repository === state.repository && pull.ref === head && pull.base === base,
  );
  const [owner = ''] = state.repository.split('/');
  if (isThere) return invalid({ code: 'custom', message: `A pull request already exists for ${owner}:${head}.` });
  if (state.objects.isAncestor(from, to)) return invalid({ code: 'custom', message: `No commits between ${base} and ${head}` });
  return undefined;
}

function invalid(error: object): Reply {
  return problem(422, 'Validation Failed', [{ resource: 'PullRequest', ...error }]);
}

function shaOf(state: GitHubState, branch: string): string {
  return state.refs.get(`refs/heads/${branch}`) ?? '';
}

function pullsOf(state: GitHubState): readonly FakeIssue[] {
  return [...state.issues.values()].filter((issue) => issue.pull?.ref !== undefined);
}
