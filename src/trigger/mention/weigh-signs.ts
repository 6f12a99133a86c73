import { BIAS, LEARNED_WEIGHTS } from './learned-weights.ts';
import type { Sign } from './signs.ts';

/** What one sign adds to the score. */
export type Weighed = { readonly sign: string; readonly words: string; readonly weight: number };

/** A linear model: the score is the sum of what each sign adds. Unknown signs add nothing. */
export function weighSigns(signs: ReadonlyMap<string, Sign>): { readonly sum: number; readonly weighed: readonly Weighed[] } {
  weights ??= parseWeights(LEARNED_WEIGHTS);
  const weighed: Weighed[] = [];
  let sum = BIAS;
  for (const [sign, { value, words }] of signs) {
    const weight = (weights.get(sign) ?? 0) * value;
    sum += weight;
    if (weight !== 0) weighed.push({ sign, words, weight });
  }
  return { sum, weighed };
}

/** Read when the first text is: most runs never read one. */
let weights: ReadonlyMap<string, number> | undefined;

/** A line a weight, in hundredths: `-12 word|two words|#mark`. */
function parseWeights(lines: string): ReadonlyMap<string, number> {
  const parsed = new Map<string, number>();
  for (const line of lines.trim().split('\n')) {
    const space = line.indexOf(' ');
    const weight = Number(line.slice(0, space)) / 100;
    for (const sign of line.slice(space + 1).split('|')) parsed.set(sign, weight);
  }
  return parsed;
}
