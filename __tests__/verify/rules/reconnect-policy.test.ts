import { reconnectPolicy } from '../../../src/verify/rules/reconnect-policy.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(reconnectPolicy, {
  passes: [
    { name: 'the defaults of Socket.IO with a higher cap' },
    {
      name: 'Phoenix with a delay of its own',
      plan: (plan) => {
        plan.meta.library = 'phoenix@1.8.1';
        plan.client!.lifecycle.push('`reconnectAfterMs` adds jitter.');
      },
    },
  ],
  fails: [
    {
      name: 'a library without a random part',
      plan: (plan) => {
        plan.meta.library = 'partysocket@1.1.4';
        plan.capacity = undefined as never;
        plan.sync = undefined as never;
        plan.code = [];
        plan.connection!.transitions = [];
        plan.server!.limits = [];
        plan.events = [];
        plan.races = [];
        plan.decisions = [];
      },
      place: 'client.lifecycle',
      message: 'partysocket reconnects with 3 s times 1.3, cut at 10 s, without a random part, and the plan adds none.',
    },
    {
      name: 'jitter that is turned off',
      plan: (plan) => {
        plan.code![2]!.source += '\nconst options = { randomizationFactor: 0 };';
      },
      place: 'code[2].source:61',
      message: 'randomizationFactor: 0 takes the random part out of the reconnect delay.',
    },
    {
      name: 'a cap of one second',
      plan: (plan) => {
        plan.connection!.parameters[3]!.value = 1;
        plan.connection!.parameters[3]!.unit = 's';
      },
      place: 'connection.parameters[3]',
      message: 'The longest reconnect delay (P4 reconnectionDelayMax = 1 s) is 1000 ms, expected 10,000 to 60,000.',
    },
    {
      name: 'many clients with the default cap',
      plan: (plan) => {
        plan.capacity!.storm!.clients = 50_000;
        plan.connection!.parameters.splice(3, 1);
      },
      place: 'connection.parameters',
      message:
        '50000 clients return with the default cap of 5 s, about 10000 attempts per second for as long as the outage lasts.',
    },
    {
      name: 'a library that gives up',
      plan: (plan) => {
        plan.meta.library = 'graphql-ws@6.0.6';
        plan.connection!.states = [];
        plan.client!.fallback = 'None.';
        plan.connection!.transitions = [];
        plan.code = [];
      },
      place: 'client.lifecycle',
      message: 'graphql-ws gives up after 5 attempts, and the plan does not change that.',
    },
  ],
});
