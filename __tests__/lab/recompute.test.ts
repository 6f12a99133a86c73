import { expect, test } from '@jest/globals';
import { recompute } from '../../src/lab/recompute.ts';

const inputs = [
  { name: 'users', value: 100 },
  { name: 'tabs', value: 2 },
];

test('a stated value is measured against its formula', () => {
  const results = [
    { name: 'connections', formula: 'users * tabs', value: 200 },
    { name: 'pings', formula: 'connections / 25', value: 10 },
  ];

  expect(recompute({ inputs, results })).toEqual([
    { name: 'connections', stated: 200, computed: 200, error: 0 },
    { name: 'pings', stated: 10, computed: 8, error: 0.25 },
  ]);
});

test('a wrong line does not spoil the lines that use it', () => {
  const results = [
    { name: 'connections', formula: 'users * tabs', value: 400 },
    { name: 'half', formula: 'connections / 2', value: 200 },
  ];

  expect(recompute({ inputs, results }).map(({ error }) => error)).toEqual([1, 0]);
});

test('a formula may use only what stands before it', () => {
  const results = [{ name: 'half', formula: 'connections / 2', value: 200 }];

  expect(recompute({ inputs, results })).toEqual([
    { name: 'half', stated: 200, problem: 'unknown name "connections"; known: users, tabs' },
  ]);
});

test('a value beside a computed zero is infinitely wrong, a zero beside a zero is right', () => {
  const results = [
    { name: 'a', formula: 'users - 100', value: 1 },
    { name: 'b', formula: 'users - 100', value: 0 },
  ];

  expect(recompute({ inputs, results }).map(({ error }) => error)).toEqual([Infinity, 0]);
});
