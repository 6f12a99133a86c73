import { describe, expect, it } from '@jest/globals';
import { partNames } from '../../src/plan/model.ts';
import { checkGuides } from '../../src/prompt/checks.ts';
import { foreignTextRule, systemPrompt } from '../../src/prompt/system.ts';
import { rules } from '../../src/verify/rules.ts';

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

  it('says what a check wants to find, and of one it does not know why it is there', () => {
    const unknown = { id: 'no-guesses', why: 'Guesses mislead.' };

    const prompt = systemPrompt({ ...settings, checks: [...checks, unknown] });

    expect(prompt).toContain('- paths-exist: a path is in the repository, or marked `(new)`; what exists is not marked new');
    expect(prompt).toContain('- no-guesses: Guesses mislead.');
  });

  it('knows no check that the program does not make', () => {
    const ids = rules.map(({ id }) => id);

    expect(Object.keys(checkGuides).filter((id) => !ids.includes(id))).toEqual([]);
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
