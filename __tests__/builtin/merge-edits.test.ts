import { expect, test } from '@jest/globals';
import { mergeEdits } from '../../src/builtin/merge-edits.ts';

const event = (name: string, maxBytes = 100) => ({ name, maxBytes });

test.each<readonly [string, readonly [unknown, unknown, unknown], unknown]>([
  ['nothing changed: edits stay', ['a', 'a', 'edited'], 'edited'],
  ['no edit: the change is taken', ['a', 'b', 'a'], 'b'],
  ['both made the same change', ['a', 'b', 'b'], 'b'],
  ['both changed it: what was asked for wins', ['a', 'b', 'c'], 'b'],
  [
    'fields of a record are apart',
    [
      { x: 1, y: 1 },
      { x: 2, y: 1 },
      { x: 1, y: 9 },
    ],
    { x: 2, y: 9 },
  ],
  ['a field that came', [{ x: 1 }, { x: 1, y: 2 }, { x: 5 }], { x: 5, y: 2 }],
  ['a field that went', [{ x: 1, y: 2 }, { x: 1 }, { x: 5, y: 2 }], { x: 5 }],
  [
    'entries of a list are told apart by name',
    [
      [event('a'), event('b')],
      [event('a'), event('b', 7)],
      [event('a', 1), event('b')],
    ],
    [event('a', 1), event('b', 7)],
  ],
  [
    'an entry that a person added stays',
    [[event('a')], [event('a'), event('b')], [event('a'), event('mine')]],
    [event('a'), event('mine'), event('b')],
  ],
  ['an entry that goes', [[event('a'), event('b')], [event('a')], [event('a', 1), event('b')]], [event('a', 1)]],
  [
    'an entry that a person took out stays out',
    [[event('a'), event('b')], [event('a', 2), event('b')], [event('a')]],
    [event('a', 2)],
  ],
  ['lists without names are one thing', [['x'], ['y'], ['z']], ['y']],
])('%s', (_name, [before, after, current], expected) => {
  expect(mergeEdits(before, after, current)).toEqual(expected);
});
