import { describe, expect, test } from '@jest/globals';
import { count, describeCost, describeDuration, describePhases, describeStep, quote, shorten } from '../../src/publish/words.ts';

const usage = { turns: 1, inputTokens: 10, cacheReadTokens: 5, cacheWriteTokens: 5, outputTokens: 7, costUsd: 1.5, model: 'm' };

const tokens = { turns: 1, inputTokens: 1, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 1 };
const phases = [
  { name: 'context', ...tokens, costUsd: 0.05 },
  { name: 'research', ...tokens, costUsd: undefined },
  { name: 'review', ...tokens, costUsd: 0.001 },
] as const;

test.each([
  [count(1, 'event'), '1 event'],
  [count(0, 'event'), '0 events'],
  [describeDuration(0), '0 s'],
  [describeDuration(59_600), '1 min 0 s'],
  [describeDuration(-5), '0 s'],
  [describeDuration(754_000), '12 min 34 s'],
  [describeCost(usage), '$1.50 (m, 20 tokens in, 7 out)'],
  [describeCost({ ...usage, costUsd: undefined }), 'price not known (m, 20 tokens in, 7 out)'],
  [describeCost({ ...usage, model: undefined }), 'nothing (built-in planner)'],
  [describeCost({ ...usage, costUsd: 0.004 }), 'under $0.01 (m, 20 tokens in, 7 out)'],
  [describePhases({ ...usage, phases }), 'context $0.05, review under $0.01'],
  [describePhases(usage), ''],
  [describeStep('Reading', { detail: '3 files', costUsd: 1 }), 'Reading: 3 files'],
  [describeStep('Reading'), 'Reading'],
  [quote(' two\n lines '), '“two lines”'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});

test('a long quotation is cut', () => {
  expect(quote('x'.repeat(500))).toHaveLength(122);
});

describe('shorten', () => {
  test.each([
    ['short', 'short'],
    ['one two three four', 'one two three…'],
    ['x'.repeat(30), `${'x'.repeat(15)}…`],
    ['use `socket.io rooms`', 'use `socket.io`…'],
  ])('%s', (text, expected) => {
    expect(shorten(text, 16)).toBe(expected);
  });
});
