import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/lab/random.ts';

test('the same seed gives the same sequence', () => {
  const first = seededRandom(7);
  const second = seededRandom(7);

  expect(Array.from({ length: 5 }, first)).toEqual(Array.from({ length: 5 }, second));
});

test('another seed gives another sequence', () => {
  expect(seededRandom(1)()).not.toBe(seededRandom(2)());
});

test('the numbers fill the unit interval evenly', () => {
  const random = seededRandom(3);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 100_000; draw += 1) tenths[Math.floor(random() * 10)]! += 1;

  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});
