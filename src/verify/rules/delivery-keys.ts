import { judgeEach, type Rule, type Verdict } from '../rule.ts';

/** A delivery promise comes with the key that makes it possible. */
export const deliveryKeys: Rule = {
  id: 'delivery-keys',
  catalogue: 'C29',
  why: 'At-least-once without a key for duplicates is a promise to apply things twice.',
  source: 'https://socket.io/docs/v4/delivery-guarantees',
  check: ({ plan }) =>
    judgeEach([...(plan.events ?? []).entries()], ([index, event]): Verdict => {
      if (event.existing === true) return undefined;
      if (event.delivery === 'at-least-once+dedupe' && event.idempotency === undefined)
        return {
          severity: 'error',
          place: `events[${index}].idempotency`,
          message: `"${event.name}" is delivered at least once, but has no idempotency key.`,
          fix: 'Name the key by which a repetition is recognised.',
        };
      if (event.delivery === 'snapshot+version' && event.orderKey === undefined)
        return {
          severity: 'error',
          place: `events[${index}].orderKey`,
          message: `"${event.name}" is ordered by version, but has no order key.`,
          fix: 'Name what the version counts, for example `boardId`.',
        };
      return undefined;
    }),
};
