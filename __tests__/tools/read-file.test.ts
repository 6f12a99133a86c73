import { describe, expect, it } from '@jest/globals';
import { createJournal } from '../../src/tools/journal.ts';
import { readFileTool } from '../../src/tools/read-file.ts';
import { signal, snapshotOf } from './support.ts';

const snapshot = snapshotOf({
  'server/board.ts': 'one\ntwo\nthree\n',
  'logo.png': undefined,
  'big.ts': `${'x'.repeat(99)}\n`.repeat(2000),
  'one-line.js': 'y'.repeat(200_000),
});
const tool = (journal = createJournal()) => readFileTool(snapshot, journal);

describe('read_file', () => {
  it('shows a file with line numbers and says where it ends', async () => {
    const answer = await tool().run({ path: 'server/board.ts' }, signal);

    expect(answer).toMatchObject({
      says: 'server/board.ts, lines 1 to 3 of 3.',
      data: { source: 'file server/board.ts lines 1-3', text: '1| one\n2| two\n3| three' },
    });
  });

  it.each(['src/board.ts', 'server'])('names what is near %s, as words of others', async (path) => {
    expect(await tool().run({ path }, signal)).toMatchObject({
      isError: true,
      data: { source: 'file list', text: 'server/board.ts' },
    });
  });

  it('shows the lines that were asked for and notes them in the journal', async () => {
    const journal = createJournal();

    const answer = await tool(journal).run({ path: 'server/board.ts', from: 2, to: 2 }, signal);

    expect(answer.data?.text).toBe('2| two');
    expect(journal.read).toEqual([{ path: 'server/board.ts', from: 2, to: 2 }]);
  });

  it('cuts at 64 KiB and says how to go on', async () => {
    const answer = await tool().run({ path: 'big.ts' }, signal);

    expect(answer.data!.text.length).toBeLessThanOrEqual(64 * 1024);
    expect(answer.says).toMatch(/^big\.ts, lines 1 to \d+ of 2000\. Cut at 64 KiB: ask for the lines from \d+\.$/);
  });

  it('cuts a line longer than the cap', async () => {
    const answer = await tool().run({ path: 'one-line.js' }, signal);

    expect(answer.data!.text.length).toBeLessThanOrEqual(64 * 1024);
  });

  it('stops reading after 1.5 MiB in one run', async () => {
    const reader = tool();
    for (let round = 0; round < 25; round += 1) await reader.run({ path: 'big.ts' }, signal);

    expect(await reader.run({ path: 'server/board.ts' }, signal)).toMatchObject({
      isError: true,
      says: expect.stringMatching(/budget/),
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['a path that does not exist, with paths near it', { path: 'src/board.ts' }, /no tracked file "src\/board\.ts"\. Near it:$/],
    ['a file whose text was not read', { path: 'logo.png' }, /exists \(binary, 123 bytes\), but its text was not read/],
    ['a line behind the end', { path: 'server/board.ts', from: 9 }, /has 3 lines/],
    ['a range turned around', { path: 'server/board.ts', from: 3, to: 2 }, /is before `from`/],
    ['wrong types', { path: 7 }, /path: found 7, expected string/],
    ['unknown arguments', { path: 'big.ts', encoding: 'latin1' }, /no keys "encoding"/],
    ['a prototype for arguments', JSON.parse('{"__proto__":{"path":"big.ts"}}'), /path: found nothing, expected string/],
    ...[
      '../etc/passwd',
      '/etc/passwd',
      'server/../logo.png',
      '.git/config',
      '~/x',
      'server\\board.ts',
      'server/board.ts\u0000',
      '%2e%2e/x',
      'file:///etc/passwd',
    ].map((path): [string, unknown, RegExp] => [`the path ${JSON.stringify(path)}`, { path }, /no tracked file/]),
  ])('answers %s', async (_, input, says) => {
    expect(await tool().run(input, signal)).toMatchObject({ isError: true, says: expect.stringMatching(says) });
  });
});
