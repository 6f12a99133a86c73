import type { Outcome } from '../outcome.ts';
import type { CommentFacts } from '../publish/comment-facts.ts';
import { linksOf, renderAnswer, renderConclusion } from '../publish/comment.ts';
import { renderMarker } from '../trigger/comment-marker.ts';
import { isDryRun, sayAgain, taskOf, type Run } from './run.ts';

/** A reaction, nothing else: an answer in words would let strangers make us write. */
export async function refuse(run: Run, reason: string): Promise<Outcome> {
  // Whoever only wrote down an idea asked nothing of us, and is not told off for it; nor is anybody again at every tick.
  if (run.mention === undefined && run.trigger.kind !== 'schedule') await run.ports.writer.react(run.trigger.reactTo, '-1');
  return { kind: 'refused', reason };
}

/** Brings the one comment to its final state, whatever happened. */
export async function conclude(run: Run, outcome: Outcome): Promise<Outcome> {
  if (isDryRun(run)) return outcome;
  const told = await tell(run, outcome);
  await run.ports.writer.react(run.trigger.reactTo, isGood(told) ? 'rocket' : 'confused');
  return told;
}

function isGood({ kind }: Outcome): boolean {
  return kind === 'planned' || kind === 'checked' || kind === 'approved';
}

async function tell(run: Run, outcome: Outcome): Promise<Outcome> {
  try {
    const comment = await writeComment(run, renderConclusion(commentFacts(run), outcome), linksOf(outcome));
    if (outcome.kind !== 'planned' || outcome.published === undefined || comment.url === '') return outcome;
    return { ...outcome, published: { ...outcome.published, commentUrl: comment.url } };
  } catch (fault) {
    return notTold(run, outcome, fault);
  }
}

/** That the thread does not say how a run ended makes it a failed one, in the log and the summary. */
function notTold(run: Run, outcome: Outcome, fault: unknown): Outcome {
  const reason = fault instanceof Error ? fault.message : String(fault);
  run.ports.log.warning(`The thread could not be told: ${reason}`);
  const done = doneWithoutWord(outcome);
  if (done === undefined) return outcome;
  const planUrl = outcome.kind === 'planned' ? outcome.published?.url : undefined;
  return {
    kind: 'failed',
    message: `${done.what}, but the thread could not be told. ${reason} ${done.next}`,
    ...('usage' in outcome && outcome.usage ? { usage: outcome.usage } : {}),
    ...(planUrl === undefined ? {} : { planUrl }),
  };
}

/** Undefined for what is no success anyway and says so itself. */
function doneWithoutWord(outcome: Outcome): { readonly what: string; readonly next: string } | undefined {
  switch (outcome.kind) {
    case 'planned':
      return { what: 'The plan is on its branch', next: 'Run the job again: it finds the plan and only writes the comment.' };
    case 'checked':
      return { what: `The plan was checked (${outcome.drift.length} drifted)`, next: 'Run the job again.' };
    case 'approved':
      return { what: 'The plan was to be approved', next: 'No approval is recorded. Run the job again.' };
    case 'unchanged':
      return { what: 'The feedback left the plan as it is', next: 'Nothing was changed.' };
    default:
      return undefined;
  }
}

export async function answer(run: Run, text: string, links: readonly string[] = []): Promise<void> {
  await writeComment(run, renderAnswer(commentFacts(run), text), links);
}

export async function writeComment(run: Run, body: string, links: readonly string[] = []): Promise<{ readonly url: string }> {
  return run.ports.writer.writeComment(run.facts.number, { marker: renderMarker(run.trigger.key), body, links });
}

export function commentFacts(run: Run): CommentFacts {
  return {
    key: run.trigger.key,
    task: taskOf(run),
    actor: run.trigger.actor.login,
    runUrl: run.runUrl,
    triggerPhrase: run.config.trigger_phrase,
    again: sayAgain(run),
    ...(run.mention ? { why: run.mention.why } : {}),
    elapsed: run.ports.clock.now() - run.startedAt,
  };
}
