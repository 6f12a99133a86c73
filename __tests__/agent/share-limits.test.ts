import { describe, expect, it } from '@jest/globals';
import type { Limits } from '../../src/agent/limits.ts';
import { shareLimits, withBudget } from '../../src/agent/share-limits.ts';

const limits: Limits = { turns: 30, toolCalls: 60, inputTokens: 1000, outputTokens: 1000, costUsd: 2, milliseconds: 1000 };

describe('shareLimits()', () => {
  it('gives author and review together no more than there is', () => {
    const { author, review } = shareLimits(limits, 'auto');

    for (const name of Object.keys(limits) as (keyof Limits)[]) {
      expect(author[name] + (review?.[name] ?? 0)).toBeLessThanOrEqual(limits[name]);
    }
    expect(review?.costUsd).toBeGreaterThan(0);
  });

  it.each([
    ['nobody wants one', limits, 'off' as const],
    ['there are too few turns', { ...limits, turns: 12 }, 'auto' as const],
  ])('reserves nothing for a review when %s', (_, given, wanted) => {
    expect(shareLimits(given, wanted)).toEqual({ author: given });
  });
});

describe('withBudget()', () => {
  it.each([
    [undefined, 2],
    [0.5, 0.5],
    [50, 2],
  ])('a wish of %s dollars allows %d', (budget, allowed) => {
    expect(withBudget(limits, budget).costUsd).toBe(allowed);
  });
});
