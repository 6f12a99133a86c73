import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { assertAllowed, graphqlPath, identityQuery } from '../../src/edges/github-allowed-requests.ts';

const API = 'https://api.github.com';
const REPO = `${API}/repos/octo/shop`;
const bounds = { apiUrl: API, repository: 'octo/shop', branchPrefix: 'plan-realtime/' };
const ask = (method: string, url: string, body?: object) => () =>
  assertAllowed({ method, url, body: body === undefined ? undefined : JSON.stringify(body) }, bounds);

const sha = 'a'.repeat(40);
const pull = { title: 't', head: 'plan-realtime/issue-7', base: 'main', body: '<!-- plan-realtime:pull-request-7 -->' };
const file = { path: '.claude/doc/x.md', mode: '100644', type: 'blob', sha };

describe('assertAllowed()', () => {
  test.each<[string, string, object?]>([
    ['GET', `${REPO}/issues/7`],
    ['POST', `${REPO}/git/blobs`, { content: 'x' }],
    ['POST', `${REPO}/git/trees`, { base_tree: sha, tree: [file] }],
    ['POST', `${REPO}/git/commits`, { message: 'm', tree: sha, parents: [sha] }],
    ['POST', `${REPO}/git/refs`, { ref: 'refs/heads/plan-realtime/issue-7', sha }],
    ['PATCH', `${REPO}/git/refs/heads%2Fplan-realtime%2Fissue-7`, { sha, force: false }],
    ['POST', `${REPO}/issues/7/comments`, { body: 'x' }],
    ['PATCH', `${REPO}/issues/comments/1`, { body: 'x' }],
    ['DELETE', `${REPO}/issues/comments/1`],
    ['POST', `${REPO}/issues/7/reactions`, { content: 'eyes' }],
    ['POST', `${REPO}/issues/comments/1/reactions`, { content: 'eyes' }],
    ['POST', `${REPO}/statuses/${sha}`, { context: 'plan-realtime/approval', state: 'success' }],
    ['POST', `${REPO}/pulls`, { ...pull, draft: true }],
    ['PATCH', `${REPO}/pulls/12`, { body: pull.body }],
    ['POST', `${API}/graphql`, { query: identityQuery }],
  ])('lets %s %s through', (method, url, ...[body]) => {
    expect(ask(method, url, body)).not.toThrow();
  });

  test.each<[string, string, string, object?]>([
    ['another host', 'GET', 'https://evil.example/repos/octo/shop/issues/7'],
    ['another port', 'GET', 'https://api.github.com:8443/repos/octo/shop'],
    ['another repository', 'POST', `${API}/repos/octo/other/issues/7/comments`, { body: 'x' }],
    ['a climb to another repository', 'POST', `${REPO}/../other/issues/7/comments`, { body: 'x' }],
    ['an encoded climb', 'POST', `${REPO}/issues/7%2F..%2F..%2F..%2Fother/comments`, { body: 'x' }],
    ['closing an issue', 'PATCH', `${REPO}/issues/7`, { state: 'closed' }],
    ['the status of a check of somebody else', 'POST', `${REPO}/statuses/${sha}`, { context: 'ci/tests', state: 'success' }],
    ['a status that is neither given nor void', 'POST', `${REPO}/statuses/${sha}`, { context: 'plan-realtime/approval' }],
    ['a status of a branch', 'POST', `${REPO}/statuses/main`, { context: 'plan-realtime/approval', state: 'success' }],
    ['a label', 'POST', `${REPO}/issues/7/labels`, { labels: ['x'] }],
    ['a new issue', 'POST', `${REPO}/issues`, { title: 'x' }],
    ['a workflow start', 'POST', `${REPO}/actions/workflows/1/dispatches`, { ref: 'main' }],
    ['a file by the contents endpoint', 'PUT', `${REPO}/contents/x`, { content: 'x' }],
    ['a merge', 'PUT', `${REPO}/pulls/7/merge`],
    ['deleting a branch', 'DELETE', `${REPO}/git/refs/heads/plan-realtime/issue-7`],
    ['the default branch', 'PATCH', `${REPO}/git/refs/heads/main`, { sha, force: false }],
    ['a tag', 'POST', `${REPO}/git/refs`, { ref: 'refs/tags/v1', sha }],
    ['a climb out of the prefix', 'POST', `${REPO}/git/refs`, { ref: 'refs/heads/plan-realtime/../main', sha }],
    ['a forced move', 'PATCH', `${REPO}/git/refs/heads/plan-realtime/issue-7`, { sha, force: true }],
    ['a move that does not say whether it is forced', 'PATCH', `${REPO}/git/refs/heads/plan-realtime/issue-7`, { sha }],
    ['a tree without a base', 'POST', `${REPO}/git/trees`, { tree: [file] }],
    ['many files', 'POST', `${REPO}/git/trees`, { base_tree: sha, tree: [file, file, file] }],
    ['a link', 'POST', `${REPO}/git/trees`, { base_tree: sha, tree: [{ ...file, mode: '120000' }] }],
    ['a program', 'POST', `${REPO}/git/trees`, { base_tree: sha, tree: [{ ...file, mode: '100755' }] }],
    [
      'a commit in the name of somebody',
      'POST',
      `${REPO}/git/commits`,
      { message: 'm', tree: sha, parents: [sha], author: { name: 'ann' } },
    ],
    ['a pull request from another branch', 'POST', `${REPO}/pulls`, { ...pull, head: 'main' }],
    ['a pull request from a fork', 'POST', `${REPO}/pulls`, { ...pull, head: 'octo-friend:plan-realtime/issue-7' }],
    ['a pull request from another repository', 'POST', `${REPO}/pulls`, { ...pull, head_repo: 'octo/other' }],
    ['an issue turned into a pull request', 'POST', `${REPO}/pulls`, { ...pull, issue: 7 }],
    ['closing a pull request', 'PATCH', `${REPO}/pulls/12`, { state: 'closed' }],
    ['another target of a pull request', 'PATCH', `${REPO}/pulls/12`, { body: pull.body, base: 'release' }],
    ["somebody's description", 'PATCH', `${REPO}/pulls/12`, { body: 'Please review.' }],
    ['a request for reviews', 'POST', `${REPO}/pulls/12/requested_reviewers`, { reviewers: ['ann'] }],
    ['another query', 'POST', `${API}/graphql`, { query: 'mutation{x}' }],
    ['a body that is no JSON object', 'POST', `${REPO}/git/refs`],
  ])('stops %s', (_what, method, ...[url, body]: [string, object?]) => {
    expect(ask(method, url, body)).toThrow(/was not sent/);
  });

  test('stops every write on an address nobody thought of', () => {
    const part = fc.constantFrom(
      'issues',
      'comments',
      '7',
      'git',
      'refs',
      'heads',
      'main',
      'pulls',
      'labels',
      'hooks',
      'collaborators',
      'contents',
      'actions',
      'plan-realtime',
      'issue-7',
    );
    fc.assert(
      fc.property(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'), fc.array(part, { maxLength: 6 }), (method, parts) => {
        const path = parts.join('/');
        const known = /^(?:POST issues\/(?:comments\/)?7\/(?:reactions|comments)|(?:PATCH|DELETE) issues\/comments\/7)$/.test(
          `${method} ${path}`,
        );
        fc.pre(!known);
        expect(ask(method, `${REPO}/${path}`, {})).toThrow(/was not sent/);
      }),
    );
  });
});

describe('a job that is there for less', () => {
  const inThreads: readonly (readonly [string, string, object])[] = [
    ['POST', `${REPO}/issues/7/comments`, { body: 'x' }],
    ['PATCH', `${REPO}/issues/comments/1`, { body: 'x' }],
    ['POST', `${REPO}/issues/7/reactions`, { content: 'eyes' }],
  ];
  const inContents: readonly (readonly [string, string, object])[] = [
    ['POST', `${REPO}/git/blobs`, { content: 'x' }],
    ['POST', `${REPO}/git/refs`, { ref: 'refs/heads/plan-realtime/issue-7', sha }],
    ['POST', `${REPO}/statuses/${sha}`, { context: 'plan-realtime/approval', state: 'success' }],
  ];
  const sends =
    (mayWrite: 'nothing' | 'threads', [method, url, body]: readonly [string, string, object]) =>
    () =>
      assertAllowed({ method, url, body: JSON.stringify(body) }, { ...bounds, mayWrite });

  test.each([...inThreads, ...inContents])('writes nothing where it plans: %s %s', (...request) => {
    expect(sends('nothing', request)).toThrow('this job may write nothing');
  });

  test.each(inContents)('writes in threads only where it acknowledges: %s %s', (...request) => {
    expect(sends('threads', request)).toThrow('this job may write in threads only');
  });

  test('reads, asks who it is, and does what it is there for', () => {
    expect(sends('nothing', ['POST', `${API}/graphql`, { query: identityQuery }])).not.toThrow();
    expect(sends('nothing', ['GET', `${REPO}/issues/7`, {}])).not.toThrow();
    for (const request of inThreads) expect(sends('threads', request)).not.toThrow();
  });
});

test("GraphQL of a server of one's own lies beside its REST", () => {
  expect(graphqlPath(new URL('https://git.corp.example/api/v3'))).toBe('/api/graphql');
  expect(graphqlPath(new URL('https://api.github.com'))).toBe('/graphql');
});
