import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository } from '../end-to-end/world.ts';
import { commandOf, runOf, tell } from './story.ts';

afterAll(closeWorlds);

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
