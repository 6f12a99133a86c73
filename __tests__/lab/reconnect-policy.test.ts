import { expect, test } from '@jest/globals';
import { describePolicy, nextDelay, reconnectPolicySchema } from '../../src/lab/reconnect-policy.ts';

const lowest = () => 0;
const highest = () => 0.999_999;

function delays(policy: unknown, random: () => number): (number | undefined)[] {
  const delay = nextDelay(reconnectPolicySchema.parse(policy));
  return [0, 1, 2, 5].map((attempt) => {
    const value = delay(attempt, random);
    return value === undefined ? value : Math.round(value);
  });
}

test.each([
  [{ kind: 'full jitter' }, [0, 0, 0, 0], [1000, 2000, 4000, 30_000]],
  [{ kind: 'equal jitter' }, [500, 1000, 2000, 15_000], [1000, 2000, 4000, 30_000]],
  [{ kind: 'exponential', capMs: 10_000, jitter: 0.5 }, [500, 1000, 2000, 5000], [1500, 3000, 6000, 15_000]],
  [{ kind: 'exponential', baseMs: 200, factor: 3 }, [200, 600, 1800, 30_000], [200, 600, 1800, 30_000]],
  [{ kind: 'table', delaysMs: [0, 100] }, [0, 100, 100, 100], [0, 100, 100, 100]],
  [{ kind: 'table', delaysMs: [0, 100], afterwards: 'give up' }, [0, 100, undefined, undefined], [0, 100, undefined, undefined]],
])('%j waits between these bounds', (policy, shortest, longest) => {
  expect(delays(policy, lowest)).toEqual(shortest);
  expect(delays(policy, highest)).toEqual(longest);
});

test('socket.io cuts after the jitter, so late attempts are not random at all', () => {
  expect(delays({ kind: 'socket.io' }, () => 0.85)).toEqual([575, 1150, 2300, 5000]);
  expect(delays({ kind: 'socket.io' }, highest)).toEqual([1499, 2999, 5000, 5000]);
});

test.each([
  [{ kind: 'full jitter' }, 'full jitter: random between 0 and min(30 s, 1 s × 2^attempt)'],
  [{ kind: 'socket.io' }, 'socket.io-client: 1 s doubled, ±50 %, then cut at 5 s'],
  [{ kind: 'exponential' }, 'min(30 s, 1 s × 2^attempt), no jitter'],
  [{ kind: 'table', delaysMs: [0, 2000], afterwards: 'give up' }, 'after 0 s, 2 s, then never again'],
  [{ kind: 'library', library: 'supabase' }, 'defaults of supabase: 1, 2, 5, 10 s, no jitter'],
])('%j reads as a sentence', (policy, words) => {
  expect(describePolicy(reconnectPolicySchema.parse(policy))).toBe(words);
});
