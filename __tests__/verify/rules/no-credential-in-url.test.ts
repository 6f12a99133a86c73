import { noCredentialInUrl } from '../../../src/verify/rules/no-credential-in-url.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(noCredentialInUrl, {
  passes: [
    { name: 'a session cookie' },
    {
      name: 'a sentence against it',
      plan: (plan) => {
        plan.server!.prose = 'Never send `?token=` in the URL.';
      },
    },
    {
      name: 'a ticket that works once',
      plan: (plan) => {
        plan.code![2]!.source += '\nnew WebSocket(`/ws?token=${ticket}`);';
        plan.decisions![0]!.why = 'A single-use ticket of 30 s.';
      },
    },
  ],
  fails: [
    {
      name: 'a token in the address',
      plan: (plan) => {
        plan.code![2]!.source += '\nnew WebSocket(`/ws?token=${jwt}`);';
      },
      place: 'code[2].source:61',
      message: '`new WebSocket(`/ws?token=${jwt}`);` puts a credential into a URL.',
    },
    {
      name: 'a token in the query option',
      plan: (plan) => {
        plan.code![2]!.source += '\nio({ query: { token } });';
      },
      place: 'code[2].source:61',
      message: '`io({ query: { token } });` puts a credential into a URL.',
    },
  ],
});
