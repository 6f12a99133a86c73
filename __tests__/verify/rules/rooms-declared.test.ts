import { roomsDeclared } from '../../../src/verify/rules/rooms-declared.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(roomsDeclared, {
  passes: [
    { name: 'declared rooms' },
    {
      name: 'an event to the sender',
      plan: (plan) => {
        plan.events![0]!.room = 'none, this socket only';
      },
    },
  ],
  fails: [
    {
      name: 'an event for a room that is not declared',
      plan: (plan) => {
        plan.events![3]!.room = 'list:{listId}';
      },
      place: 'events[3].room',
      message: 'Room "list:{listId}" is used, but the rooms do not declare it.',
    },
    {
      name: 'code that uses a room that is not declared',
      plan: (plan) => {
        plan.code![0]!.source = 'socket.join(`team:${id}`);';
      },
      place: 'code[0].source:1',
      message: 'Room "team:…" is used, but the rooms do not declare it.',
    },
    {
      name: 'a room named by the client',
      plan: (plan) => {
        plan.code!.splice(0, 99, { ...plan.code![0]!, source: 'socket.join(data.room);' });
      },
      place: 'code[0].source:1',
      message: '`socket.join(data.room);` joins a room whose whole name the client chose.',
    },
  ],
});
