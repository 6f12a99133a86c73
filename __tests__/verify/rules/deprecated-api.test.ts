import { deprecatedApi } from '../../../src/verify/rules/deprecated-api.ts';
import { describeRule } from '../describe-rule.ts';
import { dependency } from '../subject.ts';

describeRule(deprecatedApi, {
  passes: [
    { name: 'current calls' },
    {
      name: 'an old call in an old version',
      plan: (plan) => {
        plan.code![2]!.source = "socket.on('reconnect', again);";
      },
      profile: { dependencies: [dependency('socket.io-client', '2.5.0')] },
    },
  ],
  fails: [
    {
      name: 'a renamed package',
      plan: (plan) => {
        plan.code![0]!.source = "import redis from 'socket.io-redis';";
      },
      place: 'code[0].source:1',
      message:
        "Unexpected socket.io-redis in `import redis from 'socket.io-redis';`, expected `@socket.io/redis-adapter`, its name since version 7.",
    },
    {
      name: 'a reconnection event on the socket',
      plan: (plan) => {
        plan.code![2]!.source = "socket.on('reconnect', again);";
      },
      place: 'code[2].source:1',
      message:
        'Unexpected reconnect-on-socket in `socket.on(\'reconnect\', again);`, expected `socket.io.on("reconnect_attempt", …)`: these events are on the Manager since version 3.',
    },
  ],
});
