import { genericOrder } from '../../../src/verify/rules/generic-order.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(genericOrder, {
  passes: [{ name: 'maps in order on both sides' }],
  fails: [
    {
      name: 'swapped maps of the server',
      plan: (plan) => {
        plan.code![1]!.source = 'type Realtime = Server<ServerToClientEvents, ClientToServerEvents>;';
      },
      place: 'code[1].source:1',
      message:
        '`Server<ServerToClientEvents, ClientToServerEvents>` on the server side has its event maps swapped, expected `Server<ClientToServerEvents, ServerToClientEvents>`.',
    },
    {
      name: 'swapped maps of the client',
      plan: (plan) => {
        plan.code![2]!.source = 'const socket: Socket<ClientToServerEvents, ServerToClientEvents> = io();';
      },
      place: 'code[2].source:1',
      message:
        '`Socket<ClientToServerEvents, ServerToClientEvents>` on the client side has its event maps swapped, expected `Socket<ServerToClientEvents, ClientToServerEvents>`.',
    },
  ],
});
