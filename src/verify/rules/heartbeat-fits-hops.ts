import { parameterOf, settingOf, type Setting } from '../parameters.ts';
import { judgeEach, joinResults, NOTHING, type Rule, type RuleInput } from '../rule.ts';
import { usesSocketIo } from '../stack-of-plan.ts';

type WaitingHop = { readonly name: string; readonly idleMs: number; readonly place: string; readonly from: string };

const MARGIN = 1.2;
const SUM_COUNTS = /nginx|apache|gcp|google/i;
const DEFAULTS = { interval: 25_000, timeout: 20_000 };

/** The heartbeat is faster than the shortest idle timeout between client and server. */
export const heartbeatFitsHops: Rule = {
  id: 'heartbeat-fits-hops',
  catalogue: 'C37',
  why: 'A proxy that sees nothing for its idle timeout closes the connection, for every quiet user, for ever.',
  check: (input) => {
    const interval = intervalOf(input);
    const hops = hopsOf(input);
    if (interval === undefined || hops.length === 0) return NOTHING;
    const timeout = settingOf(input.plan, /^ping_?timeout$/i)?.value ?? (usesSocketIo(input) ? DEFAULTS.timeout : 0);
    return joinResults(
      judgeEach(hops, (hop) => (interval.value * MARGIN < hop.idleMs ? undefined : tooSlow(interval, hop))),
      judgeEach(hops, (hop) => {
        const detection = interval.value + timeout;
        const counts = usesSocketIo(input) && SUM_COUNTS.test(hop.name) && interval.value * MARGIN < hop.idleMs;
        if (!counts || detection < hop.idleMs) return undefined;
        return {
          severity: 'error',
          place: interval.place,
          message: `pingInterval + pingTimeout is ${detection} ms, expected less than the ${hop.idleMs} ms idle timeout of ${hop.name}.`,
          evidence: hop.from,
          fix: `Lower the heartbeat, or raise the timeout of ${hop.name} in the same plan.`,
        };
      }),
    );
  },
};

function intervalOf(input: RuleInput): Setting | undefined {
  const stated =
    settingOf(input.plan, /^ping_?interval$|^heartbeat_?(?:interval|ms)$|^keep_?alive(?:_?(?:interval|ms))?$/i) ??
    parameterOf(
      input.plan,
      /heartbeat (?:interval|every)|ping (?:interval|every)|keep-?alive (?:interval|comment|every)|^heartbeat$/i,
    );
  if (stated !== undefined) return stated;
  const existing = input.profile.realtime.heartbeat.pingInterval;
  if (existing !== undefined)
    return { value: existing.value, place: 'topology', written: `pingInterval ${existing.value} ms at ${existing.where}` };
  if (!usesSocketIo(input)) return undefined;
  return {
    value: DEFAULTS.interval,
    place: 'topology',
    written: `pingInterval ${DEFAULTS.interval} ms, the default of Socket.IO`,
  };
}

function hopsOf({ plan, profile }: RuleInput): readonly WaitingHop[] {
  const planned = (plan.topology?.hops ?? []).map((hop, index) => ({
    name: hop.name,
    idleMs: hop.idleTimeoutS * 1000,
    place: `topology.hops[${index}]`,
    from: hop.from,
  }));
  const forgotten = profile.topology.hops
    .filter((hop) => !planned.some((known) => known.from === hop.where || sharesWord(known.name, hop.name)))
    .map((hop) => ({ name: hop.name, idleMs: hop.idleTimeoutS * 1000, place: 'topology.hops', from: hop.where }));
  return [...planned, ...forgotten].filter((hop) => hop.idleMs > 0);
}

function tooSlow(interval: Setting, hop: WaitingHop) {
  return {
    severity: 'error' as const,
    place: interval.place,
    message: `The heartbeat (${interval.written}) is not below the idle timeout of ${hop.name}, ${hop.idleMs / 1000} s, with a margin of 20 %.`,
    evidence: hop.from,
    fix: `Set the interval to at most ${Math.floor(hop.idleMs / MARGIN / 1000) - 1} s, or raise the timeout of ${hop.name} in the same plan.`,
  };
}

function sharesWord(left: string, right: string): boolean {
  const words = new Set(left.toLowerCase().match(/[a-z]{3,}/g) ?? []);
  return (right.toLowerCase().match(/[a-z]{3,}/g) ?? []).some((word) => words.has(word));
}
