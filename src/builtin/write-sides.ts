import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { drainMilliseconds } from './code-wiring.ts';
import { limits } from './limits.ts';
import { shownBy } from './names.ts';
import { placeOf } from './source-text.ts';

export function writeServer(brief: Brief): Part<'server'> {
  const { facts, names, distributed } = brief;
  const { server, auth, room, access, deployment } = facts;
  const http = server.http;
  return {
    prose: `Socket.IO attaches to the HTTP server of \`${server.entry}:${http?.line ?? 1}\`; ${wayToRoutes(brief)}. With the flag off nothing is attached and nothing is published.${smallEdits(brief)}${access === undefined ? ` What \`${room.snapshot?.where ?? mutationPlace(facts)}\` allows has to become a function, \`mayView\` (new), that route and socket share.` : ''}`,
    middlewareOrder: [
      '`allowRequest`: the Origin is in `PUBLIC_ORIGINS` (addresses between commas, each with its scheme and port), else HTTP 400. While the list is empty nobody may connect.',
      auth.kind === 'session'
        ? `\`io.engine.use\`: the session middleware of \`${auth.middleware === undefined ? server.entry : placeOf(auth.middleware)}\`, on the same store.`
        : '`userOf` reads the token of the auth payload; it is never in the URL.',
      auth.kind === 'session'
        ? `\`io.use\`: \`session.${auth.userField}\` is set${auth.guard === undefined ? '' : `, as for \`${auth.guard.name}\``}; fewer than ${limits.socketsPerUser} sockets of this user.`
        : `\`io.use\`: the same verification as the HTTP routes; fewer than ${limits.socketsPerUser} sockets of this user.`,
      `\`${names.join}\`: the payload is an id, fewer than ${limits.joinBurst} joins, \`${access?.name ?? 'mayView'}\` allows it, then the room.`,
    ],
    limits: [
      `A message above ${limits.maxBytes / 1024} KiB closes the socket, as do ${limits.queuedPackets} waiting packets.`,
      `${limits.joinBurst} joins per ${limits.sweepMs / 1000} s; then \`rate_limited\`.`,
      `${limits.socketsPerUser} sockets per user and node, ${limits.roomsPerSocket} rooms per socket.`,
    ],
    shutdown: [
      `SIGTERM${server.shutdown === undefined ? '' : ` (\`${server.entry}:${server.shutdown.line}\`)`}: \`close()\` stops listening${deployment.nginx === undefined || !distributed ? '' : '; nginx sends new connections to the other replica'}.`,
      `The sockets are closed one by one over ${drainMilliseconds(facts) / 1000} s with \`conn.close()\`: the clients come back by themselves.`,
      `\`io.close()\`${distributed ? ', then the two Redis connections of the adapter' : ''}; the database after the HTTP server, as today.`,
    ],
  };
}

function wayToRoutes({ names, wiring }: Brief): string {
  if (wiring.kind === 'binding') return `the route files import \`publish\` from \`${names.serverFile}\` (new)`;
  return `\`${wiring.factory}\` takes \`realtime\` as an option and passes it to the routers`;
}

/** Edits of one line each, which are not worth a block of code. */
function smallEdits({ facts, mode, wiring }: Brief): string {
  const { auth, data } = facts;
  const signOut =
    auth.kind === 'session' && auth.logout !== undefined && wiring.kind === 'injected'
      ? ` \`${auth.logout.method} ${auth.logout.path}\` keeps \`sessionID\` and calls \`realtime?.end(sessionID)\` after \`destroy\`.`
      : '';
  const load =
    mode === 'versioned' && data.loader !== undefined
      ? ` \`${data.loader.name}\` (\`${placeOf(data.loader)}\`) selects \`version\` too; \`${data.snapshotType ?? ''}\` gets \`version?: number\`.`
      : '';
  return `${signOut}${load}`;
}

function mutationPlace(facts: Brief['facts']): string {
  return facts.mutations[0]?.route.where ?? facts.server.entry;
}

export function writeClient({ facts, names, mode }: Brief): Part<'client'> {
  const { client, room } = facts;
  if (client.framework !== 'react') return writeOtherClient({ names, facts });
  const where = client.page === undefined ? 'the page' : `\`${client.page.path}\``;
  const use =
    mode === 'versioned'
      ? `\`${client.reader?.name ?? 'The reader'}\` calls \`${names.hookName}\``
      : `The component that shows the ${room.entity} calls \`${names.hookName}(${room.param}, reload)\`; \`reload\` loads ${shownBy(facts)} again as the page does today (\`GET ${facts.read?.path ?? room.snapshot?.path ?? ''}\`) and waits for the answer`;
  return {
    prose: `${use}; \`ConnectionBanner\` stands under the heading in ${where}. The page loads over HTTP as today and then becomes live.`,
    lifecycle: [
      `One socket for the page, opened with the first ${room.entity}.`,
      `The effect removes exactly its own listeners, so ${client.strict === undefined ? 'a second mount' : `StrictMode (\`${client.strict}\`)`} leaves nothing behind.`,
      'A hidden tab keeps its socket; when it becomes visible it compares.',
      'The socket closes on `pagehide` and opens on `pageshow` (back-forward cache).',
      ...(facts.auth.kind === 'session'
        ? ['The cookie goes along with every handshake.']
        : ['The token is read for every handshake, so a refreshed one is used.']),
    ],
    offline:
      'What is shown stays. Changes fail over HTTP as today; nothing is queued. After three failed tries the banner says how fresh the page is.',
    fallback:
      client.polling === undefined
        ? 'Where WebSockets are blocked the banner stays and the page works as today: it shows the changes of others after a reload.'
        : `Where WebSockets are blocked, or the flag is off, the page polls every ${client.polling.milliseconds / 1000} s, as \`${client.polling.place}\` does today.`,
  };
}

function writeOtherClient({ names, facts }: Pick<Brief, 'names' | 'facts'>): Part<'client'> {
  return {
    prose: `No React client was found in the files, so the client is described and not written. It uses \`socket.io-client\` with \`transports: ["websocket"]\` and \`reconnection: false\`, and its own delays.`,
    lifecycle: [
      `On every \`connect\`: emit \`${names.join}\` with a timeout, then load ${shownBy(facts)} over HTTP (\`GET ${facts.read?.path ?? facts.room.snapshot?.path ?? ''}\`).`,
      'On every event: load again, several events within 100 to 500 ms at once.',
      `On \`disconnect\` and \`connect_error\`: first try after a random 0 to ${limits.firstSpreadMs / 1000} s, then random between 0 and min(${limits.reconnectCapMs / 1000} s, 1 s doubled), without end.`,
      'On `connect_error` with `unauthorized`: stop and ask to sign in.',
      'Register listeners once, outside `connect`.',
    ],
    offline: 'Show that the connection is away after three failed tries; queue nothing.',
    fallback: 'Reload by hand, as today.',
  };
}
