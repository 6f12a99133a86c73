import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { evaluate } from '../../src/lab/expression.ts';

const quantities = new Map([
  ['concurrent users', 8000],
  ['users', 5],
  ['tabs per user', 1.5],
  ['Nodes', 3],
  ['nodes needed', 7],
  ['max', 9],
  ['round-trip time', 40],
]);

describe('evaluate() computes', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['3 - -2', 5],
    ['.5 + 1_000 + 1e3', 2000.5],
    ['2 × 3 ÷ 4 − 1', 0.5],
    ['ceil(7 / 2) + floor(7 / 2) + round(2.4)', 9],
    ['min(3, 1 + 1, 9) + max(1, 2)', 4],
    ['concurrent users * tabs per user', 12_000],
    ['Concurrent  Users / nodes', 8000 / 3],
    ['nodes needed - nodes', 4],
    ['users', 5],
    ['max + max (1, 2)', 11],
    ['2 * round-trip time', 80],
    ['ceil(concurrent users * tabs per user / max(nodes - 1, 1))', 6000],
  ])('%s', (formula, expected) => {
    expect(evaluate(formula, quantities)).toEqual({ value: expected });
  });
});

describe('evaluate() says what is wrong with', () => {
  test.each([
    ['', 'the formula ends too early'],
    ['1 +', 'the formula ends too early'],
    ['(1 + 2', 'a ")" is missing'],
    ['1 2', 'unexpected "2"'],
    ['12,000 * 2', 'unexpected ",000 * 2"'],
    ['3 = 3', 'unexpected "= 3"'],
    ['60 s * 2', 'unexpected "s * 2"'],
    ['60s', 'unexpected "60s"'],
    ['* 2', 'unexpected "* 2"'],
    ['ceil(1, 2)', 'ceil() takes one value, got 2'],
    ['1 / 0', '"1 / 0" has no finite value'],
    ['9 ^ 999', '"9 ^ 999" has no finite value'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'the formula is nested too deeply'],
    ['1+'.repeat(400), 'the formula has 800 characters, at most 600 are read'],
  ])('%s', (formula, problem) => {
    expect(evaluate(formula, quantities)).toEqual({ problem });
  });

  test('a name that nobody defined, with those that are', () => {
    expect(evaluate('2 * people online', new Map([['users', 5]]))).toEqual({
      problem: 'unknown name "people online"; known: users',
    });
  });

  test.each(['constructor', 'process.exit(1)', '[].at', '`x`', 'this', '__proto__'])('code: %s', (formula) => {
    expect(evaluate(formula, quantities)).toHaveProperty('problem');
  });
});

test('evaluate() always answers, whatever it is given', () => {
  assert(
    property(string({ maxLength: 80 }), (formula) => {
      const evaluation = evaluate(formula, quantities);
      expect('problem' in evaluation || Number.isFinite(evaluation.value)).toBe(true);
    }),
  );
});
