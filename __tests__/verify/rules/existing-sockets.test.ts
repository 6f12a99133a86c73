import { existingSockets } from '../../../src/verify/rules/existing-sockets.ts';
import { describeRule } from '../describe-rule.ts';
import { kanbanProfile } from '../subject.ts';

describeRule(existingSockets, {
  passes: [{ name: 'events that the plan lists as existing' }],
  fails: [
    {
      name: 'an existing event that is forgotten',
      profile: {
        realtime: {
          ...kanbanProfile.realtime,
          events: [{ name: 'chat:line', side: 'server', action: 'emit', where: 'server/chat.ts:4' }],
        },
      },
      place: 'events',
      severity: 'warn',
      message: 'The repository already has the event "chat:line", which the plan does not mention.',
    },
    {
      name: 'an existing library that is never mentioned',
      profile: { realtime: { ...kanbanProfile.realtime, events: [], libraries: [{ name: 'sockjs', where: 'package.json:9' }] } },
      place: 'decisions',
      message: 'The repository already uses sockjs, which the plan never mentions.',
    },
  ],
});
