// False errors in code that people wrote: `node bench/checks/documentation.ts FOLDER`, a folder of markdown files
// (the documentation of Socket.IO and ws, for example). Every TypeScript and JavaScript block is checked alone, as a fragment.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorsIn } from './checked-code.ts';

const FENCE = /^```(ts|typescript|tsx|js|jsx|javascript)\b[^\n]*\n([\s\S]*?)^```/gm;
const ENDINGS: Readonly<Record<string, string>> = { typescript: 'ts', javascript: 'js' };
const folder = process.argv[2] ?? '.';
let blocks = 0;
let wrong = 0;
for (const name of readdirSync(folder).filter((file) => /\.mdx?$/.test(file))) {
  for (const match of readFileSync(join(folder, name), 'utf8').matchAll(FENCE)) {
    blocks += 1;
    const findings = await errorsIn(match[2] ?? '', 'edit', ENDINGS[match[1] ?? ''] ?? match[1]);
    if (findings.length === 0) continue;
    wrong += 1;
    console.log(
      `${name}: ${findings.map(({ rule, place, message }) => `${rule} ${place} ${message.slice(0, 200)}`).join('\n    ')}`,
    );
  }
}
console.log(`blocks with errors: ${wrong} of ${blocks} (${((wrong / Math.max(1, blocks)) * 100).toFixed(1)} %, target 3 %)`);
