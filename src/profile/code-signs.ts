import type { CommentStyle } from './strip-comments.ts';

/** What a line of code says, in languages other than JavaScript. `$1` of the pattern is the name, if it has one. */
export type CodeSign = {
  readonly files: RegExp;
  readonly style: CommentStyle;
  readonly pattern: RegExp;
} & (
  | { readonly says: 'server-entry' | 'realtime-server' | 'realtime-client' | 'adapter'; readonly value: string }
  | {
      readonly says: 'event';
      readonly side: 'server' | 'client';
      readonly action: 'emit' | 'handle';
      /** Number of the group that holds the room. */ readonly room?: number;
    }
  | { readonly says: 'auth'; readonly kind: string; readonly library?: string }
);

const PYTHON = { files: /\.py$/, style: 'python' } as const;
const RUBY = { files: /\.rb$|(?:^|\/)config\.ru$/, style: 'hash' } as const;
const PHP = { files: /\.php$/, style: 'c' } as const;
const JVM = { files: /\.(?:java|kt)$/, style: 'c' } as const;
const DOTNET = { files: /\.cs$/, style: 'c' } as const;
const GO = { files: /(?<!_test)\.go$/, style: 'c' } as const;
const ELIXIR = { files: /\.exs?$/, style: 'hash' } as const;
const RUST = { files: /\.rs$/, style: 'c' } as const;

const serverHandles = { says: 'event', side: 'server', action: 'handle' } as const;
const serverEmits = { says: 'event', side: 'server', action: 'emit' } as const;

export const CODE_SIGNS: readonly CodeSign[] = [
  // Python
  { ...PYTHON, says: 'server-entry', value: 'FastAPI', pattern: /^[ \t]*\w+\s*(?::\s*\w+\s*)?=\s*FastAPI\(/m },
  { ...PYTHON, says: 'server-entry', value: 'Flask', pattern: /^[ \t]*\w+\s*=\s*Flask\(/m },
  {
    ...PYTHON,
    says: 'server-entry',
    value: 'asgi',
    pattern: /^application\s*=\s*(?:get_asgi_application\(|ProtocolTypeRouter\()/m,
  },
  { ...PYTHON, says: 'server-entry', value: 'wsgi', pattern: /^application\s*=\s*get_wsgi_application\(/m },
  { ...PYTHON, says: 'server-entry', value: 'uvicorn.run', pattern: /\buvicorn\.run\(/ },
  { ...PYTHON, says: 'server-entry', value: 'socketio.run', pattern: /\bsocketio\.run\(/ },
  {
    ...PYTHON,
    says: 'realtime-server',
    value: 'python-socketio',
    pattern: /\bsocketio\.(?:AsyncServer|Server)\(|=\s*SocketIO\(/,
  },
  { ...PYTHON, says: 'realtime-server', value: 'fastapi websocket', pattern: /@\w+\.websocket\(/ },
  { ...PYTHON, says: 'realtime-server', value: 'flask-sock route', pattern: /@sock\.route\(/ },
  {
    ...PYTHON,
    says: 'realtime-server',
    value: 'channels consumer',
    pattern: /^class\s+\w+\((?:\w+\.)?\w*(?:Websocket|Http)\w*Consumer/m,
  },
  {
    ...PYTHON,
    says: 'realtime-server',
    value: 'sse',
    pattern:
      /\bEventSourceResponse\(|mimetype=["']text\/event-stream|media_type=["']text\/event-stream|content_type=["']text\/event-stream/,
  },
  { ...PYTHON, ...serverHandles, pattern: /@(?:sio|socketio|socket_io|\w*_sio)\.on\(\s*["']([\w:. -]+)["']/ },
  {
    ...PYTHON,
    ...serverEmits,
    room: 2,
    pattern:
      /(?:\b(?:sio|socketio|socket_io)\.emit|(?<![\w.])emit)\(\s*["']([\w:. -]+)["'](?:[^)\n]*?\b(?:room|to)\s*=\s*(?:f?["']([^"']+)["']|\w+))?/,
  },
  {
    ...PYTHON,
    ...serverEmits,
    room: 1,
    pattern: /group_send\)?\(\s*(?:f?["']([^"'\n]+)["']|[\w.]+)\s*,\s*\{\s*["']type["']\s*:\s*["']([\w.]+)["']/,
  },
  { ...PYTHON, says: 'adapter', value: 'channels_redis', pattern: /["']BACKEND["']\s*:\s*["']channels_redis\.[\w.]+["']/ },
  {
    ...PYTHON,
    says: 'adapter',
    value: 'in-memory channel layer',
    pattern: /["']BACKEND["']\s*:\s*["']channels\.layers\.InMemoryChannelLayer["']/,
  },
  {
    ...PYTHON,
    says: 'adapter',
    value: 'python-socketio manager',
    pattern: /\bsocketio\.(?:AsyncRedisManager|RedisManager|AsyncAioPikaManager|KombuManager)\(|SocketIO\([^)\n]*message_queue/,
  },
  {
    ...PYTHON,
    says: 'auth',
    kind: 'session-cookie',
    library: 'django',
    pattern: /["']django\.contrib\.sessions\.middleware\.SessionMiddleware["']/,
  },
  { ...PYTHON, says: 'auth', kind: 'session-cookie', library: 'flask-login', pattern: /\bLoginManager\(/ },
  {
    ...PYTHON,
    says: 'auth',
    kind: 'middleware',
    pattern: /^[ \t]*(?:async\s+)?def\s+(\w*(?:current_user|verify_token|decode_token|get_user)\w*)\s*\(/m,
  },
  { ...PYTHON, says: 'auth', kind: 'jwt', library: 'fastapi', pattern: /\bOAuth2PasswordBearer\(|\bHTTPBearer\(/ },
  { ...PYTHON, says: 'auth', kind: 'session-cookie', pattern: /^[ \t]*def\s+(login_required|require_login|require_user)\s*\(/m },
  // Ruby
  { ...RUBY, says: 'server-entry', value: 'rack', pattern: /^run\s+(?:Rails\.application|\w+(?:::\w+)*)/m },
  {
    ...RUBY,
    says: 'realtime-server',
    value: 'action-cable channel',
    pattern: /^[ \t]*class\s+\w+\s*<\s*(?:ApplicationCable::Channel|ActionCable::Channel::Base)/m,
  },
  {
    ...RUBY,
    says: 'realtime-server',
    value: 'action-cable connection',
    pattern: /^[ \t]*class\s+Connection\s*<\s*ActionCable::Connection::Base/m,
  },
  { ...RUBY, ...serverEmits, pattern: /\bActionCable\.server\.broadcast\s*\(?\s*["']([^"']+)["']/ },
  { ...RUBY, ...serverEmits, pattern: /\b(\w+Channel)\.broadcast_to\b/ },
  {
    ...RUBY,
    ...serverEmits,
    pattern:
      /\b(?:broadcasts_to|broadcasts_refreshes_to|broadcast_\w+_to)\s*\(?\s*(?:->\s*\([^)]*\)\s*\{\s*)?["':]?([\w:#{}.-]+)/,
  },
  { ...RUBY, says: 'auth', kind: 'session-cookie', library: 'devise', pattern: /^[ \t]*devise\s+:database_authenticatable/m },
  {
    ...RUBY,
    says: 'auth',
    kind: 'session-cookie',
    pattern: /^[ \t]*def\s+((?:require|authenticate)_(?:user|login|authentication)!?|require_authentication)\b/m,
  },
  { ...RUBY, says: 'auth', kind: 'session-cookie', pattern: /^[ \t]*def\s+(find_verified_user)\b/m },
  // PHP
  { ...PHP, says: 'server-entry', value: 'public/index.php', pattern: /->handleRequest\(|\$kernel->handle\(/ },
  {
    ...PHP,
    says: 'realtime-server',
    value: 'broadcast event',
    pattern: /\bclass\s+\w+[^{]*\bimplements\b[^{]*\bShouldBroadcast(?:Now)?\b/,
  },
  {
    ...PHP,
    says: 'realtime-server',
    value: 'broadcast channel',
    pattern: /\bBroadcast::channel\((?!\s*['"]App\.(?:Models\.)?User\.)/,
  },
  { ...PHP, ...serverEmits, pattern: /function\s+broadcastAs\(\)[^{]*\{\s*return\s+["']([\w.:-]+)["']/ },
  { ...PHP, says: 'auth', kind: 'token', library: 'laravel/sanctum', pattern: /['"]auth:sanctum['"]/ },
  {
    ...PHP,
    says: 'auth',
    kind: 'session-cookie',
    library: 'laravel',
    pattern: /['"]guard['"]\s*=>\s*(?:env\([^,]*,\s*)?['"]web['"]/,
  },
  // JVM
  { ...JVM, says: 'server-entry', value: 'SpringApplication.run', pattern: /\bSpringApplication\.run\(|\brunApplication</ },
  { ...JVM, says: 'realtime-server', value: 'stomp endpoint', pattern: /\.addEndpoint\(/ },
  {
    ...JVM,
    says: 'realtime-server',
    value: 'websocket handler',
    pattern: /@ServerEndpoint\b|\bextends\s+TextWebSocketHandler\b/,
  },
  { ...JVM, says: 'realtime-server', value: 'sse', pattern: /\bnew\s+SseEmitter\(/ },
  { ...JVM, says: 'adapter', value: 'stomp simple broker', pattern: /\.enableSimpleBroker\(/ },
  { ...JVM, says: 'adapter', value: 'stomp broker relay', pattern: /\.enableStompBrokerRelay\(/ },
  { ...JVM, ...serverHandles, pattern: /@(?:Message|Subscribe)Mapping\(\s*(?:value\s*=\s*)?["']([^"']+)["']/ },
  { ...JVM, ...serverEmits, pattern: /\.convertAndSend(?:ToUser)?\(\s*["']([^"']+)["']/ },
  { ...JVM, ...serverEmits, pattern: /@SendTo\(\s*["']([^"']+)["']/ },
  { ...JVM, says: 'auth', kind: 'spring-security', pattern: /\bSecurityFilterChain\s+(\w+)\s*\(/ },
  // .NET
  {
    ...DOTNET,
    says: 'server-entry',
    value: 'WebApplication',
    pattern: /\bWebApplication\.CreateBuilder\(|\bHost\.CreateDefaultBuilder\(/,
  },
  { ...DOTNET, says: 'realtime-server', value: 'signalr hub', pattern: /\bclass\s+\w+(?:\([^)]*\))?\s*:\s*Hub\b/ },
  { ...DOTNET, says: 'realtime-server', value: 'signalr endpoint', pattern: /\.MapHub<\w+>\(/ },
  { ...DOTNET, says: 'adapter', value: 'signalr redis backplane', pattern: /\.AddStackExchangeRedis\(/ },
  { ...DOTNET, says: 'adapter', value: 'azure signalr', pattern: /\.AddAzureSignalR\(/ },
  {
    ...DOTNET,
    ...serverEmits,
    room: 1,
    pattern: /\bClients\.(?:Group|OthersInGroup)\(\s*\$?"?([^")]*)"?\s*\)\s*\.SendAsync\(\s*"(\w+)"/,
  },
  {
    ...DOTNET,
    ...serverEmits,
    pattern: /\bClients\.(?:All|Others|Caller|User\([^)]*\)|Users\([^)]*\))\s*\.SendAsync\(\s*"(\w+)"/,
  },
  { ...DOTNET, says: 'auth', kind: 'jwt', pattern: /\.AddJwtBearer\(/ },
  { ...DOTNET, says: 'auth', kind: 'session-cookie', pattern: /\.AddCookie\(|\.AddIdentity<|\.AddIdentityApiEndpoints</ },
  // Go
  {
    ...GO,
    says: 'server-entry',
    value: 'http.ListenAndServe',
    pattern: /\b(?:http\.ListenAndServe(?:TLS)?|\w+\.ListenAndServe(?:TLS)?)\(/,
  },
  {
    ...GO,
    says: 'server-entry',
    value: 'router.Run',
    pattern: /\b(?:r|router|engine|e|app|server|srv)\.(?:Run|Start|Listen)\(\s*(?:"|:|fmt|addr|cfg|config|os)/,
  },
  { ...GO, says: 'realtime-server', value: 'gorilla upgrader', pattern: /\bwebsocket\.Upgrader\s*\{|\bupgrader\.Upgrade\(/ },
  { ...GO, says: 'realtime-server', value: 'websocket.Accept', pattern: /\bwebsocket\.Accept\(/ },
  { ...GO, says: 'realtime-server', value: 'sse', pattern: /["']text\/event-stream["']/ },
  {
    ...GO,
    says: 'auth',
    kind: 'middleware',
    pattern:
      /^func\s+(?:\([^)]*\)\s*)?(\w*(?:Auth|RequireUser|RequireLogin|Authenticate|JWT)\w*)\s*\([^)]*\)\s*(?:\(?[^{]*(?:gin\.HandlerFunc|http\.Handler(?:Func)?|echo\.HandlerFunc|echo\.MiddlewareFunc|fiber\.Handler))/m,
  },
  // Elixir
  { ...ELIXIR, says: 'server-entry', value: 'phoenix endpoint', pattern: /^[ \t]*use\s+Phoenix\.Endpoint\b/m },
  {
    ...ELIXIR,
    says: 'realtime-server',
    value: 'phoenix socket',
    pattern: /^[ \t]*socket\s*\(?\s*"\/(?!phoenix\/live_reload)[^"]*"/m,
  },
  { ...ELIXIR, says: 'realtime-server', value: 'phoenix channel', pattern: /^[ \t]*channel\s+"[^"]+"\s*,/m },
  { ...ELIXIR, says: 'realtime-server', value: 'phoenix presence', pattern: /^[ \t]*use\s+Phoenix\.Presence\b/m },
  { ...ELIXIR, ...serverHandles, pattern: /\bdef\s+handle_in\(\s*"([^"]+)"/ },
  {
    ...ELIXIR,
    ...serverEmits,
    pattern: /\b(?:broadcast|broadcast!|broadcast_from|broadcast_from!|push)\(\s*socket\s*,\s*"([^"]+)"/,
  },
  { ...ELIXIR, ...serverEmits, room: 1, pattern: /Endpoint\.broadcast!?\(\s*"([^"]+)"\s*,\s*"([^"]+)"/ },
  {
    ...ELIXIR,
    says: 'auth',
    kind: 'session-cookie',
    pattern: /\bdef\s+(require_authenticated_user|fetch_current_user|fetch_current_scope_for_user|authenticate_user)\b/,
  },
  { ...ELIXIR, says: 'auth', kind: 'token', pattern: /\b(Phoenix\.Token\.verify)\(/ },
  // Rust
  { ...RUST, says: 'server-entry', value: 'axum::serve', pattern: /\baxum::serve\(|\bServer::bind\(/ },
  { ...RUST, says: 'server-entry', value: 'HttpServer', pattern: /\bHttpServer::new\(/ },
  { ...RUST, says: 'realtime-server', value: 'axum WebSocketUpgrade', pattern: /:\s*WebSocketUpgrade\b/ },
  { ...RUST, says: 'realtime-server', value: 'axum sse', pattern: /\bSse::new\(/ },
  { ...RUST, ...serverHandles, pattern: /\bsocket\.on\(\s*"([^"]+)"/ },
  {
    ...RUST,
    says: 'auth',
    kind: 'middleware',
    pattern: /\bfn\s+(\w*(?:auth|require_user|authenticate)\w*)\s*(?:<[^>]*>)?\([^)]*(?:Request|Next|HeaderMap|Parts)/,
  },
];
