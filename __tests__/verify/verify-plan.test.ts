import { expect, test } from '@jest/globals';
import { verifyPlan } from '../../src/verify/verify-plan.ts';
import { subjectOf } from './subject.ts';

test('a good plan has at most one finding', () => {
  const { findings } = verifyPlan(subjectOf({}));

  expect(findings.slice(1)).toEqual([]);
});
