import { describe, expect, it } from '@jest/globals';
import { repositoryPrompt } from '../../src/prompt/repository.ts';
import { planningTask } from '../fakes/planning-task.ts';

const BOUNDARY = '00ff';
const facts = [{ id: 'socket-io-1', text: 'Socket.IO pings every 25 s.', source: 'https://socket.io/docs/v4/server-options/' }];
const { snapshot, profile, context } = planningTask({});
const prompt = (changes: Partial<Parameters<typeof repositoryPrompt>[0]> = {}) =>
  repositoryPrompt({ boundary: BOUNDARY, snapshot, profile, context, facts, ...changes });

describe('repositoryPrompt()', () => {
  it('reads as a whole', () => {
    expect(prompt()).toMatchSnapshot();
  });

  it('leaves out sections that have nothing to say', () => {
    const bare = prompt({ facts: [], context: { ...context, notes: [], excerpts: [], leftOut: [] } });

    expect([...bare.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual([
      'Profile, read from files by a program',
      'Other files (3 in all)',
    ]);
  });

  it('numbers each range from its own first line', () => {
    const file = {
      path: 'a.ts',
      ranges: [
        [4, 5],
        [9, 9],
      ] as const,
      whole: false,
      texts: ['four\nfive\n', 'nine'],
      tokens: 1,
    };

    expect(prompt({ context: { ...context, excerpts: [file] } })).toContain(
      `<data-00ff source="file a.ts lines 4-5, 9-9">\n4| four\n5| five\n…\n9| nine\n</data-00ff>`,
    );
  });

  it('keeps the list of other files short in a large repository', () => {
    const paths = Array.from({ length: 5000 }, (_, index) => `packages/p${index}/src/file.ts`);
    const files = new Map(paths.map((path) => [path, { path, size: 1, kind: 'source' as const, text: '' }]));
    const ranked = paths.map((path) => ({ path, score: 1, reasons: [] }));

    expect(prompt({ snapshot: { ...snapshot, files }, context: { ...context, ranked } }).length).toBeLessThan(12_000);
  });
});
