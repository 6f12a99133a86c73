import { expect, test } from '@jest/globals';
import { hasMarker, parseMarker, renderMarker } from '../../src/trigger/comment-marker.ts';

const marker = renderMarker('comment-123');

test.each([
  [`${marker}\n\nPlan`, 'comment-123'],
  [`Words before\n${marker}`, undefined],
  [` ${marker}`, undefined],
  [`> ${marker}`, undefined],
  ['<!-- plan-realtime:comment-1 -- >', undefined],
  ['<!-- plan-realtime:comment -->', undefined],
  ['<!-- plan-realtime:comment-1\n -->', undefined],
  ['<!-- another-bot:comment-1 -->', undefined],
  ['', undefined],
])('only a marker in front counts: %j', (body, key) => {
  expect(parseMarker(body)).toBe(key);
});

test.each([
  [`${marker}\nPlan`, true],
  [`quoted:\n> ${marker}`, true],
  ['no marker', false],
])('a comment with a marker anywhere is not read as a request: %j', (body, expected) => {
  expect(hasMarker(body)).toBe(expected);
});
