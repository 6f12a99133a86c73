import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { renderMarker } from '../../src/trigger/comment-marker.ts';
import { parseEvent } from '../../src/trigger/parse-event.ts';
import type { RunEvent } from '../../src/trigger/parse-event.ts';

type Example = Record<string, unknown> & { action?: string; issue?: Record<string, unknown>; comment?: Record<string, unknown> };
const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as { name: string; examples: Example[] }[];

function example(name: string, action?: string): Example {
  const found = examples.find((entry) => entry.name === name)?.examples.find((entry) => entry.action === action);
  if (found === undefined) throw new Error(`no example of ${name} ${action ?? ''}`);
  return structuredClone(found);
}

function labelled(name = 'realtime', issue: Record<string, unknown> = {}): Example {
  const payload = example('issues', 'labeled');
  return { ...payload, label: { ...(payload['label'] as object), name }, issue: { ...payload.issue, ...issue } };
}

function commented(body: string, issue: Record<string, unknown> = {}): Example {
  const payload = example('issue_comment', 'created');
  return { ...payload, comment: { ...payload.comment, body }, issue: { ...payload.issue, ...issue } };
}

function parse(eventName: string, payload: unknown, changes: Partial<RunEvent> = {}) {
  return parseEvent({
    eventName,
    payload,
    repository: 'Codertocat/Hello-World',
    serverUrl: 'https://github.com',
    runId: 99,
    runCreatedAt: '2026-11-23T02:00:00Z',
    inputs: { labelTrigger: 'realtime', triggerPhrase: '/plan-realtime' },
    ...changes,
  });
}

describe('parseEvent()', () => {
  test('takes a label with the thread as it was at that moment', () => {
    const payload = labelled('RealTime', { title: 'Live board', body: 'now', updated_at: '2026-11-23T02:00:00Z' });

    expect(parse('issues', payload)).toEqual({
      kind: 'trigger',
      trigger: {
        kind: 'label',
        key: 'label-1-20261123T020000Z',
        at: '2026-11-23T02:00:00Z',
        actor: { login: 'Codertocat', type: 'User' },
        reactTo: { kind: 'issue', number: 1 },
      },
      thread: {
        number: 1,
        kind: 'issue',
        title: 'Live board',
        body: 'now',
        url: 'https://github.com/Codertocat/Hello-World/issues/1',
      },
    });
  });

  test('takes a command on an issue', () => {
    const parsed = parse('issue_comment', commented('/plan-realtime cursors --dry-run'));

    expect(parsed).toMatchObject({
      kind: 'trigger',
      trigger: {
        kind: 'command',
        key: 'comment-492700400',
        at: '2019-05-15T15:20:21Z',
        reactTo: { kind: 'comment', id: 492700400 },
      },
      thread: { number: 1, kind: 'issue' },
      command: { name: 'plan', text: 'cursors', options: { dryRun: true } },
    });
  });

  test('takes a command on a pull request', () => {
    const parsed = parse('issue_comment', commented('/plan-realtime check', { pull_request: { url: 'x' } }));

    expect(parsed).toMatchObject({ thread: { kind: 'pull_request', url: 'https://github.com/Codertocat/Hello-World/pull/1' } });
  });

  test('takes a command with a mistake in it, so that it can be answered', () => {
    expect(parse('issue_comment', commented('/plan-realtime --nope'))).toMatchObject({
      kind: 'trigger',
      command: { name: 'problem' },
    });
  });

  test('takes a run by hand with a number, from the form or from the input', () => {
    const payload = { ...example('workflow_dispatch'), inputs: { issue_number: '7' } };
    const repository = (payload as unknown as { repository: { full_name: string } }).repository.full_name;

    expect(parse('workflow_dispatch', payload, { repository })).toMatchObject({
      kind: 'trigger',
      trigger: { kind: 'dispatch', key: 'dispatch-7-run-99', at: '2026-11-23T02:00:00Z' },
      thread: { number: 7 },
    });
    const inputs = { labelTrigger: 'realtime', triggerPhrase: '/plan-realtime', issueNumber: 8 };
    expect(parse('workflow_dispatch', payload, { repository, inputs })).toMatchObject({ thread: { number: 8 } });
  });

  test('takes a tick of the schedule as a sweep', () => {
    expect(parse('schedule', { schedule: '0 3 * * *' })).toEqual({ kind: 'sweep', at: '2026-11-23T02:00:00Z' });
  });

  test.each<[string, string, unknown, string]>([
    ['another label', 'issues', labelled('bug'), 'The label "bug" was set; `label_trigger` is "realtime".'],
    ['a label that only begins alike', 'issues', labelled('realtime-later'), 'The label "realtime-later" was set'],
    ['a closed issue', 'issues', labelled('realtime', { state: 'closed' }), 'Issue 1 is closed.'],
    ['an opened issue', 'issues', example('issues', 'opened'), 'with the action "opened"; only "labeled" starts a plan'],
    ['a comment to somebody else', 'issue_comment', commented('nice'), 'does not begin with /plan-realtime'],
    ['an edited comment', 'issue_comment', { ...commented('/plan-realtime'), action: 'edited' }, 'only "created" starts a plan'],
    ['our own comment', 'issue_comment', commented(`/plan-realtime\n${renderMarker('comment-1')}`), 'one of our own'],
    ['a push', 'push', example('push'), 'The event "push" starts nothing.'],
    ['a pull request of a fork', 'pull_request_target', {}, 'for a pull request, comment /plan-realtime'],
    [
      'a run by hand without a number',
      'workflow_dispatch',
      { inputs: {}, sender: { login: 'a', type: 'User' }, repository: { full_name: 'codertocat/hello-world' } },
      'without `issue_number`',
    ],
    [
      'a run by hand with words',
      'workflow_dispatch',
      {
        inputs: { issue_number: '7; rm' },
        sender: { login: 'a', type: 'User' },
        repository: { full_name: 'codertocat/hello-world' },
      },
      'not a number of an issue',
    ],
    ['another repository', 'issues', { ...labelled(), repository: { full_name: 'evil/repo' } }, 'belongs to another repository'],
  ])('ignores %s and says why', (_what, eventName, ...[payload, reason]: [unknown, string]) => {
    expect(parse(eventName, payload)).toEqual({ kind: 'ignored', reason: expect.stringContaining(reason) });
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'labeled'],
    ['a list', []],
    ['an empty object', {}],
    ['no issue', { action: 'labeled' }],
    ['a null sender', { ...labelled(), sender: null }],
    ['a number that is a text', labelled('realtime', { number: '1/../../x' })],
    ['a negative number', labelled('realtime', { number: -1 })],
    ['no time', labelled('realtime', { updated_at: 'soon' })],
    ['a title that is an object', labelled('realtime', { title: { toString: 'x' } })],
    ['no repository', { ...labelled(), repository: undefined }],
  ])('does not choke on %s', (_what, payload) => {
    expect(parse('issues', payload)).toEqual({ kind: 'ignored', reason: expect.stringContaining('cannot be used') });
  });

  test('gives the same key whatever the attempt, and never believes addresses of the payload', () => {
    const payload = labelled('realtime', { html_url: 'https://evil.example/x', updated_at: '2026-11-23T04:00:00+02:00' });

    const first = parse('issues', payload);
    const again = parse('issues', payload, { runId: 100, runCreatedAt: '2027-01-01T00:00:00Z' });

    expect(first).toEqual(again);
    expect(first).toMatchObject({
      trigger: { key: 'label-1-20261123T020000Z' },
      thread: { url: expect.stringContaining('https://github.com/') },
    });
  });
});
