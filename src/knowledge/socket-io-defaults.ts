import { documented, type Provenance } from './fact.ts';

/** Options of Socket.IO 4.8 and the value without them. */
export type OptionDefault = Provenance & {
  readonly id: string;
  readonly side: 'server' | 'client';
  readonly value: number | string | boolean;
  readonly unit?: string;
  readonly note: string;
};

const server = documented('https://socket.io/docs/v4/server-options/');
const client = documented('https://socket.io/docs/v4/client-options/');

export const socketIoDefaults: readonly OptionDefault[] = [
  {
    id: 'pingInterval',
    side: 'server',
    value: 25_000,
    unit: 'ms',
    note: 'The server pings, so timers of background tabs do not matter.',
    ...server,
  },
  {
    id: 'pingTimeout',
    side: 'server',
    value: 20_000,
    unit: 'ms',
    note: 'A dead peer is found after at most pingInterval + pingTimeout.',
    ...server,
  },
  {
    id: 'maxHttpBufferSize',
    side: 'server',
    value: 1_000_000,
    unit: 'B',
    note: 'A larger message closes the socket.',
    ...server,
  },
  {
    id: 'connectTimeout',
    side: 'server',
    value: 45_000,
    unit: 'ms',
    note: 'How long a socket may live without joining a namespace.',
    ...server,
  },
  { id: 'upgradeTimeout', side: 'server', value: 10_000, unit: 'ms', note: 'Only with long-polling.', ...server },
  { id: 'perMessageDeflate', side: 'server', value: false, note: 'Off since version 3.', ...server },
  {
    id: 'transports',
    side: 'server',
    value: '["polling","websocket"]',
    note: 'Long-polling comes first, and needs affinity with more than one node.',
    ...server,
  },
  { id: 'serveClient', side: 'server', value: true, note: 'Serves the client bundle beside the path.', ...server },
  { id: 'path', side: 'server', value: '/socket.io/', note: 'A path of the URL, not a namespace.', ...server },
  {
    id: 'connectionStateRecovery',
    side: 'server',
    value: 'off',
    note: 'Switched on with `{}` it skips the middlewares of a recovered socket.',
    ...documented('https://socket.io/docs/v4/connection-state-recovery'),
  },
  { id: 'reconnectionDelay', side: 'client', value: 1000, unit: 'ms', note: 'First wait, doubled each time.', ...client },
  {
    id: 'reconnectionDelayMax',
    side: 'client',
    value: 5000,
    unit: 'ms',
    note: 'Cut after the jitter: from the fifth try on every wait is exactly this long.',
    ...client,
  },
  { id: 'randomizationFactor', side: 'client', value: 0.5, note: 'Applied before the cap.', ...client },
  { id: 'reconnectionAttempts', side: 'client', value: 'Infinity', note: 'It never gives up.', ...client },
  { id: 'timeout', side: 'client', value: 20_000, unit: 'ms', note: 'For one connection attempt.', ...client },
  { id: 'ackTimeout', side: 'client', value: 'unset', note: 'Without it an answer is waited for without end.', ...client },
];

/** The default as a table cell: `25000 ms`. */
export function socketIoDefault(id: string): string {
  const option = socketIoDefaults.find((each) => each.id === id);
  if (option === undefined) return 'none';
  return option.unit === undefined ? String(option.value) : `${option.value} ${option.unit}`;
}

export function socketIoDefaultSource(id: string): string {
  return socketIoDefaults.find((each) => each.id === id)?.source ?? server.source;
}
