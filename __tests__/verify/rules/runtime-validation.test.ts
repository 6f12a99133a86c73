import { runtimeValidation } from '../../../src/verify/rules/runtime-validation.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(runtimeValidation, {
  passes: [
    { name: 'parsed payloads' },
    {
      name: 'events that only the server sends',
      plan: (plan) => {
        plan.events = plan.events!.filter((event) => event.direction === 'S>C');
        plan.code = [];
      },
    },
  ],
  fails: [
    {
      name: 'payloads that are used as they come',
      plan: (plan) => {
        plan.code = [
          { ...plan.code![1]!, source: "socket.on('card:move', async (move, reply) => reply(await moveCard(move)));" },
        ];
      },
      place: 'code',
      message: 'Clients send "board:join" and 1 other events, but no server code checks a payload before using it.',
    },
  ],
});
