import { describe, expect, it } from '@jest/globals';
import { listFilesTool } from '../../src/tools/list-files.ts';
import { signal, snapshotOf } from './support.ts';

const paths = ['package.json', 'src/a.ts', 'src/deep/b.ts', 'src/deep/c.test.ts', 'web/a.tsx', 'web/[id]/page.tsx'];
const tool = listFilesTool(snapshotOf(Object.fromEntries(paths.map((path) => [path, 'x']))));
const list = async (glob: string) =>
  ((await tool.run({ glob }, signal)).data?.text ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace(/ \(.*$/, ''));

describe('list_files', () => {
  it.each([
    ['**', paths],
    ['*.ts', ['src/a.ts', 'src/deep/b.ts', 'src/deep/c.test.ts']],
    ['src/*.ts', ['src/a.ts']],
    ['src/**/*.ts', ['src/a.ts', 'src/deep/b.ts', 'src/deep/c.test.ts']],
    ['**/a.{ts,tsx}', ['src/a.ts', 'web/a.tsx']],
    ['src/deep/?.ts', ['src/deep/b.ts']],
    ['web/[id]/*', ['web/[id]/page.tsx']],
    ['./package.json', ['package.json']],
    ['web/**', ['web/a.tsx', 'web/[id]/page.tsx']],
    ['nothing/**', []],
    ['src/**.ts', ['src/a.ts', 'src/deep/b.ts', 'src/deep/c.test.ts']],
    ['{src,web}/{a,deep/c}*', ['src/a.ts', 'src/deep/c.test.ts', 'web/a.tsx']],
    ['**/deep/**', ['src/deep/b.ts', 'src/deep/c.test.ts']],
    ['s*/*e*/*.t*s', ['src/deep/b.ts', 'src/deep/c.test.ts']],
    ['**/*', paths],
    ['src', []],
    ['*.{ts', []],
  ])('%s', async (glob, expected) => {
    expect(await list(glob)).toEqual(expected);
  });

  it('says how many there are when it does not show all', async () => {
    const answer = await tool.run({ limit: 2 }, signal);

    expect(answer.says).toBe('6 files match **. The first 2 follow; narrow the glob for the rest.');
    expect(answer.data?.text.split('\n')).toHaveLength(2);
  });

  it('refuses a glob of very many alternatives', async () => {
    await expect(() => tool.run({ glob: '{a,b}'.repeat(7) }, signal)).rejects.toThrow('the glob has too many alternatives');
  });

  it('answers a hostile glob quickly', async () => {
    const long = listFilesTool(
      snapshotOf(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${'a'.repeat(150)}${index}`, 'x']))),
    );
    const started = performance.now();

    await long.run({ glob: `${'*a'.repeat(60)}b` }, signal);

    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
