import type { ReferenceGraph } from './reference-graph.ts';

/** The best files by words pass on what they have; more of them, and everything is near to something. */
const seeds = 80;
/** Share that walks on to the neighbours in each step. */
const damping = 0.5;
const steps = 2;

/** What each file gets when the best ones share their scores with the files they refer to and are referred to by; the best gets 1. */
export function spreadScores({ uses, usedBy }: ReferenceGraph, scores: Float64Array): Float64Array {
  const strength = uses.map((targets, file) => sumOf(targets) + sumOf(usedBy[file]));
  const start = keepBest(scores);
  let held = start;
  for (let step = 0; step < steps; step += 1) held = passOn({ uses, usedBy }, { start, held, strength });
  return toUnit(held);
}

type Walk = { readonly start: Float64Array; readonly held: Float64Array; readonly strength: readonly number[] };

/** One step: a share stays where the walk began, the rest goes to the neighbours; who has none keeps it. */
function passOn({ uses, usedBy }: ReferenceGraph, { start, held, strength }: Walk): Float64Array {
  const next = start.map((score) => (1 - damping) * score);
  for (const [file, score] of held.entries()) {
    if (score === 0) continue;
    const total = strength[file] ?? 0;
    if (total === 0) next[file] = (next[file] ?? 0) + damping * score;
    const share = (damping * score) / total;
    for (const [target, weight] of uses[file] ?? []) next[target] = (next[target] ?? 0) + share * weight;
    for (const [target, weight] of usedBy[file] ?? []) next[target] = (next[target] ?? 0) + share * weight;
  }
  return next;
}

/** Scales to 1 for the best. */
export function toUnit(scores: Float64Array): Float64Array {
  let best = 0;
  for (const score of scores) best = Math.max(best, score);
  return best > 0 ? scores.map((score) => score / best) : scores;
}

/** Numbers of the files with the highest scores, best first. */
export function bestFiles(scores: Float64Array, count: number): readonly number[] {
  return [...scores.keys()]
    .filter((file) => (scores[file] ?? 0) > 0)
    .sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0) || left - right)
    .slice(0, count);
}

function keepBest(scores: Float64Array): Float64Array {
  const kept = new Float64Array(scores.length);
  for (const file of bestFiles(scores, seeds)) kept[file] = scores[file] ?? 0;
  return kept;
}

function sumOf(arrows: ReadonlyMap<number, number> | undefined): number {
  let sum = 0;
  for (const weight of arrows?.values() ?? []) sum += weight;
  return sum;
}
