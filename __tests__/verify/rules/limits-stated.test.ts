import { limitsStated } from '../../../src/verify/rules/limits-stated.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(limitsStated, {
  passes: [{ name: 'size, rate and connections' }],
  fails: [
    {
      name: 'no limit for connections',
      plan: (plan) => {
        plan.server!.limits.shift();
        plan.events![1]!.rateLimit = '20 per 10 s';
        plan.server!.limits[1] = '20 moves per 10 s.';
        plan.security = [];
      },
      place: 'server.limits',
      message: 'No limit for connections per user or address.',
    },
  ],
});
