import type { Config } from './config/config.ts';
import { readBundle } from './edges/bundle-folder.ts';
import type { Outcome } from './outcome.ts';
import { openBundle } from './publish/bundle.ts';
import { mayStart } from './run/may-start.ts';
import type { Run } from './run/run.ts';

/** Which part of the story a job tells: all of it, or one of three jobs with tokens of their own. */

export type Story = (run: Run) => Promise<Outcome>;

/** The story is long to load; meanwhile GitHub answers whether it may be told. */
export async function tellStory(run: Run): Promise<Outcome> {
  const asked = mayStart(run);
  const { acknowledgeTrigger, draftTrigger, publishTrigger, runTrigger } = await import('./pipeline.ts');
  switch (run.config.stage) {
    case 'acknowledge':
      return acknowledgeTrigger(run, await asked);
    case 'plan':
      return draftTrigger(run, await asked);
    case 'publish':
      return publishTrigger(run, await asked, openBundle(readBundle(run.config.bundle_path)));
    default:
      return runTrigger(run, await asked);
  }
}

/** After a step that was killed. Of the job that plans, the one that publishes tells how it ended. */
export async function closeComment(run: Run): Promise<Outcome> {
  if (run.config.stage === 'plan') return { kind: 'ignored', reason: 'The publishing job tells how this one ended.' };
  const { closeAbandoned, closeAcknowledged } = await import('./run/close-abandoned.ts');
  return run.config.stage === 'acknowledge' ? closeAcknowledged(run) : closeAbandoned(run);
}

export function isOfSeveralJobs({ stage }: Config): boolean {
  return stage === 'acknowledge' || stage === 'plan' || stage === 'publish';
}

/** A job writes no more than it is there for, whatever its token may. */
export function mayWriteOf({ stage }: Config): { readonly mayWrite?: 'nothing' | 'threads' } {
  if (stage === 'plan') return { mayWrite: 'nothing' };
  return stage === 'acknowledge' ? { mayWrite: 'threads' } : {};
}
