import { afterAll, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { commandOf, runOf, tell } from './story.ts';

afterAll(closeWorlds);

test('an approval whose status is refused says so in its comment', async () => {
  const github = await kanbanRepository({ access: { statuses: 'none' } });
  await tell(runOf(github));

  const outcome = await tell(commandOf(github, { name: 'approve' }));

  expect(outcome).toMatchObject({ kind: 'approved', statusProblem: expect.stringContaining('statuses: write') });
  expect(ownComments(github).at(-1)).toContain('The commit carries no status');
});
