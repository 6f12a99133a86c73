import { serverlessLifetime } from '../../../src/verify/rules/serverless-lifetime.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(serverlessLifetime, {
  passes: [
    { name: 'a platform that does not age' },
    {
      name: 'a platform whose age is a field',
      plan: (plan) => {
        plan.topology!.target = 'Vercel Functions';
        plan.topology!.hops[0]!.maxLifetimeS = 300;
      },
    },
  ],
  fails: [
    {
      name: 'a platform whose age is not mentioned',
      plan: (plan) => {
        plan.topology!.target = 'AWS API Gateway';
      },
      place: 'topology',
      message: 'AWS API Gateway WebSocket ends every connection after 7200 s unless raised, and the plan does not say so.',
    },
  ],
});
