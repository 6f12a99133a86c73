import { describe, expect, it } from '@jest/globals';
import { emptyLedger, type Ledger } from '../../src/agent/ledger.ts';
import { outputAllowance, standing, warningBetween, type Limits } from '../../src/agent/limits.ts';

const limits: Limits = { turns: 20, toolCalls: 60, inputTokens: 1000, outputTokens: 100_000, costUsd: 2, milliseconds: 60_000 };
type Moment = Partial<Ledger> & { readonly milliseconds?: number; readonly missing?: boolean };
const at = ({ milliseconds = 0, missing = false, ...ledger }: Moment) =>
  standing({ ledger: { ...emptyLedger, ...ledger }, milliseconds }, limits, missing);

describe('standing()', () => {
  it.each<[string, Moment, string]>([
    ['a fresh run', { missing: true }, 'work'],
    ['70 % of the money', { costUsd: 1.4, missing: true }, 'work'],
    ['75 % of the money with parts to write', { costUsd: 1.5, missing: true }, 'finish'],
    ['75 % of the money with all parts written', { costUsd: 1.5 }, 'work'],
    ['90 % of the money', { costUsd: 1.8 }, 'finish'],
    ['all the money', { costUsd: 2 }, 'over'],
    ['all turns but two', { turns: 18 }, 'finish'],
    ['all turns', { turns: 20 }, 'over'],
    ['all exploring calls', { toolCalls: 60 }, 'finish'],
    ['all output tokens', { outputTokens: 100_000 }, 'over'],
    ['all the time', { milliseconds: 60_000 }, 'over'],
    ['cache reads, a tenth of which count', { inputTokens: 100, cacheWriteTokens: 200, cacheReadTokens: 3000 }, 'work'],
    ['input tokens', { inputTokens: 500, cacheWriteTokens: 200, cacheReadTokens: 3000 }, 'over'],
    ['a model without a price', { costUsd: undefined, missing: true }, 'work'],
  ])('%s', (_, moment, phase) => {
    expect(at(moment).phase).toBe(phase);
  });

  it('names the tightest limit', () => {
    expect(at({ turns: 10, costUsd: 1.2 }).tightest).toEqual({ name: 'money ($2.00)', share: 0.6 });
  });
});

describe('warningBetween()', () => {
  it.each([
    [0.1, 0.4, undefined],
    [0.4, 0.5, 50],
    [0.5, 0.6, undefined],
    [0.6, 0.8, 75],
    [0.1, 0.95, 90],
  ])('from %d to %d', (before, after, percent) => {
    expect(warningBetween(before, after)).toBe(percent);
  });
});

describe('outputAllowance()', () => {
  it.each<[string, { spent: Partial<Ledger>; price?: number }, number]>([
    ['what a turn may write at most', { spent: {} }, 64_000],
    ['the tokens that are left', { spent: { outputTokens: 70_000 } }, 30_000],
    ['what the money left can buy', { spent: { costUsd: 1.8 }, price: 10 }, 20_000],
    ['enough for a part, always', { spent: { outputTokens: 99_999 }, price: 10 }, 4_000],
  ])('allows %s', (_, { spent, price }, tokens) => {
    const allowed = outputAllowance({ ledger: { ...emptyLedger, ...spent }, milliseconds: 0 }, limits, price);

    expect(Math.abs(allowed - tokens)).toBeLessThanOrEqual(1);
  });
});
