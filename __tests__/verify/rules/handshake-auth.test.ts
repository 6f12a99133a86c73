import { handshakeAuth } from '../../../src/verify/rules/handshake-auth.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(handshakeAuth, {
  passes: [
    { name: 'a session on the handshake' },
    {
      name: 'a public feature',
      plan: (plan) => {
        plan.code = [];
        plan.server!.middlewareOrder = [];
        plan.server!.prose = 'The score is public.';
      },
    },
  ],
  fails: [
    {
      name: 'no authentication at all',
      plan: (plan) => {
        plan.code = [];
        plan.server!.middlewareOrder = [];
        plan.security = [];
        plan.decisions = [];
        plan.today = [];
      },
      place: 'server.middlewareOrder',
      severity: 'block',
      message: 'The server part never says how a connection is authenticated.',
    },
    {
      name: 'NestJS guards alone',
      plan: (plan) => {
        plan.code = [{ ...plan.code![1]!, source: '@UseGuards(SessionGuard)\n@WebSocketGateway()\nexport class Boards {}' }];
      },
      place: 'code[0].source:1',
      message: '`@UseGuards` does not run when a client connects, so the gateway is open to everyone who only listens.',
    },
  ],
});
