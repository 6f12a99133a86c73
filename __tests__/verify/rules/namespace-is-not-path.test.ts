import { namespaceIsNotPath } from '../../../src/verify/rules/namespace-is-not-path.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(namespaceIsNotPath, {
  passes: [
    { name: 'no namespace' },
    {
      name: 'a namespace that the server creates',
      plan: (plan) => {
        plan.code![0]!.source += "\nio.of('/live');";
        plan.code![2]!.source += "\nconst live = io('/live');";
      },
    },
  ],
  fails: [
    {
      name: 'a path used as a namespace',
      plan: (plan) => {
        plan.code![0]!.source += "\nnew Server(http, { path: '/socket' });";
        plan.code![2]!.source = "const live = io('/socket');";
      },
      place: 'code[2].source:1',
      message: '`io("/socket")` names a namespace, but the server sets "/socket" as the URL path.',
    },
    {
      name: 'a namespace that nobody creates',
      plan: (plan) => {
        plan.code![2]!.source = "const live = io('/lives');";
      },
      place: 'code[2].source:1',
      message: '`io("/lives")` names a namespace that the server code does not create with `of("/lives")`.',
    },
  ],
});
