import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse.ts';
import { commitFiles, defaultToken } from '../fakes/github-state.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { commented, labeled } from './events.ts';
import { removeRunFolders, runAction } from './run-action.ts';
import { closeWorlds, fileOnBranch, kanbanRepository } from './world.ts';

/** Some tests are several runs of the Action, and a run keeps a second between its writes. */
jest.setTimeout(180_000);
afterAll(removeRunFolders);
afterAll(closeWorlds);

const APP = 'planner[bot]';
const inputs = { open_pull_request: 'true' };
const pullOf = (github: FakeGitHub) => [...github.state.issues.values()].filter(({ pull }) => pull !== undefined);
const commentsOf = (github: FakeGitHub, login: string) =>
  github.state.comments.filter(({ author }) => author === login).map(({ body }) => body);

describe('with `open_pull_request`', () => {
  test.concurrent('an App opens one draft, and a revision finds it again', async () => {
    const github = await kanbanRepository({ tokens: { [defaultToken]: APP } });
    const at = '2026-11-23T03:00:00Z';
    github.state.comments.push({ id: 9002, issue: 7, author: 'maintainer', body: 'x', createdAt: at, updatedAt: at });

    const first = await runAction({ event: labeled('realtime'), apiUrl: github.url, inputs });
    const revise = commented({ comment: '/plan-realtime revise also show who is typing', id: 9002, at });
    const second = await runAction({ event: revise, apiUrl: github.url, inputs });

    const url = 'https://github.com/acme/board/pull/8';
    expect([first.outputs['pull_request_url'], second.outputs['pull_request_url']]).toEqual([url, url]);
    expect(pullOf(github)).toEqual([
      expect.objectContaining({
        author: APP,
        title: 'Real-time plan for issue 7',
        pull: expect.objectContaining({ draft: true }),
      }),
    ]);
    expect(pullOf(github)[0]?.body).toContain('[issue 7](https://github.com/acme/board/issues/7)');
    expect(pullOf(github)[0]?.body).not.toMatch(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/i);
    for (const body of commentsOf(github, APP)) expect(body).toContain(`[Pull request 8](${url})`);
    expect(first.summary).toContain(`[Pull request 8](${url})`);
  });

  test.concurrent('a repository that lets workflows open none gets its plan, and is told what to do', async () => {
    const github = await kanbanRepository();
    github.state.actionsMayOpenPulls = false;

    const { status, outputs } = await runAction({ event: labeled('realtime'), apiUrl: github.url, inputs });

    expect({ status, conclusion: outputs['conclusion'], pull: outputs['pull_request_url'] }).toEqual({
      status: 0,
      conclusion: 'planned',
      pull: undefined,
    });
    expect(commentsOf(github, 'github-actions[bot]')).toEqual([
      expect.stringMatching(/Settings → Actions → General.*\[open it by hand\]\(https:\/\/github\.com\/acme\/board\/pull\/new\//),
    ]);
  });
});

describe('a command on the pull request of a fork', () => {
  /** Pull request 12 of a fork that adds a route and a workflow of its own. */
  async function forked() {
    const github = await kanbanRepository({ issues: [{ number: 12, title: 'Votes on cards' }] });
    const main = github.state.refs.get('refs/heads/main') ?? '';
    github.state.refs.set('refs/heads/elsewhere', main);
    const route =
      "import { Router } from 'express';\nexport const votes = Router();\nvotes.post('/votes', (_request, response) => response.json({}));\n";
    const head = commitFiles(github.state, {
      branch: 'elsewhere',
      files: { 'server/routes/votes.ts': route, '.github/workflows/own.yml': 'on: push\n' },
      message: 'votes',
      author: 'stranger',
    });
    github.state.refs.delete('refs/heads/elsewhere');
    const issue = github.state.issues.get(12);
    if (issue) issue.pull = { sha: head, repository: 'stranger/board', ref: 'main' };
    github.state.comments.push({
      id: 9002,
      issue: 12,
      author: 'maintainer',
      body: 'x',
      createdAt: '2026-11-23T02:00:00Z',
      updatedAt: '2026-11-23T02:00:00Z',
    });
    return { github, head, main };
  }
  const command = (sender = 'maintainer') =>
    commented({ comment: '/plan-realtime', number: 12, title: 'Votes on cards', pull: true, id: 9002 }, sender);

  test.concurrent('plans on the files of its head, which are read as data and never get onto a branch of ours', async () => {
    const { github, head, main } = await forked();

    const { outputs } = await runAction({ event: command(), apiUrl: github.url, inputs });

    const branch = 'plan-realtime/issue-12';
    const text = fileOnBranch(github, branch, outputs['plan_path'] ?? '');
    const commit = github.state.objects.commits.get(github.state.refs.get(`refs/heads/${branch}`) ?? '');
    expect(outputs['conclusion']).toBe('planned');
    expect(parsePlan(text).plan?.meta.commit).toBe(head);
    expect(github.log.map(({ path }) => path)).toContain(`/repos/acme/board/tarball/${head}`);
    expect(commit?.parents).toEqual([main]);
    expect(fileOnBranch(github, branch, 'server/routes/votes.ts')).toBe('');
    expect(pullOf(github).at(-1)?.body).toContain('[pull request 12](https://github.com/acme/board/pull/12)');
  });

  test.concurrent('by its author, who may not write here, reads nothing of it', async () => {
    const { github } = await forked();

    const { outputs } = await runAction({ event: command('stranger'), apiUrl: github.url, inputs });

    expect(outputs['conclusion']).toBe('refused');
    expect(github.log.filter(({ path }) => path.includes('tarball'))).toEqual([]);
  });
});
