import { afterAll, describe, expect, test } from '@jest/globals';
import { createFreshness } from '../src/run/freshness.ts';
import { runSweep } from '../src/run/sweep.ts';
import { parseEvent } from '../src/trigger/parse-event.ts';
import { commented } from './end-to-end/events.ts';
import { closeWorlds, kanbanRepository } from './end-to-end/world.ts';
import { commitFiles, defaultToken } from './fakes/github-state.ts';
import type { FakeGitHub } from './fakes/github.ts';
import { commandOf, runOf, smallDraft, sweepOf, tell, type Changes } from './run/story.ts';

/**
 * Whoever we are on GitHub, in a thread of more than a page in which others carry our markers: a stranger who copied
 * them, and the other identity that the same repository may have.
 */
afterAll(closeWorlds);

const ACTIONS = 'github-actions[bot]';
const APP = 'planner[bot]';
const LABEL_KEY = 'label-7-20261123T020000Z';
const keys = [LABEL_KEY, 'comment-9001', 'comment-9002', 'mention-7-opened', 'schedule-7-20261122T100000Z'];

async function busyThread(login: string): Promise<FakeGitHub> {
  const other = login === APP ? ACTIONS : APP;
  const at = '2026-11-22T10:00:00Z';
  const said = (author: string, body: string, index: number) => ({
    id: 1000 + index,
    issue: 7,
    author,
    body,
    createdAt: at,
    updatedAt: at,
  });
  const talk = Array.from({ length: 130 }, (_, index) => said('reader', `I agree, number ${index}.`, index));
  const copies = keys.flatMap((key, index) => [
    said('stranger', `<!-- plan-realtime:${key} -->\n\n⏳ **At work** on “x”`, 200 + index),
    said(other, `<!-- plan-realtime:${key} -->\n\n📐 **Plan** for “x”`, 300 + index),
  ]);
  return kanbanRepository({
    tokens: { [defaultToken]: login },
    users: { maintainer: { permission: 'write' }, reader: { permission: 'read' }, stranger: {}, [APP]: { type: 'Bot' } },
    issues: [{ number: 7, title: 'Everyone should see a card move at once', labels: ['realtime'] }],
    labellings: { 7: [{ label: 'realtime', actor: 'maintainer' }] },
    comments: [...talk, ...copies],
  });
}

const byUs = (github: FakeGitHub, login: string) =>
  github.state.comments.filter(({ author }) => author === login).map(({ body }) => body);
const byOthers = (github: FakeGitHub, login: string) => github.state.comments.filter(({ author }) => author !== login);

/** Another command of the same thread. */
const later: Changes = {
  trigger: {
    kind: 'command',
    key: 'comment-9002',
    at: '2026-11-23T04:00:00Z',
    actor: { login: 'maintainer', type: 'User' },
    reactTo: { kind: 'none' },
  },
};
const another: Changes['write'] = async (task) => {
  const { plan, ...draft } = smallDraft(task);
  const summary = { ...plan.summary, decision: 'Another one.' } as NonNullable<typeof plan.summary>;
  return { ...draft, plan: { ...plan, summary } };
};
const mention = { why: 'It reads so.', text: '' };
const mentioned: Changes['trigger'] = {
  kind: 'mention',
  key: 'mention-7-opened',
  at: '2026-11-23T02:00:00Z',
  actor: { login: 'maintainer', type: 'User' },
  reactTo: { kind: 'none' },
};
const revise = { name: 'revise', text: 'say something else', options: {} } as const;

type Story = (github: FakeGitHub) => Promise<unknown>;

/** Each command with what it says in the end; all but the first begin with a plan of the label. */
const commands: readonly (readonly [string, Story, readonly RegExp[]])[] = [
  ['plan', async () => {}, [/Incomplete plan/]],
  ['plan, run again', (github) => tell(runOf(github)), [/Incomplete plan/]],
  ['plan by command', (github) => tell(commandOf(github, { name: 'plan', text: '', options: {} })), [/plan/, /Incomplete plan/]],
  ['revise', (github) => tell(commandOf(github, revise, { write: another })), [/plan/, /Incomplete plan.*[\s\S]*What changed/]],
  ['check', (github) => tell(commandOf(github, { name: 'check' })), [/plan/, /The plan/]],
  ['approve', (github) => tell(commandOf(github, { name: 'approve' })), [/plan/, /Approved\*\* by maintainer/]],
  [
    'approve, then revise',
    async (github) => {
      await tell(commandOf(github, { name: 'approve' }));
      await tell(commandOf(github, revise, { ...later, write: another }));
    },
    [/plan/, /Approval void/, /What changed/],
  ],
  ['help', (github) => tell(commandOf(github, { name: 'help' })), [/plan/, /Commands, as the first word/]],
  [
    'an unknown option',
    (github) => tell(commandOf(github, { name: 'problem', problem: 'Unknown option `--modle`.' })),
    [/plan/, /Unknown option/],
  ],
  [
    'a mention after the plan',
    (github) => tell(runOf(github, { mention: { ...mention, trigger: mentioned }, trigger: mentioned })),
    [/plan/],
  ],
  ['a sweep', (github) => runSweep(sweepOf(github), { runOne: tell }), [/plan/]],
];

describe.each([ACTIONS, APP])('as %s', (login) => {
  test.each(commands)('%s ends in one comment of ours and touches no other', async (_name, story, expected) => {
    const github = await busyThread(login);
    const foreign = structuredClone(byOthers(github, login));

    await tell(runOf(github));
    await story(github);

    expect(byOthers(github, login)).toEqual(foreign);
    const said = byUs(github, login);
    expect(said).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(said[index]).toMatch(words);
  });

  test('a mention is answered although strangers carry our markers', async () => {
    const github = await busyThread(login);

    const outcome = await tell(runOf(github, { mention: { ...mention, trigger: mentioned }, trigger: mentioned }));

    expect(outcome.kind).toBe('planned');
    expect(byUs(github, login)).toHaveLength(1);
  });

  test('nothing that we say starts a run, not even in the workflow of an App that may start some', async () => {
    const github = await busyThread(login);
    await tell(runOf(github));
    await tell(commandOf(github, { name: 'help' }));
    await tell(commandOf(github, revise, { ...later, write: another }));

    const heard = byUs(github, login).map((comment) => {
      const { name, payload } = commented({ comment }, login);
      return parseEvent({
        eventName: name,
        payload,
        repository: 'acme/board',
        serverUrl: 'https://github.com',
        runId: 99,
        runCreatedAt: '2026-11-23T02:00:00Z',
        inputs: { labelTrigger: 'realtime', triggerPhrase: '/plan-realtime', mentionTrigger: true },
      });
    });

    expect(heard).toHaveLength(3);
    for (const event of heard) expect(event).toEqual({ kind: 'ignored', reason: 'The comment is one of our own.' });
  });

  test('a plan that drifted is marked in our comment and in no copy of it', async () => {
    const github = await busyThread(login);
    const cite: Changes['write'] = async (task) => {
      const { plan, ...draft } = smallDraft(task);
      const summary = { ...plan.summary, decision: 'Keep `server/routes/cards.ts:1` as it is.' } as NonNullable<
        typeof plan.summary
      >;
      return { ...draft, plan: { ...plan, summary } };
    };
    await tell(runOf(github, { write: cite }));
    const foreign = structuredClone(byOthers(github, login));
    commitFiles(github.state, { branch: 'main', files: { 'server/routes/cards.ts': 'export {};\n' }, message: 'rewrite' });
    const issue = await sweepOf(github).ports.reader.thread(7);

    const verdict = await createFreshness(sweepOf(github), 1)(issue, 0);

    expect(verdict).toContain('its comment says so now');
    expect(byUs(github, login).at(-1)).toContain('**Out of date.**');
    expect(byOthers(github, login)).toEqual(foreign);
  });
});
