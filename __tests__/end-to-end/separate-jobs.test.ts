import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { planScript, startMessagesApi } from '../fakes/messages-api.ts';
import { commented, dispatched, labeled, opened, scheduled } from './events.ts';
import { removeRunFolders, runAction, runPostStep } from './run-action.ts';
import { boardOfJobs, bundleOf, removeCopies, runJob, runJobs, tokens } from './three-jobs.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from './world.ts';

/** Each test is several processes, and each keeps a second between its writes. */
jest.setTimeout(900_000);
afterAll(removeRunFolders);
afterAll(removeCopies);
afterAll(closeWorlds);

const BRANCH = 'plan-realtime/issue-7';
const event = labeled('realtime');
const rerun = { GITHUB_RUN_ATTEMPT: '2', GITHUB_TRIGGERING_ACTOR: 'maintainer' };

function branches(github: FakeGitHub): readonly string[] {
  return [...github.state.refs.keys()];
}

/** Of the writes of a part of the story, those that changed something else than a thread. */
function contentWrites(github: FakeGitHub): readonly string[] {
  return github.writes().filter((write) => !write.includes('/issues/'));
}

describe('three jobs', () => {
  test.concurrent('plan for a label as one job does, each with what it may and no more', async () => {
    const github = await boardOfJobs();

    const acknowledge = await runJob('acknowledge', { event, github });
    const afterAcknowledging = { comments: ownComments(github), writes: contentWrites(github) };
    const before = github.writes().length;
    const plan = await runJob('plan', { event, github });
    const afterPlanning = { comments: ownComments(github), writes: github.writes().length - before };
    const publish = await runJob('publish', { event, github, inputs: { bundle_path: bundleOf(plan) } });

    expect(acknowledge.outputs).toEqual({ conclusion: 'acknowledged' });
    expect(afterAcknowledging).toEqual({ comments: [expect.stringContaining('Waiting for the job that plans')], writes: [] });
    expect(plan.outputs).toMatchObject({ conclusion: 'drafted', verified: 'true', total_cost_usd: '0' });
    expect(afterPlanning).toEqual({ comments: afterAcknowledging.comments, writes: 0 });
    expect(publish.outputs).toMatchObject({ conclusion: 'planned', branch_name: BRANCH, verified: 'true' });
    expect([acknowledge.status, plan.status, publish.status]).toEqual([0, 0, 0]);
    expect(ownComments(github)).toEqual([expect.stringContaining('📐 **Plan**')]);
    expect(github.state.reactions.map(({ content }) => content)).toEqual(['eyes', 'rocket']);
  });

  test.concurrent('publish the bytes that one job would have published', async () => {
    const [one, three] = [await kanbanRepository(), await boardOfJobs()];

    const alone = await runAction({ event, apiUrl: one.url });
    const { publish } = await runJobs({ event, github: three });

    const path = alone.outputs['plan_path'] ?? '';
    expect(publish?.outputs).toMatchObject({ plan_path: path, findings: alone.outputs['findings'] });
    expect(fileOnBranch(three, BRANCH, path)).toBe(fileOnBranch(one, BRANCH, path));
    expect(branches(three)).toEqual(branches(one));
  });

  test.concurrent(
    'tell what the model cost and how long everything took, and the key is in the job that plans alone',
    async () => {
      const script = planScript(parsePlan(await builtinPlan()).plan as unknown as Record<string, unknown>);
      const github = await boardOfJobs();
      const model = await startMessagesApi(script);

      const { plan, publish } = await runJobs(
        { event, github },
        { anthropic_api_key: 'sk-ant-a-key-for-tests', anthropic_base_url: model.url, review: 'off' },
      );
      await model.close();

      const { total_cost_usd: cost, input_tokens: read } = plan?.outputs ?? {};
      expect(Number(cost)).toBeGreaterThan(0);
      expect(publish?.outputs).toMatchObject({ conclusion: 'planned', total_cost_usd: cost, input_tokens: read });
      expect(ownComments(github)).toEqual([expect.stringMatching(/\| Cost \| (?:under )?\$\d+\.\d\d \(claude-/)]);
    },
  );

  test.concurrent('serve a run by hand, a mention and a command with words', async () => {
    const asked = [
      commented({ comment: '/plan-realtime show who is online', id: 9001 }),
      dispatched({ issue_number: '7' }),
      opened({ body: 'Everyone should see the change right away, without reloading the page.' }),
    ];

    for (const trigger of asked) {
      const github = await boardOfJobs({ runs: { 99: '2026-11-23T02:00:00Z' } });
      const { publish } = await runJobs({ event: trigger, github });
      expect(publish?.outputs).toMatchObject({ conclusion: 'planned', branch_name: BRANCH });
      expect(ownComments(github)).toEqual([expect.stringContaining('📐 **Plan**')]);
    }
  });

  test.concurrent('leave nothing on GitHub on a dry run', async () => {
    const github = await boardOfJobs();

    const { publish } = await runJobs({ event: commented({ comment: '/plan-realtime --dry-run' }), github });

    expect(publish?.outputs['conclusion']).toBe('planned');
    expect(publish?.summary).toContain('plan: realtime/v1');
    expect(github.writes()).toEqual([]);
  });
});

/** The file that the built-in planner writes for the board: it passes every check. */
async function builtinPlan(): Promise<string> {
  const github = await kanbanRepository();
  const { outputs } = await runAction({ event, apiUrl: github.url });
  return fileOnBranch(github, BRANCH, outputs['plan_path'] ?? '');
}

describe('the acknowledging job', () => {
  test.concurrent('answers help, and no other job begins', async () => {
    const github = await boardOfJobs();

    const jobs = await runJobs({ event: commented({ comment: '/plan-realtime help' }), github });

    expect(Object.keys(jobs)).toEqual(['acknowledge']);
    expect(jobs.acknowledge.outputs['conclusion']).toBe('ignored');
    expect(ownComments(github)).toEqual([expect.stringContaining('/plan-realtime revise')]);
  });

  test.concurrent('refuses a person who may not with a reaction', async () => {
    const github = await boardOfJobs();

    const jobs = await runJobs({ event: labeled('realtime', {}, 'reader'), github });

    expect(jobs.acknowledge.outputs['conclusion']).toBe('refused');
    expect(jobs.plan).toBeUndefined();
    expect(ownComments(github)).toEqual([]);
    expect(github.state.reactions.map(({ content }) => content)).toEqual(['-1']);
  });

  test.concurrent('leaves a thread alone that it answered before, when somebody mentions the same again', async () => {
    const github = await boardOfJobs();
    await runJobs({ event, github });

    const { acknowledge } = await runJobs({
      event: commented({ comment: 'Everyone should see the change right away, without reloading the page.', id: 9001 }),
      github,
    });

    expect(acknowledge.outputs['conclusion']).toBe('ignored');
    expect(ownComments(github)).toHaveLength(1);
  });

  test.concurrent('does not wait for anybody to close its comment when it was killed itself', async () => {
    const github = await boardOfJobs();
    let kill = () => {};
    github.onRequest(({ method, path }) => {
      if (method === 'POST' && path.endsWith('/issues/7/comments')) kill();
    });
    const run = { event, apiUrl: github.url, inputs: { github_token: tokens.acknowledge, stage: 'acknowledge' } };
    const killed = await runAction({ ...run, onStart: (send) => (kill = () => send('SIGKILL')) });
    kill = () => {};

    await runPostStep(run, killed);

    expect(ownComments(github)).toEqual([expect.stringMatching(/⏹️ \*\*Stopped\*\*[\s\S]*killed/)]);
  });
});

describe('post steps', () => {
  test.concurrent('leave the comment at work after the first two jobs: the third one closes it', async () => {
    const github = await boardOfJobs();
    const of = (stage: 'acknowledge' | 'plan') => ({
      event,
      apiUrl: github.url,
      inputs: { github_token: tokens[stage], stage },
    });

    await runPostStep(of('acknowledge'), await runAction(of('acknowledge')));
    await runPostStep(of('plan'), await runAction(of('plan')));

    expect(ownComments(github)).toEqual([expect.stringContaining('⏳ **At work**')]);
  });
});

describe('commands', () => {
  const later = (comment: string, id: number) => commented({ comment, id, at: '2026-11-23T03:00:00Z' });
  const said = (id: number) => ({
    id,
    issue: 7,
    author: 'maintainer',
    body: '/plan-realtime',
    createdAt: '2026-11-23T03:00:00Z',
  });

  /** A thread that has a plan, made by three jobs. */
  async function planned() {
    const github = await boardOfJobs({ comments: [9001, 9002, 9003].map(said) });
    const { publish } = await runJobs({ event, github });
    return { github, path: publish?.outputs['plan_path'] ?? '' };
  }

  test.concurrent('revise: the changes are told from the two versions, in the same file', async () => {
    const { github, path } = await planned();
    const words = '/plan-realtime revise also show who is typing, within 5 seconds is enough';

    const { plan, publish } = await runJobs({ event: later(words, 9002), github });

    expect(plan?.outputs['conclusion']).toBe('drafted');
    expect(publish?.outputs).toMatchObject({ conclusion: 'planned', plan_path: path, branch_name: BRANCH });
    expect(fileOnBranch(github, BRANCH, path)).toMatch(/^trigger: comment-9002$/m);
    expect(ownComments(github)[1]).toMatch(/📐 \*\*Plan revised\*\*[\s\S]*\*\*What changed\*\* \(\d+\)\n\n- /);
  });

  test.concurrent('revise without a change says so', async () => {
    const { github } = await planned();

    const { publish } = await runJobs({ event: later('/plan-realtime revise lorem ipsum dolor', 9002), github });

    expect(publish?.outputs['conclusion']).toBe('unchanged');
    expect(ownComments(github)[1]).toContain('The plan stays as it is');
  });

  test.concurrent('check and approve need no planning: the job that publishes does them, and voids what changed', async () => {
    const { github } = await planned();

    const check = await runJobs({ event: later('/plan-realtime check', 9002), github });
    const approve = await runJobs({ event: later('/plan-realtime approve', 9003), github });
    await runJobs({ event: later('/plan-realtime revise also show who is typing', 9001), github });

    expect(check.plan?.outputs['conclusion']).toBe('ignored');
    expect(check.publish?.outputs).toMatchObject({ conclusion: 'checked', verified: 'true' });
    expect(approve.publish?.outputs['conclusion']).toBe('approved');
    expect(ownComments(github)[1]).toContain('✅ **The plan still holds**');
    expect(ownComments(github)[2]).toContain('❌ **Approval void**');
    expect(github.state.statuses.map(({ state }) => state)).toEqual(['success', 'failure']);
  });

  test.concurrent('revise without a plan is answered', async () => {
    const github = await boardOfJobs({ comments: [said(9002)] });

    const { publish } = await runJobs({ event: later('/plan-realtime revise more', 9002), github });

    expect(publish?.outputs['conclusion']).toBe('ignored');
    expect(ownComments(github)).toEqual([expect.stringContaining('There is no plan for this thread yet')]);
  });
});

describe('a schedule', () => {
  const labelled = () =>
    boardOfJobs({
      issues: [{ number: 101, title: 'Live part', labels: ['realtime'] }],
      labellings: { 101: [{ label: 'realtime', actor: 'maintainer' }] },
    });

  test.concurrent('gives each issue of its matrix the three jobs', async () => {
    const github = await labelled();

    const { publish } = await runJobs({ event: scheduled(), github, inputs: { issue_number: '101' } });

    expect(publish?.outputs).toMatchObject({ conclusion: 'planned', branch_name: 'plan-realtime/issue-101' });
    expect(ownComments(github)).toEqual([expect.stringContaining('📐 **Plan**')]);
  });

  test.concurrent('leaves an issue that was closed since it was listed, which is no failure', async () => {
    const github = await labelled();
    const issue = github.state.issues.get(101);
    if (issue) issue.state = 'closed';

    const { acknowledge } = await runJobs({ event: scheduled(), github, inputs: { issue_number: '101' } });

    expect(acknowledge).toMatchObject({ status: 0, outputs: { conclusion: 'ignored' } });
    expect(acknowledge.outputs['skipped_reason']).toContain('Issue 101 is closed');
    expect(github.writes()).toEqual([]);
  });

  test.concurrent.each(['acknowledge', 'plan', 'publish'] as const)(
    'without an issue is refused by %s in words',
    async (stage) => {
      const github = await labelled();

      const { status, log } = await runJob(stage, { event: scheduled(), github });

      expect(status).toBe(1);
      expect(log).toMatch(/a schedule names none\. Let a job with `stage: list` list the issues/);
      expect(github.writes()).toEqual([]);
    },
  );
});

describe('a job that is run again', () => {
  test.concurrent('leaves one branch, one file, one comment, and pays no model twice', async () => {
    const script = planScript(parsePlan(await builtinPlan()).plan as unknown as Record<string, unknown>);
    const github = await boardOfJobs();
    const model = await startMessagesApi(script);
    const key = { anthropic_api_key: 'sk-ant-a-key-for-tests', anthropic_base_url: model.url, review: 'off' };
    const first = await runJobs({ event, github }, key);
    const turns = model.requests.length;

    const third = await runJob('publish', {
      event,
      github,
      inputs: { bundle_path: first.plan ? bundleOf(first.plan) : '' },
      environment: rerun,
    });
    const all = await runJobs({ event, github, environment: rerun }, key);
    await model.close();

    expect(turns).toBeGreaterThan(0);
    expect(model.requests).toHaveLength(turns);
    expect([third.outputs['conclusion'], all.publish?.outputs['conclusion']]).toEqual(['planned', 'planned']);
    expect(branches(github)).toEqual(['refs/heads/main', `refs/heads/${BRANCH}`]);
    expect(ownComments(github)).toEqual([expect.stringContaining('📐 **Plan**')]);
    expect(github.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/commits'))).toHaveLength(1);
  });

  test.concurrent('after a newer plan changes nothing: the answer of then stands', async () => {
    const github = await boardOfJobs();
    await runJobs({ event, github });
    const answer = ownComments(github)[0];
    await runJobs({ event: commented({ comment: '/plan-realtime show who is online', at: '2026-11-23T03:00:00Z' }), github });
    const head = github.state.refs.get(`refs/heads/${BRANCH}`);

    const again = await runJobs({ event, github, environment: rerun });

    expect(again.publish?.outputs['conclusion']).toBe('ignored');
    expect(ownComments(github)[0]).toBe(answer);
    expect(github.state.refs.get(`refs/heads/${BRANCH}`)).toBe(head);
  });
});
