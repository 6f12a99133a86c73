import { stackNoteOf, type StackNote } from '../knowledge/stacks.ts';
import type { Fact, Profile, RealtimeEvent } from '../profile/profile.ts';
import type { Wish } from './facts.ts';
import { singularOf, unique } from './words.ts';

/** The real-time layer that the repository has, seen from one request. */
export type Layer = {
  /** With its version, as `socket.io 4.8.3`. */
  readonly name: string;
  readonly note: StackNote | undefined;
  readonly serverSites: readonly string[];
  readonly clientSites: readonly string[];
  readonly adapters: readonly Fact<string>[];
  /** Rooms that events go to today, the most used first. */
  readonly rooms: readonly { readonly pattern: string; readonly where: string; readonly uses: number }[];
  /** Events about what the request names. */
  readonly named: readonly KnownEvent[];
  readonly others: readonly RealtimeEvent[];
};

export type KnownEvent = {
  readonly name: string;
  readonly emitted: readonly RealtimeEvent[];
  readonly handled: readonly RealtimeEvent[];
};

/** Packages that are a part of a layer, not the layer. */
const PART = /(?:client|adapter|emitter|parser|provider|protocols?|push|redis|eventsource|mqtt)$|^(?:yjs|ws)$/;

export function layerOf({ realtime }: Profile, request: Wish): Layer | undefined {
  if (realtime.serverSites.length === 0 && realtime.events.length === 0) return undefined;
  const library = libraryOf(realtime);
  const events = known(realtime.events);
  const named = events
    .filter(({ name }) => isNamed(name, request))
    .map((event) => ({ ...event, emitted: nearestFirst(event) }))
    .sort(byFit(request));
  return {
    name: library === undefined ? 'the real-time layer' : [library.name, library.version].filter(Boolean).join(' '),
    note: library === undefined ? undefined : stackNoteOf(library.name.split(' ')[0] ?? ''),
    serverSites: realtime.serverSites,
    clientSites: realtime.clientSites,
    adapters: realtime.adapters,
    rooms: roomsOf(realtime.events),
    named,
    others: realtime.events.filter(({ name }) => !named.some((event) => event.name === name)),
  };
}

/** The library that stands at the server's door: named there, else declared beside it, else the first that is no part of one. */
function libraryOf({ libraries, serverSites }: Profile['realtime']): Profile['realtime']['libraries'][number] | undefined {
  const whole = libraries.filter(({ name }) => !PART.test(name));
  const [site = ''] = serverSites;
  const beside = (where: string): number => {
    const folder = where.slice(0, where.lastIndexOf('/') + 1);
    return site.startsWith(folder) ? folder.length : -1;
  };
  return (
    whole.find(({ name, where }) => name !== 'server-sent events' && serverSites.includes(where)) ??
    [...whole].sort((left, right) => beside(right.where) - beside(left.where))[0] ??
    libraries[0]
  );
}

/** Whether pages hear already of what the request names. */
export function isThereAlready({ named }: Layer): boolean {
  return named.some(({ handled }) => handled.some(({ side }) => side === 'client'));
}

/** Rooms of an event, the most used first. */
export function roomsOfEvent({ emitted }: KnownEvent): readonly string[] {
  return roomsOf(emitted).map(({ pattern }) => pattern);
}

export function goesToPages({ emitted, handled }: KnownEvent): boolean {
  return emitted.some(({ side }) => side === 'server') && handled.some(({ side }) => side === 'client');
}

function known(events: readonly RealtimeEvent[]): readonly KnownEvent[] {
  return unique(events.map(({ name }) => name)).map((name) => {
    const own = events.filter((event) => event.name === name);
    return {
      name,
      emitted: own.filter(({ action }) => action === 'emit'),
      handled: own.filter(({ action }) => action === 'handle'),
    };
  });
}

/** `cardUpdate` is sent from `cards/update.js` before it is from `comments/create.js`. */
function nearestFirst({ name, emitted }: KnownEvent): readonly RealtimeEvent[] {
  const wanted = wordsOf(name);
  const score = ({ where }: RealtimeEvent): number => {
    const path = wordsOf(where);
    return wanted.filter((word) => path.includes(word)).length;
  };
  return [...emitted].sort((left, right) => score(right) - score(left));
}

const VERBS = new Set(
  'create update delete add remove move edit change archive restore sort send post insert reset set clear new list sync get join leave'.split(
    ' ',
  ),
);

/** `cardMembershipUpdate` is about `card` and `membership`. */
function nounsOf(name: string): readonly string[] {
  return wordsOf(name).filter((word) => !VERBS.has(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((word) => word.length > 1)
    .map((word) => infinitiveOf(singularOf(word)));
}

/** `added` is `add`, `moved` is `move`; what is no verb of this list stays. */
function infinitiveOf(word: string): string {
  return [word.replace(/ed$/, ''), word.replace(/d$/, '')].find((verb) => VERBS.has(verb)) ?? word;
}

function isNamed(name: string, { subjects, words }: Wish): boolean {
  const nouns = nounsOf(name);
  return nouns.some((noun) => subjects.has(noun)) && nouns.every((noun) => words.has(noun));
}

/** What the request does to things is a hint: `move` is nearer to `cardUpdate` than to `cardDelete`. */
function byFit({ words }: Wish): (left: KnownEvent, right: KnownEvent) => number {
  const creates = ['create', 'add', 'new', 'post', 'send', 'appear', 'arrive'].some((word) => words.has(word));
  const deletes = ['delete', 'remove', 'disappear'].some((word) => words.has(word));
  const wanted = deletes ? /delet|remov/i : creates ? /creat|add|new|sent|post/i : /mov|updat|chang|edit/i;
  const rank = (event: KnownEvent): number =>
    (goesToPages(event) ? 0 : 4) +
    (wanted.test(event.name) ? 0 : 2) +
    (wordsOf(event.name).some((word) => words.has(word) && VERBS.has(word)) ? 0 : 1);
  return (left, right) => rank(left) - rank(right) || right.emitted.length - left.emitted.length;
}

function roomsOf(events: readonly RealtimeEvent[]): Layer['rooms'] {
  const found = new Map<string, { pattern: string; where: string; uses: number }>();
  for (const { side, action, room, where } of events) {
    if (side !== 'server' || action !== 'emit' || room === undefined || !/[a-z]/i.test(room)) continue;
    // `board:{id}` and `board:{boardId}` are one room.
    const key = room.replace(/\{[^}]*\}/g, '{}');
    const seen = found.get(key);
    if (seen === undefined) found.set(key, { pattern: room, where, uses: 1 });
    else seen.uses += 1;
  }
  return [...found.values()].sort((left, right) => right.uses - left.uses);
}
