import { effortAddsUp } from '../../../src/verify/rules/effort-adds-up.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(effortAddsUp, {
  passes: [
    { name: 'the sum of the steps' },
    {
      name: 'a range',
      plan: (plan) => {
        plan.summary!.effort = '3 to 5 days';
      },
    },
    {
      name: 'words only',
      plan: (plan) => {
        plan.summary!.effort = 'Small.';
      },
    },
  ],
  fails: [
    {
      name: 'another number of days',
      plan: (plan) => {
        plan.summary!.effort = 'About 2 days.';
      },
      place: 'summary.effort',
      message: 'The summary says 2 days, the steps add up to 4.',
    },
    {
      name: 'another number of steps',
      plan: (plan) => {
        plan.summary!.effort = '4 days in seven steps.';
      },
      place: 'summary.effort',
      message: 'The summary says 7 steps, the steps add up to 5.',
    },
  ],
});
