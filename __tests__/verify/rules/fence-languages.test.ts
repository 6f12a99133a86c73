import { fenceLanguages } from '../../../src/verify/rules/fence-languages.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(fenceLanguages, {
  passes: [{ name: 'known languages and few sketches' }],
  fails: [
    {
      name: 'a language nobody knows',
      plan: (plan) => {
        plan.code![0]!.language = 'typoscript';
      },
      place: 'code[0].language',
      severity: 'warn',
      message: 'Unknown language "typoscript" for `server/realtime.ts`.',
    },
    {
      name: 'mostly sketches',
      plan: (plan) => {
        plan.code![1]!.status = 'sketch';
      },
      place: 'code[1]',
      message: '62 of 191 code lines are sketches, expected at most 20 %.',
    },
  ],
});
