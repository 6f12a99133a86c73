import { assumptionsUsed } from '../../../src/verify/rules/assumptions-used.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(assumptionsUsed, {
  passes: [{ name: 'assumptions that numbers rest on' }],
  fails: [
    {
      name: 'an assumption that nothing rests on',
      plan: (plan) => {
        plan.assumptions!.push({ id: 'A4', text: 'Nobody minds.', ifWrong: 'Somebody does.' });
      },
      place: 'assumptions[3]',
      severity: 'warn',
      message: 'Assumption A4 is not referred to anywhere.',
    },
  ],
});
