import type { CodeSign } from './code-signs.ts';

/** Further real-time layers of each language, beside those that its main framework brings. */

const PYTHON = { files: /\.py$/, style: 'python' } as const;
const RUBY = { files: /\.rb$/, style: 'hash' } as const;
const ERB = { files: /\.(?:erb|haml|slim)$/, style: 'hash' } as const;
const PHP = { files: /\.php$/, style: 'c' } as const;
const JVM = { files: /\.(?:java|kt)$/, style: 'c' } as const;
const SCALA = { files: /\.scala$/, style: 'c' } as const;
const DOTNET = { files: /\.cs$/, style: 'c' } as const;
const GO = { files: /(?<!_test)\.go$/, style: 'c' } as const;
const ELIXIR = { files: /\.exs?$/, style: 'hash' } as const;
const RUST = { files: /\.rs$/, style: 'c' } as const;
const GRAPHQL = { files: /\.(?:graphql|gql)$/, style: 'hash' } as const;

const serverSite = { says: 'realtime-server' } as const;
const clientSite = { says: 'realtime-client' } as const;
const serverHandles = { says: 'event', side: 'server', action: 'handle' } as const;
const serverEmits = { says: 'event', side: 'server', action: 'emit' } as const;

export const LAYER_SIGNS: readonly CodeSign[] = [
  // Python
  {
    ...PYTHON,
    ...serverSite,
    value: 'starlette websocket',
    pattern: /\bWebSocketRoute\(|^class\s+\w+\((?:\w+\.)*WebSocketEndpoint\)/m,
  },
  { ...PYTHON, ...serverSite, value: 'aiohttp websocket', pattern: /\bweb\.WebSocketResponse\(/ },
  {
    ...PYTHON,
    ...serverSite,
    value: 'tornado websocket',
    pattern: /^class\s+\w+\((?:tornado\.)?(?:websocket\.)?WebSocketHandler\)/m,
  },
  { ...PYTHON, ...serverSite, value: 'websockets server', pattern: /\bwebsockets\.serve\(/ },
  {
    ...PYTHON,
    ...serverEmits,
    room: 1,
    pattern: /(?<![\w.])send_event\(\s*f?["']([^"']+)["']\s*,\s*["']([\w:. -]+)["']/,
  },
  // Ruby
  { ...RUBY, ...serverSite, value: 'turbo broadcast', pattern: /^[ \t]*broadcasts(?:_refreshes)?\b(?!_)/m },
  { ...RUBY, ...serverEmits, pattern: /\bMessageBus\.publish\s*\(?\s*["']([^"']+)["']/ },
  { ...ERB, ...clientSite, value: 'turbo stream', pattern: /\bturbo_stream_from\b/ },
  // PHP
  {
    ...PHP,
    ...serverEmits,
    pattern: /\bclass\s+(\w+)\b[^{]*\bimplements\b[^{]*\bShouldBroadcast(?:Now)?\b(?![\s\S]*\bfunction\s+broadcastAs\b)/,
  },
  { ...PHP, ...serverSite, value: 'ratchet', pattern: /\bimplements\s+MessageComponentInterface\b/ },
  { ...PHP, ...serverSite, value: 'mercure', pattern: /\bnew\s+Update\(\s*(?:\[|["'])/ },
  // JVM
  { ...JVM, ...serverSite, value: 'ktor websocket', pattern: /^[ \t]*webSocket(?:Raw)?\(\s*"/m },
  { ...JVM, ...serverSite, value: 'jsr 356 endpoint', pattern: /^@(?:ServerWebSocket|WebSocket)\(/m },
  {
    ...JVM,
    ...serverSite,
    value: 'sse',
    pattern: /\bMediaType\.TEXT_EVENT_STREAM(?:_VALUE)?\b|produces\s*=\s*"text\/event-stream"/,
  },
  { ...JVM, ...serverHandles, pattern: /\.addEventListener\(\s*"([\w:.-]+)"\s*,\s*\w+(?:\.class|::class)/ },
  { ...JVM, ...serverEmits, room: 1, pattern: /\.getRoomOperations\(([^)]*)\)\s*\.sendEvent\(\s*"([\w:.-]+)"/ },
  // Scala
  { ...SCALA, ...serverSite, value: 'play websocket', pattern: /\bWebSocket\.accept(?:OrResult)?\b/ },
  { ...SCALA, ...serverSite, value: 'akka websocket', pattern: /\bhandleWebSocketMessages\w*\(/ },
  { ...SCALA, ...serverSite, value: 'sse', pattern: /\bEventSource\.flow\b|\bServerSentEvent\(/ },
  // .NET
  {
    ...DOTNET,
    ...serverEmits,
    room: 1,
    pattern: /\bClients\.(?:Group|OthersInGroup)\(\s*\$?"?([^")]*)"?\s*\)\s*\.(?!SendAsync\b|SendCoreAsync\b)([A-Z]\w+)\(/,
  },
  {
    ...DOTNET,
    ...serverEmits,
    pattern: /\bClients\.(?:All|Others|Caller|Users?\([^)]*\))\s*\.(?!SendAsync\b|SendCoreAsync\b)([A-Z]\w+)\(/,
  },
  {
    ...DOTNET,
    ...serverSite,
    value: 'sse',
    pattern: /ContentType\s*=\s*"text\/event-stream"|\bTypedResults\.ServerSentEvents\(/,
  },
  // Go
  { ...GO, ...serverSite, value: 'melody', pattern: /\bmelody\.New\(/ },
  { ...GO, ...serverSite, value: 'centrifuge', pattern: /\bcentrifuge\.New\(/ },
  { ...GO, ...serverSite, value: 'go-socket.io', pattern: /\bsocketio\.NewServer\(/ },
  { ...GO, ...serverSite, value: 'fiber websocket', pattern: /\bwebsocket\.New\(\s*func\b/ },
  { ...GO, ...serverSite, value: 'x/net websocket', pattern: /\bwebsocket\.Handler\(|\bwebsocket\.Server\s*\{/ },
  { ...GO, ...serverSite, value: 'gobwas upgrade', pattern: /\bws\.Upgrade(?:HTTP)?\(/ },
  { ...GO, ...serverHandles, pattern: /\.OnEvent\(\s*"[^"]*"\s*,\s*"([\w:. -]+)"/ },
  { ...GO, ...serverEmits, room: 1, pattern: /\.BroadcastToRoom\(\s*"[^"]*"\s*,\s*([^,]+?)\s*,\s*"([\w:. -]+)"/ },
  { ...GO, ...serverEmits, pattern: /\bc\.SSEvent\(\s*"([\w:.-]+)"/ },
  // Elixir
  {
    // `…_web.ex` only says how a live view is made.
    files: /(?<!_web)\.exs?$/,
    style: 'hash',
    ...serverSite,
    value: 'live view',
    pattern: /^[ \t]*use\s+(?:Phoenix\.LiveView\b|\w+Web\s*,\s*:live_view\b)/m,
  },
  {
    ...ELIXIR,
    ...serverEmits,
    room: 1,
    pattern:
      /\bPubSub\.broadcast(?:_from)?!?\(\s*[\w.@]+\s*,\s*(?:self\(\)\s*,\s*)?("[^"]*"|[\w.]+(?:\([^)]*\))?)\s*,\s*\{?\s*:(\w+)/,
  },
  { ...ELIXIR, ...serverHandles, pattern: /\bdef\s+handle_event\(\s*"([^"]+)"/ },
  // Rust
  { ...RUST, ...serverSite, value: 'actix websocket', pattern: /\bws::start\(|\bactix_ws::handle\(/ },
  { ...RUST, ...serverSite, value: 'warp websocket', pattern: /\bwarp::ws\(\)/ },
  { ...RUST, ...serverSite, value: 'rocket websocket', pattern: /\bws::WebSocket\b|\bEventStream!/ },
  { ...RUST, ...serverSite, value: 'tungstenite', pattern: /\baccept_(?:hdr_)?async\w*\(/ },
  { ...RUST, ...serverSite, value: 'socketioxide', pattern: /\bSocketIo::(?:builder|new_layer|new_svc)\(/ },
  // GraphQL documents
  { ...GRAPHQL, ...serverSite, value: 'graphql subscriptions', pattern: /^[ \t]*(?:extend[ \t]+)?type[ \t]+Subscription\b/m },
  {
    ...GRAPHQL,
    says: 'event',
    side: 'client',
    action: 'handle',
    pattern: /^[ \t]*subscription\b[^{]*\{\s*(?:\w+[ \t]*:[ \t]*)?(\w+)/m,
  },
];
