import type { IndexedFile, RepositoryIndex } from './build-index.ts';

/** How much a term counts, by its number. */
export type WeightedTerms = ReadonlyMap<number, number>;

/** Occurrences in a name or a definition weigh as many times one in the text. */
const nameWeight = 4;
const folderWeight = 2;
const definitionWeight = 2;
const saturation = 1.2;
/** Lower than the textbook's 0.75: the long files of a repository are the central ones, and are changed most. */
const lengthShare = 0.5;

/** BM25 over text, names and definitions of every file. */
export function scoreWords(index: RepositoryIndex, query: WeightedTerms): Float64Array {
  const weights = termWeights(index, query);
  const scores = new Float64Array(index.files.length);
  for (const [number, file] of index.files.entries()) scores[number] = scoreFile(index, file, weights);
  return scores;
}

/** Weight times rarity of every term, 0 for those not asked for. */
function termWeights(index: RepositoryIndex, query: WeightedTerms): Float64Array {
  const weights = new Float64Array(index.vocabulary.termCount());
  for (const [term, weight] of query) weights[term] = weight * rarity(index, term);
  return weights;
}

export function rarity({ files, fileCounts }: RepositoryIndex, term: number): number {
  const count = fileCounts[term] ?? 0;
  return Math.log(1 + (files.length - count + 0.5) / (count + 0.5));
}

function scoreFile(index: RepositoryIndex, file: IndexedFile, weights: Float64Array): number {
  const norm = saturation * (1 - lengthShare + (lengthShare * file.length) / index.meanLength);
  let score = 0;
  for (let at = 0; at < file.terms.length; at += 1) {
    const term = file.terms[at] ?? 0;
    const weight = weights[term] ?? 0;
    if (weight === 0) continue;
    let count = file.termCounts[at] ?? 0;
    if (file.definedTerms.has(term)) count += definitionWeight;
    if (file.nameTerms.has(term)) count += nameWeight;
    if (file.folderTerms.has(term)) count += folderWeight;
    score += (weight * count * (saturation + 1)) / (count + norm);
  }
  return score + scoreBarePath(file, weights, norm);
}

/** Terms of the path that the text does not hold. */
function scoreBarePath(file: IndexedFile, weights: Float64Array, norm: number): number {
  let score = 0;
  for (const term of new Set([...file.nameTerms, ...file.folderTerms])) {
    const weight = weights[term] ?? 0;
    if (weight === 0 || file.terms.includes(term)) continue;
    const count = (file.nameTerms.has(term) ? nameWeight : 0) + (file.folderTerms.has(term) ? folderWeight : 0);
    score += (weight * count * (saturation + 1)) / (count + norm);
  }
  return score;
}
