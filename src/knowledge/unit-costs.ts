import { documented, measured, type Provenance } from './fact.ts';

/** What one unit costs, for capacity arithmetic. `planning` figures are 3 to 5 times worse than what was measured. */
export type UnitCost = Provenance & { readonly id: string; readonly value: number; readonly unit: string; readonly what: string };

export const unitCosts: readonly UnitCost[] = [
  {
    id: 'socket.io-idle',
    value: 18,
    unit: 'KB',
    what: 'resident memory of an idle Socket.IO 4.8.4 connection',
    ...measured('socket.io 4.8.4, 5000 connections'),
  },
  {
    id: 'ws-idle',
    value: 8,
    unit: 'KB',
    what: 'resident memory of an idle ws connection',
    ...measured('ws 8.23.0, 5000 connections'),
  },
  { id: 'kernel-socket', value: 4, unit: 'KB', what: 'kernel memory of a socket', ...documented('https://centrifugal.dev/blog') },
  {
    id: 'socket.io-fanout',
    value: 86_000,
    unit: 'deliveries per CPU second',
    what: 'room broadcast of 100 B to 1000 clients',
    ...measured('socket.io 4.8.4'),
  },
  {
    id: 'redis-pubsub',
    value: 650_000,
    unit: 'deliveries per second',
    what: 'one Redis instance, 256 B',
    ...documented('https://centrifugal.dev/blog'),
  },
  {
    id: 'planning-connection',
    value: 50,
    unit: 'KB',
    what: 'Socket.IO connection with state of the application (planning figure)',
    ...measured('3 times the idle cost of socket.io 4.8.4'),
  },
  {
    id: 'planning-fanout',
    value: 25_000,
    unit: 'deliveries per CPU second',
    what: 'deliveries of one core (planning figure)',
    ...measured('a third of the measured fan-out of socket.io 4.8.4'),
  },
];

export function unitCost(id: string): number {
  const cost = unitCosts.find((each) => each.id === id);
  if (cost === undefined) throw new RangeError(`No unit cost "${id}"; known: ${unitCosts.map((each) => each.id).join(', ')}`);
  return cost.value;
}
