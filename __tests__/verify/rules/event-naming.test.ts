import { eventNaming } from '../../../src/verify/rules/event-naming.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(eventNaming, {
  passes: [
    { name: 'one convention' },
    {
      name: 'camel case throughout',
      plan: (plan) => {
        plan.events!.forEach((event, index) => {
          event.name = `cardMoved${String.fromCharCode(97 + index)}`;
        });
      },
    },
  ],
  fails: [
    {
      name: 'a reserved name',
      plan: (plan) => {
        plan.events![3]!.name = 'disconnect';
      },
      place: 'events[3].name',
      message: '"disconnect" is reserved by Socket.IO, expected a name of the application.',
    },
    {
      name: 'another convention',
      plan: (plan) => {
        plan.events![3]!.name = 'cardRemoved';
      },
      place: 'events[3].name',
      severity: 'warn',
      message: '"cardRemoved" does not follow the convention noun:verb of the other events.',
    },
    {
      name: 'a name that is too long',
      plan: (plan) => {
        plan.events![3]!.name = `card:${'removed'.repeat(6)}`;
      },
      place: 'events[3].name',
      severity: 'warn',
      message: '"card:removedremovedremovedremovedremovedremoved" has 47 characters, expected at most 40.',
    },
  ],
});
