import { deliveryKeys } from '../../../src/verify/rules/delivery-keys.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(deliveryKeys, {
  passes: [{ name: 'promises with their keys' }],
  fails: [
    {
      name: 'at least once without a key',
      plan: (plan) => {
        delete plan.events![1]!.idempotency;
      },
      place: 'events[1].idempotency',
      message: '"card:move" is delivered at least once, but has no idempotency key.',
    },
    {
      name: 'versions of nothing',
      plan: (plan) => {
        delete plan.events![2]!.orderKey;
      },
      place: 'events[2].orderKey',
      message: '"card:changed" is ordered by version, but has no order key.',
    },
  ],
});
