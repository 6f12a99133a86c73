import { noSecrets } from '../../../src/verify/rules/no-secrets.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(noSecrets, {
  passes: [
    { name: 'values from the environment' },
    {
      name: 'a local address',
      plan: (plan) => {
        plan.code![2]!.source += "\nnew WebSocket('ws://localhost:3000');";
      },
    },
    {
      name: 'long words',
      plan: (plan) => {
        plan.code![2]!.source += "\nconst path = 'application/vnd.acme.realtime+json/v2';";
      },
    },
  ],
  fails: [
    {
      name: 'a key in code',
      plan: (plan) => {
        plan.code![0]!.source = "const key = 'AKIAIOSFODNN7EXAMPLE';";
      },
      place: 'code[0].source:1',
      severity: 'block',
      message: 'A literal in this line looks like a secret.',
    },
    {
      name: 'a password in code',
      plan: (plan) => {
        plan.code![0]!.source = "const password = 'correct-horse-battery';";
      },
      place: 'code[0].source:1',
      severity: 'block',
      message: 'A literal in this line looks like a secret.',
    },
    {
      name: 'an unencrypted address',
      plan: (plan) => {
        plan.code![2]!.source = "new WebSocket('ws://live.acme.dev/boards');";
      },
      place: 'code[2].source:1',
      message: "`new WebSocket('ws://live.acme.dev/boards');` connects without TLS, expected `wss://`.",
    },
  ],
});
