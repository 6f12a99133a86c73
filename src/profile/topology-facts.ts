import type { Fact, Hop } from './profile.ts';

/** What one configuration file says of how the system runs. */
export type TopologyFacts = {
  readonly targets?: readonly Fact<string>[];
  readonly replicas?: readonly Fact<number>[];
  readonly workers?: readonly Fact<number>[];
  readonly hops?: readonly Hop[];
  readonly graceSeconds?: readonly Fact<number>[];
  readonly brokers?: readonly Fact<string>[];
};

export function fact<Value>(value: Value, path: string, line: number): Fact<Value> {
  return { value, where: `${path}:${line}` };
}

const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400 };

/** Seconds of `20s`, `1m30s`, `1h`, `500ms` or a bare number of seconds. */
export function durationSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (!/^(?:\d+(?:\.\d+)?(?:ms|sec|s|min|m|h|d)\s*)+$/.test(text)) return undefined;
  let seconds = 0;
  for (const match of text.matchAll(/(\d+(?:\.\d+)?)(ms|sec|s|min|m|h|d)/g))
    seconds += Number(match[1]) * (UNITS[match[2] ?? ''] ?? 0);
  return seconds;
}
