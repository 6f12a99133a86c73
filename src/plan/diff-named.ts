import type { Change } from './change.ts';
import type { Part, PlanEvent, RolloutStep } from './model.ts';
import { pairUp } from './pair-up.ts';

type Decision = Part<'decisions'>[number];

/** Decisions are the same by their topic, whatever number they carry. */
export function diffDecisions(before: readonly Decision[], after: readonly Decision[]): Change[] {
  const { kept, added, removed } = pairUp(before, after, [({ topic }) => topic.toLowerCase(), ({ id }) => id]);
  const part = 'decisions';
  return [
    ...kept
      .filter((pair) => pair.before.chosen !== pair.after.chosen)
      .map((pair) => ({ part, ...describeChoice(pair.before, pair.after) }) as const),
    ...added.map(({ id, topic, chosen }): Change => ({
      part,
      kind: 'added',
      words: `Decision ${id} on ${quote(topic)} added: ${stop(chosen)}`,
    })),
    ...removed.map(({ id, topic, chosen }): Change => ({
      part,
      kind: 'removed',
      words: `Decision ${id} on ${quote(topic)} removed; it was: ${stop(chosen)}`,
    })),
  ];
}

/** What was rejected before and is chosen now, or the other way round, is a reversal. */
function describeChoice(before: Decision, after: Decision): { readonly kind: 'reversed' | 'changed'; readonly words: string } {
  const isReversed = names(before.rejected, after.chosen) || names(after.rejected, before.chosen);
  const words = `Decision ${after.id} on ${quote(after.topic)}`;
  return isReversed
    ? { kind: 'reversed', words: `${words} reversed: ${after.chosen} instead of ${stop(before.chosen)}` }
    : { kind: 'changed', words: `${words} changed from ${quote(before.chosen)} to ${quote(after.chosen)}.` };
}

function names(rejected: Decision['rejected'], chosen: string): boolean {
  const wanted = plain(chosen);
  return rejected.some(({ option }) => {
    const known = plain(option);
    return known !== '' && (wanted.includes(known) || known.includes(wanted));
  });
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const eventFields = {
  direction: 'direction',
  room: 'room',
  payload: 'payload',
  ack: 'acknowledgement',
  delivery: 'delivery',
  orderKey: 'order',
  rateLimit: 'rate limit',
  maxBytes: 'size limit',
  authorization: 'who may',
  producer: 'sender',
  consumer: 'handler',
  existing: 'being there already',
} as const satisfies { readonly [Key in keyof PlanEvent]?: string };

/** The name is what clients depend on: two names for one id or one payload and direction are a renaming. */
export function diffEvents(before: readonly PlanEvent[], after: readonly PlanEvent[]): Change[] {
  const { kept, added, removed } = pairUp(before, after, [
    ({ name }) => name,
    ({ id, direction, payload }) => `${id} ${direction} ${payload}`,
    ({ direction, payload, room }) => `${direction} ${payload} ${room}`,
  ]);
  const part = 'events';
  return [
    ...kept
      .filter((pair) => pair.before.name !== pair.after.name)
      .map((pair): Change => ({
        part,
        kind: 'renamed',
        words: `Event \`${pair.before.name}\` renamed to \`${pair.after.name}\`.`,
      })),
    ...added.map(({ name }): Change => ({ part, kind: 'added', words: `Event \`${name}\` added.` })),
    ...removed.map(({ name }): Change => ({ part, kind: 'removed', words: `Event \`${name}\` removed.` })),
    ...kept.flatMap((pair): Change[] => {
      const fields = changedFields(pair.before, pair.after);
      return fields === '' ? [] : [{ part, kind: 'changed', words: `Event \`${pair.after.name}\` changed: ${fields}.` }];
    }),
  ];
}

function changedFields(before: PlanEvent, after: PlanEvent): string {
  const keys = Object.keys(eventFields) as (keyof typeof eventFields)[];
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => `${eventFields[key]} from ${String(before[key] ?? 'none')} to ${String(after[key] ?? 'none')}`)
    .join('; ');
}

export function diffSteps(before: readonly RolloutStep[], after: readonly RolloutStep[]): Change[] {
  const { kept, added, removed } = pairUp(before, after, [({ title }) => title.toLowerCase(), ({ id }) => id]);
  const part = 'rollout';
  return [
    ...added.map(({ id, title }): Change => ({ part, kind: 'added', words: `Step ${id} added: ${stop(title)}` })),
    ...removed.map(({ id, title }): Change => ({ part, kind: 'removed', words: `Step ${id} removed: ${stop(title)}` })),
    ...kept
      .filter((pair) => pair.before.title !== pair.after.title)
      .map((pair): Change => ({
        part,
        kind: 'renamed',
        words: `Step ${pair.after.id} is now ${quote(pair.after.title)}, before ${quote(pair.before.title)}.`,
      })),
    ...kept
      .filter((pair) => pair.before.days !== pair.after.days)
      .map((pair): Change => ({
        part,
        kind: 'changed',
        words: `Step ${pair.after.id} takes ${days(pair.after)} instead of ${days(pair.before)}.`,
      })),
  ];
}

function days(step: RolloutStep): string {
  return step.days === 1 ? '1 day' : `${step.days} days`;
}

function quote(words: string): string {
  return `"${words}"`;
}

function stop(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}
