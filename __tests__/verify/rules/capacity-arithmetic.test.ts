import { capacityArithmetic } from '../../../src/verify/rules/capacity-arithmetic.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(capacityArithmetic, {
  passes: [{ name: 'values that follow from their formulas' }],
  fails: [
    {
      name: 'a value that does not',
      plan: (plan) => {
        plan.capacity!.results[2]!.value = 2400;
      },
      place: 'capacity.results[2]',
      message: '"Deliveries" is stated as 2400, but 40 * 0.5 * 12 is 240.',
    },
    {
      name: 'a return faster than the servers accept',
      plan: (plan) => {
        plan.capacity!.storm!.acceptCapacity = 50;
      },
      place: 'capacity.storm',
      message: 'After an outage 113 clients return per second, but 50 are accepted.',
    },
    {
      name: 'a return that cannot be that fast',
      plan: (plan) => {
        plan.capacity!.storm!.secondsTo95 = 3;
      },
      place: 'capacity.storm',
      message: '95 % of 900 clients cannot be back after 3 s with at most 113 per second.',
    },
  ],
});
