import type { Outcome } from '../outcome.ts';
import { isResult, renderProgress } from '../publish/comment.ts';
import { commentFacts, writeComment } from './conclude.ts';
import { hasSpokenBefore, staySilent } from './known-thread.ts';
import type { Run } from './run.ts';
import { takeTurn } from './turn.ts';

/**
 * The thread hears within seconds that its request is taken on. This job reads no file of the repository, so whether a
 * plan is stored already is for the next ones; an answer that stands is left alone until they know.
 */
export async function acknowledge(run: Run): Promise<Outcome> {
  const comments = await run.ports.writer.ownComments(run.facts.number);
  if (run.mention !== undefined && hasSpokenBefore(run, comments)) return staySilent();
  const own = comments.find(({ key }) => key === run.trigger.key);
  const isAnswered = own !== undefined && isResult(own.body);
  const announce = async () => {
    await run.ports.writer.react(run.trigger.reactTo, 'eyes');
    if (!isAnswered) await writeComment(run, renderProgress(commentFacts(run), waitingFor(run)));
  };
  const notNow = needsPlanner(run.command) && !isAnswered ? await takeTurn(run, announce) : await announce();
  return notNow ?? { kind: 'acknowledged' };
}

function waitingFor({ command }: Run): string {
  return needsPlanner(command) ? 'Waiting for the job that plans' : 'Waiting for the job that publishes';
}

/** A check and an approval need no model: they are done where they are told, by the job that may write. */
export function needsPlanner(command: Run['command']): boolean {
  return command?.name !== 'check' && command?.name !== 'approve';
}

export function leaveToPublisher(): Outcome {
  return { kind: 'ignored', reason: 'This command needs no planner: the publishing job does what was asked.' };
}
