import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { commandOf, runOf, smallDraft, tell, type Changes } from './story.ts';

afterAll(closeWorlds);

const withPullRequest: Changes = { inputs: { open_pull_request: 'true' } };
const pullsOf = (github: FakeGitHub) => [...github.state.issues.values()].filter(({ pull }) => pull !== undefined);

describe('`open_pull_request`', () => {
  test('offers the branch of the plan for review, and the comment says where', async () => {
    const github = await kanbanRepository();

    const outcome = await tell(runOf(github, withPullRequest));

    expect(outcome).toMatchObject({ kind: 'planned', published: { pullRequest: { number: 8, state: 'draft' } } });
    expect(pullsOf(github)).toEqual([expect.objectContaining({ title: 'Real-time plan for issue 7' })]);
    expect(pullsOf(github)[0]?.body).toContain('[issue 7](https://github.com/acme/board/issues/7)');
    expect(ownComments(github)[0]).toContain('[Pull request 8](https://github.com/acme/board/pull/8), a draft');
  });

  test('keeps to the same one on a revision and on a new plan, whose file it then names', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github, withPullRequest));
    const options = { options: {} } as const;
    const write: Changes['write'] = async (task) => {
      const { plan: before, ...draft } = smallDraft(task);
      const summary = { ...before.summary, decision: 'Another one.' } as NonNullable<typeof before.summary>;
      return { ...draft, plan: { ...before, summary } };
    };
    const revise = { name: 'revise', text: 'say so', ...options } as const;
    const plan = { name: 'plan', text: 'Show comments live', ...options } as const;

    const revised = await tell(commandOf(github, revise, { ...withPullRequest, write }));
    const replaced = await tell(commandOf(github, plan, { ...withPullRequest, trigger: triggerOf(9002) }));

    for (const outcome of [revised, replaced])
      expect(outcome).toMatchObject({ kind: 'planned', published: { pullRequest: { number: 8, state: 'draft' } } });
    expect(pullsOf(github)).toHaveLength(1);
    expect(pullsOf(github)[0]?.body).toContain('show-comments-live');
  });

  test('that fails leaves the plan published and the run good, and says what to do', async () => {
    const github = await kanbanRepository();
    github.state.actionsMayOpenPulls = false;

    const outcome = await tell(runOf(github, withPullRequest));

    expect(outcome.kind).toBe('planned');
    expect(ownComments(github)[0]).toMatch(
      /No pull request\.\*\* .*Settings → Actions → General.* \[open it by hand\]\(https:\/\/github\.com\/acme\/board\/pull\/new\/plan-realtime\/issue-7\)/,
    );
    expect(github.state.reactions.at(-1)?.content).toBe('rocket');
  });

  test('is made up for by the next attempt where a run died before it', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github));

    const again = await tell(runOf(github, withPullRequest));

    expect(again).toMatchObject({ kind: 'planned', published: { pullRequest: { number: 8 } } });
  });

  test('asks nothing of GitHub where it is off, and opens nothing on a dry run', async () => {
    const github = await kanbanRepository();

    await tell(runOf(github));
    await tell(runOf(github, { inputs: { open_pull_request: 'true', dry_run: 'true' } }));

    expect(github.log.filter(({ path }) => path.includes('/pulls'))).toEqual([]);
  });
});

describe('what is said in the pull request of a plan', () => {
  const inPullRequest = (facts = {}): Changes => ({
    ...withPullRequest,
    facts: { number: 8, kind: 'pull_request', title: 'Real-time plan for issue 7', body: '', ...facts },
  });

  test('is pointed to the thread of the plan, and plans nothing', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github, withPullRequest));

    const outcome = await tell(commandOf(github, { name: 'plan', text: '', options: {} }, inPullRequest()));

    expect(outcome.kind).toBe('ignored');
    expect(ownComments(github)[1]).toContain('[thread 7](https://github.com/acme/board/issues/7)');
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main', 'refs/heads/plan-realtime/issue-7']);
  });

  test('without a command gets no answer', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github, withPullRequest));
    const mention = { trigger: triggerOf(9002), why: 'It reads so.', text: 'Everyone should see it.' };

    const outcome = await tell(runOf(github, { ...inPullRequest(), trigger: mention.trigger, mention }));

    expect(outcome.kind).toBe('ignored');
    expect(ownComments(github)).toHaveLength(1);
  });
});

function triggerOf(id: number) {
  return {
    kind: 'command',
    key: `comment-${id}`,
    at: '2026-11-23T04:00:00Z',
    actor: { login: 'maintainer', type: 'User' },
    reactTo: { kind: 'none' },
  } as const;
}
