import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { commandOf, runOf, tell } from './story.ts';

afterAll(closeWorlds);

const branch = 'plan-realtime/issue-7';

test('a disk that gives way does not cost the plan: it goes to its branch', async () => {
  const github = await kanbanRepository();
  const warnings: string[] = [];
  const disk = {
    save: async () => {
      throw new Error('No space left on device.');
    },
  };
  const log = { info: () => {}, warning: (text: string) => warnings.push(text) };

  const outcome = await tell(runOf(github, { ports: { disk, log } }));

  expect(outcome.kind).toBe('planned');
  expect(fileOnBranch(github, branch, outcome.kind === 'planned' ? outcome.path : '')).toContain('plan: realtime/v1');
  expect(warnings).toEqual([expect.stringContaining('No space left')]);
});

describe('a run whose end cannot be written into the thread', () => {
  const noComments = { on: /POST .*\/issues\/7\/comments/, status: 403, times: 50 };

  test('of an approval is a failed one, and the commit claims no approval', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github));
    github.fault(noComments);

    const outcome = await tell(commandOf(github, { name: 'approve' }));

    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('No approval is recorded') });
    expect(github.state.statuses).toEqual([]);
  });

  test('of a check is a failed one', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github));
    github.fault({ on: /PATCH .*\/issues\/comments\//, status: 403, times: 50 });

    const outcome = await tell(commandOf(github, { name: 'check' }));

    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('could not be told') });
  });
});

test('an approval whose status is refused says so in its comment', async () => {
  const github = await kanbanRepository({ access: { statuses: 'none' } });
  await tell(runOf(github));

  const outcome = await tell(commandOf(github, { name: 'approve' }));

  expect(outcome).toMatchObject({ kind: 'approved', statusProblem: expect.stringContaining('statuses: write') });
  expect(ownComments(github).at(-1)).toContain('The commit carries no status');
});

describe('a dry run', () => {
  const inputs = { dry_run: 'true' };

  test.each([
    ['asks for help', { name: 'help' }],
    ['is not understood', { name: 'problem', problem: 'There is no `plna`.' }],
    ['checks', { name: 'check' }],
    ['approves', { name: 'approve' }],
    ['revises', { name: 'revise', text: 'fewer', options: {} }],
    ['plans', { name: 'plan', text: '', options: {} }],
  ] as const)('that %s writes nothing', async (_name, command) => {
    const github = await kanbanRepository();
    await tell(runOf(github));
    const before = github.writes().length;

    const outcome = await tell(commandOf(github, command, { inputs }));

    expect(outcome.kind).not.toBe('failed');
    expect(github.writes().slice(before)).toEqual([]);
  });

  test('of somebody who may not writes nothing, and one of a stored plan finds it', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github));
    const before = github.writes().length;
    const stranger = { login: 'stranger', type: 'User' } as const;

    const refused = await tell(runOf(github, { inputs, trigger: { ...runOf(github).trigger, actor: stranger } }));
    const found = await tell(runOf(github, { inputs }));

    expect([refused.kind, found.kind]).toEqual(['refused', 'planned']);
    expect(github.writes().slice(before)).toEqual([]);
  });
});
