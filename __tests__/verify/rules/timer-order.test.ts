import { timerOrder } from '../../../src/verify/rules/timer-order.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(timerOrder, {
  passes: [{ name: 'timers in order' }],
  fails: [
    {
      name: 'a key forgotten before the last retry',
      plan: (plan) => {
        plan.connection!.parameters[5]!.value = 4;
        plan.connection!.parameters[5]!.unit = 's';
      },
      place: 'connection.parameters[4]',
      message:
        'P5 ackTimeout = 5000 ms (5000 ms) is not below P6 command retention = 4 s: a repetition after the last retry would be executed again.',
    },
    {
      name: 'a ticket that lives too long',
      plan: (plan) => {
        plan.connection!.parameters.push({
          ...plan.connection!.parameters[5]!,
          id: 'P7',
          name: 'ticket lifetime',
          value: 10,
          unit: 'min',
        });
      },
      place: 'connection.parameters[6]',
      message:
        'P7 ticket lifetime = 10 min (600000 ms) is not below 60 s: a ticket that lives longer can be used by whoever reads it in a log.',
    },
  ],
});
