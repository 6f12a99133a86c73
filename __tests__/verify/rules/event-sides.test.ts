import { eventSides } from '../../../src/verify/rules/event-sides.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(eventSides, {
  passes: [{ name: 'ends on their sides' }],
  fails: [
    {
      name: 'a command that the server sends',
      plan: (plan) => {
        plan.events![1]!.direction = 'S>C';
        plan.events![1]!.consumer = 'x';
      },
      place: 'events[1].producer',
      message: '"card:move" goes S>C, but it is sent in `client/src/board-channel.ts#moveCard (new)` on the client.',
    },
    {
      name: 'a broadcast that the server receives',
      plan: (plan) => {
        plan.events![4]!.consumer = 'server/presence.ts#publishPresence (new)';
      },
      place: 'events[4].consumer',
      message: '"presence:changed" goes S>C, but it is received in `server/presence.ts#publishPresence (new)` on the server.',
    },
  ],
});
