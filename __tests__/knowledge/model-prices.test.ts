import { describe, expect, it } from '@jest/globals';
import { costOfRequest, modelPrices } from '../../src/knowledge/model-prices.ts';
import { resolveModel } from '../../src/knowledge/models.ts';

const tokens = (input: number, output = 0, cacheRead = 0, cacheWrite = 0) => ({
  inputTokens: input,
  outputTokens: output,
  cacheReadTokens: cacheRead,
  cacheWriteTokens: cacheWrite,
});

describe('costOfRequest()', () => {
  it.each([
    ['claude-sonnet-5-5', tokens(1_000_000), 2],
    ['claude-sonnet-5-5', tokens(0, 1_000_000), 10],
    ['claude-sonnet-5-5', tokens(0, 0, 1_000_000), 0.2],
    ['claude-sonnet-5-5', tokens(0, 0, 0, 1_000_000), 2.5],
    ['claude-sonnet-5-5', { ...tokens(0), webSearches: 3 }, 0.03],
    ['claude-haiku-5-5', tokens(100_000), 0.01],
    ['claude-haiku-5-5', tokens(50_000, 1_000, 60_000), 0.0305],
    ['claude-haiku-4-5-20251001', tokens(1_000_000), 1],
  ])('prices %s', (model, used, dollars) => {
    expect(costOfRequest(model, used)).toBeCloseTo(dollars, 10);
  });

  it('does not guess the price of a model it does not know', () => {
    expect(costOfRequest('claude-next-9', tokens(10))).toBeUndefined();
  });
});

describe('modelPrices', () => {
  it.each(modelPrices.map((price) => [price.model, price] as const))(
    '%s has a date, a public source and a last band',
    (_, price) => {
      expect(price.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(price.source).toMatch(/^https:\/\//);
      expect(price.bands.at(-1)).not.toHaveProperty('upToPromptTokens');
    },
  );

  it.each(['sonnet', 'opus', 'haiku'])('knows the price of what %s stands for', (alias) => {
    expect(costOfRequest(resolveModel(alias), tokens(1))).toBeGreaterThan(0);
  });
});

describe('resolveModel()', () => {
  it.each([
    [' Sonnet ', 'claude-sonnet-5-5'],
    ['gateway/my-model', 'gateway/my-model'],
  ])('turns %j into %j', (name, id) => {
    expect(resolveModel(name)).toBe(id);
  });
});
