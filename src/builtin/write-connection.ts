import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { limits } from './limits.ts';
import { writeParameters } from './write-parameters.ts';

export function writeConnection(brief: Brief): Part<'connection'> {
  return { states: states(brief), transitions: transitions(brief), parameters: writeParameters(brief) };
}

function states({ facts, names }: Brief): Part<'connection'>['states'] {
  const { entity } = facts.room;
  const isWritten = facts.client.framework === 'react';
  return [
    {
      name: 'idle',
      meaning: `No ${entity} is open, or the feature is off.`,
      userSees: 'The page as today.',
    },
    { name: 'connecting', meaning: 'The handshake is under way.', userSees: 'The page as today.' },
    {
      name: 'syncing',
      meaning: `\`${names.join}\` is sent, the copy is compared.`,
      userSees: 'Perhaps a jump to newer data.',
    },
    { name: 'live', meaning: 'Events are applied as they come.', userSees: 'Changes at once.' },
    {
      name: 'reconnecting',
      meaning: 'Lost, up to three tries.',
      userSees: isWritten ? '"Reconnecting…" and a button.' : 'What was loaded.',
    },
    {
      name: 'offline',
      meaning: 'Three tries failed; it goes on.',
      userSees: isWritten ? 'The banner, and a button.' : 'That the page is not current, and since when.',
    },
    { name: 'signedOut', meaning: 'The server refuses the session.', userSees: 'A link to log in.' },
  ];
}

function transitions({ facts, names }: Brief): Part<'connection'>['transitions'] {
  const lost = ['connecting', 'syncing', 'live'] as const;
  const causes = {
    connecting: 'connect error',
    syncing: 'disconnect',
    live: 'disconnect',
  };
  return [
    { from: '[*]', to: 'idle', on: 'page loaded' },
    { from: 'idle', to: 'connecting', on: `${facts.room.entity} opened` },
    { from: 'connecting', to: 'syncing', on: 'connect', action: `emit ${names.join}` },
    { from: 'connecting', to: 'signedOut', on: 'session expired' },
    { from: 'syncing', to: 'live', on: 'copy is current' },
    {
      from: 'syncing',
      to: 'syncing',
      on: `no answer within ${limits.ackTimeoutMs / 1000} s`,
      action: 'again, after a delay',
    },
    { from: 'live', to: 'syncing', on: `gap, ${names.changed} or tab visible` },
    ...lost.map((from) => ({ from, to: 'reconnecting', on: causes[from] })),
    { from: 'reconnecting', to: 'connecting', on: 'delay, online or button' },
    { from: 'connecting', to: 'offline', on: 'third connect error' },
    { from: 'offline', to: 'connecting', on: 'delay, online or button' },
    { from: 'signedOut', to: 'idle', on: 'page left' },
    { from: 'connecting', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'live', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'syncing', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'reconnecting', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'offline', to: 'idle', on: `last ${facts.room.entity} closed` },
  ];
}
