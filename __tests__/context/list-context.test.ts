import { describe, expect, test } from '@jest/globals';
import { listContext } from '../../src/context/list-context.ts';

const ranked = [
  { path: 'src/board.ts', score: 2, reasons: ['words of the request'] },
  { path: 'src/card.ts', score: 1, reasons: [] },
];
const whole = { path: 'src/board.ts', ranges: [[1, 3]] as const, whole: true, texts: ['a\nb\nc\n'], tokens: 14 };
const part = { path: 'src/card.ts', ranges: [[5, 9]] as const, whole: false, texts: ['…'], tokens: 20 };

describe('listContext()', () => {
  test('names paths in order, and lines only where a file is not whole', () => {
    const list = listContext({ ranked, excerpts: [whole, part], notes: [], tokens: 34, leftOut: ['x: y'] });

    expect(list).toEqual({
      ranked: ['src/board.ts', 'src/card.ts'],
      selected: [
        { path: 'src/board.ts', tokens: 14 },
        { path: 'src/card.ts', tokens: 20, ranges: [[5, 9]] },
      ],
      scores: ranked,
      tokens: 34,
      leftOut: ['x: y'],
    });
  });
});
