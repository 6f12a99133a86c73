import { charactersPerToken, tokensPerFile } from './count-tokens.ts';
import type { Excerpt, RankedFile } from './repository-context.ts';
import { splitBlocks } from './split-blocks.ts';
import type { Block } from './split-blocks.ts';

/** What the filling of a budget has to know of a ranked file. */
export type Candidate = {
  readonly file: RankedFile;
  readonly text: string;
  /** How much the words of a piece of the text say about the request. */
  readonly weigh: (from: number, to: number) => number;
};

/** Files after this rank are not looked at; nor are more than one for so many tokens, since no budget reaches them. */
const deepestRank = 400;
const tokensPerRank = 100;

/**
 * Fills a budget with pieces of the ranked files, the best gain for a token first. A first piece gains that the file is
 * seen at all, each further one the share of its file that it adds; so small and top files end whole, others as excerpts.
 */
export function fitBudget(candidates: readonly Candidate[], budget: number): readonly Excerpt[] {
  const files = candidates.slice(0, Math.min(deepestRank, Math.ceil(budget / tokensPerRank))).map(openFile);
  const pieces = files
    .flatMap((file) => file.pieces.map((piece) => ({ file, ...piece })))
    .sort((left, right) => right.value - left.value);
  const taken = new Map<OpenFile, Taken>();
  let spent = 0;
  for (const { file, block, characters } of pieces) {
    const own = taken.get(file);
    const before = own?.characters ?? 0;
    const price = tokensOf(before + characters) - (own === undefined ? 0 : tokensOf(before));
    if (spent + price > budget) continue;
    spent += price;
    taken.set(file, { blocks: new Set([...(own?.blocks ?? []), block]), characters: before + characters });
  }
  return files.flatMap((file) => {
    const own = taken.get(file);
    return own === undefined ? [] : [toExcerpt(file, own.blocks)];
  });
}

type Taken = { readonly blocks: ReadonlySet<number>; readonly characters: number };

type OpenFile = {
  readonly candidate: Candidate;
  readonly blocks: readonly Block[];
  readonly pieces: readonly { readonly block: number; readonly characters: number; readonly value: number }[];
};

/** Of the gain that a file can bring, what its being seen at all is worth beside what each of its lines is. */
const presenceGain = 0.7;
/** Of the lines' worth, what is spread over all of them, and what the head with its imports gets; the rest goes by words. */
const evenShare = 0.3;
const headShare = 0.1;
/** What opening a file costs a reader, in tokens: many scraps are worth less than their sum. */
const openingCost = 30;

function openFile(candidate: Candidate, rank: number): OpenFile {
  const blocks = splitBlocks(candidate.text);
  const shares = shareOut(candidate, blocks);
  const costs = blocks.map(({ from, to }) => (to - from) / charactersPerToken);
  const opening = bestOpening(shares, costs);
  // Zipf: the second file is half as likely to matter as the first.
  const likelihood = 1 / (1 + rank);
  const pieces = blocks.map(({ from, to }, block) => {
    const share = shares[block] ?? 0;
    const cost = costs[block] ?? 0;
    const density = block === opening ? (share + presenceGain) / (cost + openingCost) : share / (cost + 1);
    return { block, characters: to - from, value: likelihood * density };
  });
  // A later piece must not come before the one that opens the file.
  const limit = pieces[opening]?.value ?? 0;
  return { candidate, blocks, pieces: pieces.map((piece) => ({ ...piece, value: Math.min(piece.value, limit) })) };
}

/** How the worth of a text is shared out among its blocks; the shares add up to 1. */
function shareOut({ text, weigh }: Candidate, blocks: readonly Block[]): readonly number[] {
  const weights = blocks.map(({ from, to }) => weigh(from, to));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return blocks.map(({ from, to }, block) => {
    const even = (to - from) / Math.max(1, text.length);
    const byWords = sum > 0 ? (weights[block] ?? 0) / sum : even;
    return (1 - evenShare - headShare) * byWords + evenShare * even + (block === 0 ? headShare : 0);
  });
}

function bestOpening(shares: readonly number[], costs: readonly number[]): number {
  let best = 0;
  let bestDensity = -1;
  for (const [block, share] of shares.entries()) {
    const density = (share + presenceGain) / ((costs[block] ?? 0) + openingCost);
    if (density > bestDensity) {
      best = block;
      bestDensity = density;
    }
  }
  return best;
}

function toExcerpt({ candidate, blocks }: OpenFile, chosen: ReadonlySet<number>): Excerpt {
  const { text, file } = candidate;
  const runs = joinBlocks(blocks, chosen);
  const texts = runs.map(({ from, to }) => text.slice(from, to));
  return {
    path: file.path,
    ranges: runs.map(({ start, end }) => [start + 1, end] as const),
    whole: chosen.size === blocks.length,
    texts,
    tokens: tokensOf(texts.join('').length),
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

function tokensOf(characters: number): number {
  return Math.ceil(characters / charactersPerToken) + tokensPerFile;
}
