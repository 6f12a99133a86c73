import { referencesResolve } from '../../../src/verify/rules/references-resolve.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(referencesResolve, {
  passes: [
    { name: 'ids that the plan defines' },
    {
      name: 'products that look like ids',
      plan: (plan) => {
        plan.server!.prose = 'Files stay in S3; p95 and P95 are the same.';
      },
    },
    {
      name: 'two spellings of a race',
      plan: (plan) => {
        plan.server!.prose = 'See R01.';
      },
    },
  ],
  fails: [
    {
      name: 'a test that is not there',
      plan: (plan) => {
        plan.races![0]!.test = 'T9';
      },
      place: 'races[0].test',
      message: '"T9" is mentioned, but the plan does not define it.',
    },
    {
      name: 'an assumption that is not there',
      plan: (plan) => {
        plan.capacity!.inputs[0]!.from = 'A7';
      },
      place: 'capacity.inputs[0].from',
      message: '"A7" is mentioned, but the plan does not define it.',
    },
    {
      name: 'a step that is not there in a sentence',
      plan: (plan) => {
        plan.summary!.firstStep = 'W9: a migration.';
      },
      place: 'summary.firstStep',
      message: '"W9" is mentioned, but the plan does not define it.',
    },
    {
      name: 'an id that is used twice',
      plan: (plan) => {
        plan.tests![1]!.id = 'T1';
        plan.rollout!.steps[2]!.done = 'T3 to T6 pass.';
        plan.races = [];
      },
      place: 'tests[1].id',
      message: 'Id T1 is used twice, expected it once.',
    },
    {
      name: 'steps in a circle',
      plan: (plan) => {
        plan.rollout!.steps[0]!.after = ['W1'];
      },
      place: 'rollout.steps[0].after',
      message: 'Step W1 comes after itself.',
    },
  ],
});
