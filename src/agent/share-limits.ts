import type { Limits } from './limits.ts';

export type Shares = {
  readonly author: Limits;
  /** Absent where the limits leave no room for a review. */ readonly review?: Limits;
};

const REVIEW_TURNS = 8;
const REVIEW_SHARE = 0.15;

/** The review gets its own part of every cap, taken from the author's: together they stay within what was allowed. */
export function shareLimits(limits: Limits, wanted: 'auto' | 'off'): Shares {
  if (wanted === 'off' || limits.turns < 2 * REVIEW_TURNS) return { author: limits };
  const review = scale(limits, { share: REVIEW_SHARE, turns: REVIEW_TURNS });
  return { author: scale(limits, { share: 1 - REVIEW_SHARE, turns: limits.turns - REVIEW_TURNS }), review };
}

/** A person may ask for less than the workflow allows, never for more. */
export function withBudget(limits: Limits, budget: number | undefined): Limits {
  return budget === undefined ? limits : { ...limits, costUsd: Math.min(limits.costUsd, budget) };
}

function scale(limits: Limits, { share, turns }: { readonly share: number; readonly turns: number }): Limits {
  return {
    turns,
    toolCalls: Math.floor(limits.toolCalls * share),
    inputTokens: Math.floor(limits.inputTokens * share),
    outputTokens: Math.floor(limits.outputTokens * share),
    costUsd: limits.costUsd * share,
    milliseconds: Math.floor(limits.milliseconds * share),
  };
}
