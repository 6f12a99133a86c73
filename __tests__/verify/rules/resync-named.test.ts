import { resyncNamed } from '../../../src/verify/rules/resync-named.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(resyncNamed, {
  passes: [{ name: 'a protocol for gaps' }],
  fails: [
    {
      name: 'versions without a protocol',
      plan: (plan) => {
        plan.sync = [];
      },
      place: 'sync',
      message: 'No data class says how it comes back after a gap.',
    },
    {
      name: 'a protocol that never reads the state',
      plan: (plan) => {
        plan.sync![0]!.resync = 'The client waits for the next event.';
      },
      place: 'sync[0].resync',
      message: 'The resync of "Cards of a board" never fetches the state again.',
    },
  ],
});
