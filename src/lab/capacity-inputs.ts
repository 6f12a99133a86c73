import { unitCost, unitCosts } from '../knowledge/unit-costs.ts';

/** What a capacity estimate may be told. `name` is the word that formulas use. */
type CapacityInput<Id extends string = string> = {
  readonly id: Id;
  readonly name: string;
  readonly unit: string;
  readonly why: string;
  /** Taken where nobody gives the number; a result that needs an input without it is left out. */
  readonly assume?: number;
  readonly source: string;
};

const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';
const SOCKET_IO = 'https://socket.io/docs/v4/server-options/';
const FIGURE = 'planning figure';

const table = [
  {
    id: 'concurrentUsers',
    name: 'concurrent users',
    unit: 'people',
    why: 'People connected at the busiest time.',
    source: FIGURE,
  },
  {
    id: 'tabsPerUser',
    name: 'tabs per user',
    unit: 'connections',
    assume: 1.5,
    why: 'People keep 1.3 to 2 tabs or devices open; measure it after a week.',
    source: FIGURE,
  },
  { id: 'nodes', name: 'nodes', unit: 'processes', why: 'Server processes or containers that hold sockets.', source: FIGURE },
  {
    id: 'connectionsPerNode',
    name: 'connections that one node takes',
    unit: 'connections',
    why: 'Limit that a load test showed; gives the number of nodes needed.',
    source: FIGURE,
  },
  {
    id: 'connectionKb',
    name: 'memory per connection',
    unit: 'KB',
    assume: unitCost('planning-connection'),
    why: 'Library and application state of one connection; an idle one was measured at 18 KB with Socket.IO 4.8.4, 8 KB with ws 8.23.0.',
    source: FIGURE,
  },
  {
    id: 'kernelKb',
    name: 'kernel memory per socket',
    unit: 'KB',
    assume: unitCost('kernel-socket'),
    why: 'Socket buffers of an idle connection; the container counts it, the process does not.',
    source: sourceOf('kernel-socket'),
  },
  {
    id: 'baseMb',
    name: 'memory of the process itself',
    unit: 'MB',
    assume: 150,
    why: 'The application before the first socket.',
    source: FIGURE,
  },
  {
    id: 'nodeMemoryMb',
    name: 'memory limit of a node',
    unit: 'MB',
    why: 'What the platform allows one process to use.',
    source: FIGURE,
  },
  {
    id: 'stalledShare',
    name: 'share of stalled clients',
    unit: 'share',
    assume: 0.01,
    why: 'Clients that stopped reading but are not cut yet; their messages wait in memory.',
    source: FIGURE,
  },
  {
    id: 'activeRooms',
    name: 'active rooms',
    unit: 'rooms',
    why: 'Rooms in which something happens at the busiest time.',
    source: FIGURE,
  },
  {
    id: 'eventsPerSecond',
    name: 'events per second in a room',
    unit: 'events/s',
    why: 'Changes in one active room.',
    source: FIGURE,
  },
  {
    id: 'membersPerRoom',
    name: 'members per room',
    unit: 'connections',
    why: 'Connections that receive each event.',
    source: FIGURE,
  },
  {
    id: 'payloadBytes',
    name: 'payload',
    unit: 'B',
    assume: 500,
    why: 'Average event on the wire; the cap is a separate parameter.',
    source: FIGURE,
  },
  {
    id: 'overheadBytes',
    name: 'overhead per message',
    unit: 'B',
    assume: 70,
    why: 'Frame, TLS record and TCP headers: 40 to 100 B.',
    source: FIGURE,
  },
  {
    id: 'deliveriesPerCore',
    name: 'deliveries per core',
    unit: 'deliveries/s',
    assume: unitCost('planning-fanout'),
    why: 'A third of what was measured with Socket.IO 4.8.4 at 1,000 clients.',
    source: FIGURE,
  },
  {
    id: 'coresPerNode',
    name: 'cores per node',
    unit: 'cores',
    assume: 1,
    why: 'A Node.js process serves its sockets on one core.',
    source: FIGURE,
  },
  { id: 'pingIntervalS', name: 'ping interval', unit: 's', assume: 25, why: 'Default of Socket.IO.', source: SOCKET_IO },
  { id: 'pingTimeoutS', name: 'ping timeout', unit: 's', assume: 20, why: 'Default of Socket.IO.', source: SOCKET_IO },
  {
    id: 'acceptsPerSecond',
    name: 'accepts per second',
    unit: 'connections/s',
    assume: 200,
    why: 'Connections the whole fleet can authenticate and give a snapshot; the database is usually what limits it.',
    source: FIGURE,
  },
  { id: 'snapshotQueries', name: 'queries per snapshot', unit: 'queries', why: 'Database queries of one join.', source: FIGURE },
  {
    id: 'databaseQueriesPerSecond',
    name: 'spare database queries per second',
    unit: 'queries/s',
    why: 'What the database can give to joins.',
    source: FIGURE,
  },
  { id: 'graceSeconds', name: 'grace period', unit: 's', why: 'Time between SIGTERM and SIGKILL.', source: FIGURE },
  {
    id: 'preStopSeconds',
    name: 'wait before draining',
    unit: 's',
    assume: 5,
    why: 'Until the load balancer has stopped sending new connections.',
    source: FIGURE,
  },
  {
    id: 'presenceMembers',
    name: 'members joining together',
    unit: 'connections',
    why: 'Size of a room whose members come and go at the same time.',
    source: FIGURE,
  },
  {
    id: 'recoverySeconds',
    name: 'recovery window',
    unit: 's',
    why: 'maxDisconnectionDuration of connection state recovery in memory.',
    source: SOCKET_IO,
  },
  { id: 'streamLength', name: 'stream length', unit: 'messages', why: 'maxLen of the Redis Streams adapter.', source: SOCKET_IO },
  {
    id: 'latencyBeforeFanOutMs',
    name: 'latency before fan-out',
    unit: 'ms',
    assume: 92,
    why: 'Same region, 95th percentile: 40 in, 5 TLS and proxy, 5 queue, 2 broker, 40 out.',
    source: FIGURE,
  },
  {
    id: 'messagesPerMinute',
    name: 'messages per minute of a client',
    unit: 'messages/min',
    why: 'Limit for one client.',
    source: OWASP,
  },
] as const satisfies readonly CapacityInput[];

export type CapacityInputId = (typeof table)[number]['id'];
export const capacityInputs: readonly CapacityInput<CapacityInputId>[] = table;

function sourceOf(cost: string): string {
  return unitCosts.find(({ id }) => id === cost)?.source ?? FIGURE;
}
