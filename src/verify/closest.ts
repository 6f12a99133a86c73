import { distance } from 'fastest-levenshtein';

/** The candidate that differs least from the word, when it is near enough to be what was meant. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of candidates) {
    const differs = distance(word, candidate);
    if (differs < least) [best, least] = [candidate, differs];
  }
  return best;
}
