import { afterAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { ModelFault } from '../../src/outcome.ts';
import type { Ports } from '../../src/ports.ts';
import { closeWorlds, kanbanRepository, ownComments } from '../end-to-end/world.ts';
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
