import { apiSinceVersion } from '../../../src/verify/rules/api-since.ts';
import { describeRule } from '../describe-rule.ts';
import { dependency } from '../subject.ts';

describeRule(apiSinceVersion, {
  passes: [
    { name: 'methods of the installed version' },
    {
      name: 'methods of a version that a step installs',
      plan: (plan) => {
        plan.code![0]!.source = 'await io.fetchSockets(); io.engine.use(session);';
        plan.rollout!.steps[0]!.done = 'Upgrade socket.io from 4.4.1 to 4.8.4.';
      },
      profile: { dependencies: [dependency('socket.io', '4.4.1')] },
    },
  ],
  fails: [
    {
      name: 'a method of a later version',
      plan: (plan) => {
        plan.code = [{ ...plan.code![0]!, source: 'io.engine.use(session);' }];
      },
      profile: { dependencies: [dependency('socket.io', '4.5.4')] },
      place: 'code[0].source:1',
      message: 'engine.use exists in socket.io 4.6.0 and later, the repository resolves 4.5.4.',
    },
  ],
});
