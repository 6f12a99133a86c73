import type { Progress, ProgressNews } from '../ports.ts';
import { renderProgress, type Stage, type Standing } from '../publish/comment.ts';
import { describeStep } from '../publish/words.ts';
import { commentFacts, writeComment } from './conclude.ts';
import { isDryRun, type Run } from './run.ts';

type Telling = {
  readonly report: Progress;
  /** Waits for an edit under way; after that there is none any more, so that the final state comes last. */
  readonly settle: () => Promise<void>;
};

/** More edits would only notify and cost requests. */
const BETWEEN_EDITS_MS = 5000;

/** Work that is told as it goes. However it ends, no word about it comes after its end. */
export async function withProgress<Result>(run: Run, step: string, work: (report: Progress) => Promise<Result>): Promise<Result> {
  const telling = await startTelling(run, step);
  try {
    return await work(telling.report);
  } finally {
    await telling.settle();
  }
}

/** The first comment exists before anything costs money; when it cannot be written, the run ends here. */
async function startTelling(run: Run, step: string): Promise<Telling> {
  const { clock, log, writer } = run.ports;
  if (isDryRun(run)) return { report: (text, news) => log.info(describeStep(text, news)), settle: async () => {} };
  await writer.react(run.trigger.reactTo, 'eyes');
  const stages = recordStages(step, clock.now);
  await writeComment(run, renderProgress(commentFacts(run), step));
  const edits = createEdits(run, async () => {
    const { stage, ...standing } = stages.now();
    await writeComment(run, renderProgress(commentFacts(run), stage, standing));
  });
  return {
    report: (text, news) => {
      if (edits.areOver()) return;
      log.info(describeStep(text, news));
      stages.enter(text, news);
      edits.ask();
    },
    settle: edits.settle,
  };
}

/** Edits of one comment with a distance between them. What comes too early waits, so that the last word is never lost. */
function createEdits({ signal, ports: { clock, log } }: Run, edit: () => Promise<void>) {
  const over = new AbortController();
  let last = clock.now();
  let isAsked = false;
  let pending = Promise.resolve();
  const editInTurn = async (): Promise<void> => {
    const rest = last + BETWEEN_EDITS_MS - clock.now();
    if (rest > 0) await clock.sleep(rest, over.signal).catch(() => undefined);
    isAsked = false;
    if (over.signal.aborted || signal.aborted) return; // The final state is on its way.
    last = clock.now();
    try {
      await edit();
    } catch (fault) {
      log.warning(`The progress comment could not be edited: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  };
  return {
    areOver: () => over.signal.aborted,
    ask: () => {
      if (isAsked) return; // The edit that waits will say this too.
      isAsked = true;
      pending = pending.then(editInTurn);
    },
    settle: () => {
      over.abort();
      return pending;
    },
  };
}

type Now = Standing & { readonly stage: string };

/** Stages with their times. What differs only in its numbers, as "3 files read", is the same stage. */
function recordStages(first: string, now: () => number) {
  const done: Stage[] = [];
  let current: { readonly text: string; readonly since: number; readonly detail?: string } = { text: first, since: now() };
  let money: Pick<ProgressNews, 'costUsd' | 'estimate'> = {};
  return {
    now: (): Now => {
      const { text: stage, detail } = current;
      return { ...money, stage, done, ...(detail === undefined ? {} : { detail }) };
    },
    enter: (text: string, { detail, ...news }: ProgressNews = {}) => {
      money = { ...money, ...news };
      const isSame = text.replaceAll(/\d+/g, '') === current.text.replaceAll(/\d+/g, '');
      if (!isSame) done.push({ text: current.text, milliseconds: now() - current.since });
      current = { text, since: isSame ? current.since : now(), ...(detail === undefined ? {} : { detail }) };
    },
  };
}
