import { describe, expect, it } from '@jest/globals';
import { reviewRequest, reviewSystemPrompt } from '../../src/prompt/review.ts';
import { snapshotOf } from '../tools/support.ts';

const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n');
const request = (markdown: string, files: Record<string, string> = { 'server/board.ts': lines }) =>
  reviewRequest({ boundary: '00ff', task: 'Live cards', markdown, snapshot: snapshotOf(files) });

describe('reviewSystemPrompt()', () => {
  it('reads as a whole', () => {
    expect(reviewSystemPrompt()).toMatchSnapshot();
  });
});

describe('reviewRequest()', () => {
  it('attaches the cited lines with three around them, each place once', () => {
    const prompt = request('See `server/board.ts:10-11` and again server/board.ts:10-11; also gone.ts:3.');

    expect(prompt.match(/source="file /g)).toHaveLength(1);
    expect(prompt).toContain('<data-00ff source="file server/board.ts from line 7">\n7| line 7\n');
    expect(prompt).toContain('14| line 14\n</data-00ff>');
    expect(prompt).not.toContain('15| line 15');
  });

  it('numbers the lines of the plan, so that a finding can cite them', () => {
    expect(request('# Live cards\n\nOne writer.')).toContain('1| # Live cards\n2| \n3| One writer.\n');
  });

  it('stays within its size however much is cited', () => {
    const markdown = Array.from({ length: 3000 }, (_, index) => `server/big.ts:${index + 1}`).join(' ');
    const big = Array.from({ length: 3000 }, () => 'x'.repeat(80)).join('\n');

    expect(request(markdown, { 'server/big.ts': big }).length - markdown.length).toBeLessThan(100_000);
  });
});
