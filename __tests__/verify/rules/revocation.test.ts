import { revocation } from '../../../src/verify/rules/revocation.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(revocation, {
  passes: [{ name: 'sessions that end and members who are removed' }],
  fails: [
    {
      name: 'sockets that outlive the session',
      plan: (plan) => {
        for (const part of ['connection', 'server', 'races', 'failures', 'tests', 'rooms'] as const) delete plan[part];
        plan.decisions = [];
      },
      place: 'security',
      message: 'The plan does not say what happens to the open socket of a session or token that expires.',
    },
  ],
});
