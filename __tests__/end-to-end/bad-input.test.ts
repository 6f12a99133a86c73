import { afterAll, describe, expect, test } from '@jest/globals';
import { commented, dispatched, labeled } from './events.ts';
import { kanbanFiles } from './kanban-files.ts';
import { removeRunFolders, runAction } from './run-action.ts';
import { closeWorlds, kanbanRepository, ownComments } from './world.ts';

afterAll(removeRunFolders);
afterAll(closeWorlds);

describe('one clear sentence', () => {
  test.concurrent.each([
    ['a malformed input', { max_turns: 'many' }, 'Input `max_turns` is `many`: expected a whole number from 1.'],
    ['an unknown input', { max_cost: '1' }, 'Unexpected input `max_cost`. Did you mean `max_cost_usd`?'],
    ['the agent without a key', { planner: 'agent' }, 'expected an Anthropic API key'],
  ])('for %s', async (_name, inputs, sentence) => {
    const github = await kanbanRepository();

    const { status, outputs, log } = await runAction({ event: labeled('realtime'), apiUrl: github.url, inputs });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'failed' });
    expect(log).toContain(sentence);
    expect([...github.state.refs.keys()]).toEqual(['refs/heads/main']);
  });

  test.concurrent('for an event payload that is not JSON', async () => {
    const github = await kanbanRepository();

    const { status, log } = await runAction({ event: { name: 'issues', payload: '{"action":"labe' }, apiUrl: github.url });

    expect(status).toBe(1);
    expect(log).toContain('could not be read as JSON');
    expect(github.writes()).toEqual([]);
  });

  test.concurrent('for a payload that lacks what it should have', async () => {
    const github = await kanbanRepository();

    const { status, outputs } = await runAction({
      event: { name: 'issues', payload: { action: 'labeled', issue: null } },
      apiUrl: github.url,
    });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'ignored' });
    expect(outputs['skipped_reason']).toMatch(/payload of the event "issues" cannot be used/);
  });

  test.concurrent('for an empty repository', async () => {
    const github = await kanbanRepository({ files: {} });

    const { status, log } = await runAction({ event: labeled('realtime'), apiUrl: github.url });

    expect(status).toBe(1);
    expect(log).toContain('The repository has no commit on "main" yet');
    expect(ownComments(github)).toEqual([expect.stringContaining('Push a first commit')]);
  });

  test.concurrent('for an issue number that does not exist', async () => {
    const github = await kanbanRepository();

    const { status, outputs } = await runAction({
      event: dispatched({ issue_number: '404' }),
      apiUrl: github.url,
      inputs: { issue_number: '404' },
    });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 1, conclusion: 'failed' });
    expect(github.writes().filter((write) => !write.includes('reactions'))).toEqual([]);
  });
});

describe('a plan', () => {
  test.concurrent('for an issue without a body', async () => {
    const github = await kanbanRepository();

    const { status, outputs } = await runAction({ event: labeled('realtime', { body: null }), apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
  });

  test.concurrent('for a repository without a lockfile', async () => {
    const { 'package-lock.json': _lockfile, ...files } = kanbanFiles;
    const github = await kanbanRepository({ files });

    const { status, outputs } = await runAction({ event: labeled('realtime'), apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
  });

  test.concurrent('for a repository that has no server', async () => {
    const github = await kanbanRepository({ files: { 'README.md': '# Notes\n', 'notes/today.md': 'Nothing yet.\n' } });

    const { status, outputs } = await runAction({ event: labeled('realtime'), apiUrl: github.url });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
  });

  test.concurrent('for a thread of 500 comments', async () => {
    const comments = Array.from({ length: 500 }, (_, index) => ({
      issue: 7,
      author: 'stranger',
      body: `Me too, ${index}`,
      createdAt: '2026-11-22T02:00:00Z',
      updatedAt: '2026-11-22T02:00:00Z',
    }));
    const github = await kanbanRepository({ comments });

    const { status, outputs } = await runAction({
      event: commented({ comment: '/plan-realtime', at: '2026-11-23T05:00:00Z' }),
      apiUrl: github.url,
    });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
    expect(ownComments(github)).toHaveLength(1);
  });

  test.concurrent('for an issue of 70,000 characters', async () => {
    const github = await kanbanRepository();
    const body = 'Cards should move at once. '.repeat(2600);

    const { status, outputs } = await runAction({
      event: labeled('realtime', { title: 'Live '.repeat(50), body }),
      apiUrl: github.url,
    });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion: 'planned' });
  });
});
