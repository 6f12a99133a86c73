import { versionsMatchLockfile } from '../../../src/verify/rules/versions-match-lockfile.ts';
import { describeRule } from '../describe-rule.ts';
import { dependency } from '../subject.ts';

describeRule(versionsMatchLockfile, {
  passes: [
    { name: 'versions of the lockfile' },
    {
      name: 'a shorter version',
      plan: (plan) => {
        plan.server!.prose = 'Socket.IO 4.8 stays.';
      },
    },
    {
      name: 'an upgrade that says from what',
      plan: (plan) => {
        plan.server!.prose = 'Upgrade socket.io 4.7.2 to the installed line.';
      },
    },
    {
      name: 'the version in which a method came',
      plan: (plan) => {
        plan.server!.prose = 'emitWithAck exists since socket.io 4.6.0.';
      },
    },
  ],
  fails: [
    {
      name: 'another patch version',
      plan: (plan) => {
        plan.server!.prose = 'Socket.IO 4.8.1 pings from the server.';
      },
      place: 'server.prose',
      message: 'The plan says socket.io 4.8.1, the lockfile resolves 4.8.4.',
    },
    {
      name: 'another version of the library in the front matter',
      plan: (plan) => {
        plan.meta.library = 'socket.io@4.7.5';
      },
      place: 'meta.library',
      message: 'The plan says socket.io 4.7.5, the lockfile resolves 4.8.4.',
    },
    {
      name: 'a scoped package',
      plan: (plan) => {
        plan.server!.prose = '`@socket.io/postgres-adapter` 0.4.0 joins them.';
      },
      profile: { dependencies: [dependency('@socket.io/postgres-adapter', '0.5.0')] },
      place: 'server.prose',
      message: 'The plan says @socket.io/postgres-adapter 0.4.0, the lockfile resolves 0.5.0.',
    },
  ],
});
