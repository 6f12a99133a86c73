import { exampleOf } from './github-contract.ts';
import type { Commit, TreeItem } from './github-objects.ts';
import { addUser } from './github-state.ts';
import type { FakeComment, FakeIssue, FakeLabelling, FakeStatus, GitHubState } from './github-state.ts';

/** State as GitHub answers it: the contract's own examples with the facts of the state written over them. */

type Body = Record<string, unknown>;
const web = (state: GitHubState) => `https://github.com/${state.repository}`;

export function userOf(state: GitHubState, login: string): Body {
  const user = state.users.get(login.toLowerCase()) ?? addUser(state, login);
  return { ...(exampleOf('issues/create-comment', '201')['user'] as Body), login: user.login, id: user.id, type: user.type };
}

export function accountOf(state: GitHubState, login: string): Body {
  return { ...exampleOf('users/get-by-username'), ...userOf(state, login) };
}

export function repositoryOf(state: GitHubState): Body {
  const [owner = '', name = ''] = state.repository.split('/');
  const { source: _source, parent: _parent, template_repository: _template, ...example } = exampleOf('repos/get');
  const facts = {
    name,
    full_name: state.repository,
    private: state.private,
    archived: state.archived,
    default_branch: state.defaultBranch,
    language: null,
  };
  return { ...example, ...facts, owner: { ...(example['owner'] as Body), login: owner }, html_url: web(state) };
}

export function permissionOf(state: GitHubState, login: string): Body {
  const user = state.users.get(login.toLowerCase());
  const role = user?.permission ?? 'none';
  const folded = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  const example = exampleOf('repos/get-collaborator-permission-level');
  return {
    ...example,
    permission: folded,
    role_name: role,
    user: { ...(example['user'] as Body), ...userOf(state, login), role_name: role },
  };
}

export function issueOf(state: GitHubState, issue: FakeIssue): Body {
  const { pull_request: pull, repository: _repository, ...example } = exampleOf('issues/list-for-repo');
  const facts = {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: issue.locked,
    user: userOf(state, issue.author),
    labels: issue.labels,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    html_url: `${web(state)}/${issue.pull === undefined ? 'issues' : 'pull'}/${issue.number}`,
    comments: state.comments.filter((comment) => comment.issue === issue.number).length,
  };
  return { ...example, ...facts, ...(issue.pull === undefined ? {} : { pull_request: pull }) };
}

export function pullOf(state: GitHubState, issue: FakeIssue): Body {
  return { ...exampleOf('pulls/get'), ...pullFacts(state, issue, exampleOf('pulls/get')) };
}

/** As the list of pull requests has it: without what takes GitHub time to compute. */
export function pullListedOf(state: GitHubState, issue: FakeIssue): Body {
  return { ...exampleOf('pulls/list'), ...pullFacts(state, issue, exampleOf('pulls/list')) };
}

function pullFacts(state: GitHubState, issue: FakeIssue, example: Body): Body {
  const head = example['head'] as Body;
  const base = example['base'] as Body;
  const { pull } = issue;
  const repository = pull?.repository ?? null;
  const branch = repository === state.repository ? state.refs.get(`refs/heads/${pull?.ref}`) : undefined;
  const repo = repository === null ? null : { ...(head['repo'] as Body), full_name: repository };
  return {
    requested_teams: [],
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    draft: pull?.draft ?? false,
    merged_at: pull?.mergedAt ?? null,
    user: userOf(state, issue.author),
    html_url: `${web(state)}/pull/${issue.number}`,
    head: { ...head, ref: pull?.ref ?? 'topic', sha: branch ?? pull?.sha, repo },
    base: { ...base, ref: pull?.base ?? state.defaultBranch },
  };
}

export function commentOf(state: GitHubState, comment: FakeComment): Body {
  return {
    ...exampleOf('issues/create-comment', '201'),
    id: comment.id,
    body: comment.body,
    user: userOf(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: `${web(state)}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `https://api.github.com/repos/${state.repository}/issues/${comment.issue}`,
  };
}

export function eventOf(state: GitHubState, labelling: FakeLabelling): Body {
  const facts = { event: labelling.event, actor: userOf(state, labelling.actor), created_at: labelling.at };
  return { ...exampleOf('issues/list-events'), ...facts, label: { name: labelling.label, color: 'ededed' } };
}

export function reactionOf(state: GitHubState, login: string, content: string): Body {
  return { ...exampleOf('reactions/create-for-issue', '201'), content, user: userOf(state, login) };
}

export function statusOf(state: GitHubState, status: FakeStatus): Body {
  const { sha: _sha, ...facts } = status;
  return { ...exampleOf('repos/create-commit-status', '201'), ...facts, creator: userOf(state, 'github-actions[bot]') };
}

export function refOf(ref: string, sha: string): Body {
  const example = exampleOf('git/get-ref');
  return { ...example, ref, object: { ...(example['object'] as Body), type: 'commit', sha } };
}

export function gitCommitOf(commit: Commit): Body {
  const example = exampleOf('git/get-commit');
  const url = 'https://api.github.com/x';
  const parents = commit.parents.map((sha) => ({ sha, url, html_url: url }));
  return { ...example, sha: commit.sha, message: commit.message, tree: { sha: commit.tree, url }, parents };
}

export function commitOf(commit: Commit): Body {
  const example = exampleOf('repos/list-commits');
  const parents = commit.parents.map((sha) => ({ sha, url: 'https://api.github.com/x', html_url: 'https://github.com/x' }));
  return { ...example, sha: commit.sha, parents };
}

export function treeOf(sha: string, items: readonly (TreeItem & { readonly size?: number })[], limit: number): Body {
  return { sha, url: 'https://api.github.com/x', truncated: items.length > limit, tree: items.slice(0, limit) };
}

export function blobOf(sha: string, content: Buffer): Body {
  return { ...exampleOf('git/get-blob'), sha, content: content.toString('base64'), encoding: 'base64', size: content.length };
}

type Place = { readonly state: GitHubState; readonly commit: string; readonly item: TreeItem; readonly size: number };

/** A file, link or submodule of the contents endpoint, without what it says. */
export function entryOf({ state, commit, item, size }: Place): Body {
  const url = `https://api.github.com/repos/${state.repository}/contents/${item.path}`;
  const html = `${web(state)}/blob/${commit}/${item.path}`;
  const type = item.type === 'tree' ? 'dir' : item.mode === '120000' ? 'symlink' : item.mode === '160000' ? 'submodule' : 'file';
  const name = item.path.split('/').at(-1) ?? '';
  const links = { self: url, git: url, html };
  return {
    type,
    size,
    name,
    path: item.path,
    sha: item.sha,
    url,
    git_url: url,
    html_url: html,
    download_url: html,
    _links: links,
  };
}

export function runOf(id: number, createdAt: string): Body {
  return { ...exampleOf('actions/get-workflow-run'), id, created_at: createdAt };
}
