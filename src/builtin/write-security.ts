import type { Part } from '../plan/model.ts';
import { added, type Brief } from './brief.ts';
import { limits } from './limits.ts';

export function writeSecurity(brief: Brief): Part<'security'> {
  return [...entrance(brief), ...stay(brief)];
}

function entrance({ facts, names, test }: Brief): Part<'security'> {
  const { room, access, auth } = facts;
  const same =
    auth.sameSite === undefined
      ? ''
      : ` The cookie is SameSite=${auth.sameSite.value} (\`${auth.sameSite.place}\`), which does not stop a sibling subdomain.`;
  return [
    {
      threat:
        auth.kind === 'session'
          ? 'A foreign page opens a socket with the cookie of a visitor.'
          : 'A page of another origin opens a socket from the browser of a visitor.',
      defence: `\`allowRequest\` compares the Origin with \`PUBLIC_ORIGINS\`.${same}`,
      where: added(names.serverFile, 'createRealtime'),
      test: test('origin'),
    },
    {
      threat: `Somebody joins a ${room.entity} by guessing its id.`,
      defence:
        access === undefined ? '`mayView` on every join.' : `\`${access.name}\` on every join, with the user of the session.`,
      where: access === undefined ? added(names.serverFile, 'join') : `${access.path}#${access.name}`,
      test: test('join'),
    },
    {
      threat: 'Somebody connects without signing in.',
      defence: 'The handshake fails with `unauthorized` before a handler exists.',
      where: added(names.serverFile, 'authenticate'),
      test: test('session'),
    },
  ];
}

function stay({ facts, names, test, mode }: Brief): Part<'security'> {
  const { auth } = facts;
  const session = auth.kind === 'session' ? 'reloads its session and ' : '';
  return [
    {
      threat: 'Somebody signs out, or loses access, while connected.',
      defence: `${auth.logout === undefined || auth.kind !== 'session' ? '' : `\`${auth.logout.method} ${auth.logout.path}\` closes the sockets of the session on every node. `}Every ${limits.recheckMs / 60_000} min each socket ${session}checks its rooms.`,
      where: added(names.serverFile, 'recheck'),
      test: test('session'),
    },
    {
      threat: 'A client floods, or reads nothing.',
      defence: 'The limits under Server.',
      where: added(names.serverFile, 'sweep'),
      test: test('limits'),
    },
    {
      threat: 'An event tells more than the reader may see.',
      defence:
        mode === 'versioned'
          ? `It carries the row that \`GET ${facts.read?.path ?? ''}\` gives to every member.`
          : 'It carries an id; the client loads the rest under its own permissions.',
      where: added(names.contract),
      test: test('join'),
    },
    {
      threat: 'Content in logs.',
      defence: 'Log user id, room, reason and errors; never payloads, cookies or session ids.',
      where: added(names.serverFile),
      test: test('limits'),
    },
  ];
}
