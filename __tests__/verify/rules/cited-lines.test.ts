import { citedLines } from '../../../src/verify/rules/cited-lines.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(citedLines, {
  passes: [
    { name: 'lines within their files' },
    {
      name: 'the last line',
      plan: (plan) => {
        plan.today![0]!.where = ['client/src/BoardPage.tsx:40'];
      },
    },
  ],
  fails: [
    {
      name: 'a line past the end',
      plan: (plan) => {
        plan.today![0]!.where = ['client/src/BoardPage.tsx:38-41'];
      },
      place: 'today[0].where[0]',
      message: '`client/src/BoardPage.tsx:38-41` cites line 41, but the file has 40 lines.',
    },
    {
      name: 'a range the wrong way round',
      plan: (plan) => {
        plan.today![0]!.where = ['server/boards.ts:20-10'];
      },
      place: 'today[0].where[0]',
      message: '`server/boards.ts:20-10` cites line 20-10, but the file has 60 lines.',
    },
    {
      name: 'a line past the end in a sentence',
      plan: (plan) => {
        plan.server!.prose = 'See `server/boards.ts:99`.';
      },
      place: 'server.prose',
      message: '`server/boards.ts:99` cites line 99, but the file has 60 lines.',
    },
  ],
});
