import { expect } from '@jest/globals';
import { lengthBudget } from '../../../src/verify/rules/length-budget.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(lengthBudget, {
  passes: [{ name: 'a plan of its size' }],
  fails: [
    {
      name: 'twice as many words as the size allows',
      plan: (plan) => {
        plan.server!.prose = 'word '.repeat(5200).trim();
        plan.meta.size = 'M';
      },
      place: 'summary',
      severity: 'error',
      message: expect.stringMatching(
        /^The plan has \d+ words of prose, expected at most 4400 for its size\.$/,
      ) as unknown as string,
    },
    {
      name: 'too much code',
      plan: (plan) => {
        plan.code![0]!.source = 'x\n'.repeat(500);
      },
      place: 'code',
      severity: 'warn',
      message: expect.stringMatching(/lines of code, expected at most 450/) as unknown as string,
    },
  ],
});
