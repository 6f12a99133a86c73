import { describe, expect, it } from '@jest/globals';
import { partNames } from '../../src/plan/model.ts';
import { foreignTextRule, systemPrompt } from '../../src/prompt/system.ts';

const checks = [{ id: 'paths-exist', why: 'An instruction about a file that is not there cannot be followed.' }];
const settings = { language: 'en', webSearches: 0, documentation: false, checks };

describe('systemPrompt()', () => {
  it('reads as a whole', () => {
    expect(systemPrompt(settings)).toMatchSnapshot();
  });

  it('guides every part of the plan', () => {
    const prompt = systemPrompt(settings);

    expect(partNames.filter((name) => !prompt.includes(`\n- ${name}: `))).toEqual([]);
  });

  it('is the same text for the same settings, so that it stays cached', () => {
    expect(systemPrompt({ ...settings })).toBe(systemPrompt({ ...settings }));
  });

  it.each([
    ['documentation', { documentation: true }, /docs_search, docs_read/],
    ['the web', { webSearches: 3 }, /Search the web.*Queries are public/],
    [
      'a check',
      { checks: [{ id: 'no-guesses', why: 'Guesses mislead.' }] },
      /# What the program checks[\s\S]*- no-guesses: Guesses mislead\./,
    ],
    ['the language', { language: 'de' }, /Write in the language `de`/],
    [
      'instructions of the maintainers',
      { customInstructions: ' Prefer SSE. ' },
      /# Instructions of the maintainers\nPrefer SSE\.$/,
    ],
  ])('speaks of %s only when it is there', (_, change, words) => {
    expect(systemPrompt({ ...settings, ...change })).toMatch(words);
    expect(systemPrompt(settings)).not.toMatch(words);
  });
});

describe('foreignTextRule()', () => {
  it('reads as a whole', () => {
    expect(foreignTextRule('00ff')).toMatchSnapshot();
  });
});
