import { authExpiryPath } from '../../../src/verify/rules/auth-expiry-path.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(authExpiryPath, {
  passes: [{ name: 'a way for sessions that end' }],
  fails: [
    {
      name: 'no way for them',
      plan: (plan) => {
        plan.connection!.transitions = [
          { from: '[*]', to: 'connecting', on: 'opened' },
          { from: 'connecting', to: 'live', on: 'connect' },
        ];
        plan.connection!.states = plan.connection!.states.slice(0, 3);
      },
      place: 'connection.transitions',
      severity: 'warn',
      message: 'No state or transition is about credentials that expire or are refused.',
    },
  ],
});
