import { describe, expect, it } from '@jest/globals';
import { emptyLedger, enterTurn, type Ledger } from '../../src/agent/ledger.ts';
import { outputAllowance, standing, warningBetween, type Limits } from '../../src/agent/limits.ts';

const limits: Limits = { turns: 20, toolCalls: 60, inputTokens: 1000, outputTokens: 100_000, costUsd: 2, milliseconds: 60_000 };
const at = (ledger: Partial<Ledger>, milliseconds = 0, missing = false) =>
  standing({ ledger: { ...emptyLedger, ...ledger }, milliseconds }, limits, missing);

describe('standing()', () => {
  it.each<[string, Partial<Ledger>, number, boolean, string]>([
    ['a fresh run', {}, 0, true, 'work'],
    ['70 % of the money', { costUsd: 1.4 }, 0, true, 'work'],
    ['75 % of the money with parts to write', { costUsd: 1.5 }, 0, true, 'finish'],
    ['75 % of the money with all parts written', { costUsd: 1.5 }, 0, false, 'work'],
    ['90 % of the money', { costUsd: 1.8 }, 0, false, 'finish'],
    ['all the money', { costUsd: 2 }, 0, false, 'over'],
    ['all turns but two', { turns: 18 }, 0, false, 'finish'],
    ['all turns', { turns: 20 }, 0, false, 'over'],
    ['all exploring calls', { toolCalls: 60 }, 0, false, 'finish'],
    ['all output tokens', { outputTokens: 100_000 }, 0, false, 'over'],
    ['all the time', {}, 60_000, false, 'over'],
    ['cache reads, a tenth of which count', { inputTokens: 100, cacheWriteTokens: 200, cacheReadTokens: 3000 }, 0, false, 'work'],
    ['input tokens', { inputTokens: 500, cacheWriteTokens: 200, cacheReadTokens: 3000 }, 0, false, 'over'],
    ['a model without a price', { costUsd: undefined }, 0, true, 'work'],
  ])('%s', (_, ledger, milliseconds, missing, phase) => {
    expect(at(ledger, milliseconds, missing).phase).toBe(phase);
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
  it.each<[string, Partial<Ledger>, number | undefined, number]>([
    ['what a turn may write at most', {}, undefined, 64_000],
    ['the tokens that are left', { outputTokens: 70_000 }, undefined, 30_000],
    ['what the money left can buy', { costUsd: 1.8 }, 10, 20_000],
    ['enough for a part, always', { outputTokens: 99_999 }, 10, 4_000],
  ])('allows %s', (_, ledger, price, tokens) => {
    const allowed = outputAllowance({ ledger: { ...emptyLedger, ...ledger }, milliseconds: 0 }, limits, price);

    expect(Math.abs(allowed - tokens)).toBeLessThanOrEqual(1);
  });
});

describe('enterTurn()', () => {
  const reply = (model: string) => ({
    stopReason: 'end_turn',
    content: [],
    toolCalls: [],
    text: '',
    usage: { inputTokens: 1_000_000, outputTokens: 100_000, cacheReadTokens: 0, cacheWriteTokens: 0 },
    model,
  });

  it('adds tokens and money of each turn', () => {
    const ledger = enterTurn(enterTurn(emptyLedger, reply('claude-sonnet-5-5'), 'x'), reply('claude-sonnet-5-5'), 'x');

    expect(ledger).toMatchObject({
      turns: 2,
      inputTokens: 2_000_000,
      outputTokens: 200_000,
      costUsd: 6,
      model: 'claude-sonnet-5-5',
    });
  });

  it('has no sum once one turn had no price', () => {
    const ledger = enterTurn(enterTurn(emptyLedger, reply('my-model'), 'x'), reply('claude-sonnet-5-5'), 'x');

    expect(ledger.costUsd).toBeUndefined();
  });
});
