import { eventAuthorization } from '../../../src/verify/rules/event-authorization.ts';
import { describeRule } from '../describe-rule.ts';
import { kanbanProfile } from '../subject.ts';

describeRule(eventAuthorization, {
  passes: [
    { name: 'functions of the repository' },
    {
      name: 'a function of the plan',
      plan: (plan) => {
        plan.events![1]!.authorization = '`mayMove`';
        plan.code![1]!.source += '\nfunction mayMove() {}';
      },
    },
  ],
  fails: [
    {
      name: 'a function that is nowhere',
      plan: (plan) => {
        plan.events![1]!.authorization = '`canMoveCard` for the board';
      },
      place: 'events[1].authorization',
      message: '"card:move" is authorised by `canMoveCard`, which neither the repository nor the plan\'s code has.',
    },
    {
      name: 'tenants that are never mentioned',
      profile: {
        ...kanbanProfile,
        models: [
          { name: 'Board', fields: ['id', 'tenantId'], where: 'db/schema.prisma:4' },
          { name: 'Card', fields: ['id', 'tenantId'], where: 'db/schema.prisma:9' },
        ],
      },
      place: 'rooms',
      severity: 'warn',
      message: 'Data belongs to a tenant (`tenantId`), but rooms and authorisation never mention it.',
    },
  ],
});
