import { topologyMatchesFiles } from '../../../src/verify/rules/topology-matches-files.ts';
import { describeRule } from '../describe-rule.ts';
import { kanbanProfile } from '../subject.ts';

describeRule(topologyMatchesFiles, {
  passes: [
    { name: 'numbers of the files' },
    {
      name: 'an unknown number',
      plan: (plan) => {
        plan.topology!.replicas = 'unknown';
      },
    },
    { name: 'a grace period that no file states' },
  ],
  fails: [
    {
      name: 'other replicas than the deployment',
      plan: (plan) => {
        plan.topology!.replicas = 3;
      },
      place: 'topology.replicas',
      message: 'The plan says 3 replicas, the repository says 2.',
    },
    {
      name: 'another timeout than the proxy',
      plan: (plan) => {
        plan.topology!.hops[0]!.idleTimeoutS = 3600;
      },
      place: 'topology.hops[0]',
      message: 'The plan says 3600 idle seconds of ingress-nginx, proxy-read-timeout, the repository says 60.',
    },
    {
      name: 'another grace period',
      profile: { topology: { ...kanbanProfile.topology, graceSeconds: [{ value: 10, where: 'deploy/k8s/deployment.yaml:9' }] } },
      place: 'topology.graceSeconds',
      message: 'The plan says 30 grace seconds, the repository says 10.',
    },
  ],
});
