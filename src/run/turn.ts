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

export type Work = {
  /** What is done first, for the comment. */
  readonly step: string;
  /** Whether a model may be paid for it. */
  readonly costs: boolean;
};

/**
 * Work, told as it goes; where it may cost money, when the hour has room for it. Every such run has one comment of ours,
 * and only whoever may start runs can delete one: so they are counted, not anything that strangers write. The comment is
 * also the ticket: of runs that begin at the same moment, the ones with the older comments go on.
 */
export async function withTurn(run: Run, { step, costs }: Work, work: (report: Progress) => Promise<Outcome>): Promise<Outcome> {
  const full = costs ? await lookAtHour(run) : undefined;
  if (full !== undefined) return tellNotNow(run, full);
  const outcome = await withProgress(run, step, async (report) => (costs ? await overtaken(run) : undefined) ?? work(report));
  return isNot(outcome) ? tellNotNow(run, outcome) : conclude(run, outcome);
}

/** The turn of a run whose work other jobs do: `announce` writes its comment. Answers why it is not now, if it is not. */
export async function takeTurn(run: Run, announce: () => Promise<void>): Promise<Outcome | undefined> {
  const full = await lookAtHour(run);
  if (full !== undefined) return tellNotNow(run, full);
  await announce();
  const late = await overtaken(run);
  return late && tellNotNow(run, late);
}

function isNot(outcome: Outcome): outcome is Refused {
  return outcome.kind === 'refused';
}

/** Whether others were faster between our look and our comment. A dry run has no comment and no rank. */
async function overtaken(run: Run): Promise<Refused | undefined> {
  return isDryRun(run) ? undefined : lookAtHour(run);
}

/** Undefined while there is room. A run that has its comment already comes before all with a later one. */
async function lookAtHour(run: Run): Promise<Refused | undefined> {
  const most = run.config.max_runs_per_hour;
  if (most === 0) return undefined;
  const recent = await readHour(run);
  const own = recent.find(({ key }) => key === run.trigger.key);
  const begun = recent.filter((other) => other !== own && isOfPlanning(other.body) && isBefore(other, own));
  const next = begun[begun.length - most];
  if (next === undefined) return undefined;
  const until = new Date(Date.parse(next.createdAt) + HOUR_MS + MINUTE_MS).toISOString();
  return {
    kind: 'refused',
    reason: `${count(begun.length, 'plan or revision', 'plans and revisions')} began in this repository within an hour, and \`max_runs_per_hour\` is ${most}. There is room again from ${until.slice(11, 16)} UTC on.`,
    until,
  };
}

function isBefore(other: RecentComment, own: RecentComment | undefined): boolean {
  return own === undefined || other.id < own.id;
}

function readHour({ ports }: Run): Promise<readonly RecentComment[]> {
  return ports.writer.recentComments(new Date(ports.clock.now() - HOUR_MS).toISOString());
}

/** One answer in words for each thread and hour. Nobody waits for an answer to a mention or a tick. */
async function tellNotNow(run: Run, outcome: Refused): Promise<Outcome> {
  const { trigger, mention, ports } = run;
  if (isDryRun(run)) return outcome;
  const isAsked = mention === undefined && trigger.kind !== 'schedule';
  if (isAsked && !(await wasSaid(run))) return conclude(run, outcome);
  await withdrawProgress(run);
  if (isAsked) await ports.writer.react(trigger.reactTo, 'confused');
  return outcome;
}

/** What an earlier attempt said in the end stays. */
async function withdrawProgress({ trigger, facts, ports: { writer } }: Run): Promise<void> {
  const own = (await writer.ownComments(facts.number)).find(({ key }) => key === trigger.key);
  if (own !== undefined && isProgress(own.body)) await writer.withdrawComment(facts.number, renderMarker(trigger.key));
}

/** Or is about to be, by a run that came before this one and has no room either. */
async function wasSaid(run: Run): Promise<boolean> {
  const recent = await readHour(run);
  const own = recent.find(({ key }) => key === run.trigger.key);
  const others = recent.filter((other) => other !== own && other.thread === run.facts.number);
  const isWithoutRoom = ({ id }: RecentComment) =>
    recent.filter((earlier) => earlier.id < id && isOfPlanning(earlier.body)).length >= run.config.max_runs_per_hour;
  return others.some((other) => isNotNow(other.body) || (isProgress(other.body) && isWithoutRoom(other) && isBefore(other, own)));
}
