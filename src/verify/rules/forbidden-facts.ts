import { forbiddenFacts, negation, type ForbiddenFact } from '../../knowledge/forbidden-facts.ts';
import { proseOf } from '../plan-texts.ts';
import { searchAll, type Rule } from '../rule.ts';

/** Patterns that look for a negation themselves. */
const NEGATIVE_CLAIM = /\bno\b|without|cannot|unlimited/;
const CONCLUSION = /[,;:]?\s+(?:so|thus|therefore|hence|which means|meaning)\b/i;
const SPEAKS_AGAINST =
  /\.rejected\[|^assumptions\[\d+\]\.ifWrong|^needs\.nonGoals|^races\[\d+\]\.here|^failures\[\d+\]\.what|\.threat$|^summary\.biggestRisk/;

/** The plan repeats none of the stale and false claims about real-time systems. */
export const forbiddenFactsRule: Rule = {
  id: 'forbidden-facts',
  catalogue: 'C57',
  why: 'These are the mistakes that look right in a review.',
  check: ({ texts }) => {
    const sentences = proseOf(texts)
      .filter(({ place }) => !SPEAKS_AGAINST.test(place))
      .flatMap(({ place, text }) => sentencesOf(text).map((sentence) => ({ place, sentence })));
    return searchAll(sentences, ({ place, sentence }) => {
      for (const fact of forbiddenFacts) {
        const match = fact.pattern.exec(sentence);
        if (match === null || (fact.onlyWith !== undefined && !fact.onlyWith.test(sentence))) continue;
        if (isNegated(sentence, match[0], fact)) continue;
        return {
          severity: fact.severity,
          place,
          message: `"${match[0].trim()}" is not so: ${fact.truth}`,
          evidence: fact.source,
          fix: 'Correct the sentence and what was decided because of it.',
        };
      }
      return undefined;
    });
  },
};

/**
 * Where the claim itself is a negation ("without sticky sessions"), only what stands around it can deny it.
 * What somebody concludes from a claim ("…, so we do not need …") never denies it.
 */
function isNegated(sentence: string, claim: string, fact: ForbiddenFact): boolean {
  const end = sentence.indexOf(claim) + claim.length;
  const premise = sentence.slice(0, end) + sentence.slice(end).split(CONCLUSION, 1).join('');
  if (NEGATIVE_CLAIM.test(fact.pattern.source)) return negation.test(premise.replace(claim, ' '));
  return negation.test(premise) || /\bno\b/i.test(claim);
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?;])\s+|\n+/).filter((sentence) => sentence.length > 8);
}
