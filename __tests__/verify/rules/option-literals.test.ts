import { optionLiterals } from '../../../src/verify/rules/option-literals.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(optionLiterals, {
  passes: [
    { name: 'options that exist' },
    {
      name: 'nested objects of other shapes',
      plan: (plan) => {
        plan.code![0]!.source =
          "import { Server } from 'socket.io';\nnew Server(http, { cors: { origin: list, methods: ['GET'] }, path: '/x/' });";
      },
    },
  ],
  fails: [
    {
      name: 'a misspelt option of the server',
      plan: (plan) => {
        plan.code![0]!.source = "import { Server } from 'socket.io';\nnew Server(http, {\n  pingIntervall: 25_000,\n});";
      },
      place: 'code[0].source:3',
      message: 'Server of socket.io has no option "pingIntervall".',
    },
    {
      name: 'a misspelt option of the client',
      plan: (plan) => {
        plan.code![2]!.source = "import { io } from 'socket.io-client';\nconst socket = io(url, { reconnectDelay: 1000 });";
      },
      place: 'code[2].source:2',
      message: 'io() of socket.io-client has no option "reconnectDelay".',
    },
    {
      name: 'an option of another library',
      plan: (plan) => {
        plan.code![0]!.source =
          "import { WebSocketServer } from 'ws';\nnew WebSocketServer({ noServer: true, pingInterval: 30_000 });";
      },
      place: 'code[0].source:2',
      message: 'WebSocketServer of ws has no option "pingInterval".',
    },
    {
      name: 'a transport that does not exist',
      plan: (plan) => {
        plan.code![2]!.source = "const socket = io({ transports: ['websockets'] });";
      },
      place: 'code[2].source:1',
      message: '"websockets" is not a transport, expected polling, websocket or webtransport.',
    },
  ],
});
