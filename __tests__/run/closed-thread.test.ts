import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { runOf, smallDraft, tell, type Changes } from './story.ts';

afterAll(closeWorlds);

const branch = 'plan-realtime/issue-7';

describe('a thread that takes no comment', () => {
  test.each([
    ['is locked', { locked: true }],
    ['was deleted', { gone: 'deleted' }],
  ] as const)('because it %s gets its plan on the branch', async (_name, facts) => {
    const github = await kanbanRepository({ issues: [{ number: 7, ...facts }] });

    const outcome = await tell(runOf(github));

    expect(outcome).toMatchObject({ kind: 'planned', published: { branch } });
    expect(fileOnBranch(github, branch, outcome.kind === 'planned' ? outcome.path : '')).toContain('plan: realtime/v1');
    expect(ownComments(github)).toEqual([]);
  });

  test('because the repository is archived costs nothing and says so', async () => {
    const github = await kanbanRepository({ archived: true });
    let planned = 0;
    const write: Changes['write'] = async (task) => {
      planned += 1;
      return smallDraft(task);
    };

    const outcome = await tell(runOf(github, { write }));

    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('archived') });
    expect(planned).toBe(0);
  });
});
