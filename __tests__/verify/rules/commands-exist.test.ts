import { commandsExist } from '../../../src/verify/rules/commands-exist.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(commandsExist, {
  passes: [
    { name: 'scripts of the manifest' },
    {
      name: 'a script that a step adds',
      plan: (plan) => {
        plan.tests![6]!.run = 'npm run storm';
        plan.rollout!.steps[4]!.done = 'The new script `storm` passes.';
      },
    },
    {
      name: 'installing',
      plan: (plan) => {
        plan.server!.prose = 'Run `npm ci`.';
      },
    },
  ],
  fails: [
    {
      name: 'a script that is not there',
      plan: (plan) => {
        plan.tests![6]!.run = 'npm run storm';
      },
      place: 'tests[6].run',
      severity: 'warn',
      message: '`npm run storm` is not a script of the repository, which has test, dev, load.',
    },
    {
      name: 'a make target that is not there',
      plan: (plan) => {
        plan.tests![6]!.run = 'make storm';
      },
      files: { Makefile: 'build:\n\tgo build\n' },
      place: 'tests[6].run',
      severity: 'warn',
      message: '`make storm` is not a target of the Makefile.',
    },
  ],
});
