import { describe, expect, it } from '@jest/globals';
import { addLedgers, emptyLedger, enterTurn } from '../../src/agent/ledger.ts';
import type { PhaseName, PhaseUsage } from '../../src/ports.ts';

const turn = (model: string, phase: PhaseName = 'research') => ({
  requestedModel: 'asked-for',
  phase,
  reply: {
    stopReason: 'end_turn',
    content: [],
    toolCalls: [],
    text: '',
    usage: { inputTokens: 1_000_000, outputTokens: 100_000, cacheReadTokens: 0, cacheWriteTokens: 0, webSearches: 2 },
    model,
  },
});

describe('enterTurn()', () => {
  it('adds tokens, searches and money of each turn', () => {
    const ledger = [turn('claude-sonnet-5-5'), turn('claude-sonnet-5-5')].reduce(enterTurn, emptyLedger);

    expect(ledger).toMatchObject({
      turns: 2,
      inputTokens: 2_000_000,
      outputTokens: 200_000,
      webSearches: 4,
      model: 'claude-sonnet-5-5',
    });
    expect(ledger.costUsd).toBeCloseTo(6.04);
  });

  it('has no sum once one turn had no price', () => {
    const ledger = [turn('my-model'), turn('claude-sonnet-5-5')].reduce(enterTurn, emptyLedger);

    expect(ledger.costUsd).toBeUndefined();
  });

  it('keeps a bill for each phase that adds up to the whole', () => {
    const turns = [turn('claude-sonnet-5-5'), turn('claude-sonnet-5-5', 'writing'), turn('claude-sonnet-5-5')];
    const ledger = turns.reduce(enterTurn, emptyLedger);

    expect(ledger.phases.map(({ name, turns: count }) => [name, count])).toEqual([
      ['context', 0],
      ['research', 2],
      ['writing', 1],
    ]);
    const amounts = ['turns', 'inputTokens', 'cacheReadTokens', 'cacheWriteTokens', 'outputTokens', 'costUsd'] as const;
    const sum = (name: (typeof amounts)[number]) =>
      ledger.phases.reduce((total, phase: PhaseUsage) => total + (phase[name] ?? 0), 0);
    for (const name of amounts) expect([name, sum(name)]).toEqual([name, expect.closeTo(ledger[name] ?? 0)]);
  });

  it('bills what the first request carries in as context, what comes back not', () => {
    const [context, research] = enterTurn(emptyLedger, turn('claude-sonnet-5-5')).phases;

    expect(context).toMatchObject({ name: 'context', turns: 0, inputTokens: 1_000_000, outputTokens: 0, costUsd: 2 });
    expect(research).toMatchObject({ name: 'research', turns: 1, inputTokens: 0, outputTokens: 100_000 });
    expect(research?.costUsd).toBeCloseTo(1.02);
  });

  it('falls back to the model that was asked when the reply names none', () => {
    expect(enterTurn(emptyLedger, turn('')).model).toBe('asked-for');
  });
});

describe('addLedgers()', () => {
  it('joins the phases of two conversations, in the order of a run', () => {
    const author = [turn('claude-sonnet-5-5', 'repair'), turn('claude-sonnet-5-5', 'writing')].reduce(enterTurn, emptyLedger);
    const review = enterTurn(emptyLedger, turn('claude-opus-5-5', 'review'));

    expect(addLedgers(review, author).phases.map((phase) => phase.name)).toEqual(['context', 'writing', 'repair', 'review']);
  });
});
