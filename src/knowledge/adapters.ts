import { documented, type Provenance } from './fact.ts';

/** How several Socket.IO servers reach each other's clients. */
export type Adapter = Provenance & {
  readonly id: string;
  readonly package: string | undefined;
  /** Newest version seen on the day of the source. */
  readonly version: string | undefined;
  readonly pattern: RegExp;
  readonly carrier: string;
  readonly processes: 'one' | 'one host' | 'many';
  readonly connectionStateRecovery: boolean;
  /** True for all of them as long as a client may start with long-polling. */
  readonly stickyNeededWithPolling: true;
  readonly onBrokerLoss: string;
  readonly useWhen: string;
};

const sticky = { stickyNeededWithPolling: true } as const;

/** The order matters to `adapterOf`: special names stand before the general ones. */
export const adapters: readonly Adapter[] = [
  {
    id: 'redis-streams',
    package: '@socket.io/redis-streams-adapter',
    version: '0.3.1',
    pattern: /streams?[- ]adapter|redis[- ]streams?/i,
    carrier: 'one Redis stream that every node reads; maxLen 10000, readCount 100',
    processes: 'many',
    connectionStateRecovery: true,
    ...sticky,
    onBrokerLoss: 'resumes without loss inside maxLen',
    useWhen: 'connection state recovery with more than one node',
    ...documented('https://socket.io/docs/v4/redis-streams-adapter/'),
  },
  {
    id: 'redis-sharded',
    package: '@socket.io/redis-adapter',
    version: '8.3.0',
    pattern: /sharded/i,
    carrier: 'sharded Pub/Sub of Redis 7 or later',
    processes: 'many',
    connectionStateRecovery: false,
    ...sticky,
    onBrokerLoss: 'packets reach local clients only and are not queued',
    useWhen: 'Redis 7 or later, more than one node, traffic local to rooms',
    ...documented('https://socket.io/docs/v4/redis-adapter/#with-redis-sharded-pubsub'),
  },
  {
    id: 'redis',
    package: '@socket.io/redis-adapter',
    version: '8.3.0',
    pattern: /redis[- ]adapter|socket\.io-redis|redis pub\/?sub/i,
    carrier: 'classic Redis Pub/Sub; requestsTimeout 5000 ms',
    processes: 'many',
    connectionStateRecovery: false,
    ...sticky,
    onBrokerLoss: 'packets reach local clients only and are not queued',
    useWhen: '2 to 20 nodes, a loss is repaired by a resync',
    ...documented('https://socket.io/docs/v4/redis-adapter/'),
  },
  {
    id: 'cluster',
    package: '@socket.io/cluster-adapter',
    version: '0.3.0',
    pattern: /cluster[- ]adapter/i,
    carrier: 'messages between the processes of one host',
    processes: 'one host',
    connectionStateRecovery: false,
    ...sticky,
    onBrokerLoss: 'none is involved',
    useWhen: 'several processes on one host',
    ...documented('https://socket.io/docs/v4/cluster-adapter/'),
  },
  {
    id: 'postgres',
    package: '@socket.io/postgres-adapter',
    version: '0.5.0',
    pattern: /postgres[- ]adapter/i,
    carrier: 'NOTIFY below 8000 bytes, beyond it the table socket_io_attachments',
    processes: 'many',
    connectionStateRecovery: false,
    ...sticky,
    onBrokerLoss: 'packets reach local clients only',
    useWhen: 'no Redis, Postgres there, below about 100 broadcasts a second',
    ...documented('https://socket.io/docs/v4/postgres-adapter/'),
  },
  {
    id: 'mongo',
    package: '@socket.io/mongo-adapter',
    version: '0.4.0',
    pattern: /mongo[- ]adapter/i,
    carrier: 'change stream of a replica set',
    processes: 'many',
    connectionStateRecovery: true,
    ...sticky,
    onBrokerLoss: 'the driver buffers',
    useWhen: 'MongoDB is there and Redis is not; recovery from 0.3.0 on',
    ...documented('https://socket.io/docs/v4/mongo-adapter/'),
  },
  {
    id: 'built-in',
    package: undefined,
    version: undefined,
    pattern: /built-?in|in[- ]memory|^none$/i,
    carrier: 'memory of the process',
    processes: 'one',
    connectionStateRecovery: true,
    ...sticky,
    onBrokerLoss: 'none is involved',
    useWhen: 'one process',
    ...documented('https://socket.io/docs/v4/adapter/'),
  },
];

export function adapterOf(name: string): Adapter | undefined {
  return adapters.find((adapter) => adapter.pattern.test(name));
}
