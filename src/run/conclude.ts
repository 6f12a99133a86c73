import type { Outcome } from '../outcome.ts';
import type { CommentFacts } from '../publish/comment-facts.ts';
import { renderAnswer, renderConclusion } from '../publish/comment.ts';
import { renderMarker } from '../trigger/comment-marker.ts';
import { isDryRun, taskOf, type Run } from './run.ts';

/** A reaction, nothing else: an answer in words would let strangers make us write. */
export async function refuse(run: Run, reason: string): Promise<Outcome> {
  // Whoever only wrote down an idea asked nothing of us, and is not told off for it.
  if (run.mention === undefined) await run.ports.writer.react(run.trigger.reactTo, '-1');
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
    const comment = await writeComment(run, renderConclusion(commentFacts(run), outcome));
    if (outcome.kind !== 'planned' || outcome.published === undefined) return outcome;
    return { ...outcome, published: { ...outcome.published, commentUrl: comment.url } };
  } catch (fault) {
    return notTold(run, outcome, fault);
  }
}

/** The plan is safe on its branch; that the thread does not say so makes the run a failed one, in the log and the summary. */
function notTold(run: Run, outcome: Outcome, fault: unknown): Outcome {
  const reason = fault instanceof Error ? fault.message : String(fault);
  run.ports.log.warning(`The thread could not be told: ${reason}`);
  if (outcome.kind !== 'planned') return outcome;
  const message = `The plan is on its branch, but the thread could not be told. ${reason} Run the job again: it finds the plan and only writes the comment.`;
  return { kind: 'failed', message, usage: outcome.usage, ...(outcome.published ? { planUrl: outcome.published.url } : {}) };
}

export async function answer(run: Run, text: string): Promise<void> {
  await writeComment(run, renderAnswer(commentFacts(run), text));
}

export async function writeComment(run: Run, body: string): Promise<{ readonly url: string }> {
  return run.ports.writer.writeComment(run.facts.number, { marker: renderMarker(run.trigger.key), body });
}

export function commentFacts(run: Run): CommentFacts {
  return {
    key: run.trigger.key,
    task: taskOf(run),
    actor: run.trigger.actor.login,
    runUrl: run.runUrl,
    triggerPhrase: run.config.trigger_phrase,
    ...(run.mention ? { why: run.mention.why } : {}),
    elapsed: run.ports.clock.now() - run.startedAt,
  };
}
