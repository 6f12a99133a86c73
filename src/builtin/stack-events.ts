import type { Part } from '../plan/model.ts';
import type { Mutation } from './facts.ts';
import type { Layer } from './read-layer.ts';
import type { StackFacts } from './read-stack.ts';
import { pathOf, lineOf } from './source-text.ts';
import { wayOf } from './stack-words.ts';
import { camelOf, unique } from './words.ts';

/** New events for the routes that the request names, under names like those that are there. */
export function stackEvents(facts: StackFacts): Part<'events'> {
  const { layer, mutations, room, client } = facts;
  if (wayOf(facts) === 'there') return [];
  const known = new Set([...(layer?.named ?? []), ...(layer?.others ?? [])].map(({ name }) => name));
  const fresh = mutations.filter((mutation) => !known.has(eventName(mutation, layer)));
  return fresh.slice(0, 6).map((mutation, index) => ({
    id: `E${index + 1}`,
    name: eventName(mutation, layer),
    direction: 'S>C' as const,
    purpose: `Somebody ${mutation.verb} a ${mutation.entity.replaceAll('_', ' ')}; the page loads it again.`,
    room: roomFor(layer, room?.entity) ?? room?.pattern ?? mutation.entity,
    payload: 'none',
    producer: placeOf(mutation),
    consumer: layer?.clientSites[0] ?? client?.where ?? 'the page, in another repository',
    authorization: 'Whoever may read it over HTTP, checked when the room is joined (Q1).',
    delivery: 'at-most-once' as const,
    maxBytes: 256,
  }));
}

function placeOf({ route, path, lines }: Mutation): string {
  const where = route.handlerWhere ?? `${path}:${lines[0]}`;
  return `${pathOf(where)}:${lineOf(where)}`;
}

/** A room of today that is named after the same thing. */
function roomFor(layer: Layer | undefined, entity: string | undefined): string | undefined {
  return entity === undefined ? undefined : layer?.rooms.find(({ pattern }) => pattern.toLowerCase().startsWith(entity))?.pattern;
}

const INFINITIVES: Readonly<Record<string, string>> = {
  created: 'create',
  updated: 'update',
  deleted: 'delete',
  moved: 'move',
  archived: 'archive',
  added: 'add',
  removed: 'remove',
};

/** `card:moved`, or in the manner of the names that are there: `cardMove`, `cards.move`. */
export function eventName(
  { event, entity, verb }: Pick<Mutation, 'event' | 'entity' | 'verb'>,
  layer: Layer | undefined,
): string {
  const names = unique([...(layer?.named ?? []), ...(layer?.others ?? [])].map(({ name }) => name)).filter((name) =>
    /^[A-Za-z][\w:.-]*$/.test(name),
  );
  if (names.length < 3) return event;
  const most = (test: RegExp): boolean => names.filter((name) => test.test(name)).length * 2 > names.length;
  const tense = most(/(?:[^e]ed|eed)$/i) ? verb : (INFINITIVES[verb] ?? verb);
  const mark = ([':', '.', '-'] as const).find((each) => most(new RegExp(`\\w\\${each}\\w`)));
  if (mark !== undefined) return `${entity.replaceAll('_', '-')}${mark}${tense}`;
  if (most(/_/)) return `${entity}_${tense}`;
  return most(/^[a-z]+[A-Z]/) ? camelOf(`${entity} ${tense}`) : event;
}
