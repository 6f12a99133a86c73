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

/** Joins and brings the local copy up to date; rejects when that did not succeed. */
export type Check = () => Promise<void>;

export const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
  autoConnect: false,
  reconnection: false, // the built-in delays lose their jitter at the cap: see reconnectDelay
  transports: ['websocket'],
  timeout: ${limits.attemptTimeoutMs},
});

const checks = new Set<Check>();
const watchers = new Set<() => void>();
let state: ConnectionState = 'idle';
let attempts = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let stableTimer: ReturnType<typeof setTimeout> | undefined;
let checking: Promise<void> | undefined;

/** The first try is spread over ${limits.firstSpreadMs / 1000} s, so that a restarted server is not hit at once; then full jitter up to ${limits.reconnectCapMs / 1000} s. */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  if (attempt === 0) return random() * ${limits.firstSpreadMs};
  return ${limits.reconnectFloorMs} + random() * Math.min(${limits.reconnectCapMs}, ${limits.reconnectBaseMs} * 2 ** attempt);
}

/** Opens the connection for a page; the last one to leave closes it. */
export function openConnection(check: Check): () => void {
  checks.add(check);
  if (socket.connected) void checkNow();
  else if (state === 'idle') connectNow();
  return () => {
    checks.delete(check);
    if (checks.size > 0) return;
    clearTimeout(retryTimer);
    clearTimeout(stableTimer);
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
  checking ??= runChecks().finally(() => (checking = undefined));
  return checking;
}

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(watch, () => state);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

async function runChecks(): Promise<void> {
  enter('syncing');
  try {
    await Promise.all([...checks].map((check) => check()));
    if (socket.connected) enter('live');
  } catch {
    clearTimeout(retryTimer);
    if (socket.connected) retryTimer = setTimeout(checkNow, reconnectDelay(++attempts));
  }
}

function retryLater(): void {
  clearTimeout(stableTimer);
  clearTimeout(retryTimer);
  if (checks.size === 0) return;
  enter(attempts < 3 ? 'reconnecting' : 'offline');
  retryTimer = setTimeout(connectNow, reconnectDelay(attempts++));
}

function enter(next: ConnectionState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

socket.on('connect', () => {
  // Only a connection that holds for ${limits.stableMs / 1000} s resets the delays.
  stableTimer = setTimeout(() => (attempts = 0), ${limits.stableMs});
  void checkNow();
});
socket.on('disconnect', (reason) => {
  if (reason !== 'io client disconnect') retryLater();
});
socket.on('connect_error', (error) => {
  if (error.message === 'unauthorized') enter('signedOut');
  else retryLater();
});

addEventListener('online', connectNow);
addEventListener('pagehide', () => socket.disconnect());
addEventListener('pageshow', (event) => event.persisted && connectNow());
document.addEventListener('visibilitychange', () => !document.hidden && void checkNow());`;
}
