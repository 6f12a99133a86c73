import type { RankedFile, Excerpt } from './repository-context.ts';
import { charactersPerToken, countTokens, tokensPerFile } from './count-tokens.ts';
import { splitBlocks } from './split-blocks.ts';
import type { Block } from './split-blocks.ts';

/** What the filling of a budget has to know of a ranked file. */
export type Candidate = {
  readonly file: RankedFile;
  readonly text: string;
  /** How much the words of a piece of the text say about the request. */
  readonly weigh: (from: number, to: number) => number;
};

/** Files after this rank are not looked at: no budget reaches them. */
const deepestRank = 400;

/**
 * Fills a budget with pieces of the ranked files, the best gain for a token first. A first piece gains that the file is
 * seen at all, each further one the share of its file that it adds; so small and top files end whole, others as excerpts.
 */
export function fitBudget(candidates: readonly Candidate[], budget: number): readonly Excerpt[] {
  const files = candidates.slice(0, deepestRank).map(openFile);
  const pieces = files
    .flatMap((file) => file.pieces.map((piece) => ({ file, ...piece })))
    .sort((left, right) => right.value - left.value);
  const taken = new Map<OpenFile, Set<number>>();
  let spent = 0;
  for (const { file, block, cost } of pieces) {
    const own = taken.get(file);
    const price = cost + (own === undefined ? tokensPerFile : 0);
    if (spent + price > budget) continue;
    spent += price;
    if (own === undefined) taken.set(file, new Set([block]));
    else own.add(block);
  }
  return files.flatMap((file) => {
    const own = taken.get(file);
    return own === undefined ? [] : [toExcerpt(file, own)];
  });
}

type OpenFile = {
  readonly candidate: Candidate;
  readonly blocks: readonly Block[];
  readonly pieces: readonly { readonly block: number; readonly cost: number; readonly value: number }[];
};

const presenceGain = 0.6;
const evenShare = 0.3;
const headShare = 0.2;
const rankDecay = 12;

function openFile(candidate: Candidate, rank: number): OpenFile {
  const { text } = candidate;
  const blocks = splitBlocks(text);
  const likelihood = 1 / (1 + rank / rankDecay);
  const weights = blocks.map(({ from, to }) => candidate.weigh(from, to));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = blocks.map(({ from, to }, index) => {
    const byWords = sum > 0 ? (weights[index] ?? 0) / sum : 0;
    const even = (to - from) / Math.max(1, text.length);
    return (1 - evenShare - headShare) * byWords + evenShare * even + (index === 0 ? headShare : 0);
  });
  const costs = blocks.map(({ from, to }) => (to - from) / charactersPerToken);
  const first = bestFirst(shares, costs);
  const pieces = shares.map((share, block) => {
    const cost = costs[block] ?? 0;
    const gain = block === first ? share + presenceGain : share;
    return { block, cost, value: (likelihood * gain) / (cost + (block === first ? tokensPerFile : 0) + 1) };
  });
  // A later piece must not come before the one that opens the file.
  const opening = pieces[first]?.value ?? 0;
  return { candidate, blocks, pieces: pieces.map((piece) => (piece.value > opening ? { ...piece, value: opening } : piece)) };
}

function bestFirst(shares: readonly number[], costs: readonly number[]): number {
  let best = 0;
  let bestValue = -1;
  for (const [block, share] of shares.entries()) {
    const value = (share + presenceGain) / ((costs[block] ?? 0) + tokensPerFile);
    if (value > bestValue) {
      best = block;
      bestValue = value;
    }
  }
  return best;
}

function toExcerpt({ candidate, blocks }: OpenFile, chosen: ReadonlySet<number>): Excerpt {
  const { text, file } = candidate;
  if (chosen.size === blocks.length) {
    return {
      path: file.path,
      ranges: [[1, Math.max(1, blocks.at(-1)?.end ?? 1)]],
      whole: true,
      texts: [text],
      tokens: tokensOf([text]),
    };
  }
  const runs = joinBlocks(blocks, chosen);
  const texts = runs.map(({ from, to }) => text.slice(from, to));
  return {
    path: file.path,
    ranges: runs.map(({ start, end }) => [start + 1, end] as const),
    whole: false,
    texts,
    tokens: tokensOf(texts),
  };
}

function joinBlocks(blocks: readonly Block[], chosen: ReadonlySet<number>): readonly Block[] {
  const runs: Block[] = [];
  for (const [number, block] of blocks.entries()) {
    if (!chosen.has(number)) continue;
    const last = runs.at(-1);
    if (last?.end === block.start) runs[runs.length - 1] = { ...last, end: block.end, to: block.to };
    else runs.push(block);
  }
  return runs;
}

function tokensOf(texts: readonly string[]): number {
  return countTokens(texts.join('')) + tokensPerFile;
}
