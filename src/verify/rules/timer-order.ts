import { parameterOf, settingOf } from '../parameters.ts';
import { judgeEach, NOTHING, type Rule, type RuleInput, type Verdict } from '../rule.ts';
import { usesSocketIo } from '../stack-of-plan.ts';

/** Timers that depend on each other stand in the right order. */
export const timerOrder: Rule = {
  id: 'timer-order',
  catalogue: 'C45',
  why: 'A key that is forgotten before the last retry protects from nothing.',
  source: 'https://socket.io/docs/v4/delivery-guarantees',
  check: (input) => {
    const { plan } = input;
    if (plan.connection === undefined) return NOTHING;
    const acknowledgement = settingOf(plan, /^ack_?timeout$/i);
    const retries = settingOf(plan, /^retries$/i)?.value ?? 0;
    const retention = parameterOf(plan, /idempot|dedup|command retention|command ttl|command log/i);
    const ticket = parameterOf(plan, /ticket.*(?:ttl|life|valid|expir)|ticket$/i);
    const connectTimeout = settingOf(plan, /^connect_?timeout$/i);
    const token = parameterOf(plan, /(?:token|session).*(?:ttl|life|valid|expir)/i);
    const snapshot = parameterOf(plan, /snapshot.*(?:timeout|deadline)/i);
    return judgeEach<Verdict>(
      [
        shorter({
          first: acknowledgement === undefined ? undefined : { ...acknowledgement, value: acknowledgement.value * (retries + 1) },
          second: retention,
          because: 'a repetition after the last retry would be executed again',
        }),
        shorter({ first: connectTimeout, second: token, because: 'a token would expire before the connection is made' }),
        shorter({ first: snapshot, second: detection(input), because: 'the connection would be cut during the snapshot' }),
        shorter({
          first: ticket,
          second: { value: 60_001, place: '', written: '60 s' },
          because: 'a ticket that lives longer can be used by whoever reads it in a log',
        }),
      ],
      (verdict) => verdict,
    );
  },
};

type Timer = { readonly value: number; readonly place: string; readonly written: string };

function shorter(pair: {
  readonly first: Timer | undefined;
  readonly second: Timer | undefined;
  readonly because: string;
}): Verdict {
  const { first, second, because } = pair;
  if (first === undefined || second === undefined || first.value < second.value) return undefined;
  return {
    severity: 'error',
    place: first.place,
    message: `${first.written} (${first.value} ms) is not below ${second.written}: ${because}.`,
    fix: 'Shorten the first or lengthen the second.',
  };
}

function detection(input: RuleInput): Timer | undefined {
  const interval = settingOf(input.plan, /^ping_?interval$/i);
  const timeout = settingOf(input.plan, /^ping_?timeout$/i);
  if (!usesSocketIo(input) || interval === undefined || timeout === undefined) return undefined;
  return { value: interval.value + timeout.value, place: interval.place, written: 'pingInterval + pingTimeout' };
}
