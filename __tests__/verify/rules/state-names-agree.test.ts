import { stateNamesAgree } from '../../../src/verify/rules/state-names-agree.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(stateNamesAgree, {
  passes: [
    { name: 'the same states in type and diagram' },
    {
      name: 'other spelling',
      plan: (plan) => {
        plan.types!.source = plan.types!.source.replace("'signedOut'", "'signed_out'");
      },
    },
  ],
  fails: [
    {
      name: 'a state that only the type has',
      plan: (plan) => {
        plan.types!.source = plan.types!.source.replace("'signedOut'", "'signedOut' | 'syncing'");
      },
      place: 'types',
      message: 'State "syncing": only type ConnectionState has it.',
    },
    {
      name: 'a state that only the diagram has',
      plan: (plan) => {
        plan.types!.source = plan.types!.source.replace(" | 'offline'", '');
      },
      place: 'types',
      message: 'State "offline": type ConnectionState does not have it.',
    },
  ],
});
