import { afterAll, describe, expect, test } from '@jest/globals';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from '../end-to-end/world.ts';
import { commitFiles } from '../fakes/github-state.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import type { BundleTexts, ReceivedBundle } from '../../src/publish/bundle.ts';
import type { Outcome } from '../../src/outcome.ts';
import { acknowledge } from '../../src/run/acknowledge.ts';
import { renderMarker } from '../../src/trigger/comment-marker.ts';
import { commandOf, draft, publish, runOf, smallDraft, tell, usage, type Changes } from './story.ts';

afterAll(closeWorlds);

const BRANCH = 'plan-realtime/issue-7';
const PATH = '.claude/doc/websocket-realtime-everyone-should-see-a-card-move-at-once-20261123T020000Z.md';

type Arriving = { readonly github: FakeGitHub; readonly received: ReceivedBundle; readonly outcome: Outcome };

/** What the planning job wrote, changed on its way, and what the publishing job makes of it. */
async function arrive(change: (texts: BundleTexts) => BundleTexts = (texts) => texts, changes: Changes = {}): Promise<Arriving> {
  const github = await kanbanRepository();
  const { texts } = await draft(runOf(github, { ...changes, inputs: { stage: 'plan' } }));
  const received = { kind: 'texts', texts: change(texts) } as const;
  const outcome = await publish(runOf(github, { inputs: { stage: 'publish' } }), received);
  return { github, received, outcome };
}

function inPlan(from: string | RegExp, to: string) {
  return (texts: BundleTexts): BundleTexts => {
    const plan = (texts.plan ?? '').replace(from, to);
    if (plan === texts.plan) throw new Error(`The plan has no ${String(from)}.`);
    return { ...texts, plan };
  };
}

function inRecord(change: (record: { ended: object }) => object) {
  return ({ record, plan }: BundleTexts): BundleTexts => {
    const changed = JSON.stringify(change(JSON.parse(record) as { ended: object }));
    return plan === undefined ? { record: changed } : { record: changed, plan };
  };
}

describe('a bundle as it was written', () => {
  test('is published where this job says, and tells what was spent', async () => {
    const { github, outcome } = await arrive();

    expect(outcome).toMatchObject({ kind: 'planned', path: PATH, usage });
    expect(fileOnBranch(github, BRANCH, PATH)).toContain('trigger: label-7-20261123T020000Z');
    expect(ownComments(github)).toEqual([expect.stringContaining('$0.42 (claude-x')]);
  });

  test('names no place: what it says of paths and branches is not read', async () => {
    const elsewhere = { path: '.github/workflows/x.yml', branch: 'main', base: 'main', marker: 'comment-1' };
    const { github, outcome } = await arrive(
      inRecord((record) => ({ ...record, ...elsewhere, ended: { ...record.ended, ...elsewhere } })),
    );

    expect(outcome).toMatchObject({ kind: 'planned', path: PATH, published: { branch: BRANCH } });
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main', `refs/heads/${BRANCH}`]);
    expect(fileOnBranch(github, BRANCH, '.github/workflows/x.yml')).toBe('');
  });

  test('has its stamps made again: time, task and thread are those of the event', async () => {
    const { github } = await arrive(inPlan(/^created: .*$/m, 'created: 2001-01-01T00:00:00Z'));

    expect(fileOnBranch(github, BRANCH, PATH)).toMatch(/^created: 2026-11-23T02:00:00Z$/m);
  });

  test('is counted from when the planning began', async () => {
    const { github } = await arrive(inRecord((record) => ({ ...record, milliseconds: 600_000 })));

    expect(ownComments(github)[0]).toMatch(/\| Cost \| .*, 10 min \d+ s \|/);
  });

  test('keeps what a reviewer refuted among the gaps', async () => {
    const disputed = [{ rule: 'review', severity: 'error', place: 'summary', message: 'There is no such board.' }] as const;
    const { github } = await arrive(undefined, { write: async (task) => ({ ...smallDraft(task), disputed }) });

    expect(fileOnBranch(github, BRANCH, PATH)).toContain('There is no such board.');
  });
});

describe('a forged plan', () => {
  test('is judged here, whatever it says of its checks', async () => {
    const summary = 'Cards move at once, as `server/no-such-file.ts:12` does today.';
    const write: Changes['write'] = async (task) => {
      const small = smallDraft(task);
      return { ...small, plan: { ...small.plan, summary: { ...small.plan.summary, decision: summary } as never } };
    };
    const { github, outcome } = await arrive(inPlan(/^ {2}claims: \d+$/m, '  claims: 9999'), {
      write,
    });

    expect(outcome).toMatchObject({ kind: 'planned' });
    expect(fileOnBranch(github, BRANCH, PATH)).not.toContain('9999');
    expect(fileOnBranch(github, BRANCH, PATH)).toContain('no-such-file.ts');
    expect(ownComments(github)[0]).toMatch(/\*\*Known gaps\*\*[\s\S]*no-such-file\.ts/);
  });

  test('with a key in it is not published', async () => {
    const { github, outcome } = await arrive(inPlan(/(?<=^incomplete: ).*$/m, 'AKIAIOSFODNN7EXAMPLE'));

    expect(outcome.kind).toBe('unsound');
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main']);
    expect(ownComments(github)).toEqual([expect.stringContaining('No plan was published')]);
  });

  test('made at a commit that is none of the branch is not published', async () => {
    const github = await kanbanRepository();
    const { texts } = await draft(runOf(github, { inputs: { stage: 'plan' } }));
    const foreign = commitFiles(github.state, { branch: 'somebody/else', files: { 'evil.ts': 'x' }, message: 'fork' });
    const forged = inPlan(/^commit: .*$/m, `commit: ${foreign}`)(texts);

    const outcome = await publish(runOf(github), { kind: 'texts', texts: forged });

    expect(outcome).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining(`made at commit \`${foreign.slice(0, 12)}\``),
    });
    expect(github.state.refs.has(`refs/heads/${BRANCH}`)).toBe(false);
  });
});

describe('a branch that moved while the plan was written', () => {
  test('does not cost the plan, which begins where it was made', async () => {
    const github = await kanbanRepository();
    const { texts } = await draft(runOf(github, { inputs: { stage: 'plan' } }));
    const made = github.state.refs.get('refs/heads/main');
    commitFiles(github.state, { branch: 'main', files: { 'new.ts': 'export {};\n' }, message: 'meanwhile' });

    const outcome = await publish(runOf(github), { kind: 'texts', texts });

    const commit = github.state.objects.commits.get(github.state.refs.get(`refs/heads/${BRANCH}`) ?? '');
    expect(outcome.kind).toBe('planned');
    expect(commit?.parents).toEqual([made]);
  });
});

describe('a pull request', () => {
  /** Issue 7 is a pull request with a head of its own, and the plan is written for it. */
  async function pullRequest() {
    const github = await kanbanRepository();
    const main = github.state.refs.get('refs/heads/main');
    const push = (text: string) => commitFiles(github.state, { branch: 'feature', files: { 'new.ts': text }, message: 'more' });
    github.state.refs.set('refs/heads/feature', main ?? '');
    const issue = github.state.issues.get(7);
    const point = (sha: string) => issue && (issue.pull = { sha, repository: 'acme/board' });
    point(push('export {};\n'));
    const facts = { ...runOf(github).facts, kind: 'pull_request' } as const;
    const { texts } = await draft(runOf(github, { facts, inputs: { stage: 'plan' } }));
    return { github, main, texts, push, point, run: runOf(github, { facts }) };
  }

  test('is planned at its head, also when more was pushed meanwhile; the plan branch begins at the base', async () => {
    const { github, main, texts, push, point, run } = await pullRequest();
    point(push('export const more = 1;\n'));

    const outcome = await publish(run, { kind: 'texts', texts });

    const commit = github.state.objects.commits.get(github.state.refs.get(`refs/heads/${BRANCH}`) ?? '');
    expect(outcome.kind).toBe('planned');
    expect(commit?.parents).toEqual([main]);
  });

  test('that was rewritten meanwhile gets no plan of what is gone', async () => {
    const { github, main, texts, push, point, run } = await pullRequest();
    github.state.refs.set('refs/heads/feature', main ?? '');
    point(push('export const another = 1;\n'));

    const outcome = await publish(run, { kind: 'texts', texts });

    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('may have been rewritten') });
    expect(github.state.refs.has(`refs/heads/${BRANCH}`)).toBe(false);
  });
});

describe('what cannot be published is told in words, and nothing is committed', () => {
  test.each<[string, ReceivedBundle | ((texts: BundleTexts) => BundleTexts), string, RegExp]>([
    ['nothing came', { kind: 'missing' }, 'stopped', /handed nothing over: it was killed, was cancelled, or never began/],
    [
      'a file too large',
      { kind: 'broken', problem: 'plan.md has 9000000 bytes' },
      'failed',
      /not published: plan\.md has 9000000 bytes\./,
    ],
    ['no record', (texts) => ({ ...texts, record: 'hello' }), 'failed', /not published: bundle\.json/],
    ['no plan beside the record', ({ record }) => ({ record }), 'failed', /not published: line 1 of its plan/],
    [
      'half a plan',
      ({ record, plan = '' }) => ({ record, plan: plan.slice(0, 60) }),
      'failed',
      /not published: line \d+ of its plan/,
    ],
    [
      'the bundle of another request',
      inRecord((record) => ({ ...record, trigger: 'comment-1' })),
      'failed',
      /for the request `comment-1`, not for `label-7-20261123T020000Z`/,
    ],
    [
      'the plan of another request',
      inPlan(/^trigger: .*$/m, 'trigger: comment-1'),
      'failed',
      /its plan is for the request `comment-1`/,
    ],
    [
      'a plan that is not changed where there was none to change',
      inRecord((record) => ({ ...record, ended: { kind: 'unchanged', notes: [], usage } })),
      'failed',
      /not published: it says that nothing is to be changed/,
    ],
    [
      'a planning job that was refused',
      inRecord((record) => ({ ...record, ended: { kind: 'refused', reason: 'Its token may read nothing.' } })),
      'failed',
      /planned nothing\. Its token may read nothing\./,
    ],
    [
      'a planning job that was cancelled',
      inRecord((record) => ({ ...record, ended: { kind: 'stopped', reason: 'the run was cancelled', usage } })),
      'stopped',
      /The run was cancelled\.[\s\S]*\*\*Cost:\*\* \$0\.42/,
    ],
  ])('%s', async (_what, arriving, kind, words) => {
    const github = await kanbanRepository();
    const { texts } = await draft(runOf(github, { inputs: { stage: 'plan' } }));
    const received = typeof arriving === 'function' ? ({ kind: 'texts', texts: arriving(texts) } as const) : arriving;

    const outcome = await publish(runOf(github, { inputs: { stage: 'publish' } }), received);

    expect(outcome.kind).toBe(kind);
    expect(ownComments(github)).toEqual([expect.stringMatching(words)]);
    expect(ownComments(github)[0]).toContain('/plan-realtime');
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main']);
  });
});

describe('a revision', () => {
  const revise = { name: 'revise', text: 'ask whether guests may watch', options: {} } as const;
  const asking: Changes['write'] = async (task) => {
    const questions = [{ id: 'Q1', text: 'May guests watch?', default: 'No.' }];
    return { ...smallDraft(task), plan: { ...smallDraft(task).plan, questions } };
  };

  test('of a plan that was revised or edited meanwhile is not published: it would undo that', async () => {
    const { github } = await arrive();
    const { texts } = await draft(commandOf(github, revise, { inputs: { stage: 'plan' }, write: asking }));
    const edited = fileOnBranch(github, BRANCH, PATH).replace('only the decision was asked for', 'edited by hand');
    commitFiles(github.state, { branch: BRANCH, files: { [PATH]: edited }, message: 'edit' });

    const outcome = await publish(commandOf(github, revise), { kind: 'texts', texts });

    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('would undo'), usage });
    expect(fileOnBranch(github, BRANCH, PATH)).toBe(edited);
  });

  test('that was lost is asked for again as a revision: a new plan would take the place of the one there is', async () => {
    const { github } = await arrive();

    await publish(commandOf(github, revise), { kind: 'missing' });

    expect(ownComments(github)[1]).toContain('To try again: `/plan-realtime revise <your words>`.');
  });

  test('waits, before anything is paid, for the one before it to be published', async () => {
    const { github } = await arrive();
    const naming: Changes['write'] = async (task) => {
      const small = smallDraft(task);
      return { ...small, plan: { ...small.plan, summary: { ...small.plan.summary, effort: 'A week.' } as never } };
    };
    const before = commandOf(github, revise, { write: naming });
    await acknowledge(before);
    const { texts } = await draft(commandOf(github, revise, { inputs: { stage: 'plan' }, write: naming }));
    const trigger = { ...before.trigger, key: 'comment-9002', at: '2026-11-23T04:00:00Z' };
    await acknowledge(commandOf(github, revise, { trigger }));
    const sleep = async () => {
      await publish(before, { kind: 'texts', texts });
    };
    const write: Changes['write'] = async (task) => {
      const questions = [{ id: 'Q1', text: 'May guests watch?', default: 'No.' }];
      return { ...smallDraft(task), plan: { ...task.revision?.plan, questions, omitted: [], meta: smallDraft(task).plan.meta } };
    };
    const clock = { now: () => Date.now(), sleep };
    const second = await draft(commandOf(github, revise, { trigger, write, inputs: { stage: 'plan' }, ports: { clock } }));

    const outcome = await publish(commandOf(github, revise, { trigger }), { kind: 'texts', texts: second.texts });

    expect(outcome.kind).toBe('planned');
    expect(fileOnBranch(github, BRANCH, PATH)).toMatch(/A week\.[\s\S]*May guests watch\?/);
  });

  test('is published where something beside the plan was committed to its branch meanwhile', async () => {
    const { github } = await arrive();
    const { texts } = await draft(commandOf(github, revise, { inputs: { stage: 'plan' }, write: asking }));
    commitFiles(github.state, { branch: BRANCH, files: { 'new.ts': 'export {};\n' }, message: 'begin to build' });

    const outcome = await publish(commandOf(github, revise), { kind: 'texts', texts });

    expect(outcome.kind).toBe('planned');
    expect(fileOnBranch(github, BRANCH, PATH)).toContain('May guests watch?');
  });

  test('of a plan that gave way to a newer one meanwhile is not published', async () => {
    const github = await kanbanRepository();
    const first = await draft(runOf(github, { inputs: { stage: 'plan' } }));
    await publish(runOf(github), { kind: 'texts', texts: first.texts });
    const { texts } = await draft(commandOf(github, revise, { inputs: { stage: 'plan' }, write: asking }));
    const newer = runOf(github, {
      trigger: { ...runOf(github).trigger, key: 'label-7-20261124T020000Z', at: '2026-11-24T02:00:00Z' },
    });
    const second = await draft({ ...newer, config: { ...newer.config, stage: 'plan' } });
    await publish(newer, { kind: 'texts', texts: second.texts });

    const outcome = await publish(commandOf(github, revise), { kind: 'texts', texts });

    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('gave way to a newer one') });
  });
});

test('what gave way while publishing is told with what the planning cost', async () => {
  const github = await kanbanRepository();
  const { texts } = await draft(runOf(github, { inputs: { stage: 'plan' } }));
  github.fault({ on: /GET .*\/git\/trees\//, status: 404, times: 9 });

  const outcome = await publish(runOf(github), { kind: 'texts', texts });

  expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('run the publishing job again'), usage });
  expect(ownComments(github)).toEqual([expect.stringContaining('$0.42')]);
});

test('a plan that is stored already is told again, whatever the bundle is', async () => {
  const { github } = await arrive();

  const outcome = await publish(runOf(github), { kind: 'missing' });

  expect(outcome.kind).toBe('planned');
  expect(ownComments(github)).toEqual([expect.stringContaining('Incomplete plan')]);
});

describe('a mention', () => {
  const mentioned = (key: string) => {
    const trigger = mentionTrigger(key);
    return { trigger, mention: { why: 'It reads so.', text: '', trigger } };
  };
  const first = mentioned('mention-7-opened');

  test('that was planned is published, also when we were asked something else in the thread meanwhile', async () => {
    const github = await kanbanRepository();
    await acknowledge(runOf(github, first));
    const { texts } = await draft(runOf(github, { ...first, inputs: { stage: 'plan' } }));
    await tell(commandOf(github, { name: 'help' }));

    const outcome = await publish(runOf(github, first), { kind: 'texts', texts });

    expect(outcome.kind).toBe('planned');
    expect(ownComments(github)).toEqual([expect.stringContaining('**Incomplete plan**'), expect.stringContaining('revise')]);
  });

  test('of two at once is planned, the other is not', async () => {
    const github = await kanbanRepository();
    const second = mentioned('mention-7-9001');
    for (const { trigger } of [first, second]) await announce(github, trigger.key);

    const ends = [];
    for (const each of [first, second]) ends.push(await draft(runOf(github, { ...each, inputs: { stage: 'plan' } })));

    expect(ends.map(({ outcome }) => outcome.kind)).toEqual(['drafted', 'ignored']);
  });
});

function mentionTrigger(key: string) {
  return {
    kind: 'mention',
    key,
    at: '2026-11-23T02:00:00Z',
    actor: { login: 'maintainer', type: 'User' },
    reactTo: { kind: 'none' },
  } as const;
}

/** What two acknowledging jobs leave that looked before either had written. */
async function announce(github: FakeGitHub, key: string): Promise<void> {
  const run = runOf(github);
  const body = `${renderMarker(key)}\n\n⏳ **At work** on “x”`;
  await run.ports.writer.writeComment(7, { marker: renderMarker(key), body });
}
