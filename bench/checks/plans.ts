import type { Plan } from '../../src/plan/model.ts';
import { renderPlan } from '../../src/plan/render.ts';
import type { Profile } from '../../src/profile/profile.ts';
import type { VerifiablePlan } from '../../src/verify/verify-plan.ts';
import { dependency, kanbanProfile, snapshotOf, subjectOf, type Writable } from '../../__tests__/verify/subject.ts';

export type GoodPlan = { readonly name: string; readonly subject: VerifiablePlan };

type Variant = {
  readonly name: string;
  /** Files of this stack instead of those of the kanban plan. */
  readonly paths: readonly (readonly [string, string])[];
  readonly change: (plan: Writable<Plan>) => void;
  readonly profile: Partial<Profile>;
};

/** One hand-made plan, and the same feature on five other stacks: library, adapter, deployment, code and numbers differ. */
export function goodPlans(): readonly GoodPlan[] {
  const { plan, snapshot, profile } = subjectOf({});
  return [
    { name: 'Express + Socket.IO on Kubernetes', subject: finished(plan, { snapshot, profile }) },
    ...variants.map(variantOf),
  ];
}

function variantOf({ name, paths, change, profile }: Variant): GoodPlan {
  const base = subjectOf({});
  const moved = (text: string) => paths.reduce((current, [from, to]) => current.replaceAll(from, to), text);
  const plan = JSON.parse(moved(JSON.stringify(base.plan))) as Writable<Plan>;
  change(plan);
  const files = Object.fromEntries([...base.snapshot.files].map(([path, file]) => [moved(path), file.text ?? '']));
  return { name, subject: finished(plan, { snapshot: snapshotOf(files), profile: { ...base.profile, ...profile } }) };
}

function finished(plan: Plan, world: Pick<VerifiablePlan, 'snapshot' | 'profile'>): VerifiablePlan {
  return { plan, markdown: renderPlan(plan), ...world };
}

const topology = (more: Partial<Profile['topology']>): Profile['topology'] => ({ ...kanbanProfile.topology, ...more });
const realtime: Profile['realtime'] = { ...kanbanProfile.realtime, libraries: [], heartbeat: {} };

function keepContract(plan: Writable<Plan>): void {
  plan.code = plan.code!.filter((block) => block.file.endsWith('ConnectionDot.tsx') || block.language === 'sql');
}

/** What only Socket.IO has. */
function withoutSocketIo(plan: Writable<Plan>, library: string): void {
  keepContract(plan);
  plan.meta.library = library;
  plan.decisions![0]!.chosen = library;
  plan.decisions![0]!.why = 'It is installed and authenticated.';
  plan.decisions![0]!.rejected = [];
  plan.decisions![0]!.cites = ['S3'];
  plan.connection!.parameters = plan.connection!.parameters.filter(({ name }) => name === 'command retention');
  plan.connection!.parameters[0]!.id = 'P1';
  plan.sources = plan.sources!.filter(({ id }) => id === 'S3' || id === 'S4');
  plan.decisions![1]!.cites = ['S3'];
  plan.decisions![3]!.cites = ['S3'];
  plan.decisions![3]!.rejected.shift();
  for (const item of plan.today!) item.where = [plan.security![1]!.where.split('#')[0]!];
  plan.server!.middlewareOrder = [
    'The session establishes the user before the connection is accepted.',
    'The `Origin` header of the handshake is compared with the own address.',
  ];
  plan.server!.limits = [
    'At most 10 connections per user; the oldest is closed.',
    '20 moves per 10 s per user.',
    'Messages above 16 KB close the connection.',
  ];
  plan.server!.shutdown = [
    'On SIGTERM new connections are refused.',
    'Close 50 connections every 500 ms; clients reconnect by themselves.',
  ];
  plan.client!.lifecycle.push('Reconnect after a random delay below min(30 s, 1 s doubled), without end.');
  plan.rollout!.flag = 'None: the page without the script works as today.';
  plan.sync![0]!.resync = plan.sync![0]!.resync.replaceAll('socket', 'connection');
  plan.rooms![0]!.leave = 'On disconnect, and when the membership is revoked.';
}

const variants: readonly Variant[] = [
  {
    name: 'NestJS + Socket.IO with Redis Streams on Docker',
    paths: [
      ['server/', 'api/'],
      ['client/src/', 'web/src/'],
      ['deploy/k8s/', 'deploy/'],
    ],
    change: (plan) => {
      plan.decisions![1]!.chosen = 'Add `@socket.io/redis-streams-adapter` 0.3.1 on a new Redis 7';
      plan.decisions![1]!.why = 'It keeps a log of packets, so a node that was away catches up.';
      plan.decisions![1]!.rejected = [];
      plan.topology!.broker = 'Redis 7 through `@socket.io/redis-streams-adapter` 0.3.1';
      plan.decisions![3]!.rejected.shift();
      plan.code![0]!.source = plan
        .code![0]!.source.replace('postgres-adapter', 'redis-streams-adapter')
        .replaceAll('pool: Pool', 'redis: Redis')
        .replace('createAdapter(pool)', 'createAdapter(redis)')
        .replace('function createRealtime(httpServer: HttpServer,', 'function createRealtime(httpServer: HttpServer,');
      plan.failures![0]!.what = 'Redis restarts';
    },
    profile: { dependencies: [...kanbanProfile.dependencies, dependency('@nestjs/websockets', '12.1.1')] },
  },
  {
    name: 'Next.js with server-sent events on Vercel',
    paths: [
      ['server/', 'lib/'],
      ['client/src/', 'web/components/'],
      ['deploy/k8s/', 'deploy/'],
    ],
    change: (plan) => {
      withoutSocketIo(plan, 'Server-sent events and HTTP commands');
      plan.topology = {
        target: 'Vercel Functions',
        replicas: 'unknown',
        graceSeconds: 'unknown',
        broker: 'PostgreSQL 16, read again every second',
        hops: [{ name: 'Vercel Functions', idleTimeoutS: 300, maxLifetimeS: 300, from: 'S3' }],
      };
      plan.capacity!.storm!.peakPerSecond = 113;
    },
    profile: {
      realtime,
      topology: topology({ replicas: [], hops: [], targets: [{ value: 'vercel', where: 'deploy/deployment.yaml:1' }] }),
    },
  },
  {
    name: 'Django Channels with Redis',
    paths: [
      ...[
        'card-store',
        'import-trello',
        'notifications',
        'permissions',
        'boards',
        'presence',
        'metrics',
        'board-channel',
        'realtime',
      ].map((name): [string, string] => [`server/${name}.ts`, `boards/${name.replace('-', '_')}.py`]),
      ['server/', 'boards/'],
      ['client/src/', 'frontend/src/'],
      ['deploy/k8s/', 'deploy/'],
    ],
    change: (plan) => {
      withoutSocketIo(plan, 'Django Channels 4.3 with channels_redis 4.3');
      plan.topology!.broker = 'Redis 7 through channels_redis';
      plan.decisions![1]!.chosen = 'channels_redis with a capacity of 500';
      plan.decisions![1]!.rejected = [];
      plan.code!.push({
        file: 'boards/routing.py',
        side: 'server',
        status: 'new',
        language: 'python',
        purpose: 'Where sockets arrive.',
        source:
          'from channels.security.websocket import AllowedHostsOriginValidator\n\n\ndef validate(payload):\n    return MoveSerializer(data=payload)\n\n\napplication = AllowedHostsOriginValidator(AuthMiddlewareStack(URLRouter(urls)))',
      });
    },
    profile: { realtime, dependencies: [dependency('channels', '4.3.2', { ecosystem: 'pypi' }), dependency('react', '19.2.0')] },
  },
  {
    name: 'Phoenix Channels on Fly.io',
    paths: [
      ['server/', 'lib/kanban_web/'],
      ['client/src/', 'assets/js/'],
      ['deploy/k8s/', 'deploy/'],
    ],
    change: (plan) => {
      withoutSocketIo(plan, 'Phoenix Channels 1.8');
      plan.topology!.target = 'Fly.io, two machines in one region';
      plan.topology!.broker = 'Distributed Erlang, no service of its own';
      plan.decisions![1]!.chosen = 'Phoenix.PubSub over the cluster';
      plan.decisions![1]!.rejected = [];
      plan.client!.lifecycle.push('`reconnectAfterMs` returns a random delay: the default has no jitter.');
      plan.code!.push({
        file: 'lib/kanban_web/board_channel.ex',
        side: 'server',
        status: 'new',
        language: 'elixir',
        purpose: 'Joins and moves.',
        source: 'def handle_in("card:move", params, socket) do\n  changeset = Move.changeset(params)\nend',
      });
    },
    profile: {
      realtime,
      dependencies: [dependency('phoenix', '1.8.1', { ecosystem: 'hex' }), dependency('react', '19.2.0')],
      topology: topology({ hops: [] }),
    },
  },
  {
    name: 'Fastify + ws on one machine',
    paths: [
      ['server/', 'src/server/'],
      ['client/src/', 'src/client/'],
      ['deploy/k8s/', 'deploy/'],
    ],
    change: (plan) => {
      withoutSocketIo(plan, 'ws 8.23.0 behind @fastify/websocket');
      plan.topology!.replicas = 1;
      plan.topology!.target = 'One virtual machine behind nginx';
      plan.topology!.broker = 'none';
      plan.decisions!.splice(1, 1);
      plan.decisions!.forEach((decision, index) => {
        decision.id = `D${index + 1}`;
      });
      plan.connection!.parameters.push({
        id: 'P2',
        name: 'heartbeatInterval',
        value: 25,
        unit: 's',
        libraryDefault: 'none',
        from: 'https://github.com/websockets/ws/blob/master/doc/ws.md',
        why: 'Below the 60 s of nginx.',
      });
      plan.connection!.parameters.push({
        id: 'P3',
        name: 'maxPayload',
        value: 16,
        unit: 'KB',
        libraryDefault: '100 MiB',
        from: 'https://github.com/websockets/ws/blob/master/doc/ws.md',
        why: 'The largest event has 2 KB.',
      });
      plan.code!.push({
        file: 'src/server/live.ts',
        side: 'server',
        status: 'new',
        language: 'ts',
        purpose: 'Accepts and checks.',
        source:
          "import { WebSocketServer } from 'ws';\n\nexport const sockets = new WebSocketServer({ noServer: true, maxPayload: 16_000 });\n\nexport function accepts(origin: string | undefined): boolean {\n  return origin === process.env.PUBLIC_URL;\n}\n\nexport function validate(text: string): unknown {\n  return JSON.parse(text);\n}",
      });
    },
    profile: {
      realtime,
      dependencies: [dependency('fastify', '5.12.8'), dependency('ws', '8.23.0'), dependency('react', '19.2.0')],
      topology: topology({ replicas: [], targets: [] }),
    },
  },
];
