import { describe, expect, test } from '@jest/globals';
import { checkedSections, staleNotice } from '../../src/publish/comment-checked.ts';

const checked = {
  path: 'plan.md',
  url: 'https://github.com/acme/board/blob/abc/plan.md',
  branch: 'plan-realtime/issue-7',
  plannedAt: 'a'.repeat(40),
  checkedAt: 'b'.repeat(40),
  drift: [],
  findings: [],
  claims: { claims: 5, passed: 4, unverifiable: 1 },
  voided: [],
};
const drift = Array.from({ length: 35 }, (_, index) => ({ where: `src/a.ts:${index + 1}`, words: 'is gone.', line: index + 10 }));

describe('what a check says', () => {
  test.each([
    ['that the plan holds', checked, '✅ **The plan still holds**'],
    ['how much drifted', { ...checked, drift: drift.slice(0, 1) }, '1 statement about the code no longer holds'],
    [
      'where it drifted, and where the plan says so',
      { ...checked, drift },
      '- `src/a.ts:1` is gone. ([line 10 of the plan](https://github.com/acme/board/blob/abc/plan.md?plain=1#L10))',
    ],
    ['how much more drifted', { ...checked, drift }, '- … and 5 more'],
    ['between which commits', checked, 'made from `aaaaaaaaaaaa` and was held against `bbbbbbbbbbbb`: 4 of 5 claims hold'],
    ['that an approval is void', { ...checked, voided: ['ann'] }, 'after ann approved it'],
    [
      'that the plan itself has a flaw',
      { ...checked, findings: [{ rule: 'r', severity: 'error', place: 'events', message: 'Wrong.' }] as const },
      '⚠️ **The plan has flaws**',
    ],
  ])('%s', (_name, given, words) => {
    expect(checkedSections(given, '/plan-realtime').join('\n\n')).toContain(words);
  });
});

test('a notice on the comment of a stale plan shows the first drifts and the commands', () => {
  const notice = staleNotice({ ...checked, drift }, '/plan-realtime');

  expect(notice.split('\n').every((line) => line.startsWith('>'))).toBe(true);
  expect(notice).toContain('35 statements of the plan no longer hold');
  expect(notice).toContain('- … and 30 more');
  expect(notice).toContain('/plan-realtime check');
});
