import type { Plan } from '../../plan/model.ts';
import { proseOf } from '../plan-texts.ts';
import type { Flaw, Rule } from '../rule.ts';

const WORDS: Readonly<Record<Plan['meta']['size'], number>> = { S: 1200, M: 2200, L: 3500 };
const CODE_LINES = 450;

/** Words and code lines stay within the budget of the plan's size. */
export const lengthBudget: Rule = {
  id: 'length-budget',
  catalogue: 'C02',
  why: 'A plan that is longer than the feature deserves is not read.',
  check: ({ plan, texts }) => {
    const words = proseOf(texts).reduce((sum, text) => sum + text.text.split(/\s+/).length, 0);
    const codeLines = (plan.code ?? []).reduce((sum, block) => sum + block.source.split('\n').length, 0);
    const flaws = [
      overBudget({ what: 'words of prose', place: 'summary', have: words, allowed: WORDS[plan.meta.size] * 2 }),
      overBudget({ what: 'lines of code', place: 'code', have: codeLines, allowed: CODE_LINES }),
    ];
    return { findings: flaws.flat(), claims: 2, unverifiable: [] };
  },
};

function overBudget(budget: {
  readonly what: string;
  readonly place: string;
  readonly have: number;
  readonly allowed: number;
}): readonly Flaw[] {
  if (budget.have <= budget.allowed) return [];
  return [
    {
      severity: budget.have > budget.allowed * 1.5 ? 'error' : 'warn',
      place: budget.place,
      message: `The plan has ${budget.have} ${budget.what}, expected at most ${budget.allowed} for its size.`,
      fix: 'Cut what the reader does not need to build the feature.',
    },
  ];
}
