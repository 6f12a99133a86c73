import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { limits } from './limits.ts';

export function writeFailures(brief: Brief): Part<'failures'> {
  const { facts, distributed, test } = brief;
  const { auth, client } = facts;
  const polled =
    client.polling === undefined
      ? 'nothing new until the connection is back'
      : `changes within ${client.polling.milliseconds / 1000} s, and a banner after three tries`;
  return [
    ...(distributed
      ? [
          {
            what: 'Redis is away',
            systemDoes: 'Publications fail and are logged; changes are committed. On return everybody compares.',
            userSees:
              auth.sessionStore === 'redis'
                ? 'Errors as today, because the sessions live there; then the current state.'
                : 'Own changes at once, those of others late.',
            test: test('broker'),
          },
        ]
      : []),
    {
      what: distributed ? 'One replica dies' : 'The process dies',
      systemDoes: `Its clients come back${distributed ? ' to the other replica' : ' when it is up'}, at the latest after ${(limits.pingIntervalMs + limits.pingTimeoutMs) / 1000} s, spread over ${limits.firstSpreadMs / 1000} s.`,
      userSees: waitingOf(brief),
      test: test('reconnect'),
    },
    {
      what: 'The database is slow or away',
      systemDoes: 'A join answers `failed`, the client tries again; routes fail as today.',
      userSees: `What was loaded stays; ${polled}.`,
      test: test('reconnect'),
    },
    {
      what: 'A slow reader',
      systemDoes: 'It is cut and compares after its return.',
      userSees: 'A jump to the current state.',
      test: test('limits'),
    },
    {
      what: 'WebSockets are blocked on the way',
      systemDoes: 'Every try fails.',
      userSees: `The page as today: ${polled}.`,
      test: test('page'),
    },
  ];
}

function waitingOf({ facts }: Brief): string {
  return facts.client.framework === 'react'
    ? 'Perhaps "Reconnecting…"; then the current state.'
    : 'What was loaded; then the current state.';
}
