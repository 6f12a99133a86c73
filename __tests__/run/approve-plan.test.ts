import { afterAll, expect, test } from '@jest/globals';
import { runSweep } from '../../src/run/sweep.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { commitFiles } from '../fakes/github-state.ts';
import { commandOf, runOf, sweepOf, tell } from './story.ts';

afterAll(closeWorlds);

test('an approval whose status is refused says so in its comment', async () => {
  const github = await kanbanRepository({ access: { statuses: 'none' } });
  await tell(runOf(github));

  const outcome = await tell(commandOf(github, { name: 'approve' }));

  expect(outcome).toMatchObject({ kind: 'approved', statusProblem: expect.stringContaining('statuses: write') });
  expect(ownComments(github).at(-1)).toContain('The commit carries no status');
});

test('an approval of a plan that somebody edits by hand is void at the next tick, although nobody asks', async () => {
  const github = await kanbanRepository({
    issues: [{ number: 7, title: 'Everyone should see a card move at once', labels: ['realtime'] }],
  });
  const planned = await tell(runOf(github));
  await tell(commandOf(github, { name: 'approve' }));
  const branch = 'plan-realtime/issue-7';
  const path = planned.kind === 'planned' ? planned.path : '';
  commitFiles(github.state, { branch, files: { [path]: `${fileOnBranch(github, branch, path)}\n` }, message: 'edit' });

  const swept = await runSweep(sweepOf(github), { runOne: tell });
  const again = await runSweep(sweepOf(github), { runOne: tell });

  expect(swept).toMatchObject({ left: [{ number: 7, reason: expect.stringContaining('changed since maintainer approved it') }] });
  expect(again).toMatchObject({ left: [{ number: 7, reason: expect.not.stringContaining('approved') }] });
  expect(ownComments(github).at(-1)).toContain('❌ **Approval void**');
  expect(github.state.statuses.at(-1)).toMatchObject({ sha: github.state.refs.get(`refs/heads/${branch}`), state: 'failure' });
});
