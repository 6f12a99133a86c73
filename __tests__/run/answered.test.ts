import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository } from '../end-to-end/world.ts';
import { commandOf, runOf, tell } from './story.ts';

afterAll(closeWorlds);

const branch = 'plan-realtime/issue-7';

describe('a job that is run again after a newer plan took the place of its own', () => {
  const never = async () => {
    throw new Error('Nobody should have to pay for this.');
  };

  test('leaves the newer plan and pays nothing', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github));
    const newer = await tell(commandOf(github, { name: 'plan', text: 'another task', options: {} }));
    const head = github.state.refs.get(`refs/heads/${branch}`);

    const outcome = await tell(runOf(github, { rerunBy: 'maintainer', write: never }));

    expect([newer.kind, outcome.kind]).toEqual(['planned', 'ignored']);
    expect(github.state.refs.get(`refs/heads/${branch}`)).toBe(head);
  });

  test('leaves it on a revision too', async () => {
    const github = await kanbanRepository();
    const revise = { name: 'revise', text: 'fewer events', options: {} } as const;
    await tell(runOf(github));
    await tell(commandOf(github, revise));
    const trigger = { ...commandOf(github, revise).trigger, key: 'comment-9002', at: '2026-11-23T04:00:00Z' };
    await tell(commandOf(github, { name: 'plan', text: 'another task', options: {} }, { trigger }));

    const outcome = await tell(commandOf(github, revise, { rerunBy: 'maintainer', write: never }));

    expect(outcome.kind).toBe('ignored');
  });

  test('plans anew where the plan was deleted', async () => {
    const github = await kanbanRepository();
    await tell(runOf(github));
    github.state.refs.delete(`refs/heads/${branch}`);

    expect(await tell(runOf(github, { rerunBy: 'maintainer' }))).toMatchObject({ kind: 'planned' });
  });
});
