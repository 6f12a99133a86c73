import { describe, expect, it } from '@jest/globals';
import { describeEstimate, estimateRun } from '../../src/agent/estimate-run.ts';
import type { Limits } from '../../src/agent/limits.ts';

const limits: Limits = { turns: 30, toolCalls: 60, inputTokens: 1e7, outputTokens: 128_000, costUsd: 5, milliseconds: 600_000 };
const first = (characters: number) => ({
  system: [{ text: 'x'.repeat(characters) }],
  opening: [{ type: 'text' as const, text: 'y'.repeat(characters) }],
  tools: [],
});

describe('estimateRun()', () => {
  it('grows with what is sent first', () => {
    const [short, long] = [first(3_000), first(60_000)].map((request) => estimateRun(request, 'claude-sonnet-5-5', limits));

    expect(long!.firstRequestTokens - short!.firstRequestTokens).toBeCloseTo(38_000, -1);
    expect(long!.small.costUsd).toBeGreaterThan(short!.small.costUsd!);
    expect(long!.large.inputTokens).toBeGreaterThan(long!.small.inputTokens);
  });

  it('never passes the caps of the run', () => {
    const { small, large } = estimateRun(first(60_000), 'claude-opus-5-5', {
      ...limits,
      turns: 5,
      outputTokens: 20_000,
      costUsd: 0.2,
    });

    expect([small, large]).toEqual(Array(2).fill(expect.objectContaining({ turns: 5, outputTokens: 20_000, costUsd: 0.2 })));
  });

  it('has no money for a model whose price is not known', () => {
    const estimate = estimateRun(first(3_000), 'my-gateway-model', limits);

    expect(estimate.large.costUsd).toBeUndefined();
    expect(describeEstimate(estimate, limits)).toMatch(
      /The price of this model is not known here, so `max_cost_usd` cannot hold; the limits on turns, tokens and time do\.$/,
    );
  });
});

describe('describeEstimate()', () => {
  it('says tokens, turns and dollars in one sentence', () => {
    expect(describeEstimate(estimateRun(first(60_000), 'claude-sonnet-5-5', limits), limits)).toMatch(
      /^Estimate before the first call: 40,000 tokens to begin with; 8 to 25 turns, [\d,]+ to [\d,]+ input tokens, most of them cached, 25,000 to 70,000 output tokens\. About \$0\.\d\d to \$\d\.\d\d, and never more than \$5\.00\.$/,
    );
  });
});
