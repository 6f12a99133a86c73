import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import type { CodeQuestion } from '../verify/code-report.ts';
import { createCompiler, type TypePack } from './type-checker-compile.ts';

/** Entry of the worker thread that compiles plan code; the compiler and its memory stay out of the main thread. */
const { packFile } = workerData as { readonly packFile: string };
const compile = createCompiler(JSON.parse(brotliDecompressSync(readFileSync(packFile)).toString('utf8')) as TypePack);

// Reads the declarations that nearly every plan needs before the clock of the first question starts.
compile({
  units: [
    {
      place: '',
      path: 'start.ts',
      text: "import 'socket.io';\nimport 'socket.io-client';\nconst port: number = process.pid;",
      offset: 0,
    },
  ],
  files: [],
  strict: true,
  aliases: {},
});
parentPort?.postMessage('ready');

parentPort?.on('message', (question: CodeQuestion) => {
  parentPort?.postMessage(compile(question));
});
