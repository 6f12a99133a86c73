import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { commitFiles } from '../fakes/github-state.ts';
import { scheduled } from './events.ts';
import { removeRunFolders, runAction } from './run-action.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from './world.ts';

jest.setTimeout(180_000);
afterAll(removeRunFolders);
afterAll(closeWorlds);

/** So many open issues that a maintainer labelled. */
function labelled(amount: number) {
  const numbers = Array.from({ length: amount }, (_, index) => 100 + index);
  return kanbanRepository({
    issues: numbers.map((number) => ({ number, title: `Live part ${number}`, labels: ['realtime'] })),
    labellings: Object.fromEntries(numbers.map((number) => [number, [{ label: 'realtime', actor: 'maintainer' }]])),
  });
}

describe('a sweep over 500 labelled issues', () => {
  test.concurrent('plans as many as it may, names all others, and needs few requests', async () => {
    const github = await labelled(500);

    const { status, outputs, summary } = await runAction({
      event: scheduled(),
      apiUrl: github.url,
      inputs: { max_plans_per_sweep: '1' },
    });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'swept' });
    expect(summary).toContain('1 thread planned, 499 left');
    expect(summary.match(/left: over `max_plans_per_sweep` \(1\), planned by the next run/g)).toHaveLength(499);
    expect(github.log.filter(({ path }) => path === '/repos/acme/board/issues')).toHaveLength(6);
    expect(github.log.length).toBeLessThan(80);
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main', 'refs/heads/plan-realtime/issue-100']);
  });

  test.concurrent('lists them for the jobs of a matrix without writing anything', async () => {
    const github = await labelled(500);

    const { status, outputs } = await runAction({
      event: scheduled(),
      apiUrl: github.url,
      inputs: { stage: 'list', max_plans_per_sweep: '40' },
    });

    const { issue_number: numbers } = JSON.parse(outputs['matrix'] ?? '{}') as { issue_number: number[] };
    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'listed' });
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => 100 + index));
    expect(github.writes()).toEqual([]);
    expect(github.log.length).toBeLessThan(10);
  });
});

test.concurrent('a job of the matrix plans its own issue and no other', async () => {
  const github = await labelled(3);

  await runAction({ event: scheduled(), apiUrl: github.url, inputs: { issue_number: '101' } });

  expect([...github.state.refs.keys()]).toEqual(['refs/heads/main', 'refs/heads/plan-realtime/issue-101']);
});

test.concurrent('a list without issues has no matrix and says why', async () => {
  const github = await kanbanRepository();

  const { outputs } = await runAction({ event: scheduled(), apiUrl: github.url, inputs: { stage: 'list' } });

  expect(outputs['matrix']).toBeUndefined();
  expect(outputs['skipped_reason']).toBe('No labelled open issue needs a plan.');
});

test.concurrent('labels of people who may not do not keep others from their plans', async () => {
  const github = await labelled(3);
  github.state.labellings
    .get(100)
    ?.splice(0, 1, { label: 'realtime', actor: 'stranger', at: '2026-11-22T10:00:00Z', event: 'labeled' });

  const { summary, log } = await runAction({ event: scheduled(), apiUrl: github.url, inputs: { max_plans_per_sweep: '1' } });

  expect(log).toContain('swept: 1 thread planned, 2 left');
  expect(summary).toContain('**Scheduled run:** 1 thread planned, 2 left.');
  expect(summary).toMatch(/\| `#100` \| left: stranger .*permission/);
  expect(summary).toContain('| `#101` | planned |');
  expect(summary).toContain('| `#102` | left:');
});

test.concurrent('a sweep whose plans cannot be committed fails, says so of each, and shows them', async () => {
  const github = await labelled(2);
  github.state.access.contents = 'read';

  const { status, summary, log } = await runAction({ event: scheduled(), apiUrl: github.url });

  expect(status).toBe(1);
  expect(log).toContain('swept: 0 threads planned, 2 failed, 0 left');
  expect(summary).toMatch(/\| `#100` \| failed: .*contents: write/);
  expect(summary.match(/^plan: realtime\/v1$/gm)).toHaveLength(2);
});

test.concurrent(
  'a plan that the code left behind is marked in its own comment, once, and unmarked when it holds again',
  async () => {
    const github = await labelled(1);
    const tick = () => runAction({ event: scheduled(), apiUrl: github.url });
    await tick();
    const cards = fileOnBranch(github, 'main', 'server/routes/cards.ts');
    const push = (text: string) =>
      commitFiles(github.state, { branch: 'main', files: { 'server/routes/cards.ts': text }, message: 'x' });

    push(`// one more line\n${cards}`);
    const stale = await tick();
    const marked = ownComments(github);
    const writes = github.writes().length;
    await tick();
    const writesOfSecondTick = github.writes().slice(writes);
    push(cards);
    await tick();

    expect(stale.summary).toMatch(/\| `#100` \| left: it has a plan; out of date in \d+ places, and its comment says so now \|/);
    expect(marked).toEqual([
      expect.stringMatching(
        /^<!-- [\S]+ -->\n\n> ⚠️ \*\*Out of date\.\*\*[\s\S]*server\/routes\/cards\.ts:\d+[\s\S]*📐 \*\*Plan\*\*/,
      ),
    ]);
    expect(writesOfSecondTick).toEqual([]);
    expect(ownComments(github)).toEqual([expect.not.stringContaining('Out of date')]);
  },
);
