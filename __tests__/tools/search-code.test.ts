import { describe, expect, it } from '@jest/globals';
import { createJournal } from '../../src/tools/journal.ts';
import { searchCodeTool } from '../../src/tools/search-code.ts';
import { realClock, signal, snapshotOf } from './support.ts';

const snapshot = snapshotOf({
  'server/a.ts': 'const io = 1;\nio.emit("card:moved");\n// end\nio.on("x"); io.on("y");\n',
  'web/b.ts': 'socket.on("card:moved", move);\n',
  'logo.png': undefined,
});
const search = (input: unknown, source = snapshot) => searchCodeTool(source, createJournal(), realClock).run(input, signal);

describe('search_code', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['literally', { pattern: 'io.on(' }, ['server/a.ts:4: io.on("x"); io.on("y");']],
    [
      'without regard to case',
      { pattern: 'CARD:MOVED' },
      ['server/a.ts:2: io.emit("card:moved");', 'web/b.ts:1: socket.on("card:moved", move);'],
    ],
    ['with regard to case', { pattern: 'CARD:MOVED', case_sensitive: true }, []],
    [
      'by regular expression',
      { pattern: '^(io|socket)\\.(on|emit)', regex: true, glob: 'web/**' },
      ['web/b.ts:1: socket.on("card:moved", move);'],
    ],
    [
      'with lines around',
      { pattern: 'end', context_lines: 1, glob: 'server/*' },
      ['server/a.ts:2- io.emit("card:moved");', 'server/a.ts:3: // end', 'server/a.ts:4- io.on("x"); io.on("y");', '--'],
    ],
  ])('finds %s', async (_, input, lines) => {
    expect(((await search(input)).data?.text ?? '').split('\n').filter(Boolean)).toEqual(lines);
  });

  it('counts lines right behind letters that grow when they are lowered', async () => {
    const answer = await search({ pattern: 'CARD' }, snapshotOf({ 'tr.txt': 'İİİİİİİİİİ\n\n\ncard\nend' }));

    expect(answer.data?.text).toBe('tr.txt:4: card');
  });

  it('stops at the limit and says so', async () => {
    const answer = await search({ pattern: 'o', limit: 2 });

    expect(answer.says).toMatch(/Stopped at 2 matches/);
    expect(answer.data?.text.split('\n')).toHaveLength(2);
  });

  it('says why a regular expression is refused', async () => {
    expect(await search({ pattern: '(?<=a)b', regex: true })).toMatchObject({
      isError: true,
      says: expect.stringMatching(/RE2.*literally/),
    });
  });

  it('refuses repetitions that grow without measure', async () => {
    expect((await search({ pattern: '(a{1,30}){1,30}b', regex: true })).says).toMatch(/its repetitions make it too large/);
  });

  it.each([
    ['io\\.(on|emit)\\(', 2],
    ['\\bio\\b', 3],
    ['^// end$', 1],
    ['(?i)IO\\.ON', 1],
    ['\\w+\\.emit', 1],
  ])('agrees on %s whichever engine runs it', async (pattern, lines) => {
    const answer = await search({ pattern, regex: true, case_sensitive: true, glob: 'server/*' });

    expect(answer.data?.text.split('\n')).toHaveLength(lines);
  });

  it('notes the search in the journal', async () => {
    const journal = createJournal();

    await searchCodeTool(snapshot, journal, realClock).run({ pattern: 'socket' }, signal);

    expect(journal.searches).toEqual(['socket']);
  });

  it.each([
    ['nested quantifiers', '(a+)+$'],
    ['overlapping alternatives', '(a|aa)+$'],
    ['many choices', `${'(a|aa)'.repeat(40)}b`],
    ['many options', `${'a?'.repeat(40)}${'a'.repeat(40)}b`],
  ])('stays linear and short on %s, and lets other work run', async (_, pattern) => {
    const source = snapshotOf(
      Object.fromEntries(Array.from({ length: 40 }, (__, index) => [`f${index}.txt`, `${'a'.repeat(5000)}!\n`.repeat(4)])),
    );
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    const started = performance.now();

    await search({ pattern, regex: true }, source);

    clearInterval(timer);
    const took = performance.now() - started;
    expect(took).toBeLessThan(30_000);
    expect(took < 300 || ticks > 0).toBe(true);
  });
});
