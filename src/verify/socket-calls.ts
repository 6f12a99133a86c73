/** Names that belong to the libraries, never to an application. */
export const LIBRARY_EVENTS: ReadonlySet<string> = new Set(
  (
    'connect connection connecting disconnect disconnecting connect_error connect_timeout connection_error error ping pong message open close ' +
    'upgrade upgradeError packet packetCreate drain flush initial_headers headers new_namespace newListener removeListener end finish data ' +
    'listening unexpected-response redirect exception visibilitychange online offline pageshow pagehide freeze resume reconnect ' +
    'reconnect_attempt reconnect_error reconnect_failed reconnecting session abort aborted exit beforeExit uncaughtException ' +
    'unhandledRejection SIGTERM SIGINT SIGHUP ready reconnected create-room delete-room join-room leave-room'
  ).split(' '),
);

export type SocketCall = {
  readonly event: string;
  readonly action: 'emit' | 'handle';
  /** What stands before the call, for example `io.to(room)`. */
  readonly receiver: string;
  readonly line: number;
};

const CALL = /\.\s*(emit|emitWithAck|on|once|off|serverSideEmit)(?:<[^>()\n]{0,80}>)?\(\s*(['"`])([^'"`$\n]{1,80})\2/g;
const DECORATOR = /@SubscribeMessage\(\s*(['"`])([^'"`$\n]{1,80})\1/g;
const SOCKET_NAME = /socket|^io$|^nsp$|namespace|^ns$|gateway|^conn(?:ection)?$|^client$|^live$|^realtime$/i;
const OTHER_NAME =
  /^(?:process|redis|pubClient|subClient|pub|sub|pubsub|window|document|stream|emitter|eventEmitter|bus|cluster|worker|pool)$/i;
const ROOM_STEP = /\.(?:to|in|of|except|timeout|broadcast|volatile|local)\b/;
const SCRIPT = /^(?:ts|tsx|typescript|js|jsx|javascript|mjs|cjs|mts|cts|vue|svelte)$/i;

/** Literal event names that code emits or handles on something named like a socket. Guesses nothing about other receivers. */
export function socketCallsOf(source: string, language: string): readonly SocketCall[] {
  if (!SCRIPT.test(language)) return [];
  const calls: SocketCall[] = [];
  for (const match of source.matchAll(CALL)) {
    const receiver = receiverBefore(source, match.index);
    if (!isSocket(receiver)) continue;
    const action = (match[1] ?? '').toLowerCase().includes('emit') ? 'emit' : 'handle';
    calls.push({ event: match[3] ?? '', action, receiver, line: lineAt(source, match.index + match[0].length) });
  }
  for (const match of source.matchAll(DECORATOR))
    calls.push({ event: match[2] ?? '', action: 'handle', receiver: 'gateway', line: lineAt(source, match.index) });
  return calls;
}

/** Walks back over names, dots and balanced parentheses; linear, and at most 300 characters. */
function receiverBefore(source: string, end: number): string {
  let depth = 0;
  let start = end;
  for (const floor = Math.max(0, end - 300); start > floor; start -= 1) {
    const character = source[start - 1] ?? '';
    if (character === ')' || character === ']') depth += 1;
    else if (character === '(' || character === '[') {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && !/[\w$.?!]/.test(character) && !isBreakInChain(source, start)) break;
  }
  return source.slice(start, end).trim();
}

/** White space inside a chain: the next thing after it is a dot. */
function isBreakInChain(source: string, at: number): boolean {
  return /\s/.test(source[at - 1] ?? '') && /^\s*\??\./.test(source.slice(at, at + 60));
}

function isSocket(receiver: string): boolean {
  const names = receiver
    .replace(/\([^]*?\)/g, '')
    .split(/[?!.\s[\]()]+/)
    .filter((name) => name !== '' && name !== 'this');
  const root = names[0] ?? '';
  if (OTHER_NAME.test(root)) return false;
  // `socket.io` is the Manager, `io.engine` and `socket.conn` are the layers below: their events are the library's.
  if (
    names.some(
      (name, index) =>
        name === 'engine' || name === 'conn' || name === 'adapter' || (name === 'io' && index > 0 && /socket/i.test(root)),
    )
  )
    return false;
  return names.some((name) => SOCKET_NAME.test(name)) || (ROOM_STEP.test(receiver) && /^(?:server|wss|nsp|app)$/i.test(root));
}

function lineAt(source: string, index: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < index; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}
