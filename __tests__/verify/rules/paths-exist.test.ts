import { pathsExist } from '../../../src/verify/rules/paths-exist.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(pathsExist, {
  passes: [
    { name: 'files of the repository and new files' },
    {
      name: 'a path below a workspace',
      plan: (plan) => {
        plan.server!.prose = 'See `src/index.ts`.';
      },
      files: { 'apps/api/src/index.ts': '' },
    },
    {
      name: 'names that only look like files',
      plan: (plan) => {
        plan.server!.prose = 'Use `Node.js`, `req.json`, `socket.io/dist/index.js`, `src/**/*.ts` and `dist/index.js`.';
      },
    },
    {
      name: 'a new file announced in the sentence',
      plan: (plan) => {
        plan.server!.prose = 'Put it into `server/limits.ts` (new).';
      },
    },
  ],
  fails: [
    {
      name: 'a misspelt path in a sentence',
      plan: (plan) => {
        plan.server!.prose = 'Register it in `servers/realtime.ts`.';
      },
      place: 'server.prose',
      message: '`servers/realtime.ts` is not in the repository at commit 4f2c9a7be01d.',
    },
    {
      name: 'a consumer that is not there',
      plan: (plan) => {
        plan.events![6]!.consumer = 'client/src/notices.ts#subscribe';
      },
      place: 'events[6].consumer',
      message: '`client/src/notices.ts` is not in the repository at commit 4f2c9a7be01d.',
    },
    {
      name: 'a cite of a file that is not there',
      plan: (plan) => {
        plan.today![0]!.where = ['server/socket.ts:3'];
      },
      place: 'today[0].where[0]',
      message: '`server/socket.ts` is not in the repository at commit 4f2c9a7be01d.',
    },
    {
      name: 'an edit of a file that is not there',
      plan: (plan) => {
        plan.code![0]!.file = 'server/live.ts';
      },
      place: 'code[0].file',
      message: '`server/live.ts` is not in the repository at commit 4f2c9a7be01d.',
    },
    {
      name: 'a new file that exists',
      plan: (plan) => {
        plan.code![3]!.file = 'client/src/BoardPage.tsx';
      },
      place: 'code[3].file',
      message: '`client/src/BoardPage.tsx` is marked new, but the repository already has it.',
    },
    {
      name: 'a new path that exists',
      plan: (plan) => {
        plan.rollout!.steps[4]!.files[0] = 'server/boards.ts (new)';
      },
      place: 'rollout.steps[4].files[0]',
      message: '`server/boards.ts` is marked new, but the repository already has it.',
    },
  ],
});
