import { originAllowlist } from '../../../src/verify/rules/origin-allowlist.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(originAllowlist, {
  passes: [
    { name: 'a check on the handshake' },
    {
      name: 'server-sent events',
      plan: (plan) => {
        plan.meta.library = 'none';
        plan.decisions = [];
        plan.code = [];
        plan.topology = undefined as never;
        plan.security = [];
        plan.server!.middlewareOrder = [];
      },
    },
  ],
  fails: [
    {
      name: 'every origin',
      plan: (plan) => {
        plan.code![0]!.source += "\nconst options = { cors: { origin: '*' } };";
      },
      place: 'code[0].source:37',
      message: "`const options = { cors: { origin: '*' } };` lets every origin in, expected a list of origins.",
    },
    {
      name: 'nothing at all',
      plan: (plan) => {
        plan.code = [];
        plan.security = [];
        plan.server!.middlewareOrder = [];
      },
      place: 'security',
      message: 'Nothing checks the Origin of the handshake.',
    },
    {
      name: 'cors alone',
      plan: (plan) => {
        plan.code = [{ ...plan.code![0]!, source: 'new Server(http, { cors: { origin: url } });' }];
        plan.security = [];
        plan.server!.middlewareOrder = [];
      },
      place: 'security',
      message: 'Only `cors` is set, which covers long-polling and not the WebSocket handshake.',
    },
  ],
});
