import { proseEvents } from '../../../src/verify/rules/prose-events.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(proseEvents, {
  passes: [
    {
      name: 'names of the catalogue',
      plan: (plan) => {
        plan.rooms![0]!.leave = 'On disconnect.';
      },
    },
    {
      name: 'rooms and keys',
      plan: (plan) => {
        plan.rooms![0]!.leave = 'From `board:{id}` and `cache:warm`.';
      },
    },
  ],
  fails: [
    {
      name: 'an event that the catalogue does not have',
      plan: (plan) => {
        plan.rooms![0]!.leave = 'On `board:leave`.';
      },
      place: 'rooms[0].leave',
      severity: 'warn',
      message: 'The text speaks of `board:leave`, which is not in the event catalogue.',
    },
  ],
});
