import { raceTable } from '../../../src/verify/rules/race-table.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(raceTable, {
  passes: [
    { name: 'the races of the design' },
    {
      name: 'a small plan',
      plan: (plan) => {
        plan.meta.size = 'S';
        plan.races = [];
      },
    },
  ],
  fails: [
    {
      name: 'no race about the start',
      plan: (plan) => {
        plan.races!.shift();
        plan.sync = [];
        plan.failures = [];
      },
      place: 'races',
      message: 'No race is about an event between snapshot and subscription (R01).',
    },
    {
      name: 'no race about deployments',
      plan: (plan) => {
        plan.races!.pop();
        plan.failures = [];
      },
      place: 'races',
      message: 'No race is about a deployment that drops all sockets (R27).',
    },
  ],
});
