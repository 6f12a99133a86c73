import { renderProgress } from '../publish/comment.ts';
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
  await writeComment(run, renderProgress(commentFacts(run), step));
  let lastEdit = clock.now();
  let pending = Promise.resolve();
  const edit = async (text: string) => {
    try {
      await writeComment(run, renderProgress(commentFacts(run), text));
    } catch (fault) {
      log.warning(`The progress comment could not be edited: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  };
  return {
    report: (text) => {
      log.info(text);
      if (clock.now() - lastEdit < BETWEEN_EDITS_MS) return;
      lastEdit = clock.now();
      pending = pending.then(() => edit(text));
    },
    settle: () => pending,
  };
}
