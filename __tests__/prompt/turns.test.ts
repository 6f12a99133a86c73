import { describe, expect, it } from '@jest/globals';
import { budgetOfRun, budgetWarning, carryOn, cutAnswer, exploringIsOver, finishNow, reminder } from '../../src/prompt/turns.ts';

const limits = { turns: 22, toolCalls: 51, outputTokens: 108_800, costUsd: 4.25, milliseconds: 520_200 };

describe('what the program says between turns', () => {
  it.each<[string, string]>([
    ['at the start', budgetOfRun(limits)],
    ['at half of a limit', budgetWarning('turns (22)', 50)],
    ['near a limit', finishNow(['server', 'rollout'])],
    ['near a limit, with all parts written', finishNow([])],
    ['to a call that comes too late', exploringIsOver()],
    ['after a cut answer', cutAnswer()],
    ['to a model that stops early', reminder(['server'])],
    ['to a model that stops with all parts written', reminder([])],
    ['to another model that takes over', carryOn(['summary', 'needs'])],
  ])('%s', (_, words) => {
    expect(words).toMatchSnapshot();
  });

  it('names first what a plan that breaks off cannot do without', () => {
    expect(finishNow(['needs', 'summary', 'races', 'rollout', 'server'])).toContain(
      'the most important first: summary, server, rollout, needs, races.',
    );
  });

  it('says nothing of an earlier attempt where there was none', () => {
    expect(carryOn([])).toBe('');
  });
});
