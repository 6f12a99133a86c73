import type { RepositoryIndex } from './build-index.ts';
import type { WeightedTerms } from './score-words.ts';
import { rarity } from './score-words.ts';
import { splitIdentifier, stem } from './split-words.ts';

/** Sum of the weights of the different query terms in a piece of text. */
export type TextWeigher = (text: string) => number;

export function createTextWeigher(index: RepositoryIndex, query: WeightedTerms): TextWeigher {
  const weightOfTerm = new Map([...query].map(([term, weight]) => [index.vocabulary.wordOf(term), weight * rarity(index, term)]));
  const known = new Map<string, readonly string[]>();
  const termsOf = (name: string): readonly string[] => {
    let terms = known.get(name);
    if (terms === undefined) {
      terms = splitIdentifier(name)
        .map(stem)
        .filter((term) => weightOfTerm.has(term));
      known.set(name, terms);
    }
    return terms;
  };
  return (text) => {
    const seen = new Set<string>();
    for (const name of text.match(/[A-Za-z_$][\w$]*/g) ?? []) for (const term of termsOf(name)) seen.add(term);
    let weight = 0;
    for (const term of seen) weight += weightOfTerm.get(term) ?? 0;
    return weight;
  };
}
