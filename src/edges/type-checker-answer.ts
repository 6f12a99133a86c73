import type { Worker } from 'node:worker_threads';
import type { CodeProblem, CodeQuestion, CodeReport } from '../verify/code-report.ts';

export type Limits = {
  /** Processor time of one step, in milliseconds. */
  readonly stepCpuMs: number;
  /** All steps together, by the clock: a thread that sleeps uses no processor. */
  readonly wallMs: number;
};

/** What the thread says: what it found in one more piece of code, and at last its whole report. */
export type CheckerMessage =
  | { readonly kind: 'step'; readonly place?: string; readonly problems: readonly CodeProblem[] }
  | { readonly kind: 'report'; readonly report: CodeReport };

type Asking = { readonly limits: Limits; readonly signal: AbortSignal | undefined };
type ThreadError = Error & { readonly code?: string };

const LOOK_MS = 100;

/** The first of: an answer, an error of the thread, its end, a limit, or the end of the run. What was found until then stays. */
export function answerOf(worker: Worker, question: CodeQuestion, { limits, signal }: Asking): Promise<CodeReport> {
  return new Promise((resolve) => {
    const problems: CodeProblem[] = [];
    const checked: string[] = [];
    const stop = (reason: string): void => finish({ ...unfinished(reason), problems, checked });
    const watch = watchTime(limits, stop);
    const said = (message: CheckerMessage): void => {
      if (message.kind === 'report') return finish(message.report);
      watch.step();
      problems.push(...message.problems);
      if (message.place !== undefined) checked.push(message.place);
    };
    const failed = (error: ThreadError): void => stop(reasonOf(error));
    const ended = (): void => stop('the type checker ended');
    const aborted = (): void => stop(String(signal?.reason));
    const finish = (report: CodeReport): void => {
      watch.end();
      worker.off('message', said).off('error', failed).off('exit', ended);
      signal?.removeEventListener('abort', aborted);
      resolve(report);
    };
    worker.on('message', said).on('error', failed).on('exit', ended);
    signal?.addEventListener('abort', aborted, { once: true });
    worker.postMessage(question);
  });
}

/** Who waits for the thread does nothing else: the processor time of the program is that of the thread. */
function watchTime(limits: Limits, stop: (reason: string) => void): { readonly step: () => void; readonly end: () => void } {
  let before = process.cpuUsage();
  const look = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > limits.stepCpuMs)
      stop(`one step of the type check did not end within ${limits.stepCpuMs / 1000} s of processor time`);
  }, LOOK_MS);
  const timer = setTimeout(() => stop(`the type check did not end within ${limits.wallMs / 1000} s`), limits.wallMs);
  return {
    step: () => {
      before = process.cpuUsage();
    },
    end: () => {
      clearInterval(look);
      clearTimeout(timer);
    },
  };
}

function reasonOf(error: ThreadError): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'the type check ran out of memory'
    : `the type check failed: ${error.message}`;
}

export function unfinished(reason: string): CodeReport {
  return { problems: [], packages: {}, unfinished: reason };
}
