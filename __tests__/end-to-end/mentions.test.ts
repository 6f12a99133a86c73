import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { commented, opened } from './events.ts';
import { removeRunFolders, runAction } from './run-action.ts';
import { closeWorlds, kanbanRepository, ownComments } from './world.ts';

jest.setTimeout(180_000);
afterAll(removeRunFolders);
afterAll(closeWorlds);

const asks = {
  title: 'Everyone should see a moved card right away',
  body: 'When somebody moves a card, everyone who has the board open should see the change right away without reloading the page. We want WebSockets for live updates.',
};

describe('a thread that asks for real-time behaviour', () => {
  test.concurrent('is planned once, and the comment says why and how to switch it off', async () => {
    const github = await kanbanRepository();
    const first = await runAction({ event: opened(asks), apiUrl: github.url });
    const writes = github.writes().length;

    const second = await runAction({ event: commented({ ...asks, comment: asks.body, id: 9001 }), apiUrl: github.url });

    expect(first.outputs['conclusion']).toBe('planned');
    expect(ownComments(github)).toEqual([
      expect.stringMatching(/reads like a request for real-time behaviour[\s\S]*`mention_trigger: false`/),
    ]);
    expect(second.outputs['conclusion']).toBe('ignored');
    expect(github.writes()).toHaveLength(writes);
  });

  test.concurrent.each([
    ['is left alone when mentions are off', { mention_trigger: 'false' }, 'maintainer', 'ignored'],
    ['by a stranger gets no answer, not even a reaction', {}, 'stranger', 'refused'],
    ['by a bot is left alone', {}, 'helper[bot]', 'ignored'],
  ])('%s', async (_name, inputs, sender, conclusion) => {
    const github = await kanbanRepository();

    const { status, outputs } = await runAction({ event: opened(asks, sender), apiUrl: github.url, inputs });

    expect({ status, conclusion: outputs['conclusion'] }).toEqual({ status: 0, conclusion });
    expect(github.writes()).toEqual([]);
  });

  test.concurrent('and begins its life with the label is planned for the label', async () => {
    const github = await kanbanRepository();

    const { outputs } = await runAction({ event: opened(asks, 'maintainer', ['Realtime']), apiUrl: github.url });

    expect(outputs['conclusion']).toBe('ignored');
    expect(github.writes()).toEqual([]);
  });
});

test.concurrent('a thread about something else is left alone', async () => {
  const github = await kanbanRepository();
  const event = opened({ title: 'Typo in the README', body: 'It says "teh board".' });

  const { outputs } = await runAction({ event, apiUrl: github.url });

  expect(outputs['conclusion']).toBe('ignored');
  expect(github.log).toEqual([]);
});
