import type { Plan } from '../../src/plan/model.ts';
import type { Writable } from '../../__tests__/verify/subject.ts';

/** One fault, and the rules of which one has to notice. `false` means the plan has nothing to break this way. */
export type Mutation = {
  readonly name: string;
  readonly rules: readonly string[];
  readonly apply: (plan: Writable<Plan>) => false | void;
};

const socketIo = (plan: Writable<Plan>): boolean => /socket\.io/.test(plan.meta.library ?? '');
const script = (plan: Writable<Plan>) => plan.code!.find((block) => block.side === 'server' && /^ts|js/.test(block.language));
const distributed = (plan: Writable<Plan>): boolean => typeof plan.topology!.replicas === 'number' && plan.topology!.replicas > 1;

export const mutations: readonly Mutation[] = [
  {
    name: 'wrong path in a cite',
    rules: ['paths-exist'],
    apply: (plan) => void (plan.today![0]!.where = ['core/socket-server.ts:12']),
  },
  {
    name: 'wrong path in a step',
    rules: ['paths-exist'],
    apply: (plan) => void (plan.rollout!.steps[1]!.files = ['core/boards-service.ts']),
  },
  {
    name: 'new file that exists',
    rules: ['paths-exist'],
    apply: (plan) => void (plan.rollout!.steps[4]!.files[0] = `${plan.rollout!.steps[1]!.files[0]!} (new)`),
  },
  {
    name: 'line past the end',
    rules: ['cited-lines'],
    apply: (plan) => void (plan.today![0]!.where = [`${plan.rollout!.steps[1]!.files[0]!}:4000`]),
  },
  {
    name: 'symbol that is not there',
    rules: ['symbols-exist'],
    apply: (plan) => void (plan.rooms![0]!.predicate = `${plan.rooms![0]!.predicate.split('#')[0]!}#canLookAtBoard`),
  },
  {
    name: 'version off by one',
    rules: ['versions-match-lockfile'],
    apply: (plan) => void (plan.client!.prose = 'React 18.2.0 renders the board; react 18.2.0 batches updates.'),
  },
  {
    name: 'event only in a diagram',
    rules: ['event-names-agree'],
    apply: (plan) => void (plan.sequences![1]!.mermaid += '\n  Server->>Client: card:shifted {card}'),
  },
  {
    name: 'event renamed in the catalogue alone',
    rules: ['event-names-agree'],
    apply: (plan) => void (plan.events!.find(({ name }) => name === 'card:changed')!.name = 'card:updated'),
  },
  {
    name: 'event sent by the wrong side in a diagram',
    rules: ['sequence-directions'],
    apply: (plan) => void (plan.sequences![1]!.mermaid += '\n  Server->>Client: card:move {card}'),
  },
  {
    name: 'reserved event name',
    rules: ['event-naming'],
    apply: (plan) => void (plan.events!.find(({ name }) => name === 'card:removed')!.name = 'disconnecting'),
  },
  {
    name: 'command without acknowledgement',
    rules: ['mutating-events'],
    apply: (plan) => void delete plan.events!.find(({ name }) => name === 'card:move')!.ack,
  },
  {
    name: 'command for everybody who signed in',
    rules: ['mutating-events'],
    apply: (plan) => void (plan.events!.find(({ name }) => name === 'card:move')!.authorization = 'authenticated'),
  },
  {
    name: 'at least once without a key',
    rules: ['delivery-keys', 'mutating-events'],
    apply: (plan) => void delete plan.events!.find(({ name }) => name === 'card:move')!.idempotency,
  },
  {
    name: 'room that nobody declares',
    rules: ['rooms-declared'],
    apply: (plan) => void (plan.events!.find(({ name }) => name === 'card:removed')!.room = 'list:{listId}'),
  },
  {
    name: 'permission that does not exist',
    rules: ['event-authorization'],
    apply: (plan) => void (plan.events!.find(({ name }) => name === 'card:move')!.authorization = '`mayRearrange` for the board'),
  },
  {
    name: 'dead state',
    rules: ['state-graph'],
    apply: (plan) => void (plan.connection!.transitions = plan.connection!.transitions.filter(({ from }) => from !== 'offline')),
  },
  {
    name: 'state that nothing leads to',
    rules: ['state-graph', 'state-names-agree'],
    apply: (plan) => void plan.connection!.states.push({ name: 'frozen', meaning: 'x', userSees: 'y' }),
  },
  {
    name: 'live state that does not notice a loss',
    rules: ['state-graph'],
    apply: (plan) =>
      void (plan.connection!.transitions = plan.connection!.transitions.filter(
        ({ from, to }) => !(from === 'live' && to !== 'joining'),
      )),
  },
  {
    name: 'state that the type does not have',
    rules: ['state-names-agree'],
    apply: (plan) => void (plan.types!.source = plan.types!.source.replace(" | 'offline'", '')),
  },
  {
    name: 'no diagram of the return',
    rules: ['sequence-coverage'],
    apply: (plan) => void (plan.sequences = plan.sequences!.filter(({ id }) => id === 'seq-move')),
  },
  {
    name: 'replicas unlike the deployment',
    rules: ['topology-matches-files'],
    apply: (plan) => (distributed(plan) ? void (plan.topology!.replicas = 5) : false),
  },
  {
    name: 'heartbeat slower than the proxy',
    rules: ['heartbeat-fits-hops'],
    apply: (plan) => {
      const parameter = plan.connection!.parameters.find(({ name }) => /pingInterval|heartbeat/.test(name));
      if (parameter === undefined || plan.topology!.hops.length === 0) return false;
      parameter.value = 90;
      parameter.unit = 's';
    },
  },
  {
    name: 'event larger than the limit',
    rules: ['payload-chain'],
    apply: (plan) =>
      plan.connection!.parameters.some(({ name }) => /max(?:HttpBufferSize|Payload)/.test(name))
        ? void (plan.events![2]!.maxBytes = 900_000)
        : false,
  },
  {
    name: 'no adapter for two replicas',
    rules: ['adapter-fits-topology'],
    apply: (plan) => {
      if (!socketIo(plan)) return false;
      plan.decisions = plan.decisions!.filter(({ chosen }) => !/adapter/.test(chosen));
      for (const block of plan.code!) block.source = block.source.replace(/import \{ createAdapter \}.*\n/, '');
    },
  },
  {
    name: 'client that starts with long-polling',
    rules: ['adapter-fits-topology'],
    apply: (plan) => {
      const client = plan.code!.find(
        ({ file }) => file.endsWith('board-channel.ts') && !file.startsWith('server') && !file.startsWith('api'),
      );
      if (!socketIo(plan) || client === undefined) return false;
      client.source += '\nexport const socket = io(location.origin);';
    },
  },
  {
    name: 'recovery with an adapter that cannot',
    rules: ['recovery-fits-adapter'],
    apply: (plan) => {
      const block = script(plan);
      if (!socketIo(plan) || block === undefined) return false;
      block.source = block.source.replace('serveClient: false', 'connectionStateRecovery: {}');
    },
  },
  {
    name: 'drain that keeps clients away',
    rules: ['drain-fits-grace'],
    apply: (plan) => (socketIo(plan) ? void (plan.server!.shutdown[2] = 'Call `io.disconnectSockets()`, then exit.') : false),
  },
  {
    name: 'drain longer than the grace period',
    rules: ['drain-fits-grace'],
    apply: (plan) =>
      typeof plan.topology!.graceSeconds === 'number'
        ? void (plan.server!.shutdown = ['Close 2 connections every 500 ms.'])
        : false,
  },
  {
    name: 'jitter turned off',
    rules: ['reconnect-policy'],
    apply: (plan) => {
      const block = plan.code!.find(({ side, language }) => side === 'client' && language === 'ts');
      if (!socketIo(plan) || block === undefined) return false;
      block.source += '\nexport const options = { randomizationFactor: 0 };';
    },
  },
  { name: 'wrong sum', rules: ['capacity-arithmetic'], apply: (plan) => void (plan.capacity!.results[2]!.value *= 3) },
  {
    name: 'return faster than the servers accept',
    rules: ['capacity-arithmetic'],
    apply: (plan) => void (plan.capacity!.storm!.acceptCapacity = 20),
  },
  {
    name: 'effort unlike the steps',
    rules: ['effort-adds-up'],
    apply: (plan) => void (plan.summary!.effort = 'About 1 day in 5 steps.'),
  },
  {
    name: 'any origin',
    rules: ['origin-allowlist'],
    apply: (plan) => {
      const block = script(plan);
      if (block === undefined) return false;
      block.source += "\nexport const settings = { cors: { origin: '*' } };";
    },
  },
  {
    name: 'token in the address',
    rules: ['no-credential-in-url'],
    apply: (plan) =>
      void (plan.client!.prose += '\n\nConnect to `wss://live.acme.dev/boards?token=JWT` with the token of the session.'),
  },
  {
    name: 'secret in the text',
    rules: ['no-secrets'],
    apply: (plan) => void (plan.server!.prose += '\n\nUse the key AKIAIOSFODNN7EXAMPLE for the bucket.'),
  },
  {
    name: 'guaranteed delivery',
    rules: ['forbidden-facts'],
    apply: (plan) => void (plan.server!.prose += '\n\nThe WebSocket guarantees exactly-once delivery of every move.'),
  },
  {
    name: 'CORS as protection',
    rules: ['forbidden-facts'],
    apply: (plan) => void (plan.server!.prose += '\n\nThe CORS settings protect the WebSocket from hijacking.'),
  },
  { name: 'test that is not there', rules: ['references-resolve'], apply: (plan) => void (plan.races![0]!.test = 'T19') },
  {
    name: 'assumption that is not there',
    rules: ['references-resolve'],
    apply: (plan) => void (plan.capacity!.inputs[0]!.from = 'A8'),
  },
  {
    name: 'load test that cannot fail',
    rules: ['load-thresholds'],
    apply: (plan) => void delete plan.tests!.find(({ level }) => level === 'load')!.threshold,
  },
  { name: 'part that is missing', rules: ['required-parts'], apply: (plan) => void delete plan.security },
  {
    name: 'claim of finished work',
    rules: ['plan-only'],
    apply: (plan) => void (plan.server!.prose += '\n\nI have implemented the channel already.'),
  },
  {
    name: 'package that nobody adds',
    rules: ['imports-declared'],
    apply: (plan) => {
      const block = script(plan);
      if (block === undefined) return false;
      block.source = `import later from 'later-queue';\n${block.source}`;
    },
  },
];
