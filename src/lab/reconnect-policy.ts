import { z } from 'zod';
import type { Random } from './random.ts';

/** When a client that lost its connection tries again. All times in milliseconds. */

/** Below this a simulated client would do nothing but retry. */
const SHORTEST_MS = 50;
const milliseconds = z.number().min(SHORTEST_MS).max(3_600_000);
const growth = {
  baseMs: milliseconds.default(1000),
  factor: z.number().min(1).max(10).default(2),
  capMs: milliseconds.default(30_000),
};

/** Defaults of client libraries, by the ids that `knowledge/reconnect-policies` uses. */
export const libraryPolicies = [
  'socket.io',
  'centrifuge',
  'action-cable',
  'graphql-ws',
  'trpc',
  'phoenix',
  'supabase',
  'partysocket',
  'y-websocket',
  'signalr',
] as const;

export const reconnectPolicySchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('full jitter'), ...growth })
    .describe('random between 0 and min(cap, base * factor^attempt): the recommended one'),
  z.object({ kind: z.literal('equal jitter'), ...growth }).describe('half of min(cap, base * factor^attempt), half random'),
  z
    .object({ kind: z.literal('exponential'), ...growth, jitter: z.number().min(0).max(1).default(0) })
    .describe('min(cap, base * factor^attempt), plus or minus the share `jitter`'),
  z
    .object({
      kind: z.literal('socket.io'),
      reconnectionDelay: milliseconds.default(1000),
      reconnectionDelayMax: milliseconds.default(5000),
      randomizationFactor: z.number().min(0).max(1).default(0.5),
    })
    .describe('socket.io-client with these options: jitter is applied before the cap'),
  z
    .object({
      kind: z.literal('table'),
      delaysMs: z.array(z.number().min(0).max(3_600_000)).min(1).max(100),
      afterwards: z.enum(['repeat the last', 'give up']).default('repeat the last'),
    })
    .refine(({ delaysMs, afterwards }) => afterwards === 'give up' || (delaysMs.at(-1) ?? 0) >= SHORTEST_MS, {
      message: `the delay that repeats must be at least ${SHORTEST_MS} ms`,
    })
    .describe('fixed delays, no randomness'),
  z.object({ kind: z.literal('library'), library: z.enum(libraryPolicies) }).describe('the defaults of a client library'),
]);

export type ReconnectPolicy = z.output<typeof reconnectPolicySchema>;
export type LibraryPolicy = (typeof libraryPolicies)[number];

/** Milliseconds before attempt number `attempt`, counted from 0; undefined when the client has given up. */
export type NextDelay = (attempt: number, random: Random) => number | undefined;

export function nextDelay(policy: ReconnectPolicy): NextDelay {
  switch (policy.kind) {
    case 'full jitter':
      return (attempt, random) => random() * grown(policy, attempt);
    case 'equal jitter':
      return (attempt, random) => (grown(policy, attempt) * (1 + random())) / 2;
    case 'exponential':
      return (attempt, random) => grown(policy, attempt) * (1 + policy.jitter * (2 * random() - 1));
    case 'socket.io':
      return (attempt, random) => backo2(policy, attempt, random());
    case 'table':
      return (attempt) => policy.delaysMs[attempt] ?? (policy.afterwards === 'give up' ? undefined : policy.delaysMs.at(-1));
    case 'library':
      return LIBRARIES[policy.library].delay;
  }
}

/** One line for a plan. */
export function describePolicy(policy: ReconnectPolicy): string {
  switch (policy.kind) {
    case 'full jitter':
      return `full jitter: random between 0 and ${describeGrowth(policy)}`;
    case 'equal jitter':
      return `equal jitter: ${describeGrowth(policy)}, half of it random`;
    case 'exponential':
      return `${describeGrowth(policy)}, ${policy.jitter === 0 ? 'no jitter' : `jitter of ±${Math.round(policy.jitter * 100)} %`}`;
    case 'socket.io':
      return (
        `socket.io-client: ${seconds(policy.reconnectionDelay)} doubled, ±${Math.round(policy.randomizationFactor * 100)} %, ` +
        `then cut at ${seconds(policy.reconnectionDelayMax)}`
      );
    case 'table':
      return `after ${policy.delaysMs.map(seconds).join(', ')}, then ${policy.afterwards === 'give up' ? 'never again' : 'the last delay again'}`;
    case 'library':
      return `defaults of ${policy.library}: ${LIBRARIES[policy.library].words}`;
  }
}

type Growth = { readonly baseMs: number; readonly factor: number; readonly capMs: number };

function grown({ baseMs, factor, capMs }: Growth, attempt: number): number {
  return Math.min(capMs, baseMs * factor ** attempt);
}

function describeGrowth({ baseMs, factor, capMs }: Growth): string {
  return `min(${seconds(capMs)}, ${seconds(baseMs)} × ${factor}^attempt)`;
}

function seconds(value: number): string {
  return `${value / 1000} s`;
}

type SocketIoOptions = Extract<ReconnectPolicy, { kind: 'socket.io' }>;

/** As socket.io-client computes it: one random number decides both the size and, by its first decimal, the sign. */
function backo2(options: Omit<SocketIoOptions, 'kind'>, attempt: number, random: number): number {
  const delay = options.reconnectionDelay * 2 ** attempt;
  const deviation = Math.floor(random * options.randomizationFactor * delay);
  const jittered = Math.floor(random * 10) % 2 === 0 ? delay - deviation : delay + deviation;
  return Math.trunc(Math.min(jittered, options.reconnectionDelayMax));
}

const SOCKET_IO = { reconnectionDelay: 1000, reconnectionDelayMax: 5000, randomizationFactor: 0.5 };
const PHOENIX_MS = [10, 50, 100, 150, 200, 250, 500, 1000, 2000];
const SUPABASE_MS = [1000, 2000, 5000, 10_000];
const SIGNALR_MS = [0, 2000, 10_000, 30_000];

/** Read in the source of each client; `attempt` counts from 0. */
const LIBRARIES: Readonly<Record<LibraryPolicy, { readonly words: string; readonly delay: NextDelay }>> = {
  'socket.io': {
    words: '1 s doubled, ±50 %, then cut at 5 s',
    delay: (attempt, random) => backo2(SOCKET_IO, attempt, random()),
  },
  centrifuge: {
    words: '0.5 s plus random up to min(20 s, 0.5 s × 2^attempt), cut at 20 s',
    delay: (attempt, random) => Math.min(20_000, 500 + random() * Math.min(20_000, 500 * 2 ** attempt)),
  },
  'action-cable': {
    words: '6 s × 1.15^attempt plus up to 100 % the first time, then 15 %',
    delay: (attempt, random) => 6000 * 1.15 ** Math.min(attempt, 10) * (1 + random() * (attempt === 0 ? 1 : 0.15)),
  },
  'graphql-ws': {
    words: '1 s × 2^attempt plus 0.3 to 3 s, gives up after 5 attempts',
    delay: (attempt, random) => (attempt < 5 ? 1000 * 2 ** attempt + 300 + random() * 2700 : undefined),
  },
  trpc: {
    words: '0, 2, 4, 8, 16, 30 s, no jitter',
    delay: (attempt) => (attempt === 0 ? 0 : Math.min(30_000, 1000 * 2 ** attempt)),
  },
  phoenix: { words: '10 ms to 2 s, then 5 s, no jitter', delay: (attempt) => PHOENIX_MS[attempt] ?? 5000 },
  supabase: { words: '1, 2, 5, 10 s, no jitter', delay: (attempt) => SUPABASE_MS[attempt] ?? 10_000 },
  partysocket: {
    words: '3 s × 1.3^attempt, cut at 10 s, no jitter',
    delay: (attempt) => Math.min(10_000, 3000 * 1.3 ** attempt),
  },
  'y-websocket': { words: '0.1 s × 2^attempt, cut at 2.5 s, no jitter', delay: (attempt) => Math.min(2500, 100 * 2 ** attempt) },
  signalr: { words: '0, 2, 10, 30 s, then gives up, no jitter', delay: (attempt) => SIGNALR_MS[attempt] },
};
