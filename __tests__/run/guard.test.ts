import { afterAll, expect, test } from '@jest/globals';
import { ModelFault } from '../../src/outcome.ts';
import { closeWorlds, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { runOf, tell, usage } from './story.ts';

afterAll(closeWorlds);

test('what was spent on a planner that failed is told', async () => {
  const github = await kanbanRepository();
  const write = async () => {
    throw new ModelFault('The model was away.', { usage });
  };

  const outcome = await tell(runOf(github, { write }));

  expect(outcome).toEqual({ kind: 'failed', message: 'The model was away.', usage });
  expect(ownComments(github)).toEqual([expect.stringMatching(/Failed\*\*[\s\S]*\*\*Cost:\*\* \$0\.42 \(claude-x/)]);
});
