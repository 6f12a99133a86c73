import { expect, test } from '@jest/globals';
import { detectMention } from '../../../src/trigger/mention/detect-mention.ts';
import { describeMention } from '../../../src/trigger/mention/report.ts';

test('the comment says why, without the numbers, and how to switch it off', () => {
  const { reasons } = detectMention({
    title: 'Board',
    body: 'Everyone should see the change right away without reloading.',
    where: 'issue_comment',
    authorType: 'User',
  });

  expect(describeMention(reasons)).toMatch(
    /^This reads like a request for real-time behaviour, so a plan was started\. It [^;]+; [^;]+; and [^;]+\. That happens once per thread; `mention_trigger: false` in the workflow switches it off\.$/,
  );
  expect(describeMention(reasons)).not.toMatch(/[+]|\d/);
});

test('what spoke against it is not told', () => {
  expect(describeMention(['reports a fault: "error" (-1.5)', 'says real-time: "real time" (+3)'])).toContain(
    'It says real-time: "real time". That',
  );
});

test('without reasons the comment still says how to switch it off', () => {
  expect(describeMention([])).toBe(
    'This reads like a request for real-time behaviour, so a plan was started. ' +
      'That happens once per thread; `mention_trigger: false` in the workflow switches it off.',
  );
});
