import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import type { CodeQuestion } from '../verify/code-report.ts';
import { createDiagramParser } from './type-checker-diagrams.ts';
import { createCompiler, type TypePack } from './type-checker-compile.ts';

/** Entry of the worker thread that compiles plan code; the compiler and its memory stay out of the main thread. */
const { packFile, grammarFile } = workerData as { readonly packFile: string; readonly grammarFile: string };
const compile = createCompiler(JSON.parse(brotliDecompressSync(readFileSync(packFile)).toString('utf8')) as TypePack);

const parseDiagrams = createDiagramParser(grammarFile);

parentPort?.postMessage('ready');

parentPort?.on('message', (question: CodeQuestion) => {
  const report = compile(question);
  void parseDiagrams(question.diagrams).then(({ problems, stateGraphs }) =>
    parentPort?.postMessage({ ...report, problems: [...report.problems, ...problems], stateGraphs }),
  );
});
