import { expect, test } from '@jest/globals';
import { planPath } from '../../src/plan/file-name.ts';

function check(task: string, slug: string): void {
  const path = planPath({ directory: '.claude/doc', task, at: '2026-11-20T09:30:00Z', fallback: 'issue-7' });

  expect(path).toBe(`.claude/doc/websocket-realtime-${slug}-20261120T093000Z.md`);
}

test.each([
  ['Live card moves', 'live-card-moves'],
  ['Übersicht für Café & Straße', 'ubersicht-fur-cafe-strasse'],
  ["Don't lose the user’s edits", 'dont-lose-the-users-edits'],
  ['CON', 'con'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a:b\\c|d?e*f"g<h>i', 'a-b-c-d-e-f-g-h-i'],
  ['refs.lock @{1} ~^', 'refs-lock-1'],
  ['---trim---', 'trim'],
  ['🚀', 'issue-7'],
  ['', 'issue-7'],
  ['看板を同期する', 'issue-7'],
])('the name of a plan for %j has only letters, digits and hyphens', (task, slug) => check(task, slug));

test('a long task is cut at a word', () => {
  check(
    'Show live cursors and selections of everybody who has the same drawing open',
    'show-live-cursors-and-selections-of-everybody',
  );
});

test('a long word is cut where the name is full', () => check('x'.repeat(5000), 'x'.repeat(48)));

test('the time is written in UTC whatever the zone it is given in', () => {
  expect(planPath({ directory: 'plans/', task: 'Chat', at: '2026-11-20T01:30:00+02:00' })).toBe(
    'plans/websocket-realtime-chat-20261119T233000Z.md',
  );
});

test('a plan may stand in the root of the repository', () => {
  expect(planPath({ directory: '', task: 'Chat', at: '2026-11-20T01:30:00Z' })).toBe(
    'websocket-realtime-chat-20261120T013000Z.md',
  );
});
