import { afterEach, describe, expect, test } from '@jest/globals';
import { createGitHubWriter } from '../../src/edges/github-writer.ts';
import type { PullRequestOffer } from '../../src/ports.ts';
import { clientOf } from '../fakes/github-access.ts';
import { commitFiles } from '../fakes/github-state.ts';
import { startFakeGitHub, type FakeGitHub } from '../fakes/github.ts';

const branch = 'plan-realtime/issue-7';
const offer: PullRequestOffer = {
  branch,
  base: 'main',
  path: '.claude/doc/first.md',
  title: 'Real-time plan for issue 7',
  body: '<!-- plan-realtime:pull-request-7 -->\n\nThe plan: `.claude/doc/first.md`.',
  links: [],
};

let github: FakeGitHub;
afterEach(() => github.close());

/** Issue 7 has a plan on its branch. */
async function planned(): Promise<FakeGitHub> {
  github = await startFakeGitHub({ issues: [{ number: 7 }] });
  github.state.refs.set(`refs/heads/${branch}`, github.state.refs.get('refs/heads/main') ?? '');
  commitFiles(github.state, { branch, files: { '.claude/doc/first.md': '# Plan' }, message: 'plan' });
  return github;
}

const offerTo = (changes: Partial<PullRequestOffer> = {}) =>
  createGitHubWriter(clientOf(github)).offerPullRequest({ ...offer, ...changes });
const pulls = () => [...github.state.issues.values()].filter((issue) => issue.pull !== undefined);
const pullsWritten = () => github.writes().filter((write) => write.includes('/pulls'));

describe('the pull request of a plan branch', () => {
  test('is opened as a draft from the plan branch', async () => {
    await planned();

    expect(await offerTo()).toEqual({ number: 8, url: 'https://github.com/octo/shop/pull/8', state: 'draft' });
    expect(pulls()).toEqual([
      expect.objectContaining({
        title: offer.title,
        body: offer.body,
        pull: expect.objectContaining({ ref: branch, base: 'main' }),
      }),
    ]);
  });

  test('is found again, and nothing is written while its description fits', async () => {
    await planned();
    const first = await offerTo();

    expect(await offerTo()).toEqual(first);
    expect(pullsWritten()).toHaveLength(1);
  });

  test('names the newer plan once another file took the place of the first', async () => {
    await planned();
    await offerTo();

    const body = offer.body.replace('first', 'second');
    await offerTo({ path: '.claude/doc/second.md', body });

    expect(pulls().map((pull) => pull.body)).toEqual([body]);
  });

  test('keeps a description that somebody made their own', async () => {
    await planned();
    await offerTo();
    const [pull] = pulls();
    if (pull) pull.body = 'Please review by Friday.';

    await offerTo({ path: '.claude/doc/second.md' });

    expect(pulls().map(({ body }) => body)).toEqual(['Please review by Friday.']);
  });

  test('that somebody marked as ready stays ready', async () => {
    await planned();
    await offerTo();
    const [pull] = pulls();
    if (pull?.pull) pull.pull = { ...pull.pull, draft: false };

    expect(await offerTo()).toMatchObject({ number: 8, state: 'ready' });
  });

  test('that somebody closed stays closed, and no second one is opened', async () => {
    await planned();
    await offerTo();
    const [pull] = pulls();
    if (pull) pull.state = 'closed';

    expect(await offerTo()).toMatchObject({ number: 8, state: 'closed' });
    expect(pulls()).toHaveLength(1);
  });

  test('that was merged gets a successor when there is something new, and none before', async () => {
    await planned();
    await offerTo();
    const [pull] = pulls();
    if (pull?.pull) Object.assign(pull, { state: 'closed', pull: { ...pull.pull, mergedAt: '2026-11-24T00:00:00Z' } });
    github.state.refs.set('refs/heads/main', github.state.refs.get(`refs/heads/${branch}`) ?? '');

    const before = await offerTo();
    commitFiles(github.state, { branch, files: { '.claude/doc/first.md': '# Plan, revised' }, message: 'plan' });
    const after = await offerTo();

    expect(before).toMatchObject({ number: 8, state: 'merged' });
    expect(after).toMatchObject({ number: 9, state: 'draft' });
  });

  test('is an ordinary one where the repository has no drafts', async () => {
    await planned();
    github.state.drafts = false;

    expect(await offerTo()).toMatchObject({ number: 8, state: 'undrafted' });
    expect(pulls()).toHaveLength(1);
  });

  test('of a fork that has a branch of the same name is another one', async () => {
    await planned();
    await offerTo();
    const [pull] = pulls();
    if (pull?.pull) pull.pull = { ...pull.pull, repository: 'octo-friend/shop' };

    expect(await offerTo()).toMatchObject({ number: 9, state: 'draft' });
  });
});

describe('one pull request comes of', () => {
  test('an answer that was lost', async () => {
    await planned();
    github.fault({ on: /POST .*\/pulls$/, status: 502, applied: true });

    expect(await offerTo()).toMatchObject({ number: 8 });
    expect(pulls()).toHaveLength(1);
  });

  test('two runs at once', async () => {
    await planned();

    const [one, other] = await Promise.all([offerTo(), offerTo()]);

    expect(one?.number).toBe(other?.number);
    expect(pulls()).toHaveLength(1);
  });
});

describe('what keeps a pull request from being opened is told with what to do', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'the setting of the repository',
      () => (github.state.actionsMayOpenPulls = false),
      /403, GitHub Actions is not permitted.*Settings → Actions → General/,
    ],
    ['the permission of the token', () => (github.state.access.pulls = 'read'), /`pull-requests: write`/],
    ['an archived repository', () => (github.state.archived = true), /archived/],
    ['a base that is gone', () => github.state.refs.delete('refs/heads/main'), /422/],
  ])('%s', async (_what, change, words) => {
    await planned();
    change();

    await expect(offerTo()).rejects.toThrow(words);
    expect(pulls()).toEqual([]);
  });
});
