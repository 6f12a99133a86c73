// What `check` makes of pages that were written to hurt it, as a user would run it: `node bench/checks/hostile.ts`.
// Prints a table; asserts nothing. Each page is checked by a process of its own, against examples/kanban.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const code = (text: string) => `# A plan\n\n\`\`\`ts file=server/live.ts status=new\n${text}\n\`\`\`\n`;
const letters = `type L = ${[...'abcdefghijklmnopqrst'].map((letter) => `'${letter}'`).join(' | ')};\n`;

const pages: readonly (readonly [string, string | Uint8Array])[] = [
  ['10 MB of text', 'word '.repeat(2_000_000)],
  ['10,000 fences', '```ts\nconst x = 1;\n```\n'.repeat(10_000)],
  ['10,000 fences that nothing closes', '````ts\n~~~~~\n'.repeat(5000)],
  ['10,000 diagrams', '```mermaid\nstateDiagram-v2\n  a --> b\n```\n'.repeat(10_000)],
  ['a diagram of 50,000 lines', `\`\`\`mermaid\nsequenceDiagram\n${'  A->>B: x\n'.repeat(50_000)}\`\`\`\n`],
  ['a table with 5,000 rows', `| a | b |\n|---|---|\n${'| `no/way.ts` | socket.io 1.0.0 |\n'.repeat(5000)}`],
  ['invalid UTF-8', new Uint8Array([0x61, 0x0a, 0xc3, 0x28, 0xff])],
  ['bait for expressions', `${'without no cannot exactly once delivery sticky '.repeat(80_000).replace(/(.{15000})/g, '$1\n')}`],
  ['bait for expressions, in code', code(`const x = '${'a/'.repeat(9000)}';\n${'socket.emit( '.repeat(9000)}`)],
  ['types that multiply', code(`${letters}export const all: \`\${L}\${L}\${L}\${L}\${L}\` = 'aaaaa';`)],
  [
    'types that recurse',
    code('type D<N, A extends 0[] = []> = A["length"] extends N ? A : D<N, [...A, 0]>;\nexport const d: D<990> & D<991> = 1;'),
  ],
  [
    'tuples that double',
    code('type T<A extends unknown[]> = [...A, ...A];\nexport const t: T<T<T<T<T<T<T<T<T<T<T<T<T<T<[1]>>>>>>>>>>>>>> = 1;'),
  ],
  ['arrays in arrays', code(`export const a = ${'['.repeat(20_000)}${']'.repeat(20_000)};`)],
  ['calls in calls', code(`export const a = ${'f('.repeat(5000)}1${')'.repeat(5000)};`)],
];

const folder = mkdtempSync(join(tmpdir(), 'bench-hostile-'));
const usageFile = join(folder, 'usage.json');
const usageHook = pathToFileURL(resolve('bench/report-usage.mjs')).href;
console.log('\n| page | wall, s | CPU, s | exit | first line |\n| --- | ---: | ---: | ---: | --- |');
for (const [name, page] of pages) {
  const path = join(folder, 'page.md');
  writeFileSync(path, page);
  const started = performance.now();
  const words = ['--import', usageHook, 'dist/cli.js', 'check', path, '--repo', 'examples/kanban'];
  const options = { encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, USAGE_FILE: usageFile } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, words, options);
  const wall = (performance.now() - started) / 1000;
  const { cpuSeconds } = JSON.parse(readFileSync(usageFile, 'utf8')) as { readonly cpuSeconds: number };
  const said = (stdout + stderr).split('\n').find((line) => line.trim() !== '') ?? '';
  console.log(
    `| ${name} | ${wall.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${status} | ${said.slice(0, 90).replaceAll('|', '\\|')} |`,
  );
}
rmSync(folder, { recursive: true });
