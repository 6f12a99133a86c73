import { noPlaceholder } from '../../../src/verify/rules/no-placeholder.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(noPlaceholder, {
  passes: [
    { name: 'decided text' },
    {
      name: 'a task list that is called todo',
      plan: (plan) => {
        plan.server!.prose = 'The todo list has one room per list.';
      },
    },
    {
      name: 'an ellipsis in an edit',
      plan: (plan) => {
        plan.code![0]!.source += '\n// ...';
      },
    },
  ],
  fails: [
    {
      name: 'a word left to be filled in',
      plan: (plan) => {
        plan.server!.limits[0] = 'At most TBD sockets.';
      },
      place: 'server.limits[0]',
      severity: 'warn',
      message: 'Unexpected placeholder "TBD", expected the decision itself.',
    },
    {
      name: 'a new file with lines left out',
      plan: (plan) => {
        plan.code![1]!.source = 'export {};\n// ...';
      },
      place: 'code[1].source:2',
      severity: 'warn',
      message: 'Unexpected "..." in the new file `server/board-channel.ts`, expected the whole file.',
    },
    {
      name: 'an example domain in code',
      plan: (plan) => {
        plan.code![0]!.source = "const url = 'https://example.com';";
      },
      place: 'code[0].source:1',
      severity: 'warn',
      message: 'Unexpected placeholder "example.com", expected the decision itself.',
    },
  ],
});
