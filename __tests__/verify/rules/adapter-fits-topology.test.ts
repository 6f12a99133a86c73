import { adapterFitsTopology } from '../../../src/verify/rules/adapter-fits-topology.ts';
import { describeRule } from '../describe-rule.ts';
import { kanbanProfile } from '../subject.ts';

describeRule(adapterFitsTopology, {
  passes: [
    { name: 'an adapter and WebSocket only' },
    {
      name: 'one process without an adapter',
      plan: (plan) => {
        plan.topology!.replicas = 1;
        plan.decisions!.splice(1, 1);
        plan.code!.splice(0, 1);
      },
      profile: { topology: { ...kanbanProfile.topology, replicas: [] } },
    },
    {
      name: 'another library',
      plan: (plan) => {
        plan.meta.library = 'ws@8.23.0';
        plan.decisions!.splice(1, 1);
        plan.code!.splice(0, 1);
      },
    },
  ],
  fails: [
    {
      name: 'two replicas without an adapter',
      plan: (plan) => {
        plan.decisions!.splice(1, 1);
        plan.code![0]!.source = plan.code![0]!.source.replace(
          "import { createAdapter } from '@socket.io/postgres-adapter';\n",
          '',
        );
      },
      place: 'topology',
      severity: 'block',
      message: '2 processes run, but the plan uses no adapter.',
    },
    {
      name: 'two replicas with long-polling and no affinity',
      plan: (plan) => {
        plan.code![0]!.source = plan.code![0]!.source.replace("transports: ['websocket'],", '');
        plan.decisions![0]!.chosen = 'Socket.IO 4.8.4';
        plan.decisions![0]!.why = 'It is installed.';
        plan.decisions![0]!.rejected = [];
      },
      place: 'topology',
      severity: 'block',
      message:
        '2 processes run and clients may start with long-polling, but the plan names neither session affinity nor WebSocket-only clients.',
    },
    {
      name: 'a client that starts with long-polling',
      plan: (plan) => {
        plan.code![2]!.source += '\nconst socket = io(url);';
      },
      place: 'code[2].source:61',
      message:
        'The client opens the socket without `transports`, so it starts with long-polling, but the server accepts WebSocket only.',
    },
  ],
});
