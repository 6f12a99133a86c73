import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createGitHubReader } from '../../src/edges/github-reader.ts';
import type { GitHubReader } from '../../src/edges/github-reader.ts';
import { clientOf } from '../fakes/github-access.ts';
import { commitFiles } from '../fakes/github-state.ts';
import type { Seed } from '../fakes/github-state.ts';
import { startFakeGitHub } from '../fakes/github.ts';
import type { FakeGitHub } from '../fakes/github.ts';

let github: FakeGitHub;
let reader: GitHubReader;

async function start(seed: Seed = {}): Promise<void> {
  github = await startFakeGitHub(seed);
  reader = createGitHubReader(clientOf(github));
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

beforeEach(() => start());
afterEach(() => github.close());
const restart = async (seed: Seed) => {
  await github.close();
  await start(seed);
};

describe('repository and branches', () => {
  test('says what the default branch is and whether strangers can read', async () => {
    await restart({ private: true, archived: true, defaultBranch: 'trunk' });

    expect(await reader.repository()).toEqual({ defaultBranch: 'trunk', private: true, archived: true });
  });

  test('finds the head of a branch, slashes included, and not of one that does not exist', async () => {
    const sha = commitFiles(github.state, { branch: 'plan-realtime/issue-7', files: { a: 'b' }, message: 'm' });

    expect(await reader.headOf('plan-realtime/issue-7')).toBe(sha);
    expect(await reader.headOf('plan-realtime')).toBeUndefined();
  });

  test('an empty repository has no branches', async () => {
    await restart({ files: {} });

    expect(await reader.headOf('main')).toBeUndefined();
  });
});

describe('newestCommits()', () => {
  test('names what a commit stands on, itself first, and nothing of another branch', async () => {
    const first = github.state.refs.get('refs/heads/main') ?? '';
    const head = commitFiles(github.state, { branch: 'main', files: { 'b.md': 'x' }, message: 'next' });
    const other = commitFiles(github.state, { branch: 'other', files: { 'c.md': 'x' }, message: 'elsewhere' });

    const commits = await reader.newestCommits(head);

    expect(commits).toEqual([head, first]);
    expect(commits).not.toContain(other);
  });

  test('takes no more than a hundred', async () => {
    let head = '';
    for (let index = 0; index < 105; index += 1)
      head = commitFiles(github.state, { branch: 'main', files: { 'b.md': `${index}` }, message: 'next' });

    expect(await reader.newestCommits(head)).toHaveLength(100);
  });
});

describe('permissionOf()', () => {
  test.each([
    ['admin', 'admin'],
    ['maintain', 'maintain'],
    ['write', 'write'],
    ['triage', 'triage'],
    ['read', 'read'],
    ['none', 'none'],
  ] as const)('answers %s for %s', async (permission, expected) => {
    await restart({ users: { bob: { permission } } });

    expect(await reader.permissionOf('bob')).toEqual({ permission: expected, accountType: 'User' });
  });

  test('tells a bot by its account, not by its name', async () => {
    await restart({ users: { 'renovate[bot]': {}, 'sly[bot]': { type: 'User', permission: 'read' } } });

    expect(await reader.permissionOf('renovate[bot]')).toEqual({ permission: 'none', accountType: 'Bot' });
    expect(await reader.permissionOf('sly[bot]')).toEqual({ permission: 'read', accountType: 'User' });
  });

  test('knows nothing of an account that does not exist', async () => {
    expect(await reader.permissionOf('nobody')).toEqual({ permission: 'none', accountType: 'unknown' });
  });

  test('throws when GitHub does not answer, so that nobody gets in by a fault', async () => {
    github.fault({ on: /permission/, status: 500, times: 9 });

    await expect(reader.permissionOf('ann')).rejects.toThrow(/could not read the permission of ann: 500/);
  });
});

describe('threads', () => {
  test('reads an issue and a pull request with its head', async () => {
    await restart({
      issues: [
        { number: 7, title: 'Live board', body: 'text', locked: true },
        { number: 8, title: 'A change', body: null, pull: { sha: 'a'.repeat(40), repository: 'eve/shop' } },
        { number: 9, pull: { sha: 'b'.repeat(40), repository: null } },
        { number: 10, pull: { sha: 'c'.repeat(40), repository: 'octo/shop' } },
      ],
    });

    expect(await reader.thread(7)).toEqual({
      kind: 'issue',
      number: 7,
      title: 'Live board',
      body: 'text',
      url: 'https://github.com/octo/shop/issues/7',
      state: 'open',
      locked: true,
      author: 'ann',
      updatedAt: '2026-11-20T10:00:00Z',
    });
    expect(await reader.thread(8)).toMatchObject({ kind: 'pull_request', body: '', head: { sha: 'a'.repeat(40), fork: true } });
    expect(await reader.thread(9)).toMatchObject({ head: { fork: true } });
    expect(await reader.thread(10)).toMatchObject({ head: { fork: false } });
  });

  test('a moved issue is not followed', async () => {
    await restart({ issues: [{ number: 7, gone: 'moved' }] });

    await expect(reader.thread(7)).rejects.toThrow(
      'GitHub could not read issue 7: it was moved (301). Nothing is read from or written to another place.',
    );
    expect(github.log).toHaveLength(1);
  });

  test('a deleted issue says so', async () => {
    await restart({ issues: [{ number: 7, gone: 'deleted' }] });

    await expect(reader.thread(7)).rejects.toThrow(/410, This issue was deleted \(request F00D:1\)\. It was deleted\./);
  });

  test('reads the comments of every page, in order', async () => {
    await restart({
      issues: [{ number: 7 }],
      comments: Array.from({ length: 250 }, (_unused, index) => ({ issue: 7, body: `c${index}` })),
    });

    const comments = await all(reader.comments(7));

    expect(comments.map((comment) => comment.body)).toEqual(Array.from({ length: 250 }, (_unused, index) => `c${index}`));
    expect(comments[0]).toMatchObject({
      author: 'ann',
      authorType: 'User',
      createdAt: '2026-11-21T10:00:00Z',
      updatedAt: '2026-11-21T10:00:00Z',
    });
  });

  test('does not pretend that a thread ends where a page could not be read', async () => {
    await restart({ issues: [{ number: 7 }], comments: Array.from({ length: 150 }, () => ({ issue: 7, body: 'c' })) });
    github.fault({ on: /comments/, status: 500, after: 1, times: 9 });

    await expect(all(reader.comments(7))).rejects.toThrow(/500/);
  });

  test('finds the last time the label was set, on any page', async () => {
    const noise = Array.from({ length: 120 }, () => ({ label: 'bug' }));
    await restart({
      issues: [{ number: 7 }],
      labellings: {
        7: [
          { label: 'realtime', at: '2026-11-01T00:00:00Z' },
          ...noise,
          { label: 'RealTime', at: '2026-11-02T00:00:00Z', actor: 'github-actions[bot]' },
          { label: 'realtime', event: 'unlabeled' },
        ],
      },
    });

    expect(await reader.lastLabelling(7, 'realtime')).toEqual({
      at: '2026-11-02T00:00:00Z',
      actor: 'github-actions[bot]',
      actorType: 'Bot',
    });
    expect(await reader.lastLabelling(7, 'docs')).toBeUndefined();
  });

  test('lists open issues with the label', async () => {
    await restart({
      issues: [
        { number: 1, labels: ['realtime'] },
        { number: 2 },
        { number: 3, labels: ['realtime'], state: 'closed' },
        { number: 4, labels: ['Realtime', 'bug'] },
      ],
    });

    expect((await all(reader.labelledIssues('realtime'))).map((issue) => issue.number)).toEqual([1, 4]);
  });
});

describe('files', () => {
  test('reads a file at a commit, whatever its size', async () => {
    const large = 'ö'.repeat(700_000);
    await restart({ files: { '.claude/doc/plan.md': 'plän', 'large.txt': large } });
    const head = await reader.headOf('main');

    expect(await reader.fileAt(head ?? '', '.claude/doc/plan.md')).toBe('plän');
    expect(await reader.fileAt('main', 'large.txt')).toBe(large);
  });

  test('a link, a folder, a submodule and a missing file are no files', async () => {
    await restart({
      files: {
        'a/b.md': 'x',
        link: { mode: '120000', content: '/etc/passwd' },
        module: { mode: '160000', content: 'f'.repeat(40) },
      },
    });

    for (const path of ['a', 'link', 'module', 'missing', 'a/b.md/c']) expect(await reader.fileAt('main', path)).toBeUndefined();
    expect(await reader.fileAt('no-branch', 'a/b.md')).toBeUndefined();
  });

  test('lists the files of a folder', async () => {
    await restart({
      files: {
        'doc/one.md': '1',
        'doc/two.md': '2',
        'doc/deep/three.md': '3',
        'doc/link.md': { mode: '120000', content: 'one.md' },
      },
    });

    expect(await reader.filesIn('main', 'doc')).toEqual(['doc/one.md', 'doc/two.md']);
    expect(await reader.filesIn('main', 'missing')).toEqual([]);
  });
});

describe('runCreatedAt()', () => {
  test('is the same for every attempt of a run', async () => {
    await restart({ runs: { 99: '2026-11-23T01:00:00Z' } });

    expect(await reader.runCreatedAt(99)).toBe('2026-11-23T01:00:00Z');
    expect(await reader.runCreatedAt(100)).toBeUndefined();
  });

  test('is unknown where the token may not ask', async () => {
    await restart({ access: { actions: 'none' } });

    expect(await reader.runCreatedAt(99)).toBeUndefined();
  });
});

describe('faults', () => {
  test.each([
    ['a server error', { status: 502 }],
    ['a lost connection', { drop: true }],
    ['a page instead of an answer', { status: 200, body: '<html>' }],
  ])('reading survives %s', async (_what, fault) => {
    github.fault({ on: /GET/, times: 2, ...fault });

    expect(await reader.repository()).toMatchObject({ defaultBranch: 'main' });
    expect(github.log).toHaveLength(3);
  });

  test('and gives up after four attempts, in words', async () => {
    github.fault({ on: /GET/, times: 99, status: 503 });

    await expect(reader.repository()).rejects.toMatchObject({
      name: 'ForgeFault',
      status: 503,
      requestId: 'F00D:1',
      message:
        'GitHub could not read the repository: 503, Server Error (request F00D:1). This is a fault of GitHub: run the job again later.',
    });
    expect(github.log).toHaveLength(4);
  });

  test('a bad token is said at once', async () => {
    reader = createGitHubReader(clientOf(github, { token: 'expired' }));

    await expect(reader.repository()).rejects.toThrow(/401, Bad credentials .* check `github_token`/);
    expect(github.log).toHaveLength(1);
  });

  test('an answer without the expected fields is a fault that names the field', async () => {
    github.fault({ on: /GET/, status: 200, body: { private: false, archived: false } });

    await expect(reader.repository()).rejects.toThrow('its answer lacks a usable `default_branch`');
  });

  test('a secondary limit is waited out', async () => {
    github.fault({
      on: /GET/,
      status: 403,
      headers: { 'retry-after': '2' },
      body: { message: 'You have exceeded a secondary rate limit' },
    });

    expect(await reader.repository()).toMatchObject({ defaultBranch: 'main' });
  });

  test('a used-up limit that ends after the deadline is not waited for', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3600);
    github.fault({
      on: /GET/,
      times: 9,
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      body: { message: 'API rate limit exceeded' },
    });

    await expect(reader.repository()).rejects.toThrow(/The rate limit of the token is used up: run the job again after 20\d\d-/);
    expect(github.log).toHaveLength(1);
  });
});
