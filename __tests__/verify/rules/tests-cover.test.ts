import { testsCover } from '../../../src/verify/rules/tests-cover.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(testsCover, {
  passes: [{ name: 'return, two servers, origin, drain and load' }],
  fails: [
    {
      name: 'nothing about the Origin',
      plan: (plan) => {
        plan.tests!.splice(4, 1);
      },
      place: 'tests',
      severity: 'warn',
      message: 'No test is about a foreign Origin.',
    },
    {
      name: 'nothing about the load',
      plan: (plan) => {
        plan.tests!.splice(6, 1);
      },
      place: 'tests',
      severity: 'warn',
      message: 'No test is about the load that the capacity part expects.',
    },
  ],
});
