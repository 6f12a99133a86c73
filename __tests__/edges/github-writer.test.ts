import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHubSettings } from '../../src/edges/github-client.ts';
import { createGitHubWriter } from '../../src/edges/github-writer.ts';
import type { ForgeWriter, PlanCommit } from '../../src/ports.ts';
import { clientOf } from '../fakes/github-access.ts';
import { addUser, commitFiles } from '../fakes/github-state.ts';
import type { Seed } from '../fakes/github-state.ts';
import { startFakeGitHub } from '../fakes/github.ts';
import type { FakeGitHub, Fault } from '../fakes/github.ts';

const BRANCH = 'plan-realtime/issue-7';
const PATH = '.claude/doc/websocket-realtime-board-20261123T020000Z.md';
const MARKER = '<!-- plan-realtime:comment-1 -->';
const plan = (text: string) => `---\nformat: realtime/v1\n---\n\n${text}\n`;

let github: FakeGitHub;
let writer: ForgeWriter;

async function start(seed: Seed = {}): Promise<void> {
  github = await startFakeGitHub({ issues: [{ number: 7 }], ...seed });
  writer = newWriter();
}

function newWriter(changes: Partial<GitHubSettings> = {}): ForgeWriter {
  return createGitHubWriter(clientOf(github, changes));
}

async function restart(seed: Seed): Promise<void> {
  await github.close();
  await start(seed);
}

function change(changes: Partial<PlanCommit> = {}): PlanCommit {
  const base = github.state.refs.get('refs/heads/main') ?? '';
  return { branch: BRANCH, base, path: PATH, content: plan('one'), message: 'Plan real time for issue 7', ...changes };
}

const comment = (body: string) => ({ marker: MARKER, body: `${MARKER}\n${body}` });
const head = () => github.state.refs.get(`refs/heads/${BRANCH}`) ?? '';
const commitAt = (sha: string) => github.state.objects.commits.get(sha);

function fileAt(sha: string, path: string): string | undefined {
  const entry = github.state.objects.files(commitAt(sha)?.tree ?? '').get(path);
  return entry === undefined ? undefined : github.state.objects.blobs.get(entry.sha)?.toString();
}

const pathsAt = (sha: string) => [...github.state.objects.files(commitAt(sha)?.tree ?? '').keys()];
const ownComments = () => github.state.comments.filter((entry) => entry.body.startsWith(MARKER));

beforeEach(() => start());
afterEach(() => github.close());

describe('commitPlan()', () => {
  test('makes the branch with one file in one commit on the pinned base', async () => {
    const base = change().base;
    commitFiles(github.state, { branch: 'main', files: { later: 'x' }, message: 'moves on' });

    const committed = await writer.commitPlan(change({ base }));

    expect(committed).toEqual({
      sha: head(),
      branch: BRANCH,
      path: PATH,
      created: true,
      url: `https://github.com/octo/shop/blob/${head()}/${PATH}`,
    });
    expect(commitAt(head())).toMatchObject({ parents: [base], message: 'Plan real time for issue 7' });
    expect(pathsAt(head())).toEqual([PATH, 'README.md']);
    expect(fileAt(head(), PATH)).toBe(plan('one'));
    expect(github.writes()).toHaveLength(4);
  });

  test('a replay finds what is stored and writes nothing', async () => {
    const first = await writer.commitPlan(change());
    const writes = github.writes().length;

    const again = await newWriter().commitPlan(change());

    expect(again).toEqual({ ...first, created: false });
    expect(github.writes()).toHaveLength(writes);
  });

  test('a revision is a new commit on top', async () => {
    const first = await writer.commitPlan(change());

    const second = await writer.commitPlan(change({ content: plan('two') }));

    expect(commitAt(second.sha)?.parents).toEqual([first.sha]);
    expect(fileAt(head(), PATH)).toBe(plan('two'));
  });

  test('a new plan replaces the older one in the same commit', async () => {
    await writer.commitPlan(change());
    const path = PATH.replace('T02', 'T03');

    await writer.commitPlan(change({ path, content: plan('two'), supersedes: PATH }));

    expect(pathsAt(head()).toSorted()).toEqual([path, 'README.md'].toSorted());
  });

  test('a superseded file that is gone, or is no plan, is left alone', async () => {
    commitFiles(github.state, { branch: 'main', files: { 'notes.md': 'mine' }, message: 'notes' });

    await writer.commitPlan(change({ supersedes: '.claude/doc/gone.md' }));
    await writer.commitPlan(change({ content: plan('two'), supersedes: 'notes.md' }));

    expect(fileAt(head(), 'notes.md')).toBe('mine');
  });

  test('commits of others on the branch stay', async () => {
    await writer.commitPlan(change());
    commitFiles(github.state, { branch: BRANCH, files: { 'extra.md': 'by hand' }, message: 'an edit' });

    await writer.commitPlan(change({ content: plan('two') }));

    expect(fileAt(head(), 'extra.md')).toBe('by hand');
  });

  test('parallel runs of one trigger end with one file', async () => {
    const results = await Promise.all([writer, newWriter(), newWriter()].map((each) => each.commitPlan(change())));

    expect(new Set(results.map((result) => result.path))).toEqual(new Set([PATH]));
    expect(pathsAt(head())).toEqual([PATH, 'README.md']);
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main', `refs/heads/${BRANCH}`]);
  });

  test.each<[string, Seed['files'] & object, string]>([
    ['a file stands where the folder should be', { '.claude': 'x' }, '.claude is not a folder; set `plan_directory`'],
    [
      'a link stands where the folder should be',
      { '.claude/doc': { mode: '120000', content: '/etc' } },
      '.claude/doc is not a folder',
    ],
    [
      'a submodule stands where the folder should be',
      { '.claude': { mode: '160000', content: 'f'.repeat(40) } },
      '.claude is not a folder',
    ],
    ['a file of somebody else has the name', { [PATH]: 'mine' }, 'exists and is not a plan of ours'],
    ['a link has the name', { [PATH]: { mode: '120000', content: '../../../x' } }, 'exists and is not a plan of ours'],
  ])('writes nothing when %s', async (_what, files, message) => {
    await restart({ files });

    await expect(writer.commitPlan(change())).rejects.toThrow(message);
    expect(github.writes()).toEqual([]);
  });

  test.each(['../x.md', '/x.md', '.git/x.md', 'a//b.md', 'a/../../b.md', 'plan.txt', 'a\\b.md', '.GIT/x.md'])(
    'refuses the path %s',
    async (path) => {
      await expect(writer.commitPlan(change({ path }))).rejects.toThrow('is not a path for a plan');
      expect(github.log).toEqual([]);
    },
  );

  test('refuses a plan larger than half a megabyte', async () => {
    await expect(writer.commitPlan(change({ content: 'x'.repeat(524_289) }))).rejects.toThrow('at most 524288 are written');
  });

  test('never touches a branch outside of its prefix', async () => {
    await expect(writer.commitPlan(change({ branch: 'main' }))).rejects.toThrow(
      'was not sent: its branch does not begin with plan-realtime/',
    );
    await expect(writer.commitPlan(change({ branch: 'feature' }))).rejects.toThrow('was not sent');
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main']);
  });

  test.each<[string, Omit<Fault, 'on'>]>([
    ['answered with 502', { status: 502 }],
    ['answered with 502 but carried out', { status: 502, applied: true }],
    ['cut off', { drop: true }],
    ['cut off but carried out', { drop: true, applied: true }],
    ['answered with a page', { status: 200, body: '<html>' }],
    ['limited', { status: 403, body: { message: 'You have exceeded a secondary rate limit' } }],
  ])('any single write may be %s', async (_what, fault) => {
    for (const on of [/POST .*blobs/, /POST .*trees/, /POST .*commits/, /POST .*refs/]) {
      await restart({});
      github.fault({ on, ...fault });

      const committed = await writer.commitPlan(change());

      expect(fileAt(head(), PATH)).toBe(plan('one'));
      expect(committed.sha).toBe(head());
      expect(commitAt(head())?.parents).toEqual([change().base]);
    }
  });

  test.each<[string, Omit<Fault, 'on'>]>([
    ['answered with 500', { status: 500, applied: true }],
    ['not yet known everywhere', { status: 422, body: { message: 'Object does not exist' } }],
    ['overtaken', { status: 422, body: { message: 'Update is not a fast forward' } }],
  ])('moving the branch may be %s', async (_what, fault) => {
    await writer.commitPlan(change());
    github.fault({ on: /PATCH .*refs/, ...fault });

    await writer.commitPlan(change({ content: plan('two') }));

    expect(fileAt(head(), PATH)).toBe(plan('two'));
  });

  test('a run killed behind any request is completed by the next one', async () => {
    await writer.commitPlan(change());
    const requests = github.log.length;

    for (let kill = 0; kill < requests; kill += 1) {
      await restart({});
      github.fault({ on: /./, after: kill, times: 9999, drop: true, applied: false });
      await expect(newWriter({ deadline: 0 }).commitPlan(change())).rejects.toThrow('GitHub could not be reached');
      github.heal();

      await newWriter().commitPlan(change());

      expect(pathsAt(head())).toEqual([PATH, 'README.md']);
      expect(commitAt(head())?.parents).toEqual([change().base]);
    }
  });

  test('a missing permission is named', async () => {
    await restart({ access: { contents: 'read' } });

    await expect(writer.commitPlan(change())).rejects.toThrow(
      /403, Resource not accessible by integration .* add `contents: write` under `permissions:`/,
    );
    expect(github.writes()).toHaveLength(1);
  });

  test('a branch named like the prefix is named', async () => {
    commitFiles(github.state, { branch: 'plan-realtime', files: { a: 'b' }, message: 'm' });

    await expect(writer.commitPlan(change())).rejects.toThrow(
      'a branch called "plan-realtime" exists, so "plan-realtime/issue-7" cannot',
    );
  });

  test('push protection is not retried and not gone around', async () => {
    github.fault({ on: /POST .*blobs/, times: 9, status: 409, body: { message: 'Secret detected in content' } });

    await expect(writer.commitPlan(change())).rejects.toThrow('Push protection found what looks like a secret');
    expect(github.writes()).toHaveLength(1);
  });

  test('an archived repository is said to be one', async () => {
    await restart({ archived: true });

    await expect(writer.commitPlan(change())).rejects.toThrow('The repository is archived and takes no changes.');
  });
});

describe('writeComment()', () => {
  test('creates once and then edits, whichever run asks', async () => {
    const first = await writer.writeComment(7, comment('working'));
    await writer.writeComment(7, comment('still'));
    const last = await newWriter().writeComment(7, comment('done'));

    expect(last).toEqual(first);
    expect(first.url).toBe(`https://github.com/octo/shop/issues/7#issuecomment-${first.id}`);
    expect(ownComments()).toMatchObject([{ body: `${MARKER}\ndone`, author: 'github-actions[bot]' }]);
  });

  test('finds its comment on the third page', async () => {
    const many = Array.from({ length: 230 }, () => ({ issue: 7, body: 'c' }));
    await restart({ comments: [...many, { issue: 7, body: `${MARKER}\nold`, author: 'github-actions[bot]' }] });

    await writer.writeComment(7, comment('done'));

    expect(ownComments().map((entry) => entry.body)).toEqual([`${MARKER}\ndone`]);
  });

  test('leaves a forged marker of a stranger alone', async () => {
    await restart({ comments: [{ issue: 7, body: `${MARKER}\nforged`, author: 'eve' }] });

    await writer.writeComment(7, comment('done'));

    expect(ownComments().map((entry) => [entry.author, entry.body])).toEqual([
      ['eve', `${MARKER}\nforged`],
      ['github-actions[bot]', `${MARKER}\ndone`],
    ]);
  });

  test.each([
    ['a person', 'ann'],
    ['an App', 'planner[bot]'],
  ])('knows its own comments under the token of %s', async (_what, login) => {
    await restart({ tokens: { other: login } });
    addUser(github.state, login, { type: login.endsWith(']') ? 'Bot' : 'User' });
    await newWriter({ token: 'other' }).writeComment(7, comment('working'));

    await newWriter({ token: 'other' }).writeComment(7, comment('done'));

    expect(ownComments()).toMatchObject([{ author: login, body: `${MARKER}\ndone` }]);
  });

  test('still knows its own comments where GraphQL is switched off', async () => {
    github.fault({ on: /graphql/, times: 9, status: 404 });
    await writer.writeComment(7, comment('working'));

    await newWriter().writeComment(7, comment('done'));

    expect(ownComments()).toHaveLength(1);
  });

  test('comments of other triggers are other comments', async () => {
    await writer.writeComment(7, comment('done'));
    await writer.writeComment(7, {
      marker: '<!-- plan-realtime:comment-12 -->',
      body: '<!-- plan-realtime:comment-12 -->\nother',
    });

    expect(github.state.comments).toHaveLength(2);
  });

  test('writes a new comment when the old one was deleted in between', async () => {
    await writer.writeComment(7, comment('working'));
    github.state.comments.length = 0;

    await writer.writeComment(7, comment('done'));

    expect(ownComments().map((entry) => entry.body)).toEqual([`${MARKER}\ndone`]);
  });

  test('parallel runs end with one comment', async () => {
    await Promise.all([writer, newWriter(), newWriter()].map((each) => each.writeComment(7, comment('done'))));

    expect(ownComments().map((entry) => entry.body)).toEqual([`${MARKER}\ndone`]);
  });

  test.each<[string, Omit<Fault, 'on'>]>([
    ['502', { status: 502 }],
    ['502 but carried out', { status: 502, applied: true }],
    ['a cut connection', { drop: true }],
    ['a cut connection but carried out', { drop: true, applied: true }],
    ['a page', { status: 200, body: '<html>', applied: true }],
    ['a success without content', { status: 201, body: {}, applied: true }],
  ])('creating and editing survive %s without a second comment', async (_what, fault) => {
    github.fault({ on: /POST .*issues\/7\/comments/, ...fault });
    await writer.writeComment(7, comment('working'));
    github.fault({ on: /PATCH .*comments/, ...fault });
    await writer.writeComment(7, comment('done'));

    expect(ownComments().map((entry) => entry.body)).toEqual([`${MARKER}\ndone`]);
  });

  test('a comment GitHub calls too long is shortened once', async () => {
    await writer.writeComment(7, comment(`${'word '.repeat(4000)}\n\n${'x'.repeat(60_000)}`));

    expect(ownComments()[0]?.body).toMatch(/word\s+_The rest was too long for a comment\._$/);
  });

  test.each<[string, Seed, string]>([
    ['a locked conversation', { issues: [{ number: 7, locked: true }] }, 'The conversation is locked'],
    ['a deleted issue', { issues: [{ number: 7, gone: 'deleted' }] }, 'It was deleted'],
    ['a moved issue', { issues: [{ number: 7, gone: 'moved' }] }, 'it was moved'],
    ['a missing permission', { access: { issues: 'read' } }, 'add `issues: write`'],
  ])('%s is said in words', async (_what, seed, message) => {
    await restart(seed);

    await expect(writer.writeComment(7, comment('done'))).rejects.toThrow(message);
    expect(github.state.comments).toEqual([]);
  });
});

describe('react()', () => {
  test('reacts once to an issue or a comment', async () => {
    await restart({ comments: [{ id: 3, issue: 7, body: 'x' }] });

    await writer.react({ kind: 'comment', id: 3 }, 'eyes');
    await writer.react({ kind: 'comment', id: 3 }, 'eyes');
    await writer.react({ kind: 'issue', number: 7 }, 'rocket');
    await writer.react({ kind: 'none' }, 'rocket');

    expect(github.state.reactions).toMatchObject([
      { target: 'comment-3', content: 'eyes' },
      { target: 'issue-7', content: 'rocket' },
    ]);
  });

  test('is decoration: a failure ends nothing', async () => {
    github.fault({ on: /reactions/, status: 403 });

    await expect(writer.react({ kind: 'issue', number: 7 }, 'eyes')).resolves.toBeUndefined();
  });
});
