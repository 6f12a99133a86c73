/** A fault that was put into a plan: which rule has to find it, and some text of the line that it stands on. */
export type SeededFault = {
  readonly rule: string;
  readonly at: string;
  /** Another rule that sees the same fault. */ readonly also?: string;
};

/** Plans in free markdown, one for each repository or two, with every fault that is in them. */
export const foreignPlans: readonly {
  readonly plan: string;
  readonly repository: string;
  readonly faults: readonly SeededFault[];
}[] = [
  {
    plan: 'kanban-socketio',
    repository: 'kanban',
    faults: [
      { rule: 'versions-match-lockfile', at: 'Express 5.1.0' },
      { rule: 'cited-lines', at: 'cards.ts:124' },
      { rule: 'paths-exist', at: 'cardService.ts' },
      { rule: 'imports-declared', at: 'socket.io-presence-tracker' },
      { rule: 'option-literals', at: 'pingTimeOut', also: 'code-compiles' },
      { rule: 'code-compiles', at: 'emitToAll' },
      { rule: 'heartbeat-fits-hops', at: 'every 90 seconds' },
      { rule: 'event-names-agree', at: 'card:reordered' },
      { rule: 'state-graph', at: 'Connected --> Paused' },
      { rule: 'forbidden-facts', at: '`cors` option protects' },
      { rule: 'commands-exist', at: 'npm run load' },
    ],
  },
  { plan: 'kanban-good', repository: 'kanban', faults: [] },
  {
    plan: 'nest-chat',
    repository: 'nest-chat',
    faults: [
      { rule: 'versions-match-lockfile', at: 'NestJS 11.1.0' },
      { rule: 'existing-sockets', at: 'new WebSocketServer(' },
      { rule: 'option-literals', at: 'maxPayloadSize', also: 'code-compiles' },
      { rule: 'imports-declared', at: "from '../auth/auth.helpers'" },
      { rule: 'no-credential-in-url', at: '?token=${jwt}' },
      { rule: 'forbidden-facts', at: 'built-in heartbeat' },
      { rule: 'paths-exist', at: 'Update `src/auth/auth.helpers.ts`' },
      { rule: 'cited-lines', at: 'src/main.ts:40' },
      { rule: 'diagrams-parse', at: 'A[Customer (browser)]' },
    ],
  },
  {
    plan: 'next-orders',
    repository: 'next-orders',
    faults: [
      { rule: 'forbidden-facts', at: 'Vercel does not support WebSockets' },
      { rule: 'imports-declared', at: 'next-sse-helpers' },
      { rule: 'forbidden-facts', at: 'EventSource sends the Authorization header' },
      { rule: 'paths-exist', at: 'components/OrderTimeline.tsx' },
      { rule: 'forbidden-facts', at: 'SSE has no limit on connections' },
      { rule: 'diagrams-parse', at: 'open --> re-connecting' },
      { rule: 'commands-exist', at: 'npm run e2e' },
    ],
  },
  {
    plan: 'django-tickets',
    repository: 'django-tickets',
    faults: [
      { rule: 'versions-match-lockfile', at: 'channels 4.0.0' },
      { rule: 'cited-lines', at: 'tickets/views.py:300' },
      { rule: 'forbidden-facts', at: 'Redis guarantees delivery' },
      { rule: 'state-graph', at: 'Connected --> Stale' },
    ],
  },
  {
    plan: 'rails-auction',
    repository: 'rails-auction',
    faults: [
      { rule: 'paths-exist', at: 'bid_controller.js' },
      { rule: 'cited-lines', at: 'connection.rb:6' },
      { rule: 'plan-only', at: 'I have already added' },
      { rule: 'forbidden-facts', at: 'exactly-once delivery' },
      { rule: 'no-placeholder', at: 'TODO' },
    ],
  },
  {
    plan: 'phoenix-poll',
    repository: 'phoenix-poll',
    faults: [
      { rule: 'paths-exist', at: 'poll_sockets.js' },
      { rule: 'diagrams-parse', at: '; optimistic' },
      { rule: 'forbidden-facts', at: 'jitter built-in' },
    ],
  },
  {
    plan: 'metrics-ws',
    repository: 'metrics-ws',
    faults: [
      { rule: 'versions-match-lockfile', at: '`ws` 8.17.0' },
      { rule: 'heartbeat-fits-hops', at: 'Heartbeat interval' },
      { rule: 'option-literals', at: 'pingInterval: 120000', also: 'code-compiles' },
      { rule: 'code-compiles', at: 'pingAll' },
      { rule: 'paths-exist', at: 'src/collect/collector.ts' },
      { rule: 'capacity-arithmetic', at: '3,400 messages' },
    ],
  },
  {
    plan: 'docs-scaling',
    repository: 'docs-scaling',
    faults: [
      { rule: 'recovery-fits-adapter', at: 'connectionStateRecovery:' },
      { rule: 'forbidden-facts', at: 'no sticky sessions' },
      { rule: 'drain-fits-grace', at: 'disconnectSockets(true)' },
      { rule: 'option-literals', at: "transports: ['websockets']" },
      { rule: 'namespace-is-not-path', at: "io('/editor'" },
      { rule: 'deprecated-api', at: "socket.on('reconnect'" },
    ],
  },
  { plan: 'fastify-builds', repository: 'fastify-builds', faults: [] },
  {
    plan: 'kanban-sse',
    repository: 'kanban',
    faults: [
      { rule: 'paths-exist', at: 'server/routes/board.ts' },
      { rule: 'diagrams-parse', at: 'H[useBoard()]' },
      { rule: 'forbidden-facts', at: 'pub/sub stores messages' },
      { rule: 'code-compiles', at: 'publishMessage' },
      { rule: 'cited-lines', at: 'client/useBoard.ts:30' },
      { rule: 'commands-exist', at: 'npm run test:e2e' },
    ],
  },
  {
    plan: 'nest-typing',
    repository: 'nest-chat',
    faults: [
      { rule: 'event-names-agree', at: "@SubscribeMessage('typing:begin')" },
      { rule: 'sequence-directions', at: 'V->>G: typing:update' },
    ],
  },
  {
    plan: 'metrics-design',
    repository: 'metrics-ws',
    faults: [
      { rule: 'no-secrets', at: 'ws://metrics.example.com' },
      { rule: 'code-compiles', at: 'ws.reconnect()' },
      { rule: 'state-graph', at: '[*] --> CONNECTING' },
      { rule: 'state-graph', at: 'OPEN --> THROTTLED' },
      { rule: 'paths-exist', at: 'src/poller.ts' },
    ],
  },
];
