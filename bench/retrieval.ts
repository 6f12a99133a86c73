// How many of the files and lines that matter the context shows, on real changes.
//
//   npm run bench:retrieval -- --trees DIR [--cases cases.json] [--scorer score.mjs] [--out DIR] [--only id,…] [-- options of the scorer]
//
// DIR/<case-id> is the tree before the change. The scorer is a program of its own; this script writes what it reads.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listContext } from '../src/context/list-context.ts';
import { selectContext } from '../src/context/select-context.ts';
import { createWorkTreeSource } from '../src/edges/read-work-tree.ts';

type Case = { readonly id: string; readonly title: string; readonly body: string };

const budgets = [8_000, 24_000, 60_000];
const timedBudget = 24_000;
const home = resolve(import.meta.dirname, '../../shared/bench/retrieval');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trees: { type: 'string' },
    scorer: { type: 'string', default: join(home, 'score.mjs') },
    cases: { type: 'string' },
    out: { type: 'string', default: join(tmpdir(), 'plan-realtime-retrieval', 'product') },
    only: { type: 'string' },
  },
});

await main();

async function main(): Promise<void> {
  const cases = values.cases ?? join(dirname(values.scorer), 'cases.json');
  if (values.trees === undefined) return fail('Give the folder of the trees: npm run bench:retrieval -- --trees DIR');
  for (const path of [values.scorer, cases])
    if (!existsSync(path)) return fail(`There is no ${path}. Give the benchmark with --scorer FILE (and --cases FILE).`);
  const only = values.only?.split(',');
  const wanted = readCases(cases).filter(({ id }) => only === undefined || only.includes(id));
  const missing = wanted.filter(({ id }) => !existsSync(join(values.trees ?? '', id)));
  for (const { id } of missing) console.error(`${id}: there is no tree, the case scores 0`);
  mkdirSync(values.out, { recursive: true });
  for (const one of wanted) if (!missing.includes(one)) await answer(one, join(values.trees, one.id));
  const scored = spawnSync(process.execPath, [values.scorer, '--cases', cases, values.out, ...positionals], { stdio: 'inherit' });
  process.exitCode = scored.status ?? 1;
}

async function answer(one: Case, tree: string): Promise<void> {
  const request = { task: one.title, title: one.title, body: one.body, comments: [] };
  const start = performance.now();
  const snapshot = await createWorkTreeSource(tree).read('HEAD');
  const timed = selectContext({ request, snapshot, budgetTokens: timedBudget });
  const seconds = (performance.now() - start) / 1_000;
  const selected = budgets.map((budgetTokens) => {
    const context = budgetTokens === timedBudget ? timed : selectContext({ request, snapshot, budgetTokens });
    return [budgetTokens, listContext(context).selected];
  });
  const ranked = listContext(timed).ranked.slice(0, 500);
  const result = {
    id: one.id,
    ranked,
    selected: Object.fromEntries(selected),
    files: snapshot.files.size,
    seconds: Number(seconds.toFixed(3)),
  };
  writeFileSync(join(values.out, `${one.id}.json`), JSON.stringify(result));
}

function readCases(path: string): readonly Case[] {
  return JSON.parse(readFileSync(path, 'utf8')).cases;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
