import { mutatingEvents } from '../../../src/verify/rules/mutating-events.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(mutatingEvents, {
  passes: [
    { name: 'a command with everything' },
    {
      name: 'a subscription without idempotency',
      plan: (plan) => {
        delete plan.events![0]!.idempotency;
      },
    },
  ],
  fails: [
    {
      name: 'a command without an answer',
      plan: (plan) => {
        delete plan.events![1]!.ack;
      },
      place: 'events[1].ack',
      message: '"card:move" changes data, but its ack is missing.',
    },
    {
      name: 'a command without a key',
      plan: (plan) => {
        delete plan.events![1]!.idempotency;
      },
      place: 'events[1].idempotency',
      message: '"card:move" changes data, but its idempotency is missing.',
    },
    {
      name: 'a command that everybody who signed in may send',
      plan: (plan) => {
        plan.events![1]!.authorization = 'Authenticated users only';
      },
      place: 'events[1].authorization',
      message: '"card:move" changes data, but its authorization is "Authenticated users only".',
    },
    {
      name: 'a rate limit without a number',
      plan: (plan) => {
        plan.events![1]!.rateLimit = 'reasonable';
      },
      place: 'events[1].rateLimit',
      message: '"card:move" changes data, but its rateLimit is "reasonable".',
    },
  ],
});
