// What the agent planner itself costs, against a local service with fixed replies.
//
//   npm run bench:agent [-- --files 5000]
//
// A run of 25 turns over examples/kanban in a repository of 5,000 files: CPU outside of waiting for the network, share of
// the input tokens that lie in a cached prefix, memory over the turns. Then the same files and the same plan by a naive
// loop that starts empty. Each run is a process of its own; the service runs in this one.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { naiveTurns, ourTurns } from './agent-script.ts';
import { startService, type Billed, type Call } from './agent-service.ts';
import type { Measured } from './agent-run.ts';
import { costOfRequest } from '../src/knowledge/model-prices.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '5000' } } });
const folder = mkdtempSync(join(tmpdir(), 'bench-agent-'));
makeUp(Number(values.files));

const ours = await run('ours', ourTurns);
const watched = await run('memory', ourTurns);
const { seen, plannerSeconds, contextSeconds } = ours.measured;
const naive = await run('naive', naiveTurns(seen, 1));
const batched = await run('naive', naiveTurns(seen, 3));
rmSync(folder, { recursive: true });

table(`One run of ${ours.bills.length} turns, ${values.files} files and examples/kanban`, [
  ['what', 'measured', 'goal'],
  ['CPU of the planner, s', plannerSeconds.toFixed(2), 'below 1.5'],
  ['CPU of reading, profile and context before it, s', contextSeconds.toFixed(2), ''],
  ['CPU of both, s', (plannerSeconds + contextSeconds).toFixed(2), 'below 1.5'],
  ['input tokens in a cached prefix', percent(sum(ours.bills, 'read') / total(ours.bills)), 'at least 85 %'],
  ['heap before turn 5, MB', megabytes(watched.measured.heap[4]), ''],
  ['heap before turn 15, MB', megabytes(watched.measured.heap[14]), ''],
  ['heap before the last turn, MB', megabytes(watched.measured.heap.at(-1)), 'flat'],
  ['of it the conversation, MB', megabytes(watched.measured.conversationBytes), ''],
]);
table(`The same ${seen.length} files and the same plan`, [
  ['way', 'turns', 'input tokens', 'in a cached prefix', 'US dollars for input', 'of the naive loop', 'goal'],
  row('this planner', ours, 'at most 50 %'),
  row('naive loop, a file a turn', naive, ''),
  row('naive loop, three files a turn', batched, ''),
]);

function row(name: string, { bills }: Run, goal: string): readonly string[] {
  const dollars = bills.reduce((money, bill) => money + inputCost(bill), 0);
  const cached = percent(sum(bills, 'read') / total(bills));
  const ofNaive = percent(total(bills) / total(naive.bills));
  return [name, String(bills.length), total(bills).toLocaleString('en-US'), cached, dollars.toFixed(2), ofNaive, goal];
}

function inputCost({ fresh, written, read }: Billed): number {
  const tokens = { inputTokens: fresh, cacheWriteTokens: written, cacheReadTokens: read, outputTokens: 0 };
  return costOfRequest('claude-sonnet-5-5', tokens) ?? 0;
}

type Run = { readonly bills: readonly Billed[]; readonly measured: Measured };

async function run(way: string, turns: readonly (readonly Call[])[]): Promise<Run> {
  const service = await startService(turns);
  const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, 'agent-run.ts'), way, service.url, folder]);
  const heard = { out: '', told: '' };
  child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (heard.told += chunk.toString()));
  const status = await new Promise((done) => child.on('close', done));
  await service.close();
  if (status !== 0 || service.bills.length !== turns.length)
    throw new Error(`The run "${way}" took ${service.bills.length} of ${turns.length} turns: ${heard.told}`);
  return { bills: service.bills, measured: JSON.parse(heard.out) as Measured };
}

/** examples/kanban, and services that import each other, of the size that source files have. */
function makeUp(files: number): void {
  cpSync('examples/kanban', folder, { recursive: true });
  for (let number = 0; number < files; number += 1) {
    const path = join(folder, `packages/area${number % 97}/src/service-${number}.ts`);
    if (number < 97) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sourceText(number, files));
  }
}

function sourceText(number: number, files: number): string {
  const targets = [number * 7 + 1, number * 13 + 5, number >> 1].map((target) => target % files);
  const imports = targets.map(
    (target) => `import { Service${target} } from '../../area${target % 97}/src/service-${target}.ts';`,
  );
  const methods = Array.from({ length: 12 }, (_, method) => [
    `  /** Loads the record of shelf ${method} for store ${number}. */`,
    `  async load${method}(store: Store${number % 501}) {`,
    `    const shelf${method} = await this.repository${targets[method % 3]}.findShelf(store.id);`,
    `    return shelf${method}.records.map((record) => record.title);`,
    '  }',
  ]);
  return [...imports, `export class Service${number} {`, ...methods.flat(), '}', ''].join('\n');
}

function sum(bills: readonly Billed[], kind: keyof Billed): number {
  return bills.reduce((amount, bill) => amount + bill[kind], 0);
}

function total(bills: readonly Billed[]): number {
  return sum(bills, 'fresh') + sum(bills, 'written') + sum(bills, 'read');
}

function table(title: string, [head = [], ...rows]: readonly (readonly string[])[]): void {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  console.log(`\n${title}\n\n${lines.join('\n')}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function megabytes(bytes: number | undefined): string {
  return ((bytes ?? 0) / 1_048_576).toFixed(2);
}
