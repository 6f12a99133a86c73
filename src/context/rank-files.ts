import type { RepositoryIndex } from './build-index.ts';
import type { Query } from './read-query.ts';
import type { RankedFile } from './repository-context.ts';
import type { WeightedTerms } from './score-words.ts';
import { scoreWords } from './score-words.ts';

export type Ranking = { readonly ranked: readonly RankedFile[]; readonly terms: WeightedTerms };

/** Every file that anything speaks for, best first. */
export function rankFiles(index: RepositoryIndex, query: Query): Ranking {
  const terms = numberTerms(index, query);
  const scores = scoreWords(index, terms);
  const ranked = index.files
    .map((file, number) => ({ path: file.path, score: scores[number] ?? 0, reasons: ['words of the request'] }))
    .filter((file) => file.score > 0)
    .sort((left, right) => right.score - left.score || (left.path < right.path ? -1 : 1));
  return { ranked, terms };
}

function numberTerms(index: RepositoryIndex, query: Query): WeightedTerms {
  const numbered = new Map<number, number>();
  for (const [word, weight] of query.terms) {
    const term = index.vocabulary.find(word);
    if (term !== undefined) numbered.set(term, weight);
  }
  return numbered;
}
