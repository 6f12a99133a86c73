/** Capacity arithmetic. The order matters: a formula may use the inputs and the results above it. */
export type CapacityFormula = {
  readonly name: string;
  readonly unit: string;
  /** The first one counts whose quantities are all known. */
  readonly formulas: readonly [string, ...string[]];
};

export const capacityFormulas: readonly CapacityFormula[] = [
  { name: 'connections', unit: 'connections', formulas: ['ceil(concurrent users * tabs per user)'] },
  { name: 'nodes needed', unit: 'processes', formulas: ['ceil(connections / connections that one node takes) + 1'] },
  { name: 'connections on each node', unit: 'connections', formulas: ['ceil(connections / nodes)'] },
  {
    name: 'connections on one node while another is missing',
    unit: 'connections',
    formulas: ['ceil(connections / max(nodes - 1, 1))'],
  },
  { name: 'broadcasts per second', unit: 'messages/s', formulas: ['active rooms * events per second in a room'] },
  { name: 'deliveries per second', unit: 'deliveries/s', formulas: ['broadcasts per second * members per room'] },
  {
    name: 'memory of stalled clients',
    unit: 'MB',
    formulas: [
      'ceil(connections on one node while another is missing * share of stalled clients) * events per second in a room' +
        ' * (payload + overhead per message) * (ping interval + ping timeout) / 10^6',
    ],
  },
  {
    name: 'memory per node',
    unit: 'MB',
    formulas: [
      'memory of the process itself + memory of stalled clients + connections on one node while another is missing' +
        ' * (memory per connection + kernel memory per socket) / 1000',
      'memory of the process itself + connections on one node while another is missing' +
        ' * (memory per connection + kernel memory per socket) / 1000',
    ],
  },
  { name: 'share of the memory limit', unit: '%', formulas: ['100 * memory per node / memory limit of a node'] },
  { name: 'CPU of all nodes', unit: 'cores', formulas: ['deliveries per second / deliveries per core'] },
  {
    name: 'CPU while one node is missing',
    unit: '%',
    formulas: ['100 * CPU of all nodes / (max(nodes - 1, 1) * cores per node)'],
  },
  { name: 'egress', unit: 'MB/s', formulas: ['deliveries per second * (payload + overhead per message) / 10^6'] },
  { name: 'broker deliveries', unit: 'messages/s', formulas: ['broadcasts per second * nodes'] },
  { name: 'heartbeat packets', unit: 'packets/s', formulas: ['2 * connections / ping interval'] },
  { name: 'time until a dead connection is noticed', unit: 's', formulas: ['ping interval + ping timeout'] },
  {
    name: 'latency to the last member of a room',
    unit: 'ms',
    formulas: ['latency before fan-out + 1000 * members per room / deliveries per core'],
  },
  {
    name: 'presence messages when all join and leave',
    unit: 'messages',
    formulas: ['2 * (members joining together + members joining together ^ 2)'],
  },
  {
    name: 'messages with every client at its limit',
    unit: 'messages/s',
    formulas: ['connections * messages per minute of a client / 60'],
  },
  {
    name: 'memory of connection state recovery',
    unit: 'MB',
    formulas: ['broadcasts per second * (payload + overhead per message) * (recovery window + 60) / 10^6'],
  },
  { name: 'time that the stream covers', unit: 's', formulas: ['stream length / broadcasts per second'] },
  {
    name: 'accept rate',
    unit: 'connections/s',
    formulas: ['min(accepts per second, spare database queries per second / queries per snapshot)', 'accepts per second'],
  },
  {
    name: 'spread after a node is lost',
    unit: 's',
    formulas: ['ceil(connections on one node while another is missing / accept rate)'],
  },
  { name: 'spread after a full outage', unit: 's', formulas: ['ceil(connections / accept rate)'] },
  {
    name: 'sockets closed per second of a drain',
    unit: 'connections/s',
    formulas: ['ceil(connections on one node while another is missing / max(grace period - wait before draining, 1))'],
  },
  {
    name: 'grace period to drain a node',
    unit: 's',
    formulas: ['ceil(connections on one node while another is missing / accept rate + wait before draining)'],
  },
];
