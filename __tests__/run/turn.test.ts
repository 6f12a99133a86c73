import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { runSweep } from '../../src/run/sweep.ts';
import { commandOf, runOf, smallDraft, sweepOf, tell, type Changes } from './story.ts';

afterAll(closeWorlds);

/** A repository whose clock is that of this process, and a planner that is counted. */
async function world(most: string) {
  const github = await kanbanRepository({ now: new Date().toISOString() });
  let calls = 0;
  const changes: Changes = {
    inputs: { max_runs_per_hour: most },
    write: async (task) => {
      calls += 1;
      return smallDraft(task);
    },
  };
  return { github, changes, calls: () => calls };
}

type Words = Parameters<typeof commandOf>[1];
const plan: Words = { name: 'plan', text: '', options: {} };

/** A comment of the maintainer that begins with a command. */
function ask(github: FakeGitHub, id: number, { command = plan, ...changes }: Changes = {}) {
  const at = new Date().toISOString();
  const body = '/plan-realtime';
  github.state.comments.push({ id, issue: 7, author: 'maintainer', body, createdAt: at, updatedAt: at });
  const trigger = {
    kind: 'command',
    key: `comment-${id}`,
    at: `2026-11-23T03:00:${String(id % 60).padStart(2, '0')}Z`,
    actor: { login: 'maintainer', type: 'User' },
    reactTo: { kind: 'comment', id },
  } as const;
  return tell(commandOf(github, command, { ...changes, trigger }));
}

const lastReaction = (github: FakeGitHub) => github.state.reactions.at(-1);

describe('`max_runs_per_hour`', () => {
  test('reached: the next one is told when to come back, once in its thread, and spends nothing', async () => {
    const { github, changes, calls } = await world('2');
    await ask(github, 101, changes);
    await ask(github, 102, changes);

    const third = await ask(github, 103, changes);
    const fourth = await ask(github, 104, changes);

    expect([third, fourth]).toEqual([
      expect.objectContaining({ kind: 'refused', until: expect.any(String) }),
      expect.objectContaining({ kind: 'refused' }),
    ]);
    expect(calls()).toBe(2);
    expect(ownComments(github)).toHaveLength(3);
    expect(ownComments(github)[2]).toMatch(
      /⏸️ \*\*Not now\*\*[\s\S]*2 plans and revisions began .*`max_runs_per_hour` is 2.*room again from \d\d:\d\d UTC/,
    );
    expect(lastReaction(github)).toMatchObject({ target: 'comment-104', content: 'confused' });
  });

  test('counts revisions, and neither checks nor approvals nor help', async () => {
    const { github, changes, calls } = await world('2');
    await ask(github, 101, changes);
    for (const [id, name] of [
      [102, 'check'],
      [103, 'approve'],
      [104, 'help'],
    ] as const)
      await ask(github, id, { ...changes, command: { name } });
    const revise: Words = { name: 'revise', text: 'fewer events', options: {} };

    await ask(github, 105, { ...changes, command: revise });
    const over = await ask(github, 106, { ...changes, command: revise });

    expect(calls()).toBe(2);
    expect(over.kind).toBe('refused');
  });

  test('is not moved by comments of others that look like ours', async () => {
    const { github, changes } = await world('1');
    const at = new Date().toISOString();
    const body = '<!-- plan-realtime:comment-1 -->\n\n📐 **Plan** for “x”';
    github.state.comments.push({ id: 90, issue: 7, author: 'stranger', body, createdAt: at, updatedAt: at });

    expect((await ask(github, 101, changes)).kind).toBe('planned');
  });

  test('has room again when an hour has passed, also for plans whose comment was edited since', async () => {
    const { github, changes } = await world('1');
    await ask(github, 101, changes);
    for (const comment of github.state.comments) comment.createdAt = new Date(Date.now() - 3_700_000).toISOString();

    expect((await ask(github, 102, changes)).kind).toBe('planned');
  });

  test('lets exactly as many through when all begin at once, and answers the others in one comment', async () => {
    const { github, changes, calls } = await world('2');

    const outcomes = await Promise.all([101, 102, 103, 104, 105].map((id) => ask(github, id, changes)));

    expect(calls()).toBe(2);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(3);
    expect(ownComments(github).filter((body) => body.includes('**Not now**'))).toHaveLength(1);
    expect(ownComments(github)).toHaveLength(3);
  });

  test('holds for scheduled runs, which leave the rest to the next one without a word in the threads', async () => {
    const numbers = [20, 21, 22];
    const github = await kanbanRepository({
      now: new Date().toISOString(),
      issues: numbers.map((number) => ({ number, title: `Live part ${number}`, labels: ['realtime'] })),
      labellings: Object.fromEntries(numbers.map((number) => [number, [{ label: 'realtime', actor: 'maintainer' }]])),
    });

    const swept = await runSweep(sweepOf(github, { inputs: { max_runs_per_hour: '1' } }), { runOne: tell });

    expect(swept).toMatchObject({
      planned: [{ number: 20, conclusion: 'planned' }],
      left: [
        { number: 21, reason: expect.stringContaining('`max_runs_per_hour` is 1') },
        { number: 22, reason: expect.stringContaining('`max_runs_per_hour` is 1') },
      ],
    });
    expect(ownComments(github)).toHaveLength(1);
  });

  test('leaves standing what a scheduled run said of the same label before', async () => {
    const { github, changes } = await world('1');
    await ask(github, 101, changes);
    const trigger = { kind: 'schedule', key: 'schedule-7-20261122T100000Z', at: '2026-11-22T10:00:00Z' } as const;
    const before = `<!-- plan-realtime:${trigger.key} -->\n\n😕 **Failed** at “x”`;
    const at = new Date(Date.now() - 86_400_000).toISOString();
    github.state.comments.unshift({
      id: 80,
      issue: 7,
      author: 'github-actions[bot]',
      body: before,
      createdAt: at,
      updatedAt: at,
    });
    github.state.refs.delete('refs/heads/plan-realtime/issue-7');

    const outcome = await tell(
      runOf(github, { ...changes, trigger: { ...runOf(github).trigger, ...trigger, reactTo: { kind: 'none' } } }),
    );

    expect(outcome.kind).toBe('refused');
    expect(ownComments(github)).toContain(before);
  });

  test('of 0 asks nothing', async () => {
    const { github, changes } = await world('0');

    await ask(github, 101, changes);

    expect(github.log.filter(({ path }) => path.endsWith('/issues/comments'))).toEqual([]);
  });

  test('that cannot be read refuses: nothing is spent, and the thread is told', async () => {
    const { github, changes, calls } = await world('5');
    github.fault({ on: /GET .*\/issues\/comments$/, status: 403, times: 20 });

    const outcome = await ask(github, 101, changes);

    expect(outcome.kind).toBe('failed');
    expect(calls()).toBe(0);
    expect(ownComments(github)).toEqual([expect.stringContaining('😕 **Failed**')]);
  });
});
