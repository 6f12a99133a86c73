import { escapeHatches } from '../../../src/verify/rules/escape-hatches.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(escapeHatches, {
  passes: [{ name: 'closed types' }],
  fails: [
    {
      name: 'a payload of any kind',
      plan: (plan) => {
        plan.types!.source = 'export type CardMove = {\n  card: any;\n};';
      },
      place: 'types.source:2',
      severity: 'warn',
      message: '`card: any;` leaves the payload open, expected its fields.',
    },
    {
      name: 'type checking that is mostly off',
      plan: (plan) => {
        plan.code![1]!.source = 'a as any;\nb as any;\nc as any;\n// @ts-ignore\nd as any;';
      },
      place: 'code[1].source:1',
      severity: 'warn',
      message: 'The code turns type checking off 4 times, expected at most 3.',
    },
  ],
});
