export const id = 773;
export const ids = [773];
export const modules = {

/***/ 5773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   factsFor: () => (/* binding */ factsFor)
/* harmony export */ });
/* harmony import */ var _stacks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(255);

/** Facts that apply to the detected stack, in the order of the table; each name counts once. */
function factsFor(signals) {
    const names = signals.names.map((name) => name.toLowerCase());
    return _stacks_js__WEBPACK_IMPORTED_MODULE_0__/* .stackNotes */ .P.filter((note) => names.some((name) => note.signal.test(name))).flatMap((note) => factsOf(note, signals));
}
function factsOf(note, signals) {
    const choice = choiceOf(note, signals);
    const first = choice === undefined
        ? []
        : [{ id: `${note.id}-choice`, text: `First choice for ${note.id} here: ${choice}.`, source: note.source }];
    return [...first, ...note.notes.map((text, index) => ({ id: `${note.id}-${index + 1}`, text, source: note.source }))];
}
function choiceOf(note, signals) {
    if (signals.serverless === true && note.serverless !== undefined)
        return note.serverless;
    if (signals.several === true && note.several !== undefined)
        return note.several;
    return note.single;
}


/***/ }),

/***/ 255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ stackNotes),
/* harmony export */   g: () => (/* binding */ stackNoteOf)
/* harmony export */ });
const stackNotes = [
    {
        id: 'express',
        signal: /^express$/,
        single: 'Socket.IO or ws',
        several: 'Socket.IO with a Redis adapter, WebSocket only',
        serverless: 'managed service, or Vercel WebSockets with external state',
        notes: [
            '`app.listen()` creates the http.Server internally: keep its return value or create the server explicitly',
            'share the session through `io.engine.use(sessionMiddleware)`',
            '`trust proxy` decides what an IP limit sees',
        ],
        source: 'https://socket.io/how-to/use-with-express-session',
    },
    {
        id: 'koa',
        signal: /^koa$/,
        single: 'Socket.IO or ws',
        several: 'Socket.IO with a Redis adapter, WebSocket only',
        notes: ['create the server with `http.createServer(app.callback())`'],
        source: 'https://socket.io/docs/v4/server-initialization/',
    },
    {
        id: 'fastify',
        signal: /^fastify$/,
        single: '@fastify/websocket or Socket.IO on `fastify.server`',
        several: 'Socket.IO with a Redis adapter on `fastify.server`',
        notes: [
            '@fastify/websocket is registered before the routes',
            '`fastify-socket.io` 5.1 peers with Fastify 4 only: attach Socket.IO to `fastify.server` instead',
            'close Socket.IO in `preClose`, else `close()` waits for open sockets',
        ],
        source: 'https://github.com/fastify/fastify-websocket',
    },
    {
        id: 'nestjs',
        signal: /^(nestjs|@nestjs\/core)$/,
        single: 'IoAdapter',
        several: 'an IoAdapter with the Redis adapter',
        notes: [
            'guards do not run for `handleConnection`: authenticate in the adapter or disconnect there',
            'errors are `WsException`',
            'a gateway has to be listed as provider',
            '`app.enableShutdownHooks()`',
        ],
        source: 'https://docs.nestjs.com/websockets/gateways',
    },
    {
        id: 'nextjs',
        signal: /^(next|nextjs)$/,
        single: 'a custom server or a separate service',
        several: 'a separate service',
        serverless: 'SSE route handler, `experimental_upgradeWebSocket`, or a managed service',
        notes: ['route handlers have no upgrade API', 'a custom server is not traced into `output: standalone`'],
        source: 'https://socket.io/how-to/use-with-nextjs',
    },
    {
        id: 'hono',
        signal: /^hono$/,
        single: 'the WebSocket helper of the runtime',
        notes: ['`@hono/node-ws` is deprecated', 'middleware that changes headers breaks the upgrade of its route'],
        source: 'https://hono.dev/docs/helpers/websocket',
    },
    {
        id: 'django',
        signal: /^django$/,
        single: 'Channels with channels_redis',
        several: 'Channels with channels_redis',
        notes: [
            'WSGI becomes ASGI',
            '`group_send` over the capacity of 100 drops silently',
            'wrap with `AllowedHostsOriginValidator`',
            'the ORM is synchronous: `database_sync_to_async`',
        ],
        source: 'https://channels.readthedocs.io/en/stable/',
    },
    {
        id: 'fastapi',
        signal: /^fastapi$/,
        single: 'native WebSocket',
        several: 'native WebSocket with Redis, or Centrifugo',
        notes: [
            'uvicorn enables permessage-deflate and accepts 16 MiB messages',
            'with more than one worker the connection list of the tutorial is wrong',
            'close with 1008 on a failed authentication',
        ],
        source: 'https://www.uvicorn.org/settings/',
    },
    {
        id: 'flask',
        signal: /^flask(-socketio)?$/,
        single: 'Flask-SocketIO with one worker',
        several: 'several single workers with a message queue',
        notes: ['gunicorn has to run with `-w 1`'],
        source: 'https://flask-socketio.readthedocs.io/en/latest/deployment.html',
    },
    {
        id: 'rails',
        signal: /^(rails|actioncable)$/,
        single: 'Action Cable',
        several: 'Action Cable on Redis, or AnyCable',
        notes: [
            'at most once, no replay: resync on `connected`',
            'Solid Cable polls the database every 0.1 s',
            'set `allowed_request_origins`',
        ],
        source: 'https://guides.rubyonrails.org/action_cable_overview.html',
    },
    {
        id: 'laravel',
        signal: /^laravel(\/framework)?$/,
        single: 'Reverb',
        several: 'Reverb with Redis',
        serverless: 'Pusher or Ably',
        notes: [
            '`allowed_origins` is `*` and rate limiting is off unless set',
            'a message has at most 10 000 B',
            'a queue worker has to run for broadcasts',
        ],
        source: 'https://laravel.com/docs/reverb',
    },
    {
        id: 'spring',
        signal: /^spring(-boot.*)?$/,
        single: 'STOMP with the simple broker',
        several: 'STOMP with a broker relay',
        notes: [
            'heartbeats are off until a TaskScheduler is set',
            'authorise SUBSCRIBE destinations',
            'explicit `setAllowedOrigins`',
        ],
        source: 'https://docs.spring.io/spring-framework/reference/web/websocket.html',
    },
    {
        id: 'signalr',
        signal: /^(aspnet.*|asp\.net.*|signalr|@microsoft\/signalr)$/,
        single: 'SignalR',
        several: 'SignalR with Redis and affinity, or Azure SignalR',
        notes: [
            'the JavaScript client reconnects only with `withAutomaticReconnect()`, then gives up after 4 tries',
            'a message has at most 32 KB',
            'the token travels in the query string: redact it in logs',
        ],
        source: 'https://learn.microsoft.com/aspnet/core/signalr/configuration',
    },
    {
        id: 'phoenix',
        signal: /^phoenix$/,
        single: 'Channels',
        several: 'Channels on a cluster',
        notes: ['`max_frame_size` is infinite unless set', 'the JavaScript client reconnects without jitter: set `reconnectAfterMs`'],
        source: 'https://hexdocs.pm/phoenix/channels.html',
    },
    {
        id: 'go',
        signal: /^(gin|echo|fiber|chi|net\/http|github\.com\/(gorilla|coder)\/websocket)$/,
        single: 'coder/websocket or gorilla/websocket',
        several: 'with NATS or Redis, or Centrifugo',
        notes: [
            'one writer per connection with a bounded channel',
            '`http.Server.Shutdown` does not close upgraded connections',
            'coder/websocket reads at most 32 768 B unless raised',
        ],
        source: 'https://pkg.go.dev/github.com/coder/websocket',
    },
    {
        id: 'axum',
        signal: /^axum$/,
        single: 'the ws module of axum',
        several: 'with Redis or NATS',
        notes: ['a message may have 64 MiB unless limited', '`tokio::sync::broadcast` drops messages of lagging receivers'],
        source: 'https://docs.rs/axum/latest/axum/extract/ws/',
    },
    {
        id: 'sveltekit',
        signal: /^@sveltejs\/kit$/,
        single: 'a separate process, or the custom server of adapter-node',
        notes: ['no native WebSocket; SSE works in `+server.ts`'],
        source: 'https://github.com/sveltejs/kit/issues/1491',
    },
    {
        id: 'nuxt',
        signal: /^(nuxt|nitropack)$/,
        single: 'crossws through Nitro',
        notes: ['`defineWebSocketHandler` needs the experimental flag', 'publish and subscribe stay within one instance'],
        source: 'https://nitro.build/guide/websocket',
    },
    {
        id: 'graphql',
        signal: /^(graphql-ws|subscriptions-transport-ws|@apollo\/server)$/,
        notes: [
            'graphql-ws gives up after 5 tries: set `retryAttempts` and `shouldRetry`',
            'the legacy protocol of subscriptions-transport-ws is another one',
        ],
        source: 'https://github.com/enisdenjo/graphql-ws',
    },
    {
        id: 'trpc',
        signal: /^@trpc\/server$/,
        notes: [
            'SSE (`httpSubscriptionLink`) is recommended over WebSocket',
            '`tracked()` with `lastEventId` resumes; attach the listener before querying the backlog',
            'wsLink reconnects without jitter',
        ],
        source: 'https://trpc.io/docs/server/subscriptions',
    },
    {
        id: 'yjs',
        signal: /^(yjs|@hocuspocus\/server)$/,
        notes: [
            'use awareness and stateless messages before inventing a channel',
            'a crash loses up to maxDebounce (10 s in Hocuspocus)',
            'authorise per document and cap the size of an update',
        ],
        source: 'https://tiptap.dev/docs/hocuspocus/',
    },
    {
        id: 'meteor',
        signal: /^meteor$/,
        single: 'publications',
        several: 'publications with redis-oplog',
        notes: ['do not add Socket.IO beside DDP'],
        source: 'https://docs.meteor.com/',
    },
    {
        id: 'sails',
        signal: /^(sails|sails-hook-sockets)$/,
        single: 'sails-hook-sockets',
        notes: ['virtual requests run over Socket.IO, policies authorise them'],
        source: 'https://sailsjs.com/documentation/concepts/realtime',
    },
    {
        id: 'ws',
        signal: /^ws$/,
        notes: [
            'no heartbeat and no idle timeout: ping, pong, `terminate()`',
            '`maxPayload` is 100 MiB unless set',
            'authenticate in the `upgrade` event',
        ],
        source: 'https://github.com/websockets/ws/blob/master/doc/ws.md',
    },
    {
        id: 'socket.io',
        signal: /^socket\.io(-client)?$/,
        notes: [
            '`cors` covers long-polling only: check the Origin in `allowRequest`',
            '`connectionStateRecovery: {}` skips the middlewares of a recovered socket',
            'jitter is applied before the cap of 5 s: from the fifth try on everybody waits exactly 5 s',
            'the client buffers without bound while offline and sends all of it on reconnection',
            'a connect_error from a middleware is not retried',
        ],
        source: 'https://socket.io/docs/v4/',
    },
    {
        id: 'redis',
        signal: /^(redis|ioredis|valkey)$/,
        notes: [
            'a subscriber whose buffer passes 32 MB, or 8 MB for 60 s, is cut',
            'Pub/Sub keeps nothing: resync after every reconnection to the broker',
        ],
        source: 'https://redis.io/docs/latest/develop/pubsub/',
    },
    {
        id: 'postgres',
        signal: /^(pg|postgres|postgresql)$/,
        notes: ['a NOTIFY payload is below 8000 bytes and LISTEN needs a direct connection (no PgBouncer in transaction mode)'],
        source: 'https://www.postgresql.org/docs/current/sql-notify.html',
    },
    {
        id: 'vercel',
        signal: /^vercel$/,
        notes: [
            'a WebSocket is pinned to one instance and ends at 300 s (Hobby) or 800 s; no affinity on return; WebSocket transport only',
        ],
        source: 'https://vercel.com/docs/functions/websockets',
    },
    {
        id: 'cloudflare',
        signal: /^(cloudflare|cloudflare-workers|wrangler)$/,
        single: 'Durable Objects with hibernation, or PartyServer',
        notes: ['memory is reset by hibernation, timers prevent it', 'an attachment has at most 16 384 B'],
        source: 'https://developers.cloudflare.com/durable-objects/best-practices/websockets/',
    },
    {
        id: 'kubernetes',
        signal: /^(kubernetes|k8s|helm)$/,
        notes: ['removal of endpoints races SIGTERM: sleep 5 to 10 s in preStop', 'grace is 30 s unless set'],
        source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
    },
    {
        id: 'fly',
        signal: /^fly(\.io)?$/,
        notes: ['`kill_timeout` is 5 s unless raised to at most 300', 'set concurrency to connections: the soft limit is 20'],
        source: 'https://fly.io/docs/reference/configuration/',
    },
    {
        id: 'heroku',
        signal: /^heroku$/,
        notes: ['55 s of silence close a connection', 'session affinity is opt-in'],
        source: 'https://devcenter.heroku.com/articles/http-routing',
    },
];
function stackNoteOf(name) {
    return stackNotes.find((note) => note.signal.test(name.toLowerCase()));
}


/***/ })

};
