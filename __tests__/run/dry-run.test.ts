import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository } from '../end-to-end/world.ts';
import { commandOf, runOf, tell } from './story.ts';

afterAll(closeWorlds);

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
