import { z } from 'zod';
import { seededRandom, type Random } from './random.ts';
import { describePolicy, nextDelay, reconnectPolicySchema, type NextDelay } from './reconnect-policy.ts';

/** Attempts after which no further client is simulated; the peaks are scaled up from those that were. */
const MOST_ATTEMPTS = 300_000;

export const reconnectArguments = z.object({
  clients: z.number().int().min(1).max(10_000_000).describe('connections that are lost at the same time'),
  policy: reconnectPolicySchema,
  outageSeconds: z
    .number()
    .min(0)
    .max(3600)
    .default(60)
    .describe('how long every attempt fails; 0 for a restart that others take over'),
  firstSpreadMs: z.number().min(0).max(600_000).default(0).describe('random wait that the client adds before its first attempt'),
  closedOverSeconds: z
    .number()
    .min(0)
    .max(3600)
    .default(0)
    .describe('time over which the server closes the sockets; 0 for a crash'),
  seed: z.number().int().default(1),
});
export type ReconnectArguments = z.input<typeof reconnectArguments>;

export type ReconnectResult = {
  readonly policy: string;
  /** Most clients that come back within one second; seconds are counted from the end of the outage. */
  readonly peakPerSecond: number;
  readonly peakPer100Ms: number;
  /** Seconds after the end of the outage until 95 % are back; `never` when too many gave up. */
  readonly secondsTo95: number | 'never';
  readonly failedAttemptsPerClient: number;
  /** Share of the clients that stopped trying, 0 to 1. */
  readonly gaveUp: number;
  /** Clients that were simulated one by one. */
  readonly simulated: number;
};

/**
 * Monte Carlo of a fleet that lost its connections at once. A failed attempt costs no time and every attempt after the
 * outage succeeds, so real peaks are a little softer and a server that cannot accept the peak makes them longer.
 */
export function simulateReconnect(given: ReconnectArguments): ReconnectResult {
  const { clients, policy, outageSeconds, firstSpreadMs, closedOverSeconds, seed } = reconnectArguments.parse(given);
  const random = seededRandom(seed);
  const delay = nextDelay(policy);
  const outageMs = outageSeconds * 1000;
  const returns: number[] = [];
  let failed = 0;
  while (returns.length < clients && failed + returns.length < MOST_ATTEMPTS) {
    const lostAt = random() * closedOverSeconds * 1000 + random() * firstSpreadMs;
    const client = returnOf({ delay, random, outageMs }, lostAt);
    failed += client.failed;
    returns.push(client.at - outageMs);
  }

  const scale = clients / returns.length;
  const back = returns.filter((at) => Number.isFinite(at)).sort((a, b) => a - b);
  return {
    policy:
      firstSpreadMs === 0
        ? describePolicy(policy)
        : `${describePolicy(policy)}; first attempt spread over ${firstSpreadMs / 1000} s`,
    peakPerSecond: Math.round(peak(back, 1000) * scale),
    peakPer100Ms: Math.round(peak(back, 100) * scale),
    secondsTo95: secondsUntil(back, Math.ceil(returns.length * 0.95)),
    failedAttemptsPerClient: Math.round((failed / returns.length) * 10) / 10,
    gaveUp: 1 - back.length / returns.length,
    simulated: returns.length,
  };
}

type Fleet = { readonly delay: NextDelay; readonly random: Random; readonly outageMs: number };

function returnOf({ delay, random, outageMs }: Fleet, lostAt: number): { readonly at: number; readonly failed: number } {
  let at = lostAt;
  for (let attempt = 0; ; attempt += 1) {
    const wait = delay(attempt, random);
    if (wait === undefined) return { at: Infinity, failed: attempt };
    at += wait;
    if (at >= outageMs) return { at, failed: attempt };
  }
}

function peak(sorted: readonly number[], bucketMs: number): number {
  let highest = 0;
  let count = 0;
  let current = -1;
  for (const at of sorted) {
    const bucket = Math.floor(at / bucketMs);
    count = bucket === current ? count + 1 : 1;
    current = bucket;
    highest = Math.max(highest, count);
  }
  return highest;
}

function secondsUntil(sorted: readonly number[], wanted: number): number | 'never' {
  const at = sorted[wanted - 1];
  return at === undefined ? 'never' : Math.round(at / 100) / 10;
}
