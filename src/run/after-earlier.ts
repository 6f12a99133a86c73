import { isProgress } from '../publish/comment.ts';
import type { Run } from './run.ts';

/** A comment may say for ever that it is at work, where the runner of its last job died. */
const MOST_LOOKS = 18;
const BETWEEN_LOOKS_MS = 10_000;

/**
 * Of separate jobs, the one that publishes the request before may still be about to commit. A revision that did not wait
 * for it would be written, and paid, for a plan that is another one by the time it could be published.
 */
export async function waitForEarlier(run: Run): Promise<void> {
  if (run.command?.name !== 'revise') return;
  const { clock, log } = run.ports;
  for (let looks = 0; looks < MOST_LOOKS && (await isEarlierAtWork(run)); looks += 1) {
    log.info('Waiting for the request before this one to be published');
    await clock.sleep(BETWEEN_LOOKS_MS, run.signal);
  }
}

async function isEarlierAtWork({ ports, facts, trigger }: Run): Promise<boolean> {
  const comments = await ports.writer.ownComments(facts.number);
  const own = comments.findIndex(({ key }) => key === trigger.key);
  return comments.slice(0, Math.max(own, 0)).some(({ body }) => isProgress(body));
}
