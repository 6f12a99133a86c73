import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { FakeGitHub } from '../fakes/github.ts';
import { labeled } from './events.ts';
import { removeRunFolders, type ActionResult } from './run-action.ts';
import { boardOfJobs, bundleOf, copyOfBundle, removeCopies, runJob, tokens } from './three-jobs.ts';
import { closeWorlds, fileOnBranch, ownComments } from './world.ts';

jest.setTimeout(900_000);
afterAll(removeRunFolders);
afterAll(removeCopies);
afterAll(closeWorlds);

const BRANCH = 'plan-realtime/issue-7';
const event = labeled('realtime');

async function acknowledged(): Promise<FakeGitHub> {
  const github = await boardOfJobs();
  await runJob('acknowledge', { event, github });
  return github;
}

function publish(github: FakeGitHub, bundle: string): Promise<ActionResult> {
  return runJob('publish', { event, github, inputs: { bundle_path: bundle } });
}

function branches(github: FakeGitHub): readonly string[] {
  return [...github.state.refs.keys()];
}

describe('a planning job', () => {
  test.concurrent('that was killed in the middle leaves no bundle, and the publishing job closes the comment', async () => {
    const github = await acknowledged();
    let kill = () => {};
    github.onRequest(({ path }) => {
      if (path.includes('/tarball/')) kill();
    });
    const killed = await runJob('plan', { event, github, onStart: (send) => (kill = () => send('SIGKILL')) });
    const open = ownComments(github);
    kill = () => {};

    const { status, outputs } = await publish(github, bundleOf(killed));

    expect({ killed: killed.status, bundle: bundleOf(killed) }).toEqual({ killed: null, bundle: '' });
    expect(open).toEqual([expect.stringContaining('⏳ **At work**')]);
    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'stopped' });
    expect(ownComments(github)).toEqual([
      expect.stringMatching(/⏹️ \*\*Stopped\*\*[\s\S]*handed nothing over[\s\S]*To try again: `\/plan-realtime`/),
    ]);
    expect(branches(github)).toEqual(['refs/heads/main']);
  });

  test.concurrent('that never began is told the same way', async () => {
    const github = await acknowledged();

    const { outputs } = await publish(github, '/nowhere/at/all');

    expect(outputs['conclusion']).toBe('stopped');
    expect(ownComments(github)).toEqual([expect.stringContaining('handed nothing over')]);
  });

  test.concurrent('that is cancelled hands over how it ended', async () => {
    const github = await acknowledged();
    let cancel = () => {};
    github.onRequest(({ path }) => {
      if (path.includes('/tarball/')) cancel();
    });

    const plan = await runJob('plan', { event, github, onStart: (send) => (cancel = () => send('SIGINT')) });
    const { outputs } = await publish(github, bundleOf(plan));

    expect(outputs['conclusion']).toBe('stopped');
    expect(ownComments(github)).toEqual([expect.stringContaining('The run was cancelled')]);
  });
});

describe('a token', () => {
  test.concurrent('of the reading job changes nothing, also where the program is told to do everything', async () => {
    const github = await boardOfJobs();

    const { status } = await runJob('plan', { event, github, inputs: { stage: 'all' } });

    expect(status).toBe(1);
    expect(github.log.filter((request) => request.status === 403).length).toBeGreaterThan(0);
    expect(ownComments(github)).toEqual([]);
    expect(github.state.reactions).toEqual([]);
  });

  test.concurrent('of the acknowledging job reaches no branch and no file', async () => {
    const github = await boardOfJobs();

    const { status, log } = await runJob('acknowledge', { event, github, inputs: { stage: 'all' } });

    expect(status).toBe(1);
    expect(log).toContain('contents: read');
    expect(branches(github)).toEqual(['refs/heads/main']);
  });
});

describe('a forged plan', () => {
  /** What the planning job wrote for the board, with other words in its page. */
  async function forge(words: string): Promise<{ readonly github: FakeGitHub; readonly result: ActionResult }> {
    const github = await acknowledged();
    const plan = await runJob('plan', { event, github });
    const bundle = copyOfBundle(plan);
    const page = readFileSync(join(bundle, 'plan.md'), 'utf8');
    const forged = page.replace(/^size: /m, `incomplete: ${JSON.stringify(words)}\nsize: `);
    if (forged === page) throw new Error('The plan has no size.');
    writeFileSync(join(bundle, 'plan.md'), forged);
    return { github, result: await publish(github, bundle) };
  }

  test.concurrent('speaks to nobody, closes nothing and loads nothing', async () => {
    const { github, result } = await forge('@maintainer this closes #7 ![x](https://evil.example/x.png) <!-- order -->');

    const [comment = ''] = ownComments(github);
    expect(result.outputs['conclusion']).toBe('planned');
    expect(comment).toContain('Incomplete plan');
    expect(comment).not.toMatch(/(?<![\w`])@maintainer|closes #7|!\[x\]|evil\.example\/x\.png\)|<!-- order/);
    expect(fileOnBranch(github, BRANCH, result.outputs['plan_path'] ?? '')).not.toMatch(/^[^`\n]*!\[x\]\(https/m);
  });

  test.concurrent('does not carry the token of the publishing job out', async () => {
    const { github, result } = await forge(`The word is ${tokens.publish}.`);

    expect(result.status).toBe(1);
    expect(ownComments(github)).toEqual([expect.stringMatching(/😕 \*\*Failed\*\*[\s\S]*contained a secret of this run/)]);
    expect(ownComments(github)[0]).not.toContain(tokens.publish);
    expect(branches(github)).toEqual(['refs/heads/main']);
  });
});

test.concurrent('a bundle that is too large is refused, and the thread hears why', async () => {
  const github = await acknowledged();
  const bundle = copyOfBundle(await runJob('plan', { event, github }));
  writeFileSync(join(bundle, 'plan.md'), 'x'.repeat(600_000));

  const { outputs } = await publish(github, bundle);

  expect(outputs['conclusion']).toBe('failed');
  expect(ownComments(github)).toEqual([expect.stringContaining('plan.md has 600000 bytes, at most 524288 are read')]);
  expect(branches(github)).toEqual(['refs/heads/main']);
});
