import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CodeChecker } from '../ports.ts';
import type { CodeQuestion, CodeReport } from '../verify/code-report.ts';

export type TypeCheckerSetup = {
  /** The bundled worker, `checker/worker.cjs` beside the program. */
  readonly workerFile: string;
  readonly packFile: string;
  readonly grammarFile: string;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
};

export type TypeChecker = CodeChecker & { readonly close: () => Promise<void> };

/** Far more than a plan needs on a busy machine: what is found must not depend on who else is working there. */
const TIMEOUT_MS = 60_000;
const START_MS = 30_000;
const MEMORY_MB = 512;
/** Declarations live as long as the thread: room to parse them without copying them from one generation to the next. */
const YOUNG_MB = 192;

/** Compiles plan code in a worker thread that can be ended; a check that does not end is a report, not an error. */
export function createTypeChecker(setup: TypeCheckerSetup): TypeChecker {
  let worker: Promise<Worker> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await (await ended?.catch(() => undefined))?.terminate();
  };
  const ask = async (question: CodeQuestion): Promise<CodeReport> => {
    worker ??= startWorker(setup);
    const report = await answerOf(await worker, question, setup.timeoutMs ?? TIMEOUT_MS);
    if (report.unfinished !== undefined) await close();
    return report;
  };
  return {
    check: (question) => {
      if (![setup.workerFile, setup.packFile, setup.grammarFile].every((file) => existsSync(file)))
        return Promise.resolve(unfinished('this build has no type checker'));
      const answer = queue.then(() => ask(question));
      queue = answer;
      return answer;
    },
    close,
  };
}

/** The time limit of a question begins when the thread has read its declarations. */
function startWorker(setup: TypeCheckerSetup): Promise<Worker> {
  const worker = new Worker(setup.workerFile, {
    workerData: { packFile: setup.packFile, grammarFile: setup.grammarFile },
    resourceLimits: { maxOldGenerationSizeMb: setup.memoryMb ?? MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  worker.unref();
  // Without a listener a late error of the thread would end the program.
  worker.on('error', () => undefined);
  return new Promise((resolve) => {
    const ready = (): void => {
      clearTimeout(timer);
      worker.off('message', ready).off('exit', ready);
      resolve(worker);
    };
    const timer = setTimeout(ready, START_MS);
    worker.on('message', ready).on('exit', ready);
  });
}

/** The first of: an answer, an error of the thread, its end, or the time limit. */
function answerOf(worker: Worker, question: CodeQuestion, timeoutMs: number): Promise<CodeReport> {
  return new Promise((resolve) => {
    const finish = (report: CodeReport): void => {
      clearTimeout(timer);
      worker.off('message', finish).off('error', failed).off('exit', ended);
      resolve(report);
    };
    const failed = (error: Error & { readonly code?: string }): void => finish(unfinished(reasonOf(error)));
    const ended = (): void => finish(unfinished('the type checker ended'));
    const timer = setTimeout(() => finish(unfinished(`the type check did not end within ${timeoutMs / 1000} s`)), timeoutMs);
    worker.on('message', finish).on('error', failed).on('exit', ended);
    worker.postMessage(question);
  });
}

function reasonOf(error: Error & { readonly code?: string }): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'the type check ran out of memory'
    : `the type check failed: ${error.message}`;
}

/** Where the build puts the checker: beside the program, or one folder up for the command line. `programUrl` is `import.meta.url`. */
export function typeCheckerFiles(programUrl: string): Pick<TypeCheckerSetup, 'workerFile' | 'packFile' | 'grammarFile'> {
  const fileIn = (folder: string, name: string): string => fileURLToPath(new URL(`${folder}/${name}`, programUrl));
  const folder = existsSync(fileIn('./checker', 'worker.cjs')) ? './checker' : '../checker';
  return {
    workerFile: fileIn(folder, 'worker.cjs'),
    packFile: fileIn(folder, 'types.json.br'),
    grammarFile: fileIn(folder, 'diagrams/grammars.mjs'),
  };
}

function unfinished(reason: string): CodeReport {
  return { problems: [], packages: {}, unfinished: reason };
}
