import type { Facts } from './facts.ts';
import { limits } from './limits.ts';
import { importer, namesOf } from './names.ts';

/** One connection for the page: state, delays, retries. Independent of the framework but for one hook. */
export function connectionSource(facts: Facts): string {
  const { contract, connection } = namesOf(facts);
  const importTypes = importer(connection, facts.client.importEnding)(
    'type { ClientToServerEvents, ServerToClientEvents }',
    contract,
  );
  return `import { useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
${importTypes}

export type ConnectionState = 'idle' | 'connecting' | 'syncing' | 'live' | 'reconnecting' | 'offline' | 'signedOut';

export const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
  autoConnect: false,
  reconnection: false, // the built-in delays lose their jitter at the cap: see reconnectDelay
  transports: ['websocket'],
});

const checks = new Set<() => Promise<void>>();
const watchers = new Set<() => void>();
let state: ConnectionState = 'idle';
let attempts = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let checking: Promise<void> | undefined;

/** The first try is spread over ${limits.firstSpreadMs / 1000} s, so that a restarted server is not hit at once; then full jitter up to ${limits.reconnectCapMs / 1000} s. */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  return attempt === 0 ? random() * ${limits.firstSpreadMs} : ${limits.reconnectFloorMs} + random() * Math.min(${limits.reconnectCapMs}, ${limits.reconnectBaseMs} * 2 ** attempt);
}

/** \`check\` joins and updates the local copy; it rejects when that did not succeed. The last one to leave closes. */
export function openConnection(check: () => Promise<void>): () => void {
  checks.add(check);
  if (socket.connected) void Promise.resolve(checking).then(checkNow);
  else if (state === 'idle') connectNow();
  return () => {
    checks.delete(check);
    if (checks.size > 0) return;
    clearTimeout(retryTimer);
    enter('idle');
    socket.disconnect();
  };
}

export function connectNow(): void {
  clearTimeout(retryTimer);
  if (checks.size === 0 || socket.connected) return;
  enter('connecting');
  socket.connect();
}

/** One comparison at a time. */
export function checkNow(): Promise<void> {
  if (!socket.connected) return Promise.resolve();
  return (checking ??= runChecks().finally(() => (checking = undefined)));
}

export const useConnectionState = () => useSyncExternalStore(watch, () => state);

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

async function runChecks(): Promise<void> {
  const { id } = socket;
  enter('syncing');
  const results = await Promise.allSettled([...checks].map((check) => check()));
  if (!socket.connected) return; // retryLater has set its timer
  if (socket.id !== id) return runChecks(); // a new connection by now, which has joined nothing yet
  if (results.every(({ status }) => status === 'fulfilled')) {
    attempts = 0;
    return enter('live');
  }
  clearTimeout(retryTimer);
  retryTimer = setTimeout(checkNow, reconnectDelay(++attempts));
}

function retryLater(): void {
  clearTimeout(retryTimer);
  if (checks.size === 0) return;
  enter(attempts < 3 ? 'reconnecting' : 'offline');
  retryTimer = setTimeout(connectNow, reconnectDelay(attempts++));
}

function enter(next: ConnectionState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

socket.on('connect', () => void checkNow());
socket.on('disconnect', (reason) => reason !== 'io client disconnect' && retryLater());
socket.on('connect_error', (error) => (error.message === 'unauthorized' ? enter('signedOut') : retryLater()));
addEventListener('online', connectNow);
addEventListener('pagehide', () => socket.disconnect());
addEventListener('pageshow', (event) => event.persisted && connectNow());
document.addEventListener('visibilitychange', () => !document.hidden && void checkNow());`;
}
