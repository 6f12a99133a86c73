import type { ThreadRecord } from '../ports.ts';
import { staleNotice } from '../publish/comment-checked.ts';
import { sayStale } from '../publish/stale-comment.ts';
import { renderMarker } from '../trigger/comment-marker.ts';
import { holdAgainst, type Held } from './check-plan.ts';
import { currentPlan } from './current-plan.ts';
import { isReadable, type StoredPlan } from './find-stored-plan.ts';
import { readRepository } from './read-repository.ts';
import { isDryRun, type Run } from './run.ts';
import { voidApprovals } from './void-approvals.ts';

type Sweep = Omit<Run, 'trigger' | 'facts' | 'command'>;

/** Each look costs a few requests and an archive; the next days have the next plans. */
const MOST_LOOKS = 20;
const DAY_MS = 86_400_000;

/** Holds the plans of a sweep against the code of today, without a model, and marks those that no longer fit. */
export function createFreshness(sweep: Sweep, total: number): (issue: ThreadRecord, index: number) => Promise<string> {
  const first = total <= MOST_LOOKS ? 0 : (Math.floor(sweep.startedAt / DAY_MS) * MOST_LOOKS) % total;
  let repository: ReturnType<typeof readRepository> | undefined;
  return async (issue, index) => {
    if (sweep.signal.aborted) return String(sweep.signal.reason);
    if ((index - first + total) % total >= MOST_LOOKS) return 'checked on another day';
    const run = asRun(sweep, issue);
    const stored = await currentPlan(run);
    if (stored === undefined) return 'its file is no longer on the branch';
    if (!isReadable(stored)) return `it cannot be read: ${stored.problem}`;
    const voided = await voidWhereChanged(run, stored);
    repository ??= readRepository({ ...run, facts: { ...run.facts, kind: 'issue' } });
    const { snapshot, base } = await repository;
    const isOfToday = stored.plan.meta.commit === base;
    const verdict = isOfToday ? 'made from the code of today' : await mark(run, stored, await holdAgainst(run, stored, snapshot));
    return voided.length === 0 ? verdict : `${verdict}; changed since ${voided.join(', ')} approved it, which is void now`;
  };
}

/** Somebody may have edited an approved plan by hand, and nobody asked for a check since. */
async function voidWhereChanged(run: Run, stored: StoredPlan): Promise<readonly string[]> {
  return isDryRun(run) ? [] : voidApprovals(run, stored);
}

/** Edits the plan's own comment, and only when it would say something else than it does. */
async function mark(run: Run, { plan }: StoredPlan, held: Held): Promise<string> {
  const notice = held.drift.length === 0 ? undefined : staleNotice(held, run.config.trigger_phrase);
  const verdict = notice === undefined ? 'it still holds' : `out of date in ${held.drift.length} places`;
  if (isDryRun(run)) return verdict;
  const comments = await run.ports.writer.ownComments(run.facts.number);
  const own = comments.find(({ key }) => key === plan.meta.trigger);
  const body = own && sayStale(own.body, notice);
  if (own === undefined || body === undefined) return verdict;
  await run.ports.writer.writeComment(run.facts.number, { marker: renderMarker(own.key), body });
  return notice === undefined ? `${verdict} again` : `${verdict}, and its comment says so now`;
}

function asRun(sweep: Sweep, { number, kind, title, body, url }: ThreadRecord): Run {
  return {
    ...sweep,
    facts: { number, kind, title, body, url },
    trigger: {
      kind: 'schedule',
      key: `schedule-${number}`,
      at: '',
      actor: { login: '', type: 'unknown' },
      reactTo: { kind: 'none' },
    },
  };
}
