import { afterAll, describe, expect, test } from '@jest/globals';
import type { FakeGitHub } from '../fakes/github.ts';
import { commitFiles } from '../fakes/github-state.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { runSweep } from '../../src/run/sweep.ts';
import { commandOf, runOf, smallDraft, sweepOf, tell, usage, type Changes } from './story.ts';

afterAll(closeWorlds);

const branch = 'plan-realtime/issue-7';

/** A plan whose front matter a person has edited into something that no longer parses. */
async function brokenPlan(): Promise<{ readonly github: FakeGitHub; readonly path: string; readonly text: string }> {
  const github = await kanbanRepository({
    issues: [{ number: 7, title: 'Everyone should see a card move at once', labels: ['realtime'] }],
    labellings: { 7: [{ label: 'realtime', actor: 'maintainer', at: '2026-11-23T02:00:00Z' }] },
  });
  const planned = await tell(runOf(github));
  const path = planned.kind === 'planned' ? planned.path : '';
  const text = fileOnBranch(github, branch, path).replace(/^size: .*$/m, 'size: huge');
  commitFiles(github.state, { branch, files: { [path]: text }, message: 'my edit' });
  return { github, path, text };
}

describe('a plan that no longer parses', () => {
  test.each(['check', 'approve', 'revise'] as const)('is named, with its line, to whoever says %s', async (name) => {
    const { github, path, text } = await brokenPlan();
    const command = name === 'revise' ? { name, text: 'fewer events', options: {} } : { name };

    const outcome = await tell(commandOf(github, command));

    expect(outcome.kind).toBe('failed');
    expect(ownComments(github).at(-1)).toMatch(/websocket-realtime-[\s\S]*line \d+[\s\S]*size/);
    expect(fileOnBranch(github, branch, path)).toBe(text);
  });

  test('is left as it is when its own trigger runs again', async () => {
    const { github, path, text } = await brokenPlan();

    const outcome = await tell(runOf(github, { rerunBy: 'maintainer' }));

    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining(path) });
    expect(fileOnBranch(github, branch, path)).toBe(text);
  });

  test('is left alone by a scheduled run, which names the problem', async () => {
    const { github, path, text } = await brokenPlan();

    const outcome = await runSweep(sweepOf(github), { runOne: tell });

    expect(outcome).toMatchObject({ planned: [], left: [{ number: 7, reason: expect.stringMatching(/cannot be read.*size/) }] });
    expect(fileOnBranch(github, branch, path)).toBe(text);
  });

  test('gives way to the plan of a new trigger, which has a file of its own', async () => {
    const { github, path } = await brokenPlan();

    const outcome = await tell(commandOf(github, { name: 'plan', text: '', options: {} }));

    expect(outcome).toMatchObject({ kind: 'planned', path: expect.not.stringContaining('020000Z') });
    expect(fileOnBranch(github, branch, path)).toBe('');
  });
});

test('what a person wrote into the plan while its revision was written stays, and the revision is shown', async () => {
  const github = await kanbanRepository();
  const planned = await tell(runOf(github));
  const path = planned.kind === 'planned' ? planned.path : '';
  const edited = fileOnBranch(github, branch, path).replace('only the decision was asked for', 'edited by hand');
  const revise = { name: 'revise', text: 'ask whether guests may watch', options: {} } as const;
  const write: Changes['write'] = async (task) => {
    commitFiles(github.state, { branch, files: { [path]: edited }, message: 'my edit' });
    const questions = [{ id: 'Q1', text: 'May guests watch?', default: 'No.' }];
    return { ...smallDraft(task), plan: { ...smallDraft(task).plan, questions } };
  };

  const outcome = await tell(commandOf(github, revise, { write }));

  expect(outcome).toMatchObject({ kind: 'failed', markdown: expect.stringContaining('May guests watch?'), usage });
  expect(fileOnBranch(github, branch, path)).toBe(edited);
  expect(ownComments(github).at(-1)).toMatch(/was changed while this revision .*`\/plan-realtime revise <your words>`/);
});
