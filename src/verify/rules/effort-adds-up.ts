import { judgeEach, NOTHING, type Rule } from '../rule.ts';

const DAYS = /(\d+(?:\.\d+)?)\s*(?:-|–|to)?\s*(\d+(?:\.\d+)?)?\s*(?:\w+[- ]){0,2}days?\b/i;
const STEPS = /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+steps\b/i;
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The effort on the first screen is the sum of the steps. */
export const effortAddsUp: Rule = {
  id: 'effort-adds-up',
  catalogue: 'C56',
  why: 'Whoever reads only the summary decides by its number.',
  check: ({ plan }) => {
    const { summary, rollout } = plan;
    if (summary === undefined || rollout === undefined) return NOTHING;
    const days = rollout.steps.reduce((sum, step) => sum + step.days, 0);
    const claims = [
      { what: 'days', stated: rangeIn(summary.effort), actual: days, slack: Math.max(0.5, days * 0.25) },
      { what: 'steps', stated: stepsIn(summary.effort), actual: rollout.steps.length, slack: 0 },
    ];
    return judgeEach(claims, ({ what, stated, actual, slack }) => {
      if (stated === undefined || (actual >= stated[0] - slack && actual <= stated[1] + slack)) return undefined;
      return {
        severity: 'error',
        place: 'summary.effort',
        message: `The summary says ${stated[0]} ${what}, the steps add up to ${actual}.`,
        fix: `Say ${actual} ${what}, or correct the steps.`,
      };
    });
  },
};

function rangeIn(text: string): readonly [number, number] | undefined {
  const match = DAYS.exec(text);
  if (match === null) return undefined;
  const first = Number(match[1]);
  return [first, Number(match[2] ?? first)];
}

function stepsIn(text: string): readonly [number, number] | undefined {
  const word = STEPS.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const count = /^\d/.test(word) ? Number(word) : WORDS.indexOf(word);
  return [count, count];
}
