import { renderProgress, type Stage } from '../publish/comment.ts';
import { commentFacts, writeComment } from './conclude.ts';
import { isDryRun, type Run } from './run.ts';

export type Report = (step: string) => void;
type Progress = {
  readonly report: Report;
  /** Waits for an edit under way; after that there is none any more, so that the final state comes last. */
  readonly settle: () => Promise<void>;
};

/** More edits would only notify and cost requests. */
const BETWEEN_EDITS_MS = 5000;

/** Work that is told as it goes. However it ends, no word about it comes after its end. */
export async function withProgress<Result>(run: Run, step: string, work: (report: Report) => Promise<Result>): Promise<Result> {
  const progress = await startProgress(run, step);
  try {
    return await work(progress.report);
  } finally {
    await progress.settle();
  }
}

/** The first comment exists before anything costs money; when it cannot be written, the run ends here. */
async function startProgress(run: Run, step: string): Promise<Progress> {
  const { clock, log, writer } = run.ports;
  if (isDryRun(run)) return { report: log.info, settle: async () => {} };
  await writer.react(run.trigger.reactTo, 'eyes');
  const stages = recordStages(step, clock.now);
  await writeComment(run, renderProgress(commentFacts(run), step));
  let lastEdit = clock.now();
  let pending = Promise.resolve();
  let isOver = false;
  const edit = async (text: string) => {
    if (isOver || run.signal.aborted) return; // The final state is on its way.
    try {
      await writeComment(run, renderProgress(commentFacts(run), text, stages.done()));
    } catch (fault) {
      log.warning(`The progress comment could not be edited: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  };
  return {
    report: (text) => {
      if (isOver) return;
      log.info(text);
      stages.enter(text);
      if (clock.now() - lastEdit < BETWEEN_EDITS_MS) return;
      lastEdit = clock.now();
      pending = pending.then(() => edit(text));
    },
    settle: () => {
      isOver = true;
      return pending;
    },
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
