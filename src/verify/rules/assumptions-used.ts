import { judgeEach, type Rule } from '../rule.ts';

/** Every assumption carries something. */
export const assumptionsUsed: Rule = {
  id: 'assumptions-used',
  catalogue: 'C58',
  why: 'An assumption that nothing refers to tells the reader neither where it matters nor what breaks with it.',
  check: ({ plan, texts }) =>
    judgeEach([...(plan.assumptions ?? []).entries()], ([index, assumption]) => {
      const mention = new RegExp(`(?<![\\w])${assumption.id}(?!\\w)`);
      const used = texts.some((text) => !text.place.startsWith(`assumptions[${index}]`) && mention.test(text.text));
      if (used) return undefined;
      return {
        severity: 'warn',
        place: `assumptions[${index}]`,
        message: `Assumption ${assumption.id} is not referred to anywhere.`,
        fix: `Cite ${assumption.id} where a number or a decision rests on it, or remove it.`,
      };
    }),
};
