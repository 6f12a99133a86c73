import { describe, expect, test } from '@jest/globals';
import { renderContext } from '../../src/context/render-context.ts';

describe('renderContext()', () => {
  test('numbers the lines as the files do and marks gaps', () => {
    const text = renderContext({
      ranked: [],
      excerpts: [
        { path: 'src/a.ts', ranges: [[1, 2]], whole: true, texts: ['one\ntwo\n'], tokens: 14 },
        {
          path: 'src/b.ts',
          ranges: [
            [3, 4],
            [9, 9],
          ],
          whole: false,
          texts: ['three\nfour\n', 'nine\n'],
          tokens: 16,
        },
      ],
      notes: [{ path: 'CLAUDE.md', ranges: [[1, 1]], whole: true, texts: ['Use tabs.\n'], tokens: 15 }],
      tokens: 45,
      leftOut: ['3 ranked files did not fit into the budget'],
    });

    expect(text).toBe(
      [
        '# Notes found in the repository',
        '## CLAUDE.md\n1\tUse tabs.',
        '# Files',
        '## src/a.ts\n1\tone\n2\ttwo',
        '## src/b.ts (lines 3-4, 9-9)\n3\tthree\n4\tfour\n…\n9\tnine',
        '# Not shown',
        '- 3 ranked files did not fit into the budget',
      ].join('\n\n'),
    );
  });

  test('is empty for an empty context', () => {
    expect(renderContext({ ranked: [], excerpts: [], notes: [], tokens: 0, leftOut: [] })).toBe('');
  });
});
