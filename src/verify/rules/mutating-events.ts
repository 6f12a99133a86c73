import type { PlanEvent } from '../../plan/model.ts';
import { judgeEach, type Rule } from '../rule.ts';

const MUTATES =
  /(?:^|[:._-])(?:create|add|update|edit|delete|remove|move|send|set|post|save|publish|reorder|rename|assign|vote|submit|write|patch|archive|complete)d?$|^(?:create|add|update|edit|delete|remove|move|send|set|post|save|rename|assign|submit)[A-Z_]/;
const ONLY_AUTHENTICATED =
  /^\W*(?:must be |the |any |requires? |only )*(?:authenticated|logged[- ]?in|signed[- ]?in|session|authentication|user|users|none|no|yes|public|-)(?: (?:user|users|required|only|in|session))*\W*$/i;

/** A command from a client says who may send it, how often, how it is answered and what a repetition does. */
export const mutatingEvents: Rule = {
  id: 'mutating-events',
  catalogue: 'C27',
  why: 'Commands are where users lose data and attackers get in.',
  source: 'https://socket.io/docs/v4/delivery-guarantees',
  check: ({ plan }) => {
    const commands = [...(plan.events ?? []).entries()].filter(
      ([, event]) => event.direction === 'C>S' && event.existing !== true && MUTATES.test(event.name),
    );
    const claims = commands.flatMap(([index, event]) => wants(event).map((want) => ({ ...want, index, event })));
    return judgeEach(claims, ({ field, missing, fix, index, event }) =>
      missing
        ? {
            severity: 'error',
            place: `events[${index}].${field}`,
            message: `"${event.name}" changes data, but its ${field} is ${event[field] === undefined ? 'missing' : `"${String(event[field])}"`}.`,
            fix,
          }
        : undefined,
    );
  },
};

type Want = {
  readonly field: 'ack' | 'idempotency' | 'authorization' | 'rateLimit';
  readonly missing: boolean;
  readonly fix: string;
};

function wants(event: PlanEvent): readonly Want[] {
  return [
    { field: 'ack', missing: event.ack === undefined, fix: 'Name the acknowledgement type with its error cases.' },
    {
      field: 'idempotency',
      missing: event.idempotency === undefined && event.delivery !== 'crdt',
      fix: 'Name the key made by the client and what the server does when it comes twice.',
    },
    {
      field: 'authorization',
      missing: ONLY_AUTHENTICATED.test(event.authorization),
      fix: 'Name the permission or the function that decides for this object, not only that somebody is signed in.',
    },
    {
      field: 'rateLimit',
      missing: event.rateLimit === undefined || !/\d/.test(event.rateLimit),
      fix: 'Give a number per time and per user or socket.',
    },
  ];
}
