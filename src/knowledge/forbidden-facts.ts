import { documented, measured, type Provenance } from './fact.ts';

/** A claim that is stale or false. It may stand in a plan only where its sentence negates it. */
export type ForbiddenFact = Provenance & {
  readonly id: string;
  /** Tested on one sentence. */
  readonly pattern: RegExp;
  /** Only a sentence that also matches this one is wrong. */
  readonly onlyWith?: RegExp;
  readonly truth: string;
  readonly severity: 'block' | 'error';
};

/** A sentence, or its heading, that matches this speaks against the claim. */
export const negation =
  /\b(not|never|no longer|cannot|\w+n't|without|myth|false|wrong|avoid|instead of|rejected|unless|nor|none)\b/i;

export const forbiddenFacts: readonly ForbiddenFact[] = [
  {
    id: 'exactly-once',
    pattern:
      /(socket\.?io|websocket|pub\/?sub|redis).{0,60}(guarantee|ensur).{0,30}(exactly.?once|deliver|no (message )?loss)|\bexactly.?once (delivery|semantics|guarantee)/i,
    truth:
      'Delivery is at most once by default; the nearest reachable is at least once with an idempotency key, and a resync after a gap.',
    severity: 'block',
    ...documented('https://socket.io/docs/v4/delivery-guarantees'),
  },
  {
    id: 'adapter-replaces-sticky',
    pattern: /(redis )?adapter.{0,60}\b(no|without|eliminat\w*|remov\w*|replac\w*|unnecessary)\b.{0,25}(sticky|affinity)/i,
    truth:
      'Sticky sessions are required with every adapter unless all clients use the WebSocket transport only; the failure is HTTP 400 "Session ID unknown".',
    severity: 'block',
    ...documented('https://socket.io/docs/v4/using-multiple-nodes/'),
  },
  {
    id: 'csr-on-pubsub',
    pattern:
      /(redis[- ]adapter|sharded|pub\/?sub|cluster adapter|postgres adapter).{0,60}(supports?|with|enables?|plus|\+|and|provides?) (the )?connection state recovery/i,
    truth:
      'Connection state recovery works with the built-in adapter, Redis Streams and MongoDB >= 0.3.0, not with Redis Pub/Sub, cluster or Postgres adapters.',
    severity: 'error',
    ...documented('https://socket.io/docs/v4/connection-state-recovery'),
  },
  {
    id: 'cors-protects-websocket',
    pattern: /\bcors\b.{0,60}(prevent|protect|block|secur).{0,40}(websocket|cswsh|hijack)/i,
    truth: 'The `cors` option covers HTTP long-polling only; enforce the Origin with `allowRequest` or in the upgrade handler.',
    severity: 'block',
    ...documented('https://socket.io/docs/v4/handling-cors/'),
  },
  {
    id: 'csr-replaces-resync',
    pattern: /connection state recovery.{0,80}(no need|eliminates?|removes?|replaces?).{0,40}(resync|re-?fetch|missed)/i,
    truth: 'Recovery is not always successful: the path for `recovered === false` has to exist.',
    severity: 'error',
    ...documented('https://socket.io/docs/v4/connection-state-recovery'),
  },
  {
    id: 'vercel-cannot',
    pattern: /vercel.{0,60}(cannot|can't|does not|doesn't|no) support.{0,20}websocket/i,
    truth:
      'Vercel Functions serve WebSockets since 2026, pinned to one instance and closed at the maximum duration of the function (300 s Hobby, 800 s Pro and Enterprise).',
    severity: 'error',
    ...documented('https://vercel.com/docs/functions/websockets'),
  },
  {
    id: 'vercel-stays-open',
    pattern: /vercel.{0,60}websockets?.{0,30}(indefinitely|for ever|forever|permanent)/i,
    truth: 'A WebSocket on Vercel Functions ends at the maximum duration of the function.',
    severity: 'error',
    ...documented('https://vercel.com/docs/functions/websockets'),
  },
  {
    id: 'ws-pings-by-itself',
    pattern: /\bws\b.{0,40}(automatically|built-?in).{0,20}(pings?|heartbeats?)/i,
    truth: '`ws` has neither heartbeat nor idle timeout: ping, wait for pong, `terminate()`.',
    severity: 'error',
    ...documented('https://github.com/websockets/ws/blob/master/doc/ws.md'),
  },
  {
    id: 'eventsource-header',
    pattern: /eventsource.{0,60}(sends?|sets?|with|supports?|carry|carries).{0,30}(headers?|authorization)/i,
    truth: 'EventSource sets no headers: use the cookie, or read the stream with `fetch`.',
    severity: 'error',
    ...documented('https://html.spec.whatwg.org/multipage/server-sent-events.html'),
  },
  {
    id: 'token-in-query-safe',
    pattern: /(token|jwt).{0,40}query.{0,40}\b(safe|secure|fine)\b/i,
    truth:
      'Query strings land in access logs of every proxy, with TLS too; send a token in the `auth` payload or a single-use ticket.',
    severity: 'error',
    ...documented('https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html'),
  },
  {
    id: 'default-jitter',
    pattern: /(built-in|default|out of the box).{0,40}jitter|jitter.{0,20}(built-in|by default|out of the box)/i,
    onlyWith: /tRPC|phoenix|supabase|partysocket|signalr|y-websocket|pusher/i,
    truth:
      'tRPC wsLink, Phoenix.js, supabase realtime-js, partysocket, y-websocket, SignalR and pusher-js reconnect without jitter.',
    severity: 'error',
    ...documented('package sources of each client'),
  },
  {
    id: 'socket-id-is-user',
    pattern: /socket\.id.{0,40}(identif(y|ies) the user|user id|identity|persistent|stable)/i,
    truth: '`socket.id` is new with every connection and never a key for a user.',
    severity: 'error',
    ...documented('https://socket.io/docs/v4/server-socket-instance/#socketid'),
  },
  {
    id: 'disconnect-sockets-reconnects',
    pattern: /disconnectSockets.{0,80}(reconnects?\b|gracefully)/i,
    truth:
      '`disconnectSockets()` gives the client reason `io server disconnect`, after which it stays away; `socket.conn.close()` keeps the automatic reconnection.',
    severity: 'error',
    ...documented('https://socket.io/docs/v4/client-socket-instance/#disconnect'),
  },
  {
    id: 'notify-scales',
    pattern: /(listen\/?notify).{0,60}(unlimited|any size|scales)/i,
    truth: 'A NOTIFY payload is below 8000 bytes, and transactions with a pending NOTIFY serialise on a global lock at commit.',
    severity: 'error',
    ...documented('https://www.postgresql.org/docs/current/sql-notify.html'),
  },
  {
    id: 'deflate-is-free',
    pattern: /permessage-deflate.{0,60}(free|no overhead|recommended by default)/i,
    truth: 'Compression costs a window of up to 32 KB per direction and connection, and processor time.',
    severity: 'error',
    ...documented('https://centrifugal.dev/blog/2024/08/19/optimizing-websocket-compression'),
  },
  {
    id: 'types-validate',
    pattern: /types?cript.{0,60}(validates?|guarantees?).{0,30}(payload|runtime|input)/i,
    truth: 'Event maps exist at compile time only: validate every incoming payload at run time.',
    severity: 'error',
    ...documented('https://socket.io/docs/v4/typescript/'),
  },
  {
    id: 'browser-pings',
    pattern: /(ping|heartbeat) (frames? )?(from|in|by|via) javascript|browser sends ping/i,
    onlyWith: /websocket|browser/i,
    truth:
      'Browsers answer a ping frame but offer no way to send one; the server pings, or the protocol carries its own message.',
    severity: 'error',
    ...documented('https://developer.mozilla.org/docs/Web/API/WebSocket'),
  },
  {
    id: 'sse-unlimited',
    pattern: /\b(sse|eventsource|server-sent events)\b.{0,40}(unlimited|no limit).{0,20}connection/i,
    truth: 'Over HTTP/1.1 a browser opens 6 connections per host for all tabs together.',
    severity: 'error',
    ...documented('https://developer.mozilla.org/docs/Web/API/EventSource'),
  },
  {
    id: 'websocket-needs-cors',
    pattern: /websockets?\b.{0,30}\b(needs?|requires?) cors/i,
    truth: 'The WebSocket handshake is exempt from CORS, which is why the server has to check the Origin.',
    severity: 'error',
    ...documented('https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html'),
  },
  {
    id: 'pubsub-persists',
    pattern: /(redis )?pub\/?sub.{0,40}(persists?|stores?|queues?) (the )?messages/i,
    truth: 'Redis Pub/Sub delivers at most once to whoever is connected, and keeps nothing.',
    severity: 'error',
    ...documented('https://redis.io/docs/latest/develop/pubsub/'),
  },
  {
    id: 'webtransport-chrome-only',
    pattern: /webtransport.{0,40}(chrome|chromium)[- ]only|only (in )?(chrome|chromium).{0,30}webtransport/i,
    truth: 'WebTransport is Baseline newly available since 2026-03-24 (Safari 26.4).',
    severity: 'error',
    ...documented('https://web-platform-dx.github.io/web-features-explorer/features/webtransport/'),
  },
  {
    id: 'http2-multiplexes-websocket',
    pattern: /http\/2.{0,40}(automatically|transparently).{0,30}(multiplex\w*).{0,30}websocket/i,
    truth: 'WebSocket over HTTP/2 needs extended CONNECT (RFC 8441) in the browser, every proxy and the origin.',
    severity: 'error',
    ...documented('https://www.rfc-editor.org/rfc/rfc8441'),
  },
  {
    id: 'durable-object-message-limit',
    pattern: /durable objects?.{0,60}\b1 ?MiB\b/i,
    onlyWith: /message|frame|received/i,
    truth: 'A Durable Object receives WebSocket messages of up to 32 MiB.',
    severity: 'error',
    ...documented('https://developers.cloudflare.com/durable-objects/platform/limits/'),
  },
  {
    id: 'buffered-amount-socketio',
    pattern:
      /(monitor|watch|check|limit|measure)\w*.{0,40}bufferedAmount.{0,60}socket\.io|socket\.io.{0,60}(monitor|watch|check|limit|measure)\w*.{0,20}bufferedAmount/i,
    truth: 'With Socket.IO the backlog of a slow client sits in `socket.conn.writeBuffer`; `ws.bufferedAmount` stays small.',
    severity: 'error',
    ...measured('socket.io 4.8.4'),
  },
  {
    id: 'marketing',
    pattern: /\bunlimited (scal|connections|users)|infinite(ly)? scal|\bzero[- ](downtime|latency|loss)\b|military-grade/i,
    truth: 'State the number and how it was computed.',
    severity: 'error',
    ...documented('https://socket.io/docs/v4/performance-tuning/'),
  },
];
