import { parentPort, workerData } from 'node:worker_threads';
import type { CodeQuestion } from '../verify/code-report.ts';
import type { CheckerMessage } from './type-checker-answer.ts';
import { createDiagramParser } from './type-checker-diagrams.ts';
import { createCompiler } from './type-checker-compile.ts';
import { readTypePack } from './type-pack.ts';

/** Entry of the worker thread that compiles plan code; the compiler and its memory stay out of the main thread. */
const { packFile, grammarFile } = workerData as { readonly packFile: string; readonly grammarFile: string };
const compile = createCompiler(readTypePack(packFile));
const parseDiagrams = createDiagramParser(grammarFile);

const say = (message: CheckerMessage): void => parentPort?.postMessage(message);

say({ kind: 'step', problems: [] });

parentPort?.on('message', (question: CodeQuestion) => void answer(question));

/** Diagrams come first: they are quick, and code that explodes takes nothing from them. */
async function answer(question: CodeQuestion): Promise<void> {
  const { problems, stateGraphs } = await parseDiagrams(question.diagrams, (step) => say({ kind: 'step', ...step }));
  const report = compile(question, (step) => say({ kind: 'step', ...step }));
  say({
    kind: 'report',
    report: { ...report, problems: [...problems, ...report.problems], ...(stateGraphs ? { stateGraphs } : {}) },
  });
}
