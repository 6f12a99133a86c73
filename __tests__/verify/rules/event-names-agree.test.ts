import { eventNamesAgree } from '../../../src/verify/rules/event-names-agree.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(eventNamesAgree, {
  passes: [
    { name: 'names of the catalogue' },
    {
      name: 'events of the library',
      plan: (plan) => {
        plan.code![0]!.source = "io.on('connection', (socket) => socket.on('disconnecting', leave));";
      },
    },
    {
      name: 'events of things that are no sockets',
      plan: (plan) => {
        plan.code![0]!.source = "process.on('card:gone', stop);\nredis.on('cards', read);\nbus.emit('card:x');";
      },
    },
    {
      name: 'a diagram without event names',
      plan: (plan) => {
        plan.sequences![0]!.mermaid = 'sequenceDiagram\n  A->>B: hello\n  B-->>A: GET /api/boards';
      },
    },
  ],
  fails: [
    {
      name: 'a misspelt event in code',
      plan: (plan) => {
        plan.code![1]!.source = plan.code![1]!.source.replace("emit('card:changed'", "emit('card:change'");
      },
      place: 'code[1].source:35',
      message: 'Event "card:change" is not in the event catalogue, but `server/board-channel.ts` emits it.',
    },
    {
      name: 'a misspelt handler in code',
      plan: (plan) => {
        plan.code![1]!.source = "socket.on('card:moved', move);";
      },
      place: 'code[1].source:1',
      message: 'Event "card:moved" is not in the event catalogue, but `server/board-channel.ts` handles it.',
    },
    {
      name: 'a NestJS handler',
      plan: (plan) => {
        plan.code![1]!.source = "@SubscribeMessage('card:shift')\nmove() {}";
      },
      place: 'code[1].source:1',
      message: 'Event "card:shift" is not in the event catalogue, but `server/board-channel.ts` handles it.',
    },
    {
      name: 'an event that only a diagram has',
      plan: (plan) => {
        plan.sequences![1]!.mermaid = plan.sequences![1]!.mermaid.replace('Others: card:changed', 'Others: card:relocated');
      },
      place: 'sequences[1].mermaid:10',
      message: 'Event "card:relocated" is not in the event catalogue, but diagram seq-move sends it.',
    },
    {
      name: 'an event twice',
      plan: (plan) => {
        plan.events![3]!.name = 'card:changed';
        plan.code![1]!.source = '';
      },
      place: 'events[3].name',
      message: 'Event "card:changed" (S>C) is in the catalogue twice.',
    },
  ],
});
