import { renderProgress, type Stage } from '../publish/comment.ts';
import { commentFacts, writeComment } from './conclude.ts';
import { isDryRun, type Run } from './run.ts';

export type Progress = {
  readonly report: (step: string) => void;
  /** Waits for an edit under way, so that the final state comes last. */
  readonly settle: () => Promise<void>;
};

/** More edits would only notify and cost requests. */
const BETWEEN_EDITS_MS = 5000;

/** The first comment exists before anything costs money; when it cannot be written, the run ends here. */
export async function startProgress(run: Run, step: string): Promise<Progress> {
  const { clock, log, writer } = run.ports;
  if (isDryRun(run)) return { report: log.info, settle: async () => {} };
  await writer.react(run.trigger.reactTo, 'eyes');
  const stages = recordStages(step, clock.now);
  await writeComment(run, renderProgress(commentFacts(run), step));
  let lastEdit = clock.now();
  let pending = Promise.resolve();
  const edit = async (text: string) => {
    if (run.signal.aborted) return; // The final state is on its way.
    try {
      await writeComment(run, renderProgress(commentFacts(run), text, stages.done()));
    } catch (fault) {
      log.warning(`The progress comment could not be edited: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  };
  return {
    report: (text) => {
      log.info(text);
      stages.enter(text);
      if (clock.now() - lastEdit < BETWEEN_EDITS_MS) return;
      lastEdit = clock.now();
      pending = pending.then(() => edit(text));
    },
    settle: () => pending,
  };
}

/** Stages with their times. What differs only in its numbers, as "3 files read", is the same stage. */
function recordStages(first: string, now: () => number) {
  const done: Stage[] = [];
  let current = { text: first, since: now() };
  return {
    done: (): readonly Stage[] => done,
    enter: (text: string) => {
      if (text.replaceAll(/\d+/g, '') === current.text.replaceAll(/\d+/g, '')) {
        current = { ...current, text };
        return;
      }
      done.push({ text: current.text, milliseconds: now() - current.since });
      current = { text, since: now() };
    },
  };
}
