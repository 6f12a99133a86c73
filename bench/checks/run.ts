// How good the checks are: `npm run bench:checks`. Prints tables; exits with 1 when a target is missed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { apiMistakes } from './api-mistakes.ts';
import { errorsIn } from './checked-code.ts';
import { checkForeignPlans } from './foreign/check.ts';
import { mutations } from './mutations.ts';
import { goodPlans } from './plans.ts';
import type { Plan } from '../../src/plan/model.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { verifyPlan } from '../../src/verify/verify-plan.ts';
import type { Writable } from '../../__tests__/verify/subject.ts';

let missed = false;
untouchedPlans();
mutatedPlans();
await seededMistakes();
await plansOfOtherHands();
speed();
if (missed) process.exitCode = 1;

function untouchedPlans(): void {
  const plans = goodPlans();
  const noisy = plans.flatMap(({ name, subject }) => {
    const { findings } = verifyPlan(subject);
    return findings.length <= 1 ? [] : [`${name}: ${findings.map(({ rule }) => rule).join(', ')}`];
  });
  report({
    name: 'untouched good plans with at most one finding',
    hits: plans.length - noisy.length,
    of: plans.length,
    target: 1,
    lost: noisy,
  });
}

function mutatedPlans(): void {
  const lost: string[] = [];
  let applied = 0;
  for (const { name, subject } of goodPlans()) {
    const before = new Set(verifyPlan(subject).findings.map(({ rule, place }) => `${rule} ${place}`));
    for (const mutation of mutations) {
      const plan = structuredClone(subject.plan) as Writable<Plan>;
      if (mutation.apply(plan) === false) continue;
      applied += 1;
      const { findings } = verifyPlan({ ...subject, plan, markdown: renderPlan(plan) });
      const hit = findings.some(
        ({ rule, place, severity }) => mutation.rules.includes(rule) && severity !== 'warn' && !before.has(`${rule} ${place}`),
      );
      if (!hit) lost.push(`${name}: ${mutation.name}; found: ${findings.map(({ rule }) => rule).join(', ') || 'nothing'}`);
    }
  }
  report({
    name: `faults found (${mutations.length} kinds of fault, six plans)`,
    hits: applied - lost.length,
    of: applied,
    target: 0.95,
    lost,
  });
}

/** Everything that a check costs, in processes of their own: median of five. */
function speed(): void {
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'first-check.ts')], { encoding: 'utf8' });
    return JSON.parse(stdout) as FirstCheck;
  });
  const median = (pick: (run: FirstCheck) => number) => runs.map(pick).sort((left, right) => left - right)[2];
  const [{ lines, files } = { lines: 0, files: 0 }] = runs;
  console.log(
    [
      `A full check of a plan of ${lines} lines against ${files} files, compile included, ms of CPU:`,
      `  first in the process: ${median(({ first }) => first)} (target 3,000)`,
      `  the same plan again: ${median(({ again }) => again)} (target 1,000)`,
      `  after a change to one block: ${median(({ changed }) => changed)} (target 1,000)`,
      `  peak memory of the process: ${median(({ megabytes }) => megabytes)} MB`,
    ].join('\n'),
  );
}

type FirstCheck = Readonly<Record<'first' | 'again' | 'changed' | 'lines' | 'files' | 'megabytes', number>>;

async function seededMistakes(): Promise<void> {
  const lost: string[] = [];
  for (const mistake of apiMistakes) {
    const findings = await errorsIn(mistake.source, 'new', mistake.library === 'react' ? 'tsx' : 'ts');
    const hit = findings.some(({ message }) => mistake.says.test(message));
    if (!hit)
      lost.push(
        `${mistake.library}: ${mistake.source.split('\n').at(-1) ?? ''}\n    found: ${findings.map(({ message }) => message.slice(0, 140)).join(' | ') || 'nothing'}`,
      );
  }
  report({
    name: 'seeded API mistakes found',
    hits: apiMistakes.length - lost.length,
    of: apiMistakes.length,
    target: 0.95,
    lost,
  });
}

async function plansOfOtherHands(): Promise<void> {
  const outcomes = await checkForeignPlans();
  const rows = outcomes.map(({ plan, found, missed: lost, false: wrong, open }) => [
    plan,
    String(found + lost.length),
    String(found),
    String(wrong.length),
    String(open.length),
  ]);
  console.log('\nplans in free markdown, as other tools write them, with seeded faults\n');
  for (const cells of [
    ['plan', 'faults', 'found', 'false findings', 'left open'],
    ['---', '---:', '---:', '---:', '---:'],
    ...rows,
  ])
    console.log(`| ${cells.join(' | ')} |`);
  const lost = outcomes.flatMap(({ plan, missed: faults }) => faults.map(({ rule, at }) => `${plan}: ${rule} at ${at}`));
  const hits = outcomes.reduce((sum, { found }) => sum + found, 0);
  report({ name: '\nfaults found in free markdown', hits, of: hits + lost.length, target: 0.95, lost });
  const wrong = outcomes.flatMap(({ plan, false: findings }) =>
    findings.map(({ line, rule, message }) => `${plan}:${line ?? ''} ${rule} ${message}`),
  );
  const silent = outcomes.length - new Set(wrong.map((text) => text.split(':', 1)[0])).size;
  report({ name: 'plans in free markdown without a false finding', hits: silent, of: outcomes.length, target: 1, lost: wrong });
}

function report(result: {
  readonly name: string;
  readonly hits: number;
  readonly of: number;
  readonly target: number;
  readonly lost: readonly string[];
}): void {
  const share = result.of === 0 ? 0 : result.hits / result.of;
  if (share < result.target) missed = true;
  console.log(`${result.name}: ${result.hits} of ${result.of} (${(share * 100).toFixed(1)} %, target ${result.target * 100} %)`);
  for (const line of result.lost) console.log(`  - ${line}`);
}
