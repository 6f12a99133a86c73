import { judgeEach, NOTHING, type Rule, type RuleInput } from '../rule.ts';
import { processesOf } from '../stack-of-plan.ts';
import { wordsOf } from '../plan-texts.ts';

type Wanted = {
  readonly ids: readonly number[];
  readonly what: string;
  readonly words: RegExp;
  readonly applies: (input: RuleInput) => boolean;
};

const hasDelivery = (input: RuleInput, delivery: string) =>
  (input.plan.events ?? []).some((event) => event.delivery === delivery && event.existing !== true);

const WANTED: readonly Wanted[] = [
  {
    ids: [1, 2, 22],
    what: 'an event between snapshot and subscription (R01)',
    words: /subscribe first|join first|buffer|before the snapshot|between (?:the )?snapshot/,
    applies: (input) => hasDelivery(input, 'snapshot+version'),
  },
  {
    ids: [3, 4, 5, 7],
    what: 'a duplicate after a retry or reconnect (R03, R04)',
    words: /duplicate|twice|idempot|dedup|repeated/,
    applies: (input) => hasDelivery(input, 'at-least-once+dedupe'),
  },
  {
    ids: [11, 12, 13],
    what: 'access that ends while connected (R11, R12)',
    words: /revok|expire|removed|logout|sign(?:ed)? out|banned/,
    applies: (input) => input.plan.security !== undefined && input.plan.security.length > 0,
  },
  {
    ids: [27, 28, 29, 30],
    what: 'a deployment that drops all sockets (R27)',
    words: /deploy|drain|shutdown|sigterm|restart/,
    applies: (input) => (processesOf(input) ?? 1) > 1,
  },
];

/** The races that the chosen design always has are in the plan. */
export const raceTable: Rule = {
  id: 'race-table',
  catalogue: 'C54',
  why: 'These races happen in every system of this kind; the only question is who finds them.',
  source: 'https://socket.io/docs/v4/delivery-guarantees',
  check: (input) => {
    const { races } = input.plan;
    if (races === undefined || input.plan.meta.size === 'S') return NOTHING;
    const ids = new Set(races.map((race) => Number(race.id.slice(1))));
    const words = wordsOf(input.texts, 'races', 'failures', 'sync');
    return judgeEach(
      WANTED.filter((wanted) => wanted.applies(input)),
      ({ ids: wanted, what, words: pattern }) =>
        wanted.some((id) => ids.has(id)) || pattern.test(words)
          ? undefined
          : {
              severity: 'error',
              place: 'races',
              message: `No race is about ${what}.`,
              fix: 'Add it with remedy and test, or say why it cannot happen here.',
            },
    );
  },
};
