import { afterAll, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository } from '../end-to-end/world.ts';
import { runOf, tell } from './story.ts';

afterAll(closeWorlds);

test('a re-run by nobody that the runner names is refused', async () => {
  const github = await kanbanRepository();

  expect(await tell(runOf(github, { rerunBy: '' }))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('re-run'),
  });
});
