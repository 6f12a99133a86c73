import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { limits } from './limits.ts';
import { writeParameters } from './write-parameters.ts';

export function writeConnection(brief: Brief): Part<'connection'> {
  return { states: states(brief), transitions: transitions(brief), parameters: writeParameters(brief) };
}

function states({ facts, names }: Brief): Part<'connection'>['states'] {
  const { entity } = facts.room;
  return [
    {
      name: 'idle',
      meaning: `No ${entity} is open, or the server sends no version: no connection.`,
      userSees: 'The page as today.',
    },
    { name: 'connecting', meaning: 'The handshake is under way.', userSees: 'Nothing: the page has loaded over HTTP.' },
    {
      name: 'syncing',
      meaning: `\`${names.join}\` is sent, the local copy is being compared.`,
      userSees: 'Nothing; the page may jump to newer data.',
    },
    { name: 'live', meaning: 'Events are applied as they come.', userSees: 'Nothing: this is the normal state.' },
    { name: 'reconnecting', meaning: 'The connection is lost, up to three tries.', userSees: '"Reconnecting…" and a button.' },
    {
      name: 'offline',
      meaning: 'Three tries have failed; it keeps trying.',
      userSees: 'That changes of others arrive by polling, and a button.',
    },
    { name: 'signedOut', meaning: 'The server refuses the session.', userSees: 'That the session has ended, with a link.' },
  ];
}

function transitions({ facts, names }: Brief): Part<'connection'>['transitions'] {
  const lost = ['connecting', 'syncing', 'live'] as const;
  const causes = {
    connecting: `connect error or timeout of ${limits.attemptTimeoutMs / 1000} s`,
    syncing: 'disconnect',
    live: 'disconnect',
  };
  return [
    { from: '[*]', to: 'idle', on: 'page loaded' },
    { from: 'idle', to: 'connecting', on: `${facts.room.entity} opened` },
    { from: 'connecting', to: 'syncing', on: 'connect', action: `emit ${names.join}` },
    { from: 'connecting', to: 'signedOut', on: 'connect error unauthorized, session expired' },
    { from: 'syncing', to: 'live', on: 'copy is current' },
    {
      from: 'syncing',
      to: 'syncing',
      on: `no answer within ${limits.ackTimeoutMs / 1000} s, or loading failed`,
      action: 'the same again after a delay',
    },
    { from: 'live', to: 'syncing', on: `gap, ${names.changed}, or tab visible again` },
    ...lost.map((from) => ({ from, to: 'reconnecting', on: causes[from] })),
    { from: 'reconnecting', to: 'connecting', on: 'delay over, online, or button' },
    { from: 'connecting', to: 'offline', on: 'connect error of the third try' },
    { from: 'offline', to: 'connecting', on: 'delay over, online, or button' },
    { from: 'signedOut', to: 'idle', on: 'page left or signed in again' },
    { from: 'connecting', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'live', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'syncing', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'reconnecting', to: 'idle', on: `last ${facts.room.entity} closed` },
    { from: 'offline', to: 'idle', on: `last ${facts.room.entity} closed` },
  ];
}
