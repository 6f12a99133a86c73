import { describe, expect, test } from '@jest/globals';
import { collectThread, threadLimits } from '../../src/trigger/collect-thread.ts';
import { renderMarker } from '../../src/trigger/comment-marker.ts';

const trigger = '2026-11-23T02:00:00Z';
const before = '2026-11-23T01:59:59Z';

function comment(body: string, changes: { createdAt?: string; updatedAt?: string } = {}) {
  return { author: 'ann', createdAt: before, updatedAt: before, body, ...changes };
}

const bodies = (records: Parameters<typeof collectThread>[0]) =>
  collectThread(records, trigger).comments.map((read) => read.body);

describe('collectThread()', () => {
  test('keeps what stood before the trigger, in order', () => {
    expect(collectThread([comment('one'), comment('two')], trigger)).toEqual({
      comments: [
        { author: 'ann', at: before, body: 'one' },
        { author: 'ann', at: before, body: 'two' },
      ],
      leftOut: [],
    });
  });

  test.each([
    ['written in the second of the trigger', { createdAt: trigger, updatedAt: trigger }],
    ['edited in the second of the trigger', { updatedAt: trigger }],
    ['edited later', { updatedAt: '2026-11-23T03:00:00Z' }],
    [
      'written later, by a clock of another zone',
      { createdAt: '2026-11-23T01:30:00-05:00', updatedAt: '2026-11-23T01:30:00-05:00' },
    ],
    ['without a time', { createdAt: '' }],
    ['with an edit time nobody can read', { updatedAt: 'yesterday' }],
  ])('leaves out a comment %s', (_when, times) => {
    expect(collectThread([comment('late', times), comment('early')], trigger)).toEqual({
      comments: [expect.objectContaining({ body: 'early' })],
      leftOut: ['1 comment was left out: written or edited at or after the trigger.'],
    });
  });

  test('drops our own comments without a word', () => {
    expect(collectThread([comment(`${renderMarker('comment-1')}\nplan`)], trigger)).toEqual({ comments: [], leftOut: [] });
  });

  test('reads the first and the last of a long thread and counts the rest', () => {
    const records = Array.from({ length: 500 }, (_unused, index) => comment(`c${index}`));

    const read = collectThread(records, trigger);

    expect(read.comments).toHaveLength(threadLimits.first + threadLimits.last);
    expect(read.comments[49]?.body).toBe('c49');
    expect(read.comments[50]?.body).toBe('c250');
    expect(read.leftOut).toEqual([
      '200 comments were left out: in the middle of a long thread (the first 50 and the last 250 are read).',
    ]);
  });

  test('cuts a long comment and says so', () => {
    const read = collectThread([comment('x'.repeat(20_001))], trigger);

    expect(read.comments[0]?.body).toHaveLength(20_000);
    expect(read.leftOut).toEqual(['1 comment was cut after 20000 characters.']);
  });

  test('does not cut a character in half', () => {
    expect(bodies([comment(`${'x'.repeat(19_999)}😀`)])).toEqual(['x'.repeat(19_999)]);
  });

  test('a flood at the start cannot push out the newest comments', () => {
    const flood = Array.from({ length: 60 }, () => comment('x'.repeat(19_000)));

    const read = collectThread([...flood, comment('the newest')], trigger);

    expect(read.comments.at(-1)?.body).toBe('the newest');
    expect(read.comments.reduce((sum, one) => sum + one.body.length, 0)).toBeLessThanOrEqual(threadLimits.total);
    expect(read.leftOut.join()).toContain('over the limit of 200000 characters');
  });
});
