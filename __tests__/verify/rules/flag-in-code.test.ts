import { flagInCode } from '../../../src/verify/rules/flag-in-code.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(flagInCode, {
  passes: [
    { name: 'a flag that the code reads' },
    {
      name: 'no flag',
      plan: (plan) => {
        plan.rollout!.flag = 'None: the feature is additive.';
      },
    },
  ],
  fails: [
    {
      name: 'a flag that nothing reads',
      plan: (plan) => {
        plan.rollout!.flag = '`LIVE_BOARDS`, default off';
      },
      place: 'rollout.flag',
      severity: 'warn',
      message: 'Flag `LIVE_BOARDS` is named, but no code of the plan reads it.',
    },
  ],
});
