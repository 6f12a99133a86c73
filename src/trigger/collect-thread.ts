import { hasMarker } from './comment-marker.ts';
import type { Thread, ThreadComment } from './request.ts';

/** A comment as GitHub stores it. */
export type StoredComment = {
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly body: string;
};

export const threadLimits = { first: 50, last: 250, perComment: 20_000, total: 200_000, firstShare: 50_000 } as const;

/**
 * The comments that may be read: those that stood, in their present words, before the trigger. Whoever asked for the
 * plan has seen those and no others. A comment whose times cannot be read is unsafe and left out.
 */
export function collectThread(records: readonly StoredComment[], triggeredAt: string): Pick<Thread, 'comments' | 'leftOut'> {
  const foreign = records.filter((record) => !hasMarker(record.body));
  const stood = foreign.filter((record) => isBefore(record.createdAt, triggeredAt) && isBefore(record.updatedAt, triggeredAt));
  const { first, middle, last } = byPlace(stood);
  const kept = withinTotal(first, last);
  const cut = kept.filter((record) => record.body.length > threadLimits.perComment).length;
  const leftOut = [
    sentence(foreign.length - stood.length, 'written or edited at or after the trigger'),
    sentence(
      middle,
      `in the middle of a long thread (the first ${threadLimits.first} and the last ${threadLimits.last} are read)`,
    ),
    sentence(first.length + last.length - kept.length, `over the limit of ${threadLimits.total} characters for a thread`),
    cut === 0 ? '' : `${comments(cut)} cut after ${threadLimits.perComment} characters.`,
  ];
  return { comments: kept.map(toComment), leftOut: leftOut.filter((text) => text !== '') };
}

function isBefore(time: string, limit: string): boolean {
  return Date.parse(time) < Date.parse(limit);
}

type Places = { readonly first: readonly StoredComment[]; readonly middle: number; readonly last: readonly StoredComment[] };

function byPlace(stood: readonly StoredComment[]): Places {
  const first = stood.slice(0, threadLimits.first);
  const rest = stood.slice(threadLimits.first);
  const last = rest.slice(-threadLimits.last);
  return { first, middle: rest.length - last.length, last };
}

/** The oldest comments get a share of their own; the rest goes to the newest first. */
function withinTotal(first: readonly StoredComment[], last: readonly StoredComment[]): readonly StoredComment[] {
  const opening = takeWhileFits(first, threadLimits.firstShare);
  const newest = takeWhileFits(last.toReversed(), threadLimits.total - opening.used);
  return [...opening.taken, ...newest.taken.toReversed()];
}

function takeWhileFits(records: readonly StoredComment[], allowance: number) {
  const taken: StoredComment[] = [];
  let used = 0;
  for (const record of records) {
    const size = Math.min(record.body.length, threadLimits.perComment);
    if (used + size > allowance) continue;
    used += size;
    taken.push(record);
  }
  return { taken, used };
}

function toComment(record: StoredComment): ThreadComment {
  const body = record.body.slice(0, threadLimits.perComment).replace(/\p{Cs}/gu, '');
  return { author: record.author, at: record.createdAt, body };
}

function sentence(count: number, where: string): string {
  return count === 0 ? '' : `${comments(count)} left out: ${where}.`;
}

function comments(count: number): string {
  return count === 1 ? '1 comment was' : `${count} comments were`;
}
