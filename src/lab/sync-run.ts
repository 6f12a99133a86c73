import { seededRandom, type Random } from './random.ts';
import {
  newClient,
  receiveEvent,
  receiveHeartbeat,
  receiveSnapshot,
  startOver,
  type RoomEvent,
  type RoomState,
  type SyncClient,
  type SyncProtocol,
} from './sync-client.ts';

/** Ticks in which the server publishes; afterwards there is silence until everything on its way has arrived. */
const BUSY_TICKS = 25;
const SILENT_TICKS = 60;
const PUBLISH_SHARE = 0.35;
const HEARTBEAT_EVERY = 6;
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

export type Network = {
  readonly dropShare: number;
  readonly duplicateShare: number;
  readonly reorderShare: number;
  readonly disconnects: number;
  readonly replicaLag: number;
};

export type SyncRun = {
  readonly seed: number;
  readonly converged: boolean;
  readonly snapshots: number;
  readonly ends: string;
  readonly story: readonly string[];
};

type Message = { readonly at: number } & ({ readonly event: RoomEvent } | { readonly heartbeat: number });

type World = {
  readonly rules: SyncProtocol & Network;
  readonly random: Random;
  readonly client: SyncClient;
  readonly outages: readonly { readonly from: number; readonly to: number }[];
  readonly events: RoomEvent[];
  /** Version at the end of each tick. */
  readonly versions: number[];
  readonly story: string[];
  tick: number;
  connected: boolean;
  subscribed: boolean;
  /** Ticks at which a snapshot that was asked for is read and arrives. */
  request: { readonly readAt: number; version: number } | undefined;
  transit: Message[];
};

/** One history: a server publishes, the network does its worst, the client follows. */
export function runSync(rules: SyncProtocol & Network, seed: number): SyncRun {
  const world = newWorld(rules, seed);
  for (; world.tick < BUSY_TICKS + SILENT_TICKS; world.tick += 1) {
    moveConnection(world);
    if (world.tick < BUSY_TICKS && world.random() < PUBLISH_SHARE) publish(world);
    if (world.tick % HEARTBEAT_EVERY === 0) send(world, { heartbeat: world.events.length });
    world.versions.push(world.events.length);
    fetchSnapshot(world);
    deliver(world);
  }
  const differences = compare(stateAt(world, world.events.length), world.client.state);
  return {
    seed,
    converged: differences.length === 0,
    snapshots: world.client.snapshots,
    ends: `server at version ${world.events.length}, client at ${world.client.version}: ${differences.join(', ') || 'same state'}`,
    story: world.story,
  };
}

function newWorld(rules: SyncProtocol & Network, seed: number): World {
  const random = seededRandom(seed);
  const outages = Array.from({ length: rules.disconnects }, () => {
    const from = 2 + Math.floor(random() * (BUSY_TICKS - 2));
    return { from, to: from + 1 + Math.floor(random() * 5) };
  });
  return {
    rules,
    random,
    client: newClient(rules),
    outages,
    events: [],
    versions: [],
    story: [],
    tick: 0,
    connected: false,
    subscribed: false,
    request: undefined,
    transit: [],
  };
}

function moveConnection(world: World): void {
  const up = !world.outages.some(({ from, to }) => world.tick >= from && world.tick < to);
  if (world.connected && !up) {
    tell(world, 'the connection is lost, with all that was on its way');
    Object.assign(world, { connected: false, subscribed: false, request: undefined, transit: [] });
  } else if (!world.connected && up) {
    world.connected = true;
    if (world.client.snapshots === 0 || world.client.buffer !== undefined || world.rules.resyncAfterReconnect)
      startOver(world.client);
    else subscribe(world);
  }
}

function publish(world: World): void {
  const key = KEYS[Math.floor(world.random() * KEYS.length)] ?? 'a';
  const event = { version: world.events.length + 1, key, value: 1 + Math.floor(world.random() * 9) };
  world.events.push(event);
  tell(
    world,
    `the server publishes version ${event.version} (${event.key} ${world.rules.events === 'value' ? '=' : '+='} ${event.value})`,
  );
  send(world, { event });
}

function send(world: World, message: { readonly event: RoomEvent } | { readonly heartbeat: number }): void {
  const { dropShare, duplicateShare, reorderShare } = world.rules;
  if (!world.connected || !world.subscribed) return;
  const name = 'event' in message ? `version ${message.event.version}` : 'a heartbeat';
  if (world.random() < dropShare) {
    tell(world, `${name} is lost`);
    return;
  }
  const late = 'event' in message && world.random() < reorderShare ? 2 + Math.floor(world.random() * 4) : 0;
  if (late > 0) tell(world, `${name} is late by ${late} ticks`);
  world.transit.push({ ...message, at: world.tick + 1 + late });
  if ('event' in message && world.random() < duplicateShare) {
    tell(world, `${name} is sent twice`);
    world.transit.push({ ...message, at: world.tick + 1 + Math.floor(world.random() * 4) });
  }
}

/** Asking, reading and answering take a tick each, and something may be published in every one of them. */
function fetchSnapshot(world: World): void {
  const { client, request, rules } = world;
  if (!world.connected) return;
  if (request === undefined) {
    if (!client.wantsSnapshot) return;
    client.wantsSnapshot = false;
    if (rules.start === 'subscribe, then snapshot') subscribe(world);
    world.request = { readAt: world.tick + 1, version: 0 };
  } else if (world.tick === request.readAt) {
    request.version = world.versions[Math.max(0, world.tick - rules.replicaLag)] ?? 0;
  } else if (world.tick > request.readAt) {
    tell(world, `a snapshot of version ${request.version} arrives`);
    world.request = undefined;
    receiveSnapshot(client, { version: request.version, state: stateAt(world, request.version) });
    subscribe(world);
  }
}

/** Takes effect in the next tick: what was published in this one does not come. */
function subscribe(world: World): void {
  if (!world.subscribed) tell(world, 'the client subscribes');
  world.subscribed = true;
}

function deliver(world: World): void {
  const arrived = world.transit.filter(({ at }) => at <= world.tick);
  world.transit = world.transit.filter(({ at }) => at > world.tick);
  for (const message of arrived.sort((a, b) => a.at - b.at)) {
    if ('event' in message) receiveEvent(world.client, message.event);
    else receiveHeartbeat(world.client, message.heartbeat);
  }
}

function stateAt(world: World, version: number): RoomState {
  const state = new Map<string, number>();
  for (const { key, value } of world.events.slice(0, version)) {
    state.set(key, world.rules.events === 'value' ? value : (state.get(key) ?? 0) + value);
  }
  return state;
}

function compare(server: RoomState, client: RoomState): readonly string[] {
  return KEYS.filter((key) => (server.get(key) ?? 0) !== (client.get(key) ?? 0)).map(
    (key) => `${key} is ${server.get(key) ?? 0}, not ${client.get(key) ?? 0}`,
  );
}

function tell(world: World, text: string): void {
  world.story.push(`tick ${world.tick}: ${text}`);
}
