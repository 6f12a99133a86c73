import { forbiddenFactsRule } from '../../../src/verify/rules/forbidden-facts.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(forbiddenFactsRule, {
  passes: [
    { name: 'true sentences' },
    {
      name: 'a false claim that the sentence denies',
      plan: (plan) => {
        plan.server!.prose = 'The `cors` option does not protect the WebSocket from hijacking.';
      },
    },
    {
      name: 'a false claim in a rejected option',
      plan: (plan) => {
        plan.decisions![0]!.rejected[0]!.why = 'Socket.IO guarantees exactly-once delivery.';
      },
    },
  ],
  fails: [
    {
      name: 'delivery that is guaranteed',
      plan: (plan) => {
        plan.server!.prose = 'Socket.IO guarantees exactly-once delivery.';
      },
      place: 'server.prose',
      severity: 'block',
      message:
        '"Socket.IO guarantees exactly-once deliver" is not so: Delivery is at most once by default; the nearest reachable is at least once with an idempotency key, and a resync after a gap.',
    },
    {
      name: 'an adapter instead of affinity',
      plan: (plan) => {
        plan.server!.prose = 'The Redis adapter removes the need for sticky sessions.';
      },
      place: 'server.prose',
      severity: 'block',
      message:
        '"Redis adapter removes the need for sticky" is not so: Sticky sessions are required with every adapter unless all clients use the WebSocket transport only; the failure is HTTP 400 "Session ID unknown".',
    },
    {
      name: 'types that validate',
      plan: (plan) => {
        plan.server!.prose = 'TypeScript validates every payload.';
      },
      place: 'server.prose',
      message:
        '"TypeScript validates every payload" is not so: Event maps exist at compile time only: validate every incoming payload at run time.',
    },
  ],
});
