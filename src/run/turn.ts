import type { Outcome } from '../outcome.ts';
import type { Progress, RecentComment } from '../ports.ts';
import { isNotNow, isOfPlanning, isProgress } from '../publish/comment.ts';
import { count } from '../publish/words.ts';
import { renderMarker } from '../trigger/comment-marker.ts';
import { conclude } from './conclude.ts';
import { withProgress } from './progress.ts';
import { isDryRun, type Run } from './run.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

type Refused = Extract<Outcome, { kind: 'refused' }>;

/**
 * Work that may cost money, told as it goes, when the hour has room for it. Every such run has one comment of ours, and
 * only whoever may start runs can delete one: so they are counted, not anything that strangers write. The comment is
 * also the ticket: of runs that begin at the same moment, the ones with the older comments go on.
 */
export async function withTurn(run: Run, step: string, work: (report: Progress) => Promise<Outcome>): Promise<Outcome> {
  const full = await lookAtHour(run, () => true);
  if (full !== undefined) return tellNotNow(run, full);
  const outcome = await withProgress(run, step, async (report) => (await overtaken(run)) ?? work(report));
  return isNot(outcome) ? tellNotNow(run, outcome) : conclude(run, outcome);
}

function isNot(outcome: Outcome): outcome is Refused {
  return outcome.kind === 'refused';
}

/** Whether others were faster between our look and our comment. A dry run has no comment and no rank. */
async function overtaken(run: Run): Promise<Refused | undefined> {
  return isDryRun(run) ? undefined : lookAtHour(run, (other, own) => own === undefined || other.id < own.id);
}

type Counts = (other: RecentComment, own: RecentComment | undefined) => boolean;

/** Undefined while there is room. */
async function lookAtHour(run: Run, counts: Counts): Promise<Refused | undefined> {
  const most = run.config.max_runs_per_hour;
  if (most === 0) return undefined;
  const recent = await readHour(run);
  const own = recent.find(({ key }) => key === run.trigger.key);
  const begun = recent.filter((other) => other !== own && isOfPlanning(other.body) && counts(other, own));
  const next = begun[begun.length - most];
  if (next === undefined) return undefined;
  const until = new Date(Date.parse(next.createdAt) + HOUR_MS + MINUTE_MS).toISOString();
  return {
    kind: 'refused',
    reason: `${count(begun.length, 'plan or revision', 'plans and revisions')} began in this repository within an hour, and \`max_runs_per_hour\` is ${most}. There is room again from ${until.slice(11, 16)} UTC on.`,
    until,
  };
}

function readHour({ ports }: Run): Promise<readonly RecentComment[]> {
  return ports.writer.recentComments(new Date(ports.clock.now() - HOUR_MS).toISOString());
}

/** One answer in words for each thread and hour. Nobody waits for an answer to a mention or a tick. */
async function tellNotNow(run: Run, outcome: Refused): Promise<Outcome> {
  const { trigger, mention, facts, ports } = run;
  if (isDryRun(run)) return outcome;
  const isAsked = mention === undefined && trigger.kind !== 'schedule';
  if (isAsked && !(await wasSaid(run))) return conclude(run, outcome);
  await ports.writer.withdrawComment(facts.number, renderMarker(trigger.key));
  if (isAsked) await ports.writer.react(trigger.reactTo, 'confused');
  return outcome;
}

/** Or is about to be, by a run that came before this one and has no room either. */
async function wasSaid(run: Run): Promise<boolean> {
  const recent = await readHour(run);
  const own = recent.find(({ key }) => key === run.trigger.key);
  const others = recent.filter((other) => other !== own && other.thread === run.facts.number);
  const isWithoutRoom = ({ id }: RecentComment) =>
    recent.filter((earlier) => earlier.id < id && isOfPlanning(earlier.body)).length >= run.config.max_runs_per_hour;
  return others.some(
    (other) =>
      isNotNow(other.body) || (isProgress(other.body) && isWithoutRoom(other) && (own === undefined || other.id < own.id)),
  );
}
