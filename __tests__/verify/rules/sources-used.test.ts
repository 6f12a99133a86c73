import { sourcesUsed } from '../../../src/verify/rules/sources-used.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(sourcesUsed, {
  passes: [{ name: 'addresses that can be opened' }],
  fails: [
    {
      name: 'documentation without an address',
      plan: (plan) => {
        plan.sources![0]!.ref = 'the Socket.IO manual';
      },
      place: 'sources[0].ref',
      severity: 'warn',
      message: 'S1 is a docs source without an address.',
    },
    {
      name: 'an address without a host',
      plan: (plan) => {
        plan.sources![1]!.ref = 'https:///docs';
      },
      place: 'sources[1].ref',
      severity: 'warn',
      message: '"https:///docs" is not an address that can be opened.',
    },
  ],
});
