import type { IndexedFile, RepositoryIndex } from './build-index.ts';
import type { TermMatches } from './match-terms.ts';

/** An occurrence in a name or a definition weighs as many in the text. */
const nameWeight = 4;
const folderWeight = 2;
const definitionWeight = 2;
const saturation = 1.2;
/** Lower than the textbook's 0.75: the long files of a repository are the central ones, and are changed most. */
const lengthShare = 0.5;

/** BM25 over text, names and definitions of every file. */
export function scoreWords(index: RepositoryIndex, matches: TermMatches): Float64Array {
  const counts = new Float64Array(matches.weights.length);
  const scores = new Float64Array(index.files.length);
  for (const [number, file] of index.files.entries()) {
    countTerms(file, matches, counts);
    const norm = saturation * (1 - lengthShare + (lengthShare * file.length) / index.meanLength);
    let score = 0;
    for (let term = 0; term < counts.length; term += 1) {
      const count = counts[term] ?? 0;
      if (count > 0) score += ((matches.weights[term] ?? 0) * count * (saturation + 1)) / (count + norm);
    }
    scores[number] = score;
  }
  return scores;
}

function countTerms(file: IndexedFile, { ofIdentifier, ofText }: TermMatches, counts: Float64Array): void {
  counts.fill(0);
  const { identifiers, path } = file;
  for (let at = 0; at < identifiers.length; at += 1) {
    const terms = ofIdentifier[identifiers[at] ?? 0];
    if (terms !== undefined) addTo(counts, terms, file.counts[at] ?? 0);
  }
  const defined = new Set<number>();
  for (const identifier of file.definitions) for (const term of ofIdentifier[identifier] ?? []) defined.add(term);
  addTo(counts, defined, definitionWeight);
  const slash = path.lastIndexOf('/') + 1;
  addTo(counts, ofText(path.slice(slash).replace(/\.\w+$/, '')), nameWeight);
  addTo(counts, ofText(path.slice(0, slash)), folderWeight);
}

function addTo(counts: Float64Array, terms: Iterable<number>, count: number): void {
  for (const term of terms) counts[term] = (counts[term] ?? 0) + count;
}
