import { afterAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { ModelFault } from '../../src/outcome.ts';
import type { Ports } from '../../src/ports.ts';
import { closeWorlds, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { commandOf, runOf, smallDraft, tell, type Changes } from './story.ts';

afterAll(closeWorlds);

/** Every look at this clock is six seconds after the one before. */
function hurriedClock(): Ports['clock'] {
  let now = Date.now();
  return { now: () => (now += 6000), sleep: (milliseconds) => wait(milliseconds).then(() => undefined) };
}

/** GitHub takes its time with the next progress edit, then fails it: it is tried again. */
const slowEdit = { on: /PATCH .*\/issues\/comments\//, status: 502, delayMs: 40 };

describe('a planner that fails while a progress edit is under way', () => {
  test('leaves a comment that says so, and no edit after it', async () => {
    const github = await kanbanRepository();
    github.fault(slowEdit);
    let late = (_step: string) => {};
    const write: Changes['write'] = async (_task, progress) => {
      progress('Asking the model');
      late = progress;
      throw new ModelFault('The key was refused.');
    };

    const outcome = await tell(runOf(github, { write, ports: { clock: hurriedClock() } }));
    late('Still at it');
    await wait(80);

    const edits = github.log.filter(({ method }) => method === 'PATCH');
    expect(outcome.kind).toBe('failed');
    expect(edits.map(({ status }) => status)).toEqual([502, 200, 200]);
    expect(ownComments(github)).toEqual([expect.stringContaining('The key was refused.')]);
  });

  test('leaves it on a revision too', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github));
    github.fault(slowEdit);
    const write: Changes['write'] = async (_task, progress) => {
      progress('Asking the model');
      throw new ModelFault('The key was refused.');
    };
    const revise = { name: 'revise', text: 'fewer events', options: {} } as const;

    await tell(commandOf(github, revise, { write, ports: { clock: hurriedClock() } }));
    await wait(80);

    expect(ownComments(github).at(-1)).toContain('The key was refused.');
  });
});

test('a plan that is published while a progress edit is under way has the last word', async () => {
  const github = await kanbanRepository();
  github.fault(slowEdit);
  const write: Changes['write'] = async (task, progress) => {
    progress('Asking the model');
    return smallDraft(task);
  };

  const outcome = await tell(runOf(github, { write, ports: { clock: hurriedClock() } }));
  await wait(80);

  expect(outcome.kind).toBe('planned');
  expect(ownComments(github)).toEqual([expect.stringContaining('⚠️ **Incomplete plan**')]);
});

describe('the comment of a run at work', () => {
  /** Time passes only while somebody sleeps, or when the planner says so. */
  function clockOf() {
    let now = Date.now();
    const pass = (milliseconds: number) => {
      now += milliseconds;
    };
    const sleep: Ports['clock']['sleep'] = async (milliseconds, signal) => {
      await wait(20, undefined, signal ? { signal } : {});
      pass(milliseconds);
    };
    return { pass, clock: { now: () => now, sleep } };
  }

  /** Every state the comment was in, first to last. */
  function statesOf(github: FakeGitHub): string[] {
    return github.log
      .filter(({ method, path }) => method !== 'GET' && /comments(\/\d+)?$/.test(path))
      .map(({ body }) => (body as { body: string }).body);
  }

  test('tells stages with their times, what is in hand, and what was spent until then', async () => {
    const github = await kanbanRepository();
    const { clock, pass } = clockOf();
    const write: Changes['write'] = async (task, progress) => {
      pass(6000);
      progress('Asking the model', { estimate: 'About $0.40 to $2.10.' });
      await wait(100);
      pass(30_000);
      progress('Reading the repository', { detail: 'files opened: 3', costUsd: 0.21 });
      await wait(100);
      return smallDraft(task);
    };

    await tell(runOf(github, { write, ports: { clock } }));

    expect(statesOf(github)[2]).toContain(
      [
        '- [x] Reading the thread and the repository (6 s)',
        '- [x] Asking the model (30 s)',
        '- [ ] **Reading the repository**: files opened: 3',
        '',
        'About $0.40 to $2.10.',
        '',
        '36 s and $0.21 so far',
      ].join('\n'),
    );
  });

  test('is edited once for many words within five seconds, and the last of them is the one that stands', async () => {
    const github = await kanbanRepository();
    const { clock, pass } = clockOf();
    const write: Changes['write'] = async (task, progress) => {
      pass(2000);
      for (let count = 1; count <= 50; count += 1) progress('Writing the plan', { detail: `${count} parts` });
      await wait(200);
      return smallDraft(task);
    };

    await tell(runOf(github, { write, ports: { clock } }));

    const states = statesOf(github);
    expect(states.map((body) => /\d+ parts/.exec(body)?.[0])).toEqual([undefined, '50 parts', undefined]);
    expect(states[1]).toContain('5 s so far');
  });
});
