import { afterAll, describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { commented, dispatched, labeled, other, scheduled } from './events.ts';
import { removeRunFolders, runAction } from './run-action.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from './world.ts';

afterAll(removeRunFolders);
afterAll(closeWorlds);

const BRANCH = 'plan-realtime/issue-7';

/** One branch, one commit with one new file that reads back as a plan, one final comment, 👀 and 🚀. */
function expectPublished(github: FakeGitHub, outputs: Readonly<Record<string, string>>) {
  const path = outputs['plan_path'] ?? '';
  const text = fileOnBranch(github, outputs['branch_name'] ?? '', path);
  const { plan, problems } = parsePlan(text);
  expect(path).toMatch(/^\.claude\/doc\/websocket-realtime-[a-z0-9-]+-\d{8}T\d{6}Z\.md$/);
  expect(problems).toEqual([]);
  expect(outputs).toMatchObject({
    conclusion: 'planned',
    verified: 'true',
    total_cost_usd: '0',
    plan_sha: expect.stringMatching(/^[0-9a-f]{40}$/),
  });
  expect(ownComments(github)).toEqual([expect.stringContaining(outputs['plan_url'] ?? 'no address')]);
  expect(github.state.reactions.map((reaction) => reaction.content)).toEqual(['eyes', 'rocket']);
  return { plan, path };
}

describe('a run that is started by', () => {
  test.concurrent('the label publishes a plan', async () => {
    const github = await kanbanRepository();

    const { status, outputs, summary } = await runAction({ event: labeled('Realtime'), apiUrl: github.url });

    expect(status).toBe(0);
    const { plan, path } = expectPublished(github, outputs);
    expect(path).toBe('.claude/doc/websocket-realtime-everyone-should-see-a-card-move-at-once-20261123T020000Z.md');
    expect(plan?.meta).toMatchObject({
      trigger: 'label-7-20261123T020000Z',
      planner: 'builtin',
      commit: github.state.refs.get('refs/heads/main'),
    });
    expect(summary).toContain(outputs['plan_url']);
    expect(commitBodies(github)).toEqual([expect.not.objectContaining({ author: expect.anything() })]);
    expect([...github.state.refs.keys()].sort()).toEqual(['refs/heads/main', `refs/heads/${BRANCH}`]);
  });

  test.concurrent('a command on an issue plans its words, and takes the place of an earlier plan', async () => {
    const github = await kanbanRepository();
    await runAction({ event: labeled('realtime'), apiUrl: github.url });
    const event = commented({
      comment: '/plan-realtime show comments on a card live --planner=builtin',
      at: '2026-11-23T03:00:00Z',
    });

    const { status, outputs } = await runAction({ event, apiUrl: github.url });

    expect(status).toBe(0);
    expect(outputs['plan_path']).toBe('.claude/doc/websocket-realtime-show-comments-on-a-card-live-20261123T030000Z.md');
    expect(planFiles(github)).toEqual([outputs['plan_path']]);
    expect(ownComments(github)).toHaveLength(2);
  });

  test.concurrent('a command on a pull request plans on the files of its head', async () => {
    const github = await kanbanRepository();
    const head = github.state.refs.get('refs/heads/main') ?? '';
    github.state.issues.set(7, { ...issueOf(github, 7), pull: { sha: head, repository: 'acme/board' } });

    const { status, outputs } = await runAction({
      event: commented({ comment: '/plan-realtime', pull: true }),
      apiUrl: github.url,
    });

    expect(status).toBe(0);
    expect(expectPublished(github, outputs).plan?.meta.commit).toBe(head);
    expect(github.log.map((entry) => entry.path)).toContain(`/repos/acme/board/tarball/${head}`);
  });

  test.concurrent('hand plans the issue with the given number', async () => {
    const github = await kanbanRepository({ runs: { 99: '2026-11-23T02:30:00Z' } });

    const { status, outputs } = await runAction({
      event: dispatched({ issue_number: '7' }),
      apiUrl: github.url,
      inputs: { issue_number: '7' },
    });

    expect(status).toBe(0);
    expect(expectPublished(github, outputs).plan?.meta).toMatchObject({
      trigger: 'dispatch-7-run-99',
      created: '2026-11-23T02:30:00Z',
    });
  });

  test.concurrent('the clock plans labelled open issues that have no plan, and a second tick nothing', async () => {
    const github = await kanbanRepository({
      issues: [
        { number: 7, title: 'Everyone should see a card move at once', labels: ['realtime'] },
        { number: 8, title: 'Show comments live', labels: ['realtime'] },
        { number: 9, title: 'Dark mode', labels: [] },
        { number: 10, title: 'Live cursors', labels: ['realtime'], state: 'closed' },
      ],
      labellings: { 7: [{ label: 'realtime', actor: 'maintainer' }], 8: [{ label: 'realtime', actor: 'stranger' }] },
    });

    const first = await runAction({ event: scheduled(), apiUrl: github.url });
    const writes = github.writes().length;
    const second = await runAction({ event: scheduled(), apiUrl: github.url });

    expect([first.status, second.status]).toEqual([0, 0]);
    expect([...github.state.refs.keys()].sort()).toEqual(['refs/heads/main', `refs/heads/${BRANCH}`]);
    expect(first.summary).toContain('| `#7` | planned |');
    expect(first.summary).toContain('| `#8` | left: ');
    expect(second.summary).toContain('| `#7` | left: it has a plan; made from the code of today |');
    expect(
      github
        .writes()
        .slice(writes)
        .filter((write) => !write.includes('reactions')),
    ).toEqual([]);
  });
});

describe('a run that is not for us writes nothing, ends green and says why', () => {
  test.concurrent.each([
    ['another label', labeled('bug'), 'The label "bug" was set; `label_trigger` is "realtime".'],
    ['another comment', commented({ comment: 'Nice idea!' }), 'The comment does not begin with /plan-realtime.'],
    ['a quoted command', commented({ comment: '> /plan-realtime' }), 'The comment does not begin with /plan-realtime.'],
    ['another action', other('issues', 'opened'), 'The event is issues with the action "opened"'],
    ['another event', other('push'), 'The event "push" starts nothing.'],
    ['a run by hand without a number', dispatched(null), 'The workflow was started by hand without `issue_number`.'],
  ])('%s', async (_name, event, reason) => {
    const github = await kanbanRepository();

    const { status, outputs, log, summary } = await runAction({ event, apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'ignored' });
    expect(outputs['skipped_reason']).toContain(reason);
    expect(log).toContain(reason);
    expect(summary).toContain(reason);
    expect(github.writes()).toEqual([]);
  });
});

describe('a run by somebody who may not gets a reaction and nothing else', () => {
  test.concurrent.each([
    ['a stranger', 'stranger', {}],
    ['a reader', 'reader', {}],
    ['a bot that is not listed', 'helper[bot]', {}],
    ['somebody whose permission cannot be read', 'maintainer', { permissionFails: true }],
  ])('%s', async (_name, sender, { permissionFails = false }: { permissionFails?: boolean }) => {
    const github = await kanbanRepository();
    if (permissionFails) github.fault({ on: /collaborators/, status: 403, times: 20 });

    const { status, outputs } = await runAction({ event: commented({ comment: '/plan-realtime' }, sender), apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'refused' });
    expect(github.state.reactions.map((reaction) => reaction.content)).toEqual(['-1']);
    expect(ownComments(github)).toEqual([]);
    expect(github.log.filter((entry) => entry.path.includes('tarball'))).toEqual([]);
  });
});

describe('a command that plans nothing', () => {
  test.concurrent('help is answered in one comment', async () => {
    const github = await kanbanRepository();

    const { status } = await runAction({ event: commented({ comment: '/plan-realtime help' }), apiUrl: github.url });

    expect(status).toBe(0);
    expect(ownComments(github)).toEqual([expect.stringContaining('--planner=')]);
  });

  test.concurrent('an unknown option is answered with what exists', async () => {
    const github = await kanbanRepository();

    await runAction({ event: commented({ comment: '/plan-realtime --modle=opus' }), apiUrl: github.url });

    expect(ownComments(github)).toEqual([expect.stringContaining('--model')]);
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main']);
  });
});

function issueOf(github: FakeGitHub, number: number) {
  const issue = github.state.issues.get(number);
  if (issue === undefined) throw new Error(`no issue ${number}`);
  return issue;
}

function planFiles(github: FakeGitHub): string[] {
  const commit = github.state.objects.commits.get(github.state.refs.get(`refs/heads/${BRANCH}`) ?? '');
  return [...github.state.objects.files(commit?.tree ?? '').keys()].filter((path) => path.startsWith('.claude/doc/'));
}

function commitBodies(github: FakeGitHub): unknown[] {
  return github.log.filter((entry) => entry.method === 'POST' && entry.path.endsWith('/git/commits')).map((entry) => entry.body);
}
