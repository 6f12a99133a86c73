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
      here: `A change is committed between the HTTP load and the join.`,
      remedy:
        mode === 'versioned'
          ? 'The join answers with the version read after entering the room; an older copy is loaded again, events in between wait.'
          : 'The client loads after the join has answered.',
      test: test('reconnect'),
    },
    {
      id: 'R03',
      here: 'A snapshot and an event bring the same change.',
      remedy: mode === 'versioned' ? 'A version that is not newer than the copy is dropped.' : 'Loading twice gives the same.',
      test: test(mode === 'versioned' ? 'gap' : 'reconnect'),
    },
    {
      id: 'R23',
      here: `The effect runs twice under StrictMode${client.strict === undefined ? '' : ` (\`${client.strict}\`)`}, or the user changes the ${room.entity}.`,
      remedy: 'The cleanup removes exactly the listeners it registered and leaves the room.',
      test: test('page'),
    },
  ];
  if (mode === 'versioned') return both;
  return [
    ...both,
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
  const { room, client } = facts;
  const page = client.reader?.path ?? 'the page';
  const order = distributed
    ? 'Two changes leave from two replicas and overtake each other.'
    : 'Two requests commit in one order and publish in the other.';
  return [
    {
      id: 'R02',
      here: `A load that was under way answers after newer events were applied (\`${page}\`).`,
      remedy: '`queryFn` compares the versions and keeps the newer copy.',
      test: test('gap'),
    },
    {
      id: 'R07',
      here: 'The writer gets its own event, and its mutation also reloads as today.',
      remedy:
        'Both carry a version: whatever is not newer is dropped. Other tabs of the writer need the event, so the sender is not excluded.',
      test: test('gap'),
    },
    {
      id: 'R08',
      here: order,
      remedy: `\`next${names.Room}Version\` locks the row of the ${room.entity} first, so versions are gapless in commit order; what comes early waits up to ${limits.gapMs / 1000} s.`,
      test: test('gap'),
    },
    {
      id: 'R09',
      here: 'The change is committed and the process dies before it publishes.',
      remedy: `The next event shows a gap; the poll of ${limits.safetyPollMs / 1000} s finds a lost last one.`,
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
          ? `The re-check reloads the session every ${limits.recheckMs / 60_000} min and disconnects; the next handshake answers \`unauthorized\` and the page says so.`
          : 'An ended token is refused at the next handshake; `authenticate` gets a timer that closes the socket at the expiry.',
      test: test('session'),
    },
    {
      id: 'R12',
      here:
        facts.auth.membershipRoute === undefined
          ? 'A membership is removed; no route does that, so nothing could announce it.'
          : `\`${facts.auth.membershipRoute}\` takes somebody off a ${room.entity}.`,
      remedy: 'The re-check leaves the room and makes the client ask again.',
      test: test('session'),
    },
    {
      id: 'R21',
      here: `The client leaves while \`${access?.name ?? 'mayView'}\` still waits for the database.`,
      remedy: 'The wish is noted before the query and looked up after it; who has left does not enter.',
      test: test('join'),
    },
    {
      id: 'R40',
      here: `A signed-in stranger sends the id of a ${room.entity}.`,
      remedy: `The check of the routes refuses; the answer is \`forbidden\`, whether the ${room.entity} exists or not.`,
      test: test('join'),
    },
  ];
}

function lineRaces({ test }: Brief): readonly Race[] {
  return [
    {
      id: 'R19',
      here: 'A laptop closes or a network changes without a word.',
      remedy: `The heartbeat finds it within ${(limits.pingIntervalMs + limits.pingTimeoutMs) / 1000} s on both sides; the return compares.`,
      test: test('reconnect'),
    },
    {
      id: 'R25',
      here: 'A tab on a bad line reads slower than a busy room writes.',
      remedy: `Above ${limits.queuedPackets} waiting packets the socket is closed.`,
      test: test('limits'),
    },
    {
      id: 'R30',
      here: 'Everybody comes back at once.',
      remedy: 'First try spread over 5 s, full jitter up to 30 s, and a join that costs two small queries.',
      test: test('load'),
    },
    {
      id: 'R15',
      here: 'Somebody has the same page open in several tabs.',
      remedy: `Each tab is a client of its own, up to ${limits.socketsPerUser}; applying is idempotent and nothing is notified twice.`,
      test: test('page'),
    },
    {
      id: 'R36',
      here: 'A phone sleeps, or the page returns from the back-forward cache.',
      remedy: 'Closed on `pagehide`, opened and compared on `pageshow` and when visible.',
      test: test('page'),
    },
  ];
}

function releaseRaces({ facts, distributed, test, mode }: Brief): readonly Race[] {
  const { deployment } = facts;
  return [
    {
      id: 'R27',
      here: `A deployment stops a process with ${deployment.graceSeconds ?? 10} s of grace${deployment.gracePlace === undefined ? '' : ` (\`${deployment.gracePlace}\`)`}.`,
      remedy: `Stop listening, close the sockets over ${drainMilliseconds(facts) / 1000} s, then end.`,
      test: test('drain'),
    },
    {
      id: 'R28',
      here: 'A page from before the deployment talks to a new server, or the other way round.',
      remedy:
        mode === 'versioned'
          ? 'A page without the feature ignores `version`; a page with it stays idle where the server sends none. Events only gain fields.'
          : 'Unknown events are ignored; events only gain fields.',
      test: test('flag'),
    },
    ...(distributed
      ? [
          {
            id: 'R32',
            here: `Redis restarts (\`${deployment.redis?.place ?? ''}\`): publications are lost.`,
            remedy: 'When the subscription is back, every client is told to compare, spread over 2 s.',
            test: test('broker'),
          },
        ]
      : []),
  ];
}
