import { proseOf } from '../plan-texts.ts';
import { searchAll, type Rule } from '../rule.ts';

const CLAIM_OF_WORK =
  /\b(?:I|we)(?:'ve| have)? (?:already )?(implemented|added|created|installed|committed|deployed|refactored|fixed)\b/i;

/** The plan does not claim that work was done. */
export const planOnly: Rule = {
  id: 'plan-only',
  catalogue: 'C04',
  why: 'Nothing was built; a reader who believes otherwise skips the work.',
  check: ({ texts }) =>
    searchAll(proseOf(texts), ({ place, text }) => {
      const found = CLAIM_OF_WORK.exec(text);
      if (found === null || text.startsWith('>')) return undefined;
      return {
        severity: 'error',
        place,
        message: `Unexpected claim of finished work "${found[0]}", expected an instruction.`,
        fix: 'Say what to do, not what was done.',
      };
    }),
};
