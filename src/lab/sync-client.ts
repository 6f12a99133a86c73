/** A client that keeps a copy of a room's state from a snapshot and versioned events: the part under test. */

/** How a client starts, what it compares, and when it starts over. */
export type SyncProtocol = {
  /** Order of the first load; `subscribe, then snapshot` keeps events in a buffer until the snapshot is there. */
  readonly start: 'snapshot, then subscribe' | 'subscribe, then snapshot';
  /** What it does with the version of an event: nothing, skip those it has, or also notice those it lacks. */
  readonly versions: 'none' | 'skip old' | 'detect gaps';
  /** Loads a snapshot again after the connection was lost. */
  readonly resyncAfterReconnect: boolean;
  /** A heartbeat carries the newest version, so that the loss of the last event is noticed too; needs `detect gaps`. */
  readonly versionInHeartbeat: boolean;
  /** An event carries the new value, or the difference to the old one. */
  readonly events: 'value' | 'difference';
};

export type RoomState = ReadonlyMap<string, number>;
export type RoomEvent = { readonly version: number; readonly key: string; readonly value: number };
export type Snapshot = { readonly version: number; readonly state: RoomState };

export type SyncClient = {
  readonly protocol: SyncProtocol;
  state: Map<string, number>;
  version: number;
  /** Events wait for a snapshot; undefined while none is awaited. */
  buffer: RoomEvent[] | undefined;
  /** Set when the client wants a snapshot; whoever delivers messages fetches it. */
  wantsSnapshot: boolean;
  snapshots: number;
};

export function newClient(protocol: SyncProtocol): SyncClient {
  return { protocol, state: new Map(), version: 0, buffer: undefined, wantsSnapshot: false, snapshots: 0 };
}

/** Asks for a snapshot and keeps events until it comes. */
export function startOver(client: SyncClient): void {
  client.buffer ??= [];
  client.wantsSnapshot = true;
}

export function receiveEvent(client: SyncClient, event: RoomEvent): void {
  if (client.buffer !== undefined) client.buffer.push(event);
  else apply(client, event);
}

export function receiveHeartbeat(client: SyncClient, version: number): void {
  const { versions, versionInHeartbeat } = client.protocol;
  const notices = versions === 'detect gaps' && versionInHeartbeat;
  if (notices && client.buffer === undefined && version > client.version) startOver(client);
}

export function receiveSnapshot(client: SyncClient, snapshot: Snapshot): void {
  const waiting = client.buffer ?? [];
  const compares = client.protocol.versions !== 'none';
  client.snapshots += 1;
  client.buffer = undefined;
  if (!compares || snapshot.version >= client.version) {
    client.state = new Map(snapshot.state);
    client.version = snapshot.version;
  }
  if (compares) waiting.sort((a, b) => a.version - b.version);
  for (const event of waiting) receiveEvent(client, event);
}

function apply(client: SyncClient, event: RoomEvent): void {
  const { versions, events } = client.protocol;
  if (versions !== 'none' && event.version <= client.version) return;
  if (versions === 'detect gaps' && event.version > client.version + 1) {
    startOver(client);
    receiveEvent(client, event);
    return;
  }
  client.state.set(event.key, events === 'value' ? event.value : (client.state.get(event.key) ?? 0) + event.value);
  client.version = Math.max(client.version, event.version);
}
