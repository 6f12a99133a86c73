import { symbolsExist } from '../../../src/verify/rules/symbols-exist.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(symbolsExist, {
  passes: [
    { name: 'functions of the repository' },
    {
      name: 'a method',
      plan: (plan) => {
        plan.rooms![1]!.predicate = 'server/auth.ts#Sessions.find';
      },
      files: { 'server/auth.ts': 'class Sessions {\n  async find(id) {\n  }\n}\n' },
    },
    {
      name: 'a Python function',
      plan: (plan) => {
        plan.rooms![1]!.predicate = 'app/perm.py#can_read';
      },
      files: { 'app/perm.py': 'def can_read(user):\n    return True\n' },
    },
    {
      name: 'a symbol that the plan adds to an existing file',
      plan: (plan) => {
        plan.rooms![1]!.predicate = 'server/realtime.ts#drain';
      },
    },
  ],
  fails: [
    {
      name: 'a function that the file does not have',
      plan: (plan) => {
        plan.rooms![0]!.predicate = 'server/permissions.ts#canSeeBoard';
      },
      place: 'rooms[0].predicate',
      message: '`server/permissions.ts` has no "canSeeBoard".',
    },
    {
      name: 'a new function that exists',
      plan: (plan) => {
        plan.security![0]!.where = 'server/permissions.ts#canReadBoard (new)';
      },
      place: 'security[0].where',
      message: '"canReadBoard" is marked new, but `server/permissions.ts` already defines it.',
    },
  ],
});
