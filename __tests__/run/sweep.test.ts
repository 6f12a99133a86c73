import { afterAll, expect, test } from '@jest/globals';
import { isBad, ModelFault, type Outcome } from '../../src/outcome.ts';
import { runOfIssue, runSweep } from '../../src/run/sweep.ts';
import { closeWorlds, kanbanRepository } from '../end-to-end/world.ts';
import { smallDraft, sweepOf, tell, type Changes } from './story.ts';

afterAll(closeWorlds);

/** Open issues from number 100 on, each labelled by the one of its place. */
function labelled(actors: readonly string[]) {
  const numbers = actors.map((_actor, index) => 100 + index);
  return kanbanRepository({
    issues: numbers.map((number) => ({ number, title: `Live part ${number}`, labels: ['realtime'] })),
    labellings: Object.fromEntries(actors.map((actor, index) => [100 + index, [{ label: 'realtime', actor }]])),
  });
}

async function sweep(github: Awaited<ReturnType<typeof labelled>>, changes: Changes = {}) {
  const outcome = await runSweep(sweepOf(github, changes), { runOne: tell });
  return outcome as Extract<Outcome, { kind: 'swept' }>;
}

test('a thread that fails makes the whole run a bad one, and the others are planned', async () => {
  const github = await labelled(['maintainer', 'maintainer', 'maintainer']);
  const write: Changes['write'] = async (task) => {
    if (task.request.thread.number === 101) throw new ModelFault('The model was away.');
    return smallDraft(task);
  };

  const outcome = await sweep(github, { write });

  expect(outcome.planned).toEqual([
    { number: 100, conclusion: 'planned' },
    { number: 101, conclusion: 'failed', reason: 'The model was away.' },
    { number: 102, conclusion: 'planned' },
  ]);
  expect(isBad(outcome)).toBe(true);
});

test('a plan that is on no branch is handed on for the summary', async () => {
  const github = await labelled(['maintainer']);
  github.state.access.contents = 'read';

  const { planned } = await sweep(github);

  expect(planned).toEqual([
    { number: 100, conclusion: 'failed', reason: expect.stringContaining('contents: write'), markdown: expect.any(String) },
  ]);
});

test('GitHub failing over one issue leaves what was done, and goes on', async () => {
  const github = await labelled(['maintainer', 'maintainer', 'maintainer']);
  github.fault({ on: /GET .*\/issues\/101\/events/, status: 404 });

  const { planned } = await sweep(github);

  expect(planned.map(({ number, conclusion }) => `${number} ${conclusion}`)).toEqual([
    '100 planned',
    '101 failed',
    '102 planned',
  ]);
});

test('labels of a stranger use up nothing: no plan, no reaction, one question', async () => {
  const github = await labelled([...Array.from({ length: 30 }, () => 'stranger'), 'maintainer']);

  const { planned, left } = await sweep(github, { inputs: { max_plans_per_sweep: '1' } });

  expect(planned).toEqual([{ number: 130, conclusion: 'planned' }]);
  expect(left).toHaveLength(30);
  expect(left[0]?.reason).toContain('stranger');
  expect(github.state.reactions.map(({ content }) => content)).not.toContain('-1');
  expect(github.log.filter(({ path }) => path.endsWith('/collaborators/stranger/permission'))).toHaveLength(1);
});

test('issues over the maximum are not looked up', async () => {
  const github = await labelled(Array.from({ length: 10 }, () => 'maintainer'));

  const { left } = await sweep(github, { inputs: { max_plans_per_sweep: '1' } });

  expect(left).toHaveLength(9);
  expect(github.log.filter(({ path }) => path.endsWith('/events'))).toHaveLength(1);
});

test('an issue that was closed begins no job of its own, and lets the last one end what was begun', async () => {
  const github = await labelled(['maintainer']);
  const issue = github.state.issues.get(100);
  if (issue) issue.state = 'closed';

  const [planning, publishing] = ['plan', 'publish'].map((stage) => runOfIssue(sweepOf(github, { inputs: { stage } }), 100));

  expect(await planning).toBeUndefined();
  expect((await publishing)?.trigger).toMatchObject({ kind: 'schedule', key: 'schedule-100-20261122T100000Z' });
});
