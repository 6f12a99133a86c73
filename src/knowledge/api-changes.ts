import { documented, type Provenance } from './fact.ts';

/** A call or option and the first version of its package that knows it. */
export type ApiSince = Provenance & {
  readonly id: string;
  readonly package: string;
  /** Finds the use in a line of code. */
  readonly pattern: RegExp;
  readonly since: string;
};

const changelog = documented('https://socket.io/docs/v4/changelog/');

export const apiSince: readonly ApiSince[] = [
  { id: 'fetchSockets', package: 'socket.io', pattern: /\.fetchSockets\(/, since: '4.0.0', ...changelog },
  { id: 'socketsJoin', package: 'socket.io', pattern: /\.sockets(?:Join|Leave)\(/, since: '4.0.0', ...changelog },
  { id: 'disconnectSockets', package: 'socket.io', pattern: /\.disconnectSockets\(/, since: '4.0.0', ...changelog },
  { id: 'serverSideEmit', package: 'socket.io', pattern: /\.serverSideEmit\(/, since: '4.1.0', ...changelog },
  {
    id: 'connection_error',
    package: 'socket.io',
    pattern: /engine\.on\(['"](?:connection_error|headers|initial_headers)['"]/,
    since: '4.1.0',
    ...changelog,
  },
  { id: 'socket.timeout', package: 'socket.io-client', pattern: /\bsocket\.timeout\(/, since: '4.4.0', ...changelog },
  { id: 'io.timeout', package: 'socket.io', pattern: /\bio(?:\.(?:to|in)\([^)]*\))?\.timeout\(/, since: '4.5.0', ...changelog },
  { id: 'emitWithAck', package: 'socket.io', pattern: /\.emitWithAck\(/, since: '4.6.0', ...changelog },
  { id: 'emitWithAck-client', package: 'socket.io-client', pattern: /\.emitWithAck\(/, since: '4.6.0', ...changelog },
  { id: 'serverSideEmitWithAck', package: 'socket.io', pattern: /\.serverSideEmitWithAck\(/, since: '4.6.0', ...changelog },
  { id: 'connectionStateRecovery', package: 'socket.io', pattern: /\bconnectionStateRecovery\s*:/, since: '4.6.0', ...changelog },
  { id: 'engine.use', package: 'socket.io', pattern: /\.engine\.use\(/, since: '4.6.0', ...changelog },
  { id: 'addTrailingSlash', package: 'socket.io', pattern: /\baddTrailingSlash\s*:/, since: '4.6.0', ...changelog },
  { id: 'retries', package: 'socket.io-client', pattern: /\bretries\s*:/, since: '4.6.0', ...changelog },
  { id: 'ackTimeout', package: 'socket.io-client', pattern: /\backTimeout\s*:/, since: '4.6.0', ...changelog },
  { id: 'webtransport', package: 'socket.io', pattern: /['"]webtransport['"]/, since: '4.7.0', ...changelog },
  { id: 'closeOnBeforeunload', package: 'socket.io-client', pattern: /\bcloseOnBeforeunload\s*:/, since: '4.1.0', ...changelog },
  { id: 'tryAllTransports', package: 'socket.io-client', pattern: /\btryAllTransports\s*:/, since: '4.8.0', ...changelog },
  {
    id: 'createShardedAdapter',
    package: '@socket.io/redis-adapter',
    pattern: /\bcreateShardedAdapter\(/,
    since: '8.2.0',
    ...documented('https://socket.io/docs/v4/redis-adapter/'),
  },
  {
    id: 'ioredis-sharded-subscribers',
    package: 'ioredis',
    pattern: /\bshardedSubscribers\s*:/,
    since: '5.9.0',
    ...documented('https://socket.io/docs/v4/redis-adapter/#with-redis-sharded-pubsub'),
  },
];

/** A call, option or package that new code should not use. */
export type DeprecatedApi = Provenance & {
  readonly id: string;
  /** Finds the use in code. */
  readonly pattern: RegExp;
  readonly instead: string;
  /** Wrong only where this package is installed, in this semver range. */
  readonly appliesTo?: { readonly package: string; readonly range: string };
};

export const deprecatedApis: readonly DeprecatedApi[] = [
  {
    id: 'socket.io-redis',
    pattern: /['"]socket\.io-redis['"]/,
    instead: '`@socket.io/redis-adapter`, its name since version 7',
    ...documented('https://socket.io/docs/v4/redis-adapter/'),
  },
  {
    id: 'reconnect-on-socket',
    pattern: /\bsocket\.on\(\s*['"]reconnect(?:_attempt|_error|_failed|ing)?['"]/,
    instead: '`socket.io.on("reconnect_attempt", …)`: these events are on the Manager since version 3',
    appliesTo: { package: 'socket.io-client', range: '>=3.0.0' },
    ...documented('https://socket.io/docs/v4/migrating-from-2-x-to-3-0/'),
  },
  {
    id: 'cors.origins',
    pattern: /\bcors\s*:\s*\{[^}]*\borigins\s*:|\borigins\s*:\s*['"][^'"]*:\*/,
    instead: '`cors: { origin: […] }`',
    appliesTo: { package: 'socket.io', range: '>=3.0.0' },
    ...documented('https://socket.io/docs/v4/handling-cors/'),
  },
  {
    id: 'io.set',
    pattern: /\bio\.set\(/,
    instead: 'options of the constructor',
    appliesTo: { package: 'socket.io', range: '>=3.0.0' },
    ...documented('https://socket.io/docs/v4/migrating-from-2-x-to-3-0/'),
  },
  {
    id: 'allSockets',
    pattern: /\.allSockets\(\)/,
    instead: '`fetchSockets()`',
    appliesTo: { package: 'socket.io', range: '>=4.0.0' },
    ...documented('https://socket.io/docs/v4/server-instance/#fetchsockets'),
  },
  {
    id: '@hono/node-ws',
    pattern: /['"]@hono\/node-ws['"]/,
    instead: 'the WebSocket support of `@hono/node-server` 2',
    ...documented('https://hono.dev/docs/helpers/websocket'),
  },
  {
    id: 'subscriptions-transport-ws',
    pattern: /['"]subscriptions-transport-ws['"]/,
    instead: '`graphql-ws`',
    ...documented('https://github.com/enisdenjo/graphql-ws'),
  },
  {
    id: 'k6-experimental-websockets',
    pattern: /['"]k6\/experimental\/websockets['"]/,
    instead: '`k6/websockets`',
    ...documented('https://grafana.com/docs/k6/latest/javascript-api/k6-websockets/'),
  },
  {
    id: 'verifyClient',
    pattern: /\bverifyClient\s*[:(]/,
    instead: '`noServer: true` and authentication in the `upgrade` event of the HTTP server',
    ...documented('https://github.com/websockets/ws/blob/master/doc/ws.md'),
  },
  {
    id: 'md5-token',
    pattern: /createHash\(\s*['"]md5['"]\s*\)/,
    instead: 'random bytes, or SHA-256 and longer',
    ...documented('https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html'),
  },
  {
    id: 'hocuspocus-configure',
    pattern: /\bServer\.configure\(/,
    instead: '`new Server({ … })`',
    appliesTo: { package: '@hocuspocus/server', range: '>=2.0.0' },
    ...documented('https://tiptap.dev/docs/hocuspocus/server/configuration'),
  },
];
