import type { PlanRequest } from '../trigger/request.ts';
import type { Facts, Mutation, RoomFact, Wish } from './facts.ts';
import { listOf, singularOf, unique } from './words.ts';

const NOW =
  /real-?time|\blive\b|instant|immediate|at once|right away|websocket|socket|collaborat|presence|typing|without (a )?(reload|refresh)/i;
const NOTICES = 'telling one person what concerns them (notifications)';
const BEYOND: readonly (readonly [RegExp, string])[] = [
  [/\bpresence\b|who is (online|here|looking)|online users|who else/i, 'who is looking at the same page (presence)'],
  [/\btyping\b/i, 'who is typing'],
  [/\bcursors?\b/i, 'cursors of others'],
  [/co-?edit|same text|google docs|crdt|concurrent(ly)? edit/i, 'editing one text together'],
  [
    /(?<!push )\bnotifications?\b|\bnotify (?:me|assignees?|the \w+er|the (?:author|assignee))\b|\bassigned to (?:me|him|her|them)\b/i,
    NOTICES,
  ],
  [/push notification|closed (tab|app|browser)|mobile push/i, 'messages to people who have closed the page'],
];

export function wishOf(request: PlanRequest): Wish {
  const text = wordsOf(request);
  return {
    words: singularsOf(text),
    subjects: singularsOf(text.replace(/\b(?:on|of|in|for|to|under|at) (?:a|an|the|each|every|this|that|one) \w+/gi, ' ')),
    withinMs: withinOf(text) ?? 1000,
    beyond: BEYOND.filter(([pattern]) => pattern.test(text)).map(([, what]) => what),
  };
}

function singularsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.map(singularOf) ?? [],
  );
}

/** The request asks only for something that no route changes, as who is looking at a page. */
export function asksOnlyBeyond({ request, mutations }: Pick<Facts, 'request' | 'mutations'>): boolean {
  if (!namesState(request)) return false;
  return (
    !mutations.some((mutation) => request.words.has(singularOf(mutation.entity))) && !CHANGES.test([...request.words].join(' '))
  );
}

/** The request asks for the state of connections (who is here, who types) and for no change of data. */
export function asksOnlyForPeople(wish: Wish): boolean {
  return namesState(wish) && !CHANGES.test([...wish.words].join(' '));
}

/** A notice follows from a change of data; the others are states of connections. */
function namesState({ beyond }: Wish): boolean {
  return beyond.some((what) => what !== NOTICES);
}

const CHANGES = /\b(change|update|edit|create|add|delete|remove|move|live|refresh|reload|sync)/;

/** Polling is enough where the request itself allows half a minute or more and asks for nothing immediate. */
export function needsNoRealtime(request: PlanRequest): string | undefined {
  const text = wordsOf(request);
  if (NOW.test(text)) return undefined;
  const within = withinOf(text);
  if (within !== undefined && within >= 30_000)
    return `the request allows ${Math.round(within / 1000)} s between a change and the screen`;
  const slow = /\b(hourly|every hour|once an hour|daily|every day|once a day|nightly|weekly)\b/i.exec(text);
  return slow === null ? undefined : `the request asks for data that changes "${slow[0]}"`;
}

function wordsOf(request: PlanRequest): string {
  return `${request.task}\n${request.thread.title}\n${request.thread.body}\n${request.options.focus ?? ''}`;
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  minute: 60_000,
  min: 60_000,
};

function withinOf(text: string): number | undefined {
  const match =
    /\b(?:within|every|under|below|less than|in)\s+(?:(a|an|one|\d+)\s*)?(ms|milliseconds?|s|sec|seconds?|minutes?|min)\b/i.exec(
      text,
    );
  if (match === null) return undefined;
  const count = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : 1;
  return count * (UNITS[(match[2] ?? 's').toLowerCase().replace(/(.)s$/, '$1')] ?? 1000);
}

/** The mutations that the request is about, and the others in words. */
export function scopeOf(
  all: readonly Mutation[],
  sources: { readonly wish: Wish; readonly room: RoomFact },
): { readonly chosen: readonly Mutation[]; readonly leftOut: readonly string[] } {
  const { wish, room } = sources;
  const subjects = all.filter((mutation) => wish.subjects.has(singularOf(mutation.entity)));
  const named = subjects.length > 0 ? subjects : all.filter((mutation) => wish.words.has(singularOf(mutation.entity)));
  const direct = all.filter((mutation) => isDirect(mutation, { all, room }));
  const chosen = named.length > 0 ? named : wish.words.has(room.entity) && direct.length > 0 ? direct : all;
  const others = unique(all.filter((mutation) => !chosen.includes(mutation)).map((mutation) => mutation.entity));
  const leftOut = others.map((entity) => {
    const events = all.filter((mutation) => mutation.entity === entity);
    return `Changes of ${entity} (${listOf(events.map(({ route }) => `\`${route.method} ${route.path}\``))}) stay as they are: the request does not name them.`;
  });
  return { chosen, leftOut };
}

/** An entity that is created directly under the room's resource. */
function isDirect(mutation: Mutation, sources: { readonly all: readonly Mutation[]; readonly room: RoomFact }): boolean {
  const under = new RegExp(`/${sources.room.plural}/[:{[]`);
  return sources.all.some((other) => other.entity === mutation.entity && under.test(other.route.path));
}
