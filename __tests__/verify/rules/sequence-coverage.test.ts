import { sequenceCoverage } from '../../../src/verify/rules/sequence-coverage.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(sequenceCoverage, {
  passes: [
    { name: 'start, write, return and a failure' },
    {
      name: 'a small plan with the return alone',
      plan: (plan) => {
        plan.meta.size = 'S';
        plan.sequences = [plan.sequences![2]!];
      },
    },
  ],
  fails: [
    {
      name: 'no return',
      plan: (plan) => {
        plan.sequences!.splice(2, 1);
        plan.sequences![2]!.mermaid = 'sequenceDiagram\n  Client->>Server: hello\n  Server-->>Client: refused';
      },
      place: 'sequences',
      message: 'No sequence diagram shows a lost connection, the return and the resync.',
    },
    {
      name: 'no failure',
      plan: (plan) => {
        plan.sequences!.splice(3, 1);
      },
      place: 'sequences',
      severity: 'warn',
      message: 'No sequence diagram shows a failure: refused, slow or a lost broker.',
    },
  ],
});
