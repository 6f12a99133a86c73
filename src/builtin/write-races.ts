import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { drainMilliseconds } from './code-wiring.ts';
import { limits } from './limits.ts';

export function writeRaces(brief: Brief): Part<'races'> {
  return [...syncRaces(brief), ...versionRaces(brief), ...accessRaces(brief), ...lineRaces(brief), ...releaseRaces(brief)];
}

type Race = Part<'races'>[number];

function syncRaces({ facts, mode, test }: Brief): readonly Race[] {
  const { room, client } = facts;
  const both: readonly Race[] = [
    {
      id: 'R01',
      here: 'A change falls between load and join.',
      remedy:
        mode === 'versioned'
          ? 'The answer has the version read after entering; an older copy is loaded again.'
          : 'The client loads after the join has answered.',
      test: test('reconnect'),
    },
    client.framework === 'react'
      ? {
          id: 'R23',
          here: `The effect runs twice under StrictMode${client.strict === undefined ? '' : ` (\`${client.strict}\`)`}, or the user changes the ${room.entity}.`,
          remedy: 'The cleanup removes its own listeners and leaves the room.',
          test: test('page'),
        }
      : {
          id: 'R23',
          here: `A client registers its listeners inside \`connect\`, so each reconnection adds one more.`,
          remedy: `They are registered once; another ${room.entity} leaves the room of the one before.`,
          test: test('page'),
        },
  ];
  if (mode === 'versioned') return both;
  return [
    ...both,
    {
      id: 'R03',
      here: 'The same event arrives twice, after a retry or around a reconnection.',
      remedy: 'It carries no content: the client loads once more and shows the same.',
      test: test('reconnect'),
    },
    {
      id: 'R39',
      here: `A burst of changes makes everybody on the ${room.entity} load.`,
      remedy: 'Each client waits a random 100 to 500 ms and loads once.',
      test: test('load'),
    },
  ];
}

function versionRaces({ facts, names, mode, test, distributed }: Brief): readonly Race[] {
  if (mode !== 'versioned') return [];
  const { client } = facts;
  const page = client.reader?.path ?? 'the page';
  const order = distributed
    ? 'Two changes from two replicas overtake each other.'
    : 'Two requests commit in one order and publish in the other.';
  return [
    {
      id: 'R02',
      here: `A slow load answers after newer events were applied (\`${page}\`).`,
      remedy: '`queryFn` keeps the newer copy.',
      test: test('gap'),
    },
    {
      id: 'R08',
      here: order,
      remedy: `\`change${names.Room}\` locks the row first, so versions follow the commits; what comes early waits up to ${limits.gapMs / 1000} s.`,
      test: test('gap'),
    },
    {
      id: 'R09',
      here: 'The process dies between commit and publication.',
      remedy:
        client.polling === undefined
          ? 'The next event shows a gap; the next connection finds a lost last one.'
          : `The next event shows a gap; the poll of ${limits.safetyPollMs / 1000} s finds a lost last one.`,
      test: test('reconnect'),
    },
  ];
}

function accessRaces({ facts, test }: Brief): readonly Race[] {
  const { room, access } = facts;
  return [
    {
      id: 'R11',
      here: 'The session ends while the page is open.',
      remedy:
        facts.auth.kind === 'session'
          ? `The re-check disconnects; the next handshake answers \`unauthorized\`, and the page says so.`
          : 'An ended token is refused at the next handshake; `authenticate` gets a timer that closes the socket at the expiry.',
      test: test('session'),
    },
    {
      id: 'R12',
      here:
        facts.auth.membershipRoute === undefined
          ? `Somebody may no longer see the ${room.entity}; no route was found that ends access, so nothing announces it.`
          : `\`${facts.auth.membershipRoute}\` takes somebody off a ${room.entity}.`,
      remedy: 'The re-check leaves the room and makes the client ask again.',
      test: test('session'),
    },
    {
      id: 'R21',
      here: `The client leaves while \`${access?.name ?? 'mayView'}\` still waits for the database.`,
      remedy: '`wanted` is looked up again after the query.',
      test: test('join'),
    },
  ];
}

function lineRaces({ test }: Brief): readonly Race[] {
  return [
    {
      id: 'R15',
      here: 'Several tabs of one person.',
      remedy: `Each tab is a client of its own, up to ${limits.socketsPerUser} on a node.`,
      test: test('page'),
    },
    {
      id: 'R36',
      here: 'A phone sleeps; the back-forward cache.',
      remedy: 'Closed on `pagehide`, opened on `pageshow`, compared when visible.',
      test: test('page'),
    },
  ];
}

function releaseRaces({ facts, test, mode }: Brief): readonly Race[] {
  const { deployment } = facts;
  return [
    {
      id: 'R27',
      here: `A deployment stops a process${deployment.gracePlace === undefined ? '' : ` (\`${deployment.gracePlace}\`)`}.`,
      remedy: `Stop listening, close the sockets over ${drainMilliseconds(facts) / 1000} s, then end.`,
      test: test('drain'),
    },
    {
      id: 'R28',
      here: 'An old page meets a new server, or the reverse.',
      remedy:
        mode === 'versioned'
          ? 'An old page ignores `version`; a new one stays idle where the server sends none.'
          : 'Unknown events are ignored; events only gain fields.',
      test: test('flag'),
    },
  ];
}
