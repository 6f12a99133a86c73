import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CodeChecker } from '../ports.ts';
import type { CodeQuestion, CodeReport } from '../verify/code-report.ts';
import { answerOf, unfinished, type Limits } from './type-checker-answer.ts';

export type TypeCheckerSetup = {
  /** The bundled worker, `checker/worker.cjs` beside the program. */
  readonly workerFile: string;
  readonly packFile: string;
  readonly grammarFile: string;
  readonly limits?: Partial<Limits>;
  readonly memoryMb?: number;
};

export type TypeChecker = CodeChecker & { readonly close: () => Promise<void> };

/**
 * What one step may take: reading the declarations, one piece of code, the diagrams. Processor time, so that what is
 * found does not depend on who else works on the machine. The longest step of an honest plan takes a third of it, and more on a busy machine.
 */
const LIMITS: Limits = { stepCpuMs: 6000, wallMs: 60_000 };
const MEMORY_MB = 512;
/** Declarations live as long as the thread: room to parse them without copying them from one generation to the next. */
const YOUNG_MB = 64;

/** Compiles plan code in a worker thread that can be ended; a check that does not end is a report, not an error. */
export function createTypeChecker(setup: TypeCheckerSetup): TypeChecker {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let last: { readonly asked: string; readonly report: CodeReport } | undefined;
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const ask = async (question: CodeQuestion, signal: AbortSignal | undefined): Promise<CodeReport> => {
    if (signal?.aborted === true) return unfinished(String(signal.reason));
    // Most repairs of a plan change words, not code.
    const asked = JSON.stringify(question);
    if (last?.asked === asked) return last.report;
    worker ??= startWorker(setup);
    const report = await answerOf(worker, question, { limits: { ...LIMITS, ...setup.limits }, signal });
    // Nobody waits until a thread is gone that is no longer listened to.
    if (report.unfinished !== undefined) void close();
    else last = { asked, report };
    return report;
  };
  return {
    check: (question, signal) => {
      if (![setup.workerFile, setup.packFile, setup.grammarFile].every((file) => existsSync(file)))
        return Promise.resolve(unfinished('this build has no type checker'));
      const answer = queue.then(() => ask(question, signal));
      queue = answer;
      return answer;
    },
    close,
  };
}

function startWorker(setup: TypeCheckerSetup): Worker {
  const worker = new Worker(setup.workerFile, {
    workerData: { packFile: setup.packFile, grammarFile: setup.grammarFile },
    resourceLimits: { maxOldGenerationSizeMb: setup.memoryMb ?? MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  worker.unref();
  // Without a listener a late error of the thread would end the program.
  worker.on('error', () => undefined);
  return worker;
}

/** Where the build puts the checker: beside the program, or one folder up for the command line. `programUrl` is `import.meta.url`. */
export function typeCheckerFiles(programUrl: string): Pick<TypeCheckerSetup, 'workerFile' | 'packFile' | 'grammarFile'> {
  const fileIn = (folder: string, name: string): string => fileURLToPath(new URL(`${folder}/${name}`, programUrl));
  const folder = existsSync(fileIn('./checker', 'worker.cjs')) ? './checker' : '../checker';
  return {
    workerFile: fileIn(folder, 'worker.cjs'),
    packFile: fileIn(folder, 'types.pack'),
    grammarFile: fileIn(folder, 'diagrams/grammars.mjs'),
  };
}
