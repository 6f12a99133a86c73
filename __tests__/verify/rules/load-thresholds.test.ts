import { loadThresholds } from '../../../src/verify/rules/load-thresholds.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(loadThresholds, {
  passes: [{ name: 'a threshold in numbers' }],
  fails: [
    {
      name: 'a load test that cannot fail',
      plan: (plan) => {
        delete plan.tests![6]!.threshold;
      },
      place: 'tests[6]',
      message: 'T7 is a load test without a threshold in numbers.',
    },
  ],
});
