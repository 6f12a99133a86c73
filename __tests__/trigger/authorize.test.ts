import { describe, expect, test } from '@jest/globals';
import { authorize } from '../../src/trigger/authorize.ts';
import type { AuthorizationFacts } from '../../src/trigger/authorize.ts';

const person = (permission: string, login = 'ann') => ({ login, permission, accountType: 'User' });
const bot = (login: string, permission = 'none') => ({ login, permission, accountType: 'Bot' });
const decide = (facts: Partial<AuthorizationFacts>) =>
  authorize({ sender: person('write'), minPermission: 'write', allowedBots: [], ...facts });

describe('authorize()', () => {
  test.each<[string, Partial<AuthorizationFacts>]>([
    ['write', {}],
    ['maintain', { sender: person('maintain') }],
    ['admin', { sender: person('admin') }],
    ['triage, where the owner lowered the bar', { sender: person('triage'), minPermission: 'triage' }],
    ['a listed bot', { sender: bot('renovate[bot]'), allowedBots: ['renovate'] }],
    ['a bot listed with its suffix', { sender: bot('Renovate[bot]'), allowedBots: ['renovate[bot]'] }],
    ['a re-run by somebody with write', { rerunBy: { answer: person('write', 'bob') } }],
  ])('allows %s', (_who, facts) => {
    expect(decide(facts)).toEqual({ kind: 'allowed' });
  });

  test.each<[string, Partial<AuthorizationFacts>, string]>([
    ['read', { sender: person('read') }, 'ann (who asked) has the permission "read"; `min_permission` is "write".'],
    ['triage', { sender: person('triage') }, 'has the permission "triage"'],
    ['none', { sender: person('none') }, 'has the permission "none"'],
    ['a permission nobody knows', { sender: person('owner') }, 'has the permission "owner"'],
    ['write where maintain is asked for', { minPermission: 'maintain' }, '`min_permission` is "maintain"'],
    ['an answer that never came', { sender: undefined }, 'could not be read'],
    [
      'an organisation',
      { sender: { login: 'org', permission: 'admin', accountType: 'Organization' } },
      'account of type "Organization"',
    ],
    ['an account of no known type', { sender: { login: 'x', permission: 'admin', accountType: '' } }, 'account of type ""'],
    ['an unlisted bot, whatever its permission', { sender: bot('evil[bot]', 'admin') }, 'add "evil" to `allowed_bots`'],
    ['a wildcard', { sender: bot('evil[bot]'), allowedBots: ['*'] }, 'not listed'],
    [
      'a person named like a listed bot',
      { sender: person('read', 'renovate[bot]'), allowedBots: ['renovate'] },
      'permission "read"',
    ],
    ['a bar set to nothing', { minPermission: 'none' }, 'Nobody may start a run'],
    ['a bar set to read', { minPermission: 'read' }, 'Nobody may start a run'],
    ['a bar nobody knows', { minPermission: 'everyone' }, 'Nobody may start a run'],
    ['a re-run by a reader', { rerunBy: { answer: person('read', 'eve') } }, 'eve (who started this re-run)'],
    ['a re-run by somebody unknown', { rerunBy: { answer: undefined } }, 'could not be read'],
  ])('refuses %s', (_who, facts, reason) => {
    expect(decide(facts)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
  });
});
