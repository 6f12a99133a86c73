import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { commitFiles } from '../fakes/github-state.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { startMessagesApi, toolUse } from '../fakes/messages-api.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { commented, labeled } from './events.ts';
import { removeRunFolders, runAction } from './run-action.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from './world.ts';

/** Each test is several runs of the Action, and a run keeps a second between its writes. */
jest.setTimeout(180_000);
afterAll(removeRunFolders);
afterAll(closeWorlds);

const BRANCH = 'plan-realtime/issue-7';

/** A repository whose issue 7 has a plan. */
async function planned(): Promise<{ github: FakeGitHub; path: string }> {
  const github = await kanbanRepository();
  for (const id of [9002, 9003, 9004]) github.state.comments.push(commentOf(id));
  const { outputs } = await runAction({ event: labeled('realtime'), apiUrl: github.url });
  return { github, path: outputs['plan_path'] ?? '' };
}

function commentOf(id: number) {
  const at = '2026-11-23T03:00:00Z';
  return { id, issue: 7, author: 'maintainer', body: '/plan-realtime', createdAt: at, updatedAt: at };
}

function say(github: FakeGitHub, comment: string, id = 9002) {
  return runAction({ event: commented({ comment, id, at: '2026-11-23T03:00:00Z' }), apiUrl: github.url });
}

/** Somebody pushes: the file as `change` leaves it. */
function push(github: FakeGitHub, branch: string, [path, change]: readonly [string, (text: string) => string]): void {
  commitFiles(github.state, { branch, files: { [path]: change(fileOnBranch(github, branch, path)) }, message: 'edit' });
}

describe('check', () => {
  test.concurrent('says that a plan still holds, without writing to the branch', async () => {
    const { github, path } = await planned();
    const head = github.state.refs.get(`refs/heads/${BRANCH}`);

    const { status, outputs } = await say(github, '/plan-realtime check');

    expect(status).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'checked', plan_path: path, verified: 'true' });
    expect(ownComments(github)[1]).toContain('✅ **The plan still holds**');
    expect(github.state.refs.get(`refs/heads/${BRANCH}`)).toBe(head);
  });

  test.concurrent('names what drifted with path and line', async () => {
    const { github } = await planned();
    push(github, 'main', ['server/routes/cards.ts', (text) => `// moved\n// down\n${text}`]);

    const { outputs } = await say(github, '/plan-realtime check');

    expect(outputs).toMatchObject({ conclusion: 'checked', verified: 'false' });
    expect(ownComments(github)[1]).toMatch(
      /The plan has drifted[\s\S]*- `server\/routes\/cards\.ts:\d+` is what stood at line \d+/,
    );
    expect(ownComments(github)[1]).toMatch(/line \d+ of the plan\]\(https:\/\/github\.com\/acme\/board\/blob\/[0-9a-f]{40}\//);
  });

  test.concurrent('answers where there is no plan', async () => {
    const github = await kanbanRepository();

    const { status, outputs } = await runAction({ event: commented({ comment: '/plan-realtime check' }), apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'ignored' });
    expect(ownComments(github)).toEqual([expect.stringContaining('There is no plan for this thread yet')]);
  });
});

describe('revise', () => {
  test.concurrent(
    "changes what the feedback names in the same file, keeps a person's edits and tells the differences",
    async () => {
      const { github, path } = await planned();
      push(github, BRANCH, [
        path,
        (text) => text.replace(/^(\*\*Biggest risk:?\*\*:? ?|.*[Bb]iggest risk.*: ?).*$/m, '$1Nobody has time for it.'),
      ]);
      const edited = fileOnBranch(github, BRANCH, path);

      const { status, outputs } = await say(github, '/plan-realtime revise also show who is typing, within 5 seconds is enough');

      const revised = fileOnBranch(github, BRANCH, path);
      expect(status).toBe(0);
      expect(outputs).toMatchObject({ conclusion: 'planned', plan_path: path, branch_name: BRANCH });
      expect(revised).not.toBe(edited);
      expect(edited).toContain('Nobody has time for it.');
      expect(revised).toContain('Nobody has time for it.');
      expect(revised).toMatch(/^trigger: comment-9002$/m);
      expect(ownComments(github)[1]).toMatch(/📐 \*\*Plan revised\*\*[\s\S]*\*\*What changed\*\* \(\d+\)\n\n- /);
    },
  );

  test.concurrent('with Claude begins from the plan as it stands and keeps what the model does not rewrite', async () => {
    const { github, path } = await planned();
    const questions = [{ id: 'Q1', text: 'May guests watch?', default: 'No.' }];
    const model = await startMessagesApi([
      toolUse({ name: 'write_part', input: { part: 'questions', content: questions } }),
      toolUse({ name: 'finish_plan', input: {} }),
    ]);

    const { outputs } = await runAction({
      event: commented({
        comment: '/plan-realtime revise ask only whether guests may watch',
        id: 9002,
        at: '2026-11-23T03:00:00Z',
      }),
      apiUrl: github.url,
      inputs: { anthropic_api_key: 'sk-ant-a-key-for-tests', anthropic_base_url: model.url, review: 'off' },
    });
    await model.close();

    const revised = parsePlan(fileOnBranch(github, BRANCH, path)).plan;
    expect(outputs).toMatchObject({ conclusion: 'planned', plan_path: path });
    expect(model.requests[0]?.raw).toContain('ask only whether guests may watch');
    expect(model.requests[0]?.raw).toContain('plan: realtime/v1');
    expect(revised?.questions).toEqual(questions);
    expect(revised?.events?.length).toBeGreaterThan(3);
    expect(ownComments(github)[1]).toMatch(/\*\*What changed\*\*[\s\S]*Question "May guests watch" added/);
    expect(ownComments(github)[1]).not.toMatch(/^- (?:Event|Decision|Room) /m);
  });

  test.concurrent('brings the plan up to date with the repository', async () => {
    const { github, path } = await planned();
    push(github, 'main', ['server/routes/cards.ts', (text) => `// moved\n// down\n${text}`]);

    const { outputs } = await say(github, '/plan-realtime revise bring it up to date');
    const check = await say(github, '/plan-realtime check', 9003);

    expect(outputs).toMatchObject({ conclusion: 'planned', plan_path: path });
    expect(fileOnBranch(github, BRANCH, path)).toContain(`commit: ${github.state.refs.get('refs/heads/main')}`);
    expect(check.outputs).toMatchObject({ conclusion: 'checked', verified: 'true' });
    expect(ownComments(github)[2]).toContain('✅ **The plan still holds**');
  });

  test.concurrent('says what the built-in planner understands when it changes nothing', async () => {
    const { github, path } = await planned();
    const before = fileOnBranch(github, BRANCH, path);

    const { status, outputs } = await say(github, '/plan-realtime revise please make it nicer');

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'unchanged' });
    expect(fileOnBranch(github, BRANCH, path)).toBe(before);
    expect(ownComments(github)[1]).toMatch(/The plan stays as it is[\s\S]*It understands: names of resources/);
  });

  test.concurrent('asked twice is done once, and the first trigger asked again keeps the revision', async () => {
    const { github, path } = await planned();
    await say(github, '/plan-realtime revise also show who is typing');
    const revised = fileOnBranch(github, BRANCH, path);
    const commits = github.state.objects.commits.size;

    const again = await say(github, '/plan-realtime revise also show who is typing');
    const first = await runAction({ event: labeled('realtime'), apiUrl: github.url });

    expect([again.outputs['conclusion'], first.outputs['conclusion']]).toEqual(['planned', 'planned']);
    expect(fileOnBranch(github, BRANCH, path)).toBe(revised);
    expect(github.state.objects.commits.size).toBe(commits);
    expect(ownComments(github)).toHaveLength(2);
  });
});

describe('approve', () => {
  test.concurrent('records who approved which bytes of which commit, in the comment and as a status', async () => {
    const { github, path } = await planned();
    const sha = github.state.refs.get(`refs/heads/${BRANCH}`) ?? '';

    const { status, outputs } = await say(github, '/plan-realtime approve');

    expect(status).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'approved', plan_sha: sha, plan_path: path });
    expect(ownComments(github)[1]).toMatch(
      new RegExp(`Approved\\*\\* by maintainer[\\s\\S]*${sha}[\\s\\S]*${blobOf(github, path)}`),
    );
    expect(github.state.statuses).toEqual([
      { sha, state: 'success', context: 'plan-realtime/approval', description: expect.stringContaining('maintainer approved') },
    ]);
  });

  test.concurrent('is void after a revision, visibly', async () => {
    const { github } = await planned();
    await say(github, '/plan-realtime approve');

    await say(github, '/plan-realtime revise also show who is typing', 9003);

    const sha = github.state.refs.get(`refs/heads/${BRANCH}`);
    expect(ownComments(github)[1]).toMatch(/^<!-- plan-realtime:comment-9002 -->\n\n❌ \*\*Approval void\*\*/);
    expect(github.state.statuses.at(-1)).toMatchObject({ sha, state: 'failure' });
  });

  test.concurrent('is void after an edit by hand, as soon as a check sees it', async () => {
    const { github, path } = await planned();
    await say(github, '/plan-realtime approve');
    push(github, BRANCH, [path, (text) => `${text}\n`]);

    await say(github, '/plan-realtime check', 9003);

    expect(ownComments(github)[1]).toContain('❌ **Approval void**');
    expect(ownComments(github)[2]).toContain('changed after maintainer approved it');
    expect(github.state.statuses.at(-1)).toMatchObject({ state: 'failure' });
  });

  test.concurrent('stands without a status where the token may not set one, and says so', async () => {
    const { github } = await planned();
    github.state.access.statuses = 'none';

    const { outputs } = await say(github, '/plan-realtime approve');

    expect(outputs['conclusion']).toBe('approved');
    expect(ownComments(github)[1]).toContain('statuses: write');
  });

  test.concurrent('is not for readers', async () => {
    const { github } = await planned();

    const { outputs } = await runAction({
      event: commented({ comment: '/plan-realtime approve', id: 9004 }, 'reader'),
      apiUrl: github.url,
    });

    expect(outputs['conclusion']).toBe('refused');
    expect(github.state.statuses).toEqual([]);
  });
});

function blobOf(github: FakeGitHub, path: string): string {
  const { objects, refs } = github.state;
  const commit = objects.commits.get(refs.get(`refs/heads/${BRANCH}`) ?? '');
  return objects.files(commit?.tree ?? '').get(path)?.sha ?? '';
}
