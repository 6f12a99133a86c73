// Speed and memory of reading, indexing and ranking a repository.
//
//   npm run bench:speed -- [--trees DIR] [--repomix PATH-OF-ITS-CLI] [--sizes 1000,2000,…]
//
// With --trees every folder in DIR is read and ranked, and packed by repomix when its program is given. Then made-up
// repositories of growing size are ranked, each in a process of its own: time and memory must grow no worse than they do.
// On a busy machine look at the processor time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { selectContext } from '../src/context/select-context.ts';
import { createWorkTreeSource } from '../src/edges/read-work-tree.ts';

const request = {
  task: 'Show changes of cards to everybody who looks at the board',
  title: 'Show changes of cards to everybody who looks at the board',
  body: 'When two people have the same board open, moving a card should be seen by the other one at once, without loading the page again.',
  comments: [],
};
const budgetTokens = 24_000;

const { values } = parseArgs({
  options: {
    trees: { type: 'string' },
    repomix: { type: 'string' },
    sizes: { type: 'string', default: '1000,2500,5000,10000,100000' },
    one: { type: 'string' },
  },
});

if (values.one === undefined) await main();
else console.log(JSON.stringify(await measure(values.one)));

async function main(): Promise<void> {
  if (values.trees !== undefined) await compareTrees(values.trees);
  console.log(
    '\n| files made up | seconds | files/s | files/s of processor time | peak memory MB | not read |\n|---:|---:|---:|---:|---:|---:|',
  );
  for (const size of values.sizes.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'plan-realtime-speed-'));
    makeUp(folder, size);
    const run = spawnSync(process.execPath, [import.meta.filename, '--one', folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    if (run.status !== 0) console.log(`| ${size} | failed: ${run.stderr.split('\n').at(-2)} | | | | |`);
    else printRow(String(size), JSON.parse(run.stdout));
  }
}

type Measure = {
  readonly files: number;
  readonly unread: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
};

async function measure(folder: string): Promise<Measure> {
  const start = performance.now();
  const before = process.cpuUsage();
  const snapshot = await createWorkTreeSource(folder).read('HEAD');
  selectContext({ request, snapshot, budgetTokens });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const unread = [...snapshot.files.values()].filter((file) => file.text === undefined).length;
  return {
    files: snapshot.files.size,
    unread,
    seconds,
    cpu: (user + system) / 1_000_000,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}

async function compareTrees(trees: string): Promise<void> {
  const rows: (Measure & { readonly repomix: number | undefined })[] = [];
  const names = readdirSync(trees).sort();
  // Once over everything, so that all files are in memory and none pays for the others.
  for (const name of names) await measure(join(trees, name));
  console.log(
    '| tree | seconds | files/s | files/s of processor time | peak memory MB | not read | repomix seconds | ratio |\n|---|---:|---:|---:|---:|---:|---:|---:|',
  );
  for (const name of names) {
    const row = { ...(await measure(join(trees, name))), repomix: pack(join(trees, name)) };
    rows.push(row);
    printRow(name, row, row.repomix);
  }
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const packed = values.repomix === undefined ? undefined : sum((row) => row.repomix ?? 0);
  const megabytes = Math.max(...rows.map((row) => row.megabytes));
  const total = {
    files: sum((row) => row.files),
    unread: sum((row) => row.unread),
    seconds: sum((row) => row.seconds),
    cpu: sum((row) => row.cpu),
  };
  printRow('all', { ...total, megabytes }, packed);
}

function printRow(name: string, { files, unread, seconds, cpu, megabytes }: Measure, packed?: number): void {
  const peer = packed === undefined ? '' : ` ${packed.toFixed(2)} | ${(packed / seconds).toFixed(1)} |`;
  console.log(
    `| ${name} | ${seconds.toFixed(3)} | ${Math.round(files / seconds)} | ${Math.round(files / cpu)} | ${megabytes} | ${unread} |${peer}`,
  );
}

/** Seconds the peer needs for the same tree, start of its process included, as its users wait for it. */
function pack(folder: string): number | undefined {
  if (values.repomix === undefined) return undefined;
  const output = join(mkdtempSync(join(tmpdir(), 'repomix-')), 'packed.xml');
  const start = performance.now();
  const run = spawnSync(process.execPath, [values.repomix, folder, '--output', output, '--no-security-check', '--quiet'], {
    encoding: 'utf8',
  });
  rmSync(dirname(output), { recursive: true });
  if (run.status !== 0) throw new Error(`repomix failed on ${folder}: ${run.stderr}`);
  return (performance.now() - start) / 1_000;
}

/** Services that import each other, of the size that source files have: 60 lines, three imports, a dozen names. */
function makeUp(folder: string, files: number): void {
  for (let number = 0; number < files; number += 1) {
    const path = join(folder, `packages/area${number % 97}/src/service-${number}.ts`);
    if (number < 97) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sourceText(number, files));
  }
}

function sourceText(number: number, files: number): string {
  const imports = [number * 7 + 1, number * 13 + 5, number >> 1].map((target) => target % files);
  const lines = imports.map((target) => `import { Service${target} } from '../../area${target % 97}/src/service-${target}.ts';`);
  for (let method = 0; method < 12; method += 1) {
    lines.push(
      `  /** Loads the card of column ${method} and hands it to board ${number}. */`,
      `  async loadCard${method}(board: Board${number % 501}) {`,
    );
    lines.push(
      `    const column${method} = await this.repository${imports[method % 3]}.findColumn(board.id);`,
      `    return column${method}.cards.map((card) => card.title);`,
      '  }',
    );
  }
  return [...lines.slice(0, 3), `export class Service${number} {`, ...lines.slice(3), '}', ''].join('\n');
}
