import { afterAll, describe, expect, test } from '@jest/globals';
import { failure, planScript, startMessagesApi, toolUse, type FakeReply, type MessagesApi } from '../fakes/messages-api.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';
import { commented, labeled } from './events.ts';
import { removeRunFolders, runAction } from './run-action.ts';
import { closeWorlds, fileOnBranch, kanbanRepository, ownComments } from './world.ts';

afterAll(removeRunFolders);
afterAll(closeWorlds);

const event = labeled('realtime');
const withClaude = (model: MessagesApi) => ({ anthropic_api_key: 'sk-ant-a-key-for-tests', anthropic_base_url: model.url });

/** Parts of a plan that stand on their own in any repository. */
const smallPlan = {
  summary: samplePlan.summary,
  questions: [{ id: 'Q1', text: 'How many people look at one board at once?', default: 'at most 50' }],
  omitted: [],
};

describe('a run with Claude', () => {
  test.concurrent('publishes what the model wrote and says what it cost', async () => {
    const github = await kanbanRepository();
    const model = await startMessagesApi(planScript(samplePlan as unknown as Record<string, unknown>));

    const { outputs } = await runAction({ event, apiUrl: github.url, inputs: withClaude(model) });
    await model.close();

    expect(Number(outputs['input_tokens'])).toBeGreaterThan(0);
    expect(outputs['total_cost_usd']).toMatch(/^\d+\.\d{4}$/);
    expect(model.requests.every((request) => !request.raw.includes('fake-token-of-the-workflow'))).toBe(true);
  });

  test.concurrent('that reaches its cap publishes an incomplete plan that says so', async () => {
    const github = await kanbanRepository();
    const writeSummary = toolUse({ name: 'write_part', input: { part: 'summary', content: smallPlan.summary } });
    const model = await startMessagesApi(() => writeSummary);

    const { status, outputs, summary } = await runAction({
      event,
      apiUrl: github.url,
      inputs: { ...withClaude(model), max_turns: '3' },
    });
    await model.close();

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
    expect(summary).toContain('Incomplete plan');
    expect(fileOnBranch(github, outputs['branch_name'] ?? '', outputs['plan_path'] ?? '')).toMatch(/^incomplete: .*turns/m);
  });

  test.concurrent('whose key is refused fails with the status, the request and what to do', async () => {
    const github = await kanbanRepository();
    const model = await startMessagesApi([failure(401, 'authentication_error', { 'request-id': 'req_123' })]);

    const { status, outputs, log } = await runAction({ event, apiUrl: github.url, inputs: withClaude(model) });
    await model.close();

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'failed' });
    expect(log).toContain('401');
    expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('sk-ant-a-key-for-tests');
    expect(ownComments(github)).toEqual([expect.stringMatching(/Failed\*\*[\s\S]*401[\s\S]*req_123/)]);
    expect(github.state.reactions.map((reaction) => reaction.content)).toEqual(['eyes', 'confused']);
  });

  test.concurrent('spends nothing on people who may not', async () => {
    const github = await kanbanRepository();
    const model = await startMessagesApi([]);

    await runAction({
      event: commented({ comment: '/plan-realtime' }, 'stranger'),
      apiUrl: github.url,
      inputs: withClaude(model),
    });
    await model.close();

    expect(model.requests).toEqual([]);
  });

  test.concurrent('that is cancelled tells the thread', async () => {
    const github = await kanbanRepository();
    let cancel = () => {};
    const neverEnds = { blocks: [], pingsAfterEvents: 1 } as unknown as FakeReply;
    const model = await startMessagesApi(() => {
      cancel();
      return neverEnds;
    });

    const { status, outputs } = await runAction({
      event,
      apiUrl: github.url,
      inputs: withClaude(model),
      onStart: (kill) => {
        cancel = () => kill('SIGINT');
      },
    });
    await model.close();

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'stopped' });
    expect(ownComments(github)).toEqual([expect.stringContaining('The run was cancelled')]);
  });
});

describe('a run that GitHub fails', () => {
  test.concurrent('keeps the plan when it cannot be committed, and says which permission is missing', async () => {
    const github = await kanbanRepository({ access: { contents: 'read' } });

    const { status, outputs, summary, log } = await runAction({ event, apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'failed' });
    expect(log).toContain('contents: write');
    expect(summary).toContain('plan: realtime/v1');
    expect(ownComments(github)).toEqual([expect.stringContaining('contents: write')]);
  });

  test.concurrent(
    'keeps the plan on its branch when the comment cannot be finished; the re-run only writes the comment',
    async () => {
      const github = await kanbanRepository();
      github.fault({ on: /PATCH .*\/issues\/comments\//, status: 500, times: 20 });

      const first = await runAction({ event, apiUrl: github.url });
      github.heal();
      const planned = [...github.state.refs.entries()];
      const second = await runAction({
        event,
        apiUrl: github.url,
        environment: { GITHUB_RUN_ATTEMPT: '2', GITHUB_TRIGGERING_ACTOR: 'maintainer' },
      });

      expect([first.status, first.outputs['conclusion'], second.status, second.outputs['conclusion']]).toEqual([
        1,
        'failed',
        0,
        'planned',
      ]);
      expect(first.outputs['plan_url']).toBe(second.outputs['plan_url']);
      expect([...github.state.refs.entries()]).toEqual(planned);
      expect(ownComments(github)).toHaveLength(1);
      expect(ownComments(github)[0]).toContain(second.outputs['plan_url']);
    },
  );

  test.concurrent('once, anywhere, ends with the same plan as a run without faults', async () => {
    const github = await kanbanRepository();
    github.fault({ on: /POST .*\/git\/refs/, status: 502, applied: true });
    github.fault({ on: /POST .*\/issues\/7\/comments/, status: 502, applied: true });
    github.fault({ on: /GET .*\/git\/trees/, status: 503 });

    const { status, outputs } = await runAction({ event, apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
    expect(ownComments(github)).toHaveLength(1);
    expect([...github.state.refs.keys()]).toHaveLength(2);
  });
});

describe('a run that is asked twice', () => {
  test.concurrent('plans once', async () => {
    const github = await kanbanRepository();

    const first = await runAction({ event, apiUrl: github.url });
    const commits = github.state.objects.commits.size;
    const second = await runAction({ event, apiUrl: github.url });

    expect([first.status, second.status]).toEqual([0, 0]);
    expect(second.outputs['plan_url']).toBe(first.outputs['plan_url']);
    expect(github.state.objects.commits.size).toBe(commits);
    expect(ownComments(github)).toHaveLength(1);
  });

  test.concurrent('in dry-run mode writes nothing and shows the plan in the summary', async () => {
    const github = await kanbanRepository();

    const { status, outputs, summary } = await runAction({ event, apiUrl: github.url, inputs: { dry_run: 'true' } });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
    expect(github.writes()).toEqual([]);
    expect(summary).toContain('plan: realtime/v1');
  });
});

describe('a plan that is not fit to follow', () => {
  test.concurrent('is not published', async () => {
    const github = await kanbanRepository();
    const invented = ['src/board.go', 'src/cards.go', 'src/rooms.go', 'src/hub.go'];
    const steps = invented.map((file, index) => ({
      id: `W${index + 1}`,
      title: `Change ${file}`,
      days: 1,
      files: [file],
      after: [],
      done: 'it works',
      rollback: 'revert',
    }));
    const plan = { ...smallPlan, rollout: { flag: 'none', schemaSkew: 'none', migration: 'none', steps } };
    const model = await startMessagesApi(
      (_request, index) => [...planScript(plan), ...planScript(plan), ...planScript(plan)][index],
    );

    const { status, outputs } = await runAction({ event, apiUrl: github.url, inputs: { ...withClaude(model), max_turns: '8' } });
    await model.close();

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'unsound' });
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main']);
    expect(ownComments(github)).toEqual([expect.stringContaining('No plan was published')]);
  });
});
