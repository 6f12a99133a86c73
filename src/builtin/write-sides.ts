import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { drainMilliseconds } from './code-wiring.ts';
import { limits } from './limits.ts';
import { placeOf } from './source-text.ts';

export function writeServer({ facts, names, mode, distributed, wiring }: Brief): Part<'server'> {
  const { server, auth, room, access, deployment } = facts;
  const http = server.http;
  const reach =
    wiring.kind === 'injected'
      ? 'the app passes `realtime` to the route files, as it passes `database` today'
      : `the route files import \`realtime\` from \`${names.serverFile}\` (new)`;
  return {
    prose: `The HTTP routes stay the only writers; the socket carries joins in one direction and changes in the other. Socket.IO attaches to the HTTP server that \`${server.entry}:${http?.line ?? 1}\` creates, and ${reach}. With the flag off nothing is attached and the routes publish nothing.${access === undefined ? ` What \`${room.snapshot?.where ?? mutationPlace(facts)}\` allows has to become a function, \`mayView\` (new), that route and socket share.` : ''}`,
    middlewareOrder: [
      '`allowRequest`: the Origin is in `PUBLIC_ORIGINS`, else HTTP 400 before any session is read.',
      auth.kind === 'session'
        ? `\`io.engine.use\`: the session middleware of \`${auth.middleware === undefined ? server.entry : placeOf(auth.middleware)}\`, on the same store.`
        : '`userOf` reads the token of the auth payload; it is never in the URL.',
      auth.kind === 'session'
        ? `\`io.use\`: \`session.${auth.userField}\` is set, as \`${auth.guard?.name ?? 'the guard'}\` demands of HTTP; fewer than ${limits.socketsPerUser} sockets of this user.`
        : `\`io.use\`: the same verification as the HTTP routes; fewer than ${limits.socketsPerUser} sockets of this user.`,
      `\`${names.join}\`: the payload is an id, a token is left in the bucket, \`${access?.name ?? 'mayView'}\` allows it, then the room.`,
    ],
    limits: [
      `${limits.maxBytes / 1024} KiB per message; above it Socket.IO closes the socket.`,
      `${limits.joinBurst} joins at once, then 1 per second; above it the answer is \`rate_limited\` and the client waits.`,
      `${limits.socketsPerUser} sockets per user and node, ${limits.roomsPerSocket} rooms per socket.`,
      `${limits.queuedPackets} waiting packets per socket; above it the socket is closed and the client resyncs.`,
      `${limits.connectTimeoutMs / 1000} s until a socket is authenticated.`,
    ],
    shutdown: [
      `SIGTERM${server.shutdown === undefined ? '' : ` (\`${server.entry}:${server.shutdown.line}\`)`}: \`close()\` stops listening${deployment.nginx === undefined ? '' : ', so nginx sends new connections to the other replica'}.`,
      `The sockets are closed one by one over ${drainMilliseconds(facts) / 1000} s with \`conn.close()\`, after which the clients come back by themselves${distributed ? ', most of them to the other replica' : ''}.`,
      `\`io.close()\`${distributed ? ', then the two Redis connections of the adapter' : ''}; the database is closed when the HTTP server has ended, as today.`,
      ...(mode === 'versioned' ? ['A change that is committed in these seconds is found by version after the return.'] : []),
    ],
  };
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
      : `The component that shows the ${room.entity} calls \`${names.hookName}(${room.param}, reload)\` with what loads it today`;
  return {
    prose: `${use}; nothing else of the page changes. \`ConnectionBanner\` stands under the heading in ${where}. The page loads over HTTP as today and becomes live afterwards, so the first paint does not wait for a socket.`,
    lifecycle: [
      `One socket for the page, made when the module loads and opened when the first ${room.entity} opens.`,
      `The effect registers its listeners and removes exactly those, so ${client.strict === undefined ? 'a second mount' : `the double effect of StrictMode (\`${client.strict}\`)`} leaves nothing behind.`,
      'No command is sent while the connection is away: Socket.IO would keep it and send all of it at once.',
      'A hidden tab keeps its socket, because the server pings; when it becomes visible it compares.',
      'The socket closes on `pagehide`, so that the page can return from the back-forward cache, and opens on `pageshow`.',
      ...(facts.auth.kind === 'session'
        ? ['The cookie goes along with every handshake; nothing has to be refreshed.']
        : ['The token is read for every handshake, so a refreshed one is used.']),
    ],
    offline: `What is shown stays. Changes go over HTTP and fail there as today, with the message of today; nothing is queued. After three failed tries the banner says how fresh the page is and offers a try at once.`,
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
      `On every \`connect\`: emit \`${names.join}\` with a timeout, then load the ${facts.room.entity} over HTTP.`,
      'On every event: load again, several events within 100 to 500 ms at once.',
      `On \`disconnect\` and \`connect_error\`: first try after a random 0 to ${limits.firstSpreadMs / 1000} s, then random between 0 and min(${limits.reconnectCapMs / 1000} s, 1 s doubled), without end.`,
      'On `connect_error` with `unauthorized`: stop and ask to sign in.',
      'Register listeners once, outside `connect`.',
    ],
    offline: 'Show that the connection is away after three failed tries; queue nothing.',
    fallback: 'Reload by hand, as today.',
  };
}
