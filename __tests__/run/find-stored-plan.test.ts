import { afterAll, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository } from '../end-to-end/world.ts';
import { runOf, tell } from './story.ts';

afterAll(closeWorlds);

test('two triggers of one second are two', async () => {
  const github = await kanbanRepository();
  const first = runOf(github);
  await tell(first);

  const second = await tell(runOf(github, { trigger: { ...first.trigger, kind: 'command', key: 'comment-9001' } }));

  expect(second).toMatchObject({ kind: 'planned', plan: { meta: { trigger: 'comment-9001' } } });
});
