import { createRequire } from 'node:module';

/** GitHub's own example deliveries, brought to the repository, issue and people of the test. */

type Payload = Record<string, unknown> & {
  issue: Record<string, unknown> & { user: Record<string, unknown> };
  repository: Record<string, unknown>;
  sender: Record<string, unknown>;
};
type Example = { readonly name: string; readonly examples: readonly (Payload & { readonly action?: string })[] };
const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly Example[];

export type ThreadFacts = {
  readonly number?: number;
  readonly title?: string;
  readonly body?: string | null;
  readonly at?: string;
};

export function labeled(label: string, thread: ThreadFacts = {}, sender = 'maintainer') {
  const payload = example('issues', 'labeled');
  return {
    name: 'issues',
    payload: { ...withThread(payload, thread, sender), label: { ...(payload['label'] as object), name: label } },
  };
}

/** Without labels unless told. */
export function opened(thread: ThreadFacts, sender = 'maintainer', labels: readonly string[] = []) {
  const payload = withThread(example('issues', 'opened'), thread, sender);
  return { name: 'issues', payload: { ...payload, issue: { ...payload.issue, labels: labels.map((name) => ({ name })) } } };
}

export type CommentFacts = ThreadFacts & { readonly comment: string; readonly id?: number; readonly pull?: boolean };

export function commented(facts: CommentFacts, sender = 'maintainer') {
  const payload = withThread(example('issue_comment', 'created'), facts, sender);
  const at = facts.at ?? '2026-11-23T02:00:00Z';
  const issue = facts.pull
    ? { ...payload.issue, pull_request: { url: 'https://api.github.com/repos/acme/board/pulls/7' } }
    : payload.issue;
  const comment = {
    ...(payload['comment'] as object),
    id: facts.id ?? 9001,
    body: facts.comment,
    created_at: at,
    updated_at: at,
  };
  return { name: 'issue_comment', payload: { ...payload, issue, comment } };
}

export function dispatched(inputs: Readonly<Record<string, string>> | null, sender = 'maintainer') {
  const payload = example('workflow_dispatch');
  return { name: 'workflow_dispatch', payload: { ...payload, inputs, ...whoAndWhere(payload, sender) } };
}

export function scheduled() {
  const payload = example('workflow_dispatch');
  return { name: 'schedule', payload: { schedule: '17 5 * * *', ...whoAndWhere(payload, 'maintainer') } };
}

/** Any other delivery of GitHub's examples. */
export function other(name: string, action?: string) {
  const payload = example(name, action);
  return { name, payload: { ...payload, ...whoAndWhere(payload, 'maintainer') } };
}

function example(name: string, action?: string): Payload {
  const found = examples
    .find((entry) => entry.name === name)
    ?.examples.find((payload) => action === undefined || payload.action === action);
  if (found === undefined) throw new Error(`GitHub's examples have no ${name} ${action ?? ''}.`);
  return structuredClone(found);
}

function withThread(payload: Payload, thread: ThreadFacts, sender: string): Payload {
  const { number = 7, title = 'Everyone should see a card move at once', body = null, at = '2026-11-23T02:00:00Z' } = thread;
  const issue = {
    ...payload.issue,
    number,
    title,
    body,
    state: 'open',
    html_url: `https://github.com/acme/board/issues/${number}`,
    updated_at: at,
  };
  return { ...payload, issue, ...whoAndWhere(payload, sender) };
}

function whoAndWhere(payload: Payload, sender: string) {
  return {
    repository: { ...payload.repository, full_name: 'acme/board', name: 'board' },
    sender: { ...payload.sender, login: sender, type: sender.endsWith('[bot]') ? 'Bot' : 'User' },
  };
}
