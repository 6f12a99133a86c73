import { documented, type Provenance } from './fact.ts';

/** Options that a constructor of a socket library knows, all versions of its current major line together. */
export type ConstructorOptions = Provenance & {
  readonly name: string;
  /** Text of the import without which the call is somebody else's. */
  readonly needs: string;
  /** Finds the call up to its opening parenthesis. */
  readonly call: RegExp;
  readonly options: readonly string[];
};

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const serverOptions = words(`
  pingTimeout pingInterval upgradeTimeout maxHttpBufferSize allowRequest transports allowUpgrades perMessageDeflate httpCompression wsEngine
  initialPacket cookie cors allowEIO3 path destroyUpgrade destroyUpgradeTimeout addTrailingSlash serveClient adapter parser connectTimeout
  connectionStateRecovery cleanupEmptyChildNamespaces
`);

const clientOptions = words(`
  forceNew multiplex reconnection reconnectionAttempts reconnectionDelay reconnectionDelayMax randomizationFactor timeout autoConnect parser
  host hostname secure port query agent upgrade forceBase64 timestampParam timestampRequests transports tryAllTransports rememberUpgrade
  requestTimeout transportOptions pfx key passphrase cert ca ciphers rejectUnauthorized extraHeaders withCredentials closeOnBeforeunload
  useNativeTimers autoUnref perMessageDeflate path addTrailingSlash protocols auth ackTimeout retries
`);

const webSocketServerOptions = words(`
  host port backlog server verifyClient handleProtocols path noServer allowSynchronousEvents autoPong clientTracking perMessageDeflate
  maxPayload skipUTF8Validation WebSocket maxFragments maxBufferedChunks maxPendingAutoPongs closeTimeout
`);

export const socketOptions: readonly ConstructorOptions[] = [
  {
    name: 'Server of socket.io',
    needs: 'socket.io',
    call: /\bnew Server(?:<[^>()]{0,200}>)?\(/g,
    options: serverOptions,
    ...documented('https://socket.io/docs/v4/server-options/'),
  },
  {
    name: 'io() of socket.io-client',
    needs: 'socket.io-client',
    call: /(?<![.\w$])io(?:<[^>()]{0,200}>)?\(/g,
    options: clientOptions,
    ...documented('https://socket.io/docs/v4/client-options/'),
  },
  {
    name: 'WebSocketServer of ws',
    needs: 'ws',
    call: /\bnew (?:WebSocketServer|WebSocket\.Server)\(/g,
    options: webSocketServerOptions,
    ...documented('https://github.com/websockets/ws/blob/master/doc/ws.md'),
  },
];
