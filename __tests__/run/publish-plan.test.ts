import { afterAll, expect, test } from '@jest/globals';
import { closeWorlds, fileOnBranch, kanbanRepository } from '../end-to-end/world.ts';
import { runOf, tell } from './story.ts';

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
