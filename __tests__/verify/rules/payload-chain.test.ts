import { payloadChain } from '../../../src/verify/rules/payload-chain.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(payloadChain, {
  passes: [{ name: 'events that fit' }],
  fails: [
    {
      name: 'an event above the limit of the server',
      plan: (plan) => {
        plan.events![2]!.maxBytes = 20_000;
      },
      place: 'events[2].maxBytes',
      message: '"card:changed" may have 20000 bytes, but P3 maxHttpBufferSize = 16384 bytes closes the connection above 16384.',
    },
    {
      name: 'an event above what the broker carries',
      plan: (plan) => {
        plan.events![2]!.maxBytes = 9000;
        plan.topology!.broker = 'PostgreSQL LISTEN/NOTIFY';
      },
      place: 'events[2].maxBytes',
      message: '"card:changed" may have 9000 bytes, but PostgreSQL NOTIFY carries at most 8000.',
    },
  ],
});
