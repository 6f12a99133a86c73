import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { planScript, startMessagesApi, toolUse, type FakeReply } from '../fakes/messages-api.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';
import { labeled } from './events.ts';
import { removeRunFolders, runAction, runPostStep, type ActionResult } from './run-action.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from './world.ts';

jest.setTimeout(900_000);
afterAll(removeRunFolders);
afterAll(closeWorlds);

const event = labeled('realtime');
const BRANCH = 'plan-realtime/issue-7';
/** A cancelled step has 7.5 s until the runner sends the next signal; the product means to be done after 6. */
const RUNNER_KILLS_AFTER_MS = 7500;
const rerun = { GITHUB_RUN_ATTEMPT: '2', GITHUB_TRIGGERING_ACTOR: 'maintainer' };

type Attempt = { readonly result: ActionResult; readonly modelCalls: number };

/** What the model answers: the plan that the built-in planner writes for this repository, which passes every check. */
async function soundScript(): Promise<readonly FakeReply[]> {
  const github = await kanbanRepository();
  const { outputs } = await runAction({ event, apiUrl: github.url });
  const { plan } = parsePlan(fileOnBranch(github, BRANCH, outputs['plan_path'] ?? ''));
  return planScript(plan as unknown as Record<string, unknown>);
}

type Killing = { readonly script: readonly FakeReply[]; readonly killAt?: number; readonly environment?: Record<string, string> };

/** One run with Claude, which is killed behind request `killAt` where one is given. */
async function attempt(github: FakeGitHub, { script, killAt, environment = {} }: Killing): Promise<Attempt> {
  const model = await startMessagesApi(script);
  const before = github.log.length;
  let kill = () => {};
  if (killAt !== undefined)
    github.onRequest((_request, index) => {
      if (index - before === killAt) kill();
    });
  const result = await runAction({
    event,
    apiUrl: github.url,
    inputs: { anthropic_api_key: 'sk-ant-a-key-for-tests', anthropic_base_url: model.url, review: 'off' },
    environment,
    onStart: (send) => {
      kill = () => send('SIGKILL');
    },
  });
  await model.close();
  return { result, modelCalls: model.requests.length };
}

function hasPlan(github: FakeGitHub): boolean {
  return github.state.refs.has(`refs/heads/${BRANCH}`);
}

/** What is wrong with the world after the run that was killed and the one after it. */
function flawsOf(github: FakeGitHub, { result, modelCalls }: Attempt, wasStored: boolean): readonly string[] {
  const text = fileOnBranch(github, BRANCH, result.outputs['plan_path'] ?? '');
  const { problems } = parsePlan(text);
  const comments = ownComments(github);
  return [
    result.status === 0 ? '' : `the second run ended with ${result.status}: ${result.log.slice(-300)}`,
    text === '' || problems.length > 0 ? 'the file is not complete' : '',
    [...github.state.refs.keys()].length === 2 ? '' : 'there is not exactly one branch',
    comments.length === 1 && comments[0]?.includes('📐 **Plan**') ? '' : `the comments are ${JSON.stringify(comments)}`,
    wasStored && modelCalls > 0 ? `the plan was stored and ${modelCalls} turns were paid again` : '',
  ].filter((flaw) => flaw !== '');
}

async function crashBehind(request: number, script: readonly FakeReply[]): Promise<readonly string[]> {
  const github = await kanbanRepository();
  await attempt(github, { script, killAt: request });
  const wasStored = hasPlan(github);
  const second = await attempt(github, { script, environment: rerun });
  return flawsOf(github, second, wasStored).map((flaw) => `killed behind request ${request}: ${flaw}`);
}

/** `CRASH_POINTS=all` kills behind every request; that takes minutes. Without it: behind everything that may change something. */
const EVERY = process.env['CRASH_POINTS'] === 'all';

test('a run that is killed behind any request and run again leaves one branch, one file, one comment, one bill', async () => {
  const script = await soundScript();
  const whole = await kanbanRepository();
  const { modelCalls } = await attempt(whole, { script });
  const isWrite = (index: number) => whole.log[index]?.method !== 'GET';
  const points = [...whole.log.keys()].filter((index) => EVERY || isWrite(index));
  const flaws: string[] = [];
  const worker = async () => {
    for (let point = points.shift(); point !== undefined; point = points.shift())
      flaws.push(...(await crashBehind(point, script)));
  };

  await Promise.all(Array.from({ length: 4 }, worker));

  expect({ isPublished: hasPlan(whole), isPaid: modelCalls > 0 }).toEqual({ isPublished: true, isPaid: true });
  expect(flaws).toEqual([]);
});

describe('the post step', () => {
  test.concurrent('closes the comment of a run that was killed', async () => {
    const github = await kanbanRepository();
    let kill = () => {};
    github.onRequest((request) => {
      if (request.path.includes('/tarball/')) kill();
    });
    const run = { event, apiUrl: github.url, onStart: (send: (signal: 'SIGKILL') => void) => (kill = () => send('SIGKILL')) };
    const killed = await runAction(run);
    const open = ownComments(github);
    kill = () => {};

    const { status } = await runPostStep({ event, apiUrl: github.url }, killed);

    expect(open).toEqual([expect.stringContaining('⏳ **At work**')]);
    expect(status).toBe(0);
    expect(ownComments(github)).toEqual([expect.stringMatching(/⏹️ \*\*Stopped\*\*[\s\S]*killed/)]);
  });

  test.concurrent('does nothing after a run that ended by itself', async () => {
    const github = await kanbanRepository();
    const whole = await runAction({ event, apiUrl: github.url });
    const requests = github.log.length;

    const { status } = await runPostStep({ event, apiUrl: github.url }, whole);

    expect({ status, requests: github.log.length }).toEqual({ status: 0, requests });
  });
});

describe('a run that is cancelled', () => {
  const writeSummary = toolUse({ name: 'write_part', input: { part: 'summary', content: samplePlan.summary } });
  const neverEnds = { blocks: [], pingsAfterEvents: 1 } as unknown as FakeReply;

  test.concurrent('saves and tells what it has within six seconds', async () => {
    const github = await kanbanRepository();
    let cancel = () => {};
    let cancelledAt = 0;
    const model = await startMessagesApi((_request, index) => {
      if (index === 0) return writeSummary;
      cancelledAt = Date.now();
      cancel();
      return neverEnds;
    });

    const { status, outputs } = await runAction({
      event,
      apiUrl: github.url,
      inputs: { anthropic_api_key: 'sk-ant-a-key-for-tests', anthropic_base_url: model.url },
      onStart: (send) => {
        cancel = () => send('SIGINT');
      },
    });
    const took = Date.now() - cancelledAt;
    await model.close();

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
    expect(fileOnBranch(github, BRANCH, outputs['plan_path'] ?? '')).toMatch(/^incomplete: .*cancelled/m);
    expect(ownComments(github)).toEqual([expect.stringContaining('⚠️ **Incomplete plan**')]);
    expect(took).toBeLessThan(RUNNER_KILLS_AFTER_MS);
  });

  test.concurrent('while GitHub does not answer tells the thread all the same', async () => {
    const github = await kanbanRepository();
    let cancel = () => {};
    let cancelledAt = 0;
    github.fault({ on: /GET .*\/git\/trees\//, delayMs: 12_000 });
    const running = runAction({
      event,
      apiUrl: github.url,
      onStart: (send) => {
        cancel = () => send('SIGINT');
      },
    });
    while (!github.log.some((request) => request.path.includes('/git/trees/'))) await new Promise(setImmediate);
    cancelledAt = Date.now();
    cancel();

    const { status, outputs } = await running;

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'stopped' });
    expect(ownComments(github)).toEqual([expect.stringContaining('The run was cancelled')]);
    expect(Date.now() - cancelledAt).toBeLessThan(RUNNER_KILLS_AFTER_MS);
  });
});
