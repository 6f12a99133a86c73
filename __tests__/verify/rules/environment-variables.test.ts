import { environmentVariables } from '../../../src/verify/rules/environment-variables.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(environmentVariables, {
  passes: [
    { name: 'variables that the plan names' },
    {
      name: 'variables of the repository',
      plan: (plan) => {
        plan.code![0]!.source = 'process.env.SESSION_SECRET';
      },
      files: { '.env.example': 'SESSION_SECRET=\n' },
    },
  ],
  fails: [
    {
      name: 'a variable that nobody mentions',
      plan: (plan) => {
        plan.code![0]!.source = 'listen(process.env.LIVE_PORT);';
      },
      place: 'code[0].source:1',
      severity: 'warn',
      message: '`LIVE_PORT` is read, but neither the repository nor the words of the plan mention it.',
    },
  ],
});
