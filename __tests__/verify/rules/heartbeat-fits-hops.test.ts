import { heartbeatFitsHops } from '../../../src/verify/rules/heartbeat-fits-hops.ts';
import { describeRule } from '../describe-rule.ts';
import { kanbanProfile } from '../subject.ts';

describeRule(heartbeatFitsHops, {
  passes: [
    { name: 'a heartbeat below every timeout' },
    {
      name: 'a plan without hops',
      plan: (plan) => {
        plan.topology!.hops = [];
      },
      profile: { topology: { ...kanbanProfile.topology, hops: [] } },
    },
  ],
  fails: [
    {
      name: 'a heartbeat slower than the proxy',
      plan: (plan) => {
        plan.connection!.parameters[0]!.value = 60_000;
      },
      place: 'connection.parameters[0]',
      message:
        'The heartbeat (P1 pingInterval = 60000 ms) is not below the idle timeout of ingress-nginx, proxy-read-timeout, 60 s, with a margin of 20 %.',
    },
    {
      name: 'a detection slower than the proxy',
      plan: (plan) => {
        plan.connection!.parameters[1]!.value = 40;
        plan.connection!.parameters[1]!.unit = 's';
      },
      place: 'connection.parameters[0]',
      message:
        'pingInterval + pingTimeout is 65000 ms, expected less than the 60000 ms idle timeout of ingress-nginx, proxy-read-timeout.',
    },
    {
      name: 'a hop of the repository that the plan forgot',
      profile: { topology: { ...kanbanProfile.topology, hops: [{ name: 'haproxy', idleTimeoutS: 20, where: 'haproxy.cfg:9' }] } },
      place: 'connection.parameters[0]',
      message:
        'The heartbeat (P1 pingInterval = 25000 ms) is not below the idle timeout of haproxy, 20 s, with a margin of 20 %.',
    },
  ],
});
