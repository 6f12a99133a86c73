import { expect, test } from '@jest/globals';
import { branchName } from '../../src/publish/branch-name.ts';

test.each([
  ['plan-realtime/', 7, 'plan-realtime/issue-7'],
  ['bots/plans/', 123_456, 'bots/plans/issue-123456'],
])('a thread has one branch below %s', (prefix, number, expected) => {
  expect(branchName(prefix, { number })).toBe(expected);
});
