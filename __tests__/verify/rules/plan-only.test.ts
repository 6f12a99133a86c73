import { planOnly } from '../../../src/verify/rules/plan-only.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(planOnly, {
  passes: [
    { name: 'instructions' },
    {
      name: 'a quotation',
      plan: (plan) => {
        plan.server!.prose = '> we added a socket last year';
      },
    },
  ],
  fails: [
    {
      name: 'a claim of finished work',
      plan: (plan) => {
        plan.server!.prose = 'We have implemented the channel in `server/realtime.ts`.';
      },
      place: 'server.prose',
      message: 'Unexpected claim of finished work "We have implemented", expected an instruction.',
    },
  ],
});
