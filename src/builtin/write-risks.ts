import type { Part } from '../plan/model.ts';
import { added, type Brief } from './brief.ts';
import { drainMilliseconds } from './code-wiring.ts';
import { limits } from './limits.ts';

export function writeSecurity(brief: Brief): Part<'security'> {
  const { facts, names, test } = brief;
  const { room, access, auth } = facts;
  const same =
    auth.sameSite === undefined
      ? ''
      : ` The cookie is SameSite=${auth.sameSite.value} (\`${auth.sameSite.place}\`), which alone does not stop a sibling subdomain.`;
  return [
    {
      threat: 'A foreign page opens a socket with the cookie of a visitor.',
      defence: `\`allowRequest\` compares the Origin with \`PUBLIC_ORIGINS\`.${same}`,
      where: added(names.serverFile, 'createRealtime'),
      test: test('origin'),
    },
    {
      threat: `Somebody joins a ${room.entity} by guessing its id.`,
      defence:
        access === undefined
          ? '`mayView` on every join.'
          : `\`${access.name}\` on every join, with the user of the session and never of the payload.`,
      where: access === undefined ? added(names.serverFile, 'join') : `${access.path}#${access.name}`,
      test: test('join'),
    },
    {
      threat: 'Nobody is signed in.',
      defence: 'The handshake fails with `unauthorized` before a handler exists.',
      where: added(names.serverFile, 'authenticate'),
      test: test('session'),
    },
    {
      threat: 'Somebody signs out, or loses access, while connected.',
      defence: `${auth.logout === undefined || auth.kind !== 'session' ? '' : `\`${auth.logout.method} ${auth.logout.path}\` closes the sockets of the session on every node. `}Every ${limits.recheckMs / 60_000} min each socket reloads its session and checks its rooms; a \`forbidden\` answer makes the page ask over HTTP and show what that says.`,
      where: added(names.serverFile, 'recheck'),
      test: test('session'),
    },
    {
      threat: 'A client floods, or reads nothing.',
      defence: 'Buckets, caps and the cut of slow readers, with the numbers of the parameter table.',
      where: added(names.serverFile, 'closeSlowReaders'),
      test: test('limits'),
    },
    {
      threat: 'An event tells more than the reader may see.',
      defence:
        brief.mode === 'versioned'
          ? `An event carries the row that \`GET ${facts.read?.path ?? ''}\` gives to every member, and nothing else.`
          : 'An event carries an id; the client loads the rest under its own permissions.',
      where: added(names.contract),
      test: test('join'),
    },
    {
      threat: 'Content in logs.',
      defence: 'Log the user id, the room, the reason of a disconnect and errors; never payloads, cookies or session ids.',
      where: added(names.serverFile),
      test: test('limits'),
    },
  ];
}

export function writeRaces(brief: Brief): Part<'races'> {
  return [...syncRaces(brief), ...accessRaces(brief), ...operationRaces(brief)].map((race) => ({ ...race }));
}

type Race = Part<'races'>[number];

function syncRaces({ facts, names, mode, test, distributed }: Brief): readonly Race[] {
  const { room, client } = facts;
  const page = client.reader?.path ?? 'the page';
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
  if (mode !== 'versioned')
    return [
      ...both,
      {
        id: 'R39',
        here: `A burst of changes makes everybody on the ${room.entity} load.`,
        remedy: 'Each client waits a random 100 to 500 ms and loads once.',
        test: test('load'),
      },
    ];
  const order = distributed
    ? 'Two changes leave from two replicas and overtake each other.'
    : 'Two requests commit in one order and publish in the other.';
  return [
    ...both,
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
      remedy: `The re-check reloads the session every ${limits.recheckMs / 60_000} min and disconnects; the next handshake answers \`unauthorized\` and the page says so.`,
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

function operationRaces({ facts, distributed, test, mode }: Brief): readonly Race[] {
  const { deployment } = facts;
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
    {
      id: 'R30',
      here: 'Everybody comes back at once.',
      remedy: 'First try spread over 5 s, full jitter up to 30 s, and a join that costs two small queries.',
      test: test('load'),
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
            systemDoes: `Publications fail and are logged, changes are committed all the same; on return everybody compares.`,
            userSees:
              auth.sessionStore === 'redis'
                ? 'Errors on HTTP as today, because the sessions live there; then the current state.'
                : 'Own changes at once, those of others late.',
            test: test('broker'),
          },
        ]
      : []),
    {
      what: distributed ? 'One replica dies' : 'The process dies',
      systemDoes: `Its clients find out at once or within ${(limits.pingIntervalMs + limits.pingTimeoutMs) / 1000} s and come back${distributed ? ' to the other replica' : ' when it is up'}, spread over 5 s.`,
      userSees: 'Perhaps "Reconnecting…"; then the current state.',
      test: test('reconnect'),
    },
    {
      what: 'The database is slow or away',
      systemDoes: 'A join is answered with `failed`, the client tries again after its delays; routes fail as today.',
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
      systemDoes: 'Every try fails; nothing else depends on it.',
      userSees: `The page as today: ${polled}.`,
      test: test('flag'),
    },
  ];
}
