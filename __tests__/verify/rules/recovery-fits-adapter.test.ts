import { recoveryFitsAdapter } from '../../../src/verify/rules/recovery-fits-adapter.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(recoveryFitsAdapter, {
  passes: [
    { name: 'a plan without recovery' },
    {
      name: 'recovery over Redis Streams',
      plan: (plan) => {
        plan.code![0]!.source =
          "import { createAdapter } from '@socket.io/redis-streams-adapter';\nnew Server(http, { connectionStateRecovery: { skipMiddlewares: false } });\nif (!socket.recovered) await sendSnapshot(socket);";
      },
    },
  ],
  fails: [
    {
      name: 'recovery over the Postgres adapter',
      plan: (plan) => {
        plan.code![0]!.source +=
          '\nconst more = { connectionStateRecovery: { skipMiddlewares: false } };\nif (socket.recovered) return;';
      },
      place: 'code[0].source:37',
      severity: 'block',
      message: 'Connection state recovery does not work with the postgres adapter.',
    },
    {
      name: 'recovery that lets everybody back in',
      plan: (plan) => {
        plan.code![0]!.source =
          "import { createAdapter } from '@socket.io/redis-streams-adapter';\nnew Server(http, { connectionStateRecovery: {} });\nif (socket.recovered) return;";
      },
      place: 'code[0].source:2',
      message:
        'Connection state recovery skips `io.use()` by default, expected `skipMiddlewares: false` or a check in `connection`.',
    },
    {
      name: 'recovery without a path for its failure',
      plan: (plan) => {
        plan.code![0]!.source =
          "import { createAdapter } from '@socket.io/redis-streams-adapter';\nnew Server(http, { connectionStateRecovery: { skipMiddlewares: false } });";
      },
      place: 'code[0].source:2',
      message: 'The plan has no path for a recovery that fails (`socket.recovered === false`).',
    },
  ],
});
