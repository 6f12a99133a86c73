import { expect, test } from '@jest/globals';
import { commandKey, compactTime, dispatchKey, labelKey, scheduleKey } from '../../src/trigger/trigger-key.ts';
import { parseMarker, renderMarker } from '../../src/trigger/comment-marker.ts';

const keys = [
  commandKey(123),
  labelKey(7, '2026-11-23T02:00:00Z'),
  labelKey(7, '2026-11-23T02:00:01Z'),
  labelKey(8, '2026-11-23T02:00:00Z'),
  dispatchKey(7, 99),
  scheduleKey(7, '2026-11-23T02:00:00Z'),
];

test('different triggers have different keys', () => {
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(keys)('%s is the same again, and a marker carries it', (key) => {
  expect(parseMarker(renderMarker(key))).toBe(key);
});

test.each([
  ['2026-11-23T02:00:00Z', '20261123T020000Z'],
  ['2026-11-23T03:00:00+01:00', '20261123T020000Z'],
  ['2026-11-23T02:00:00.999Z', '20261123T020000Z'],
])('%s is one time in one spelling', (at, expected) => {
  expect(compactTime(at)).toBe(expected);
});
