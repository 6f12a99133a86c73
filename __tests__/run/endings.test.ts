import { afterAll, describe, expect, test } from '@jest/globals';
import { ModelFault } from '../../src/outcome.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { commandOf, runOf, smallDraft, tell, usage, type Changes } from './story.ts';

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

test('an approval whose status is refused says so in its comment', async () => {
  const github = await kanbanRepository({ access: { statuses: 'none' } });
  await tell(runOf(github));

  const outcome = await tell(commandOf(github, { name: 'approve' }));

  expect(outcome).toMatchObject({ kind: 'approved', statusProblem: expect.stringContaining('statuses: write') });
  expect(ownComments(github).at(-1)).toContain('The commit carries no status');
});

test('what was spent on a planner that failed is told', async () => {
  const github = await kanbanRepository();
  const write = async () => {
    throw new ModelFault('The model was away.', { usage });
  };

  const outcome = await tell(runOf(github, { write }));

  expect(outcome).toEqual({ kind: 'failed', message: 'The model was away.', usage });
  expect(ownComments(github)).toEqual([expect.stringMatching(/Failed\*\*[\s\S]*\*\*Cost:\*\* \$0\.42 \(claude-x/)]);
});

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

test('a re-run by nobody that the runner names is refused', async () => {
  const github = await kanbanRepository();

  expect(await tell(runOf(github, { rerunBy: '' }))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('re-run'),
  });
});

test('two triggers of one second are two', async () => {
  const github = await kanbanRepository();
  const first = runOf(github);
  await tell(first);

  const second = await tell(runOf(github, { trigger: { ...first.trigger, kind: 'command', key: 'comment-9001' } }));

  expect(second).toMatchObject({ kind: 'planned', plan: { meta: { trigger: 'comment-9001' } } });
});

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
