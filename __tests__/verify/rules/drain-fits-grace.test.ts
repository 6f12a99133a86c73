import { drainFitsGrace } from '../../../src/verify/rules/drain-fits-grace.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(drainFitsGrace, {
  passes: [
    { name: 'groups within the grace period' },
    {
      name: 'disconnectSockets for a user who is banned',
      plan: (plan) => {
        plan.code![1]!.source += '\nio.in(`user:${userId}`).disconnectSockets(true);';
      },
    },
  ],
  fails: [
    {
      name: 'a drain that keeps clients away',
      plan: (plan) => {
        plan.code![0]!.source = plan.code![0]!.source.replace('socket.conn.close()', 'socket.disconnect(true)');
      },
      place: 'code[0].source:32',
      message:
        'The drain uses `disconnectSockets`/`disconnect(true)`, after which Socket.IO clients do not reconnect by themselves.',
    },
    {
      name: 'the same in words',
      plan: (plan) => {
        plan.server!.shutdown[2] = 'Call `io.disconnectSockets()`.';
      },
      place: 'server.shutdown[2]',
      message:
        'The drain uses `disconnectSockets`/`disconnect(true)`, after which Socket.IO clients do not reconnect by themselves.',
    },
    {
      name: 'groups that are too small',
      plan: (plan) => {
        plan.server!.shutdown[2] = 'Close 5 engine connections every 500 ms.';
      },
      place: 'server.shutdown[2]',
      message: 'The drain takes 45 s, but the process is killed after 30 s.',
    },
    {
      name: 'a result above the grace period',
      plan: (plan) => {
        plan.capacity!.results[4]!.value = 95;
      },
      place: 'capacity.results[4]',
      message: 'The drain takes 95 s, but the process is killed after 30 s.',
    },
  ],
});
