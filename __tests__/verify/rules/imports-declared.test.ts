import { importsDeclared } from '../../../src/verify/rules/imports-declared.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(importsDeclared, {
  passes: [
    { name: 'installed packages, files of the repository and of the plan' },
    {
      name: 'built-in modules and their subpaths',
      plan: (plan) => {
        plan.code![1]!.source = "import { readFile } from 'node:fs/promises';\nimport http from 'http';";
      },
    },
    {
      name: 'a new dependency with its version',
      plan: (plan) => {
        plan.code![1]!.source = "import Redis from 'ioredis';";
        plan.decisions![1]!.chosen = 'Add `ioredis` 5.9.0.';
      },
    },
    {
      name: 'an alias of the compiler options',
      plan: (plan) => {
        plan.code![1]!.source = "import { db } from '@/db';";
      },
      files: { 'tsconfig.json': '{"paths":{"@/*":["./src/*"]}}' },
    },
  ],
  fails: [
    {
      name: 'a package that nobody adds',
      plan: (plan) => {
        plan.code![1]!.source = "import Redis from 'ioredis';";
      },
      place: 'code[1].source:1',
      message: '`server/board-channel.ts` imports `ioredis`, which no manifest declares and the plan does not add.',
    },
    {
      name: 'a file that is nowhere',
      plan: (plan) => {
        plan.code![1]!.source = "\nimport { db } from './database.ts';";
      },
      place: 'code[1].source:2',
      message:
        '`server/board-channel.ts` imports `./database.ts`, but `server/database.ts` is neither in the repository nor in the plan.',
    },
  ],
});
