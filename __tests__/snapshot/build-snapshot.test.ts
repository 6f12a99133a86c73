import { describe, expect, test } from '@jest/globals';
import { buildSnapshot } from '../../src/snapshot/build-snapshot.ts';
import type { SnapshotEntry } from '../../src/snapshot/snapshot.ts';

const commit = 'a'.repeat(40);
const bytes = (text: string) => new TextEncoder().encode(text);
const entry = (path: string, text: string): SnapshotEntry => ({ path, size: bytes(text).length, content: bytes(text) });

describe('buildSnapshot()', () => {
  test('keeps every file sorted by path, with its text, size, kind and blob', () => {
    const snapshot = buildSnapshot(commit, [{ ...entry('src/b.ts', 'b'), blob: 'b1' }, entry('src/a.ts', 'export {}\n')]);

    expect([...snapshot.files]).toEqual([
      ['src/a.ts', { path: 'src/a.ts', size: 10, kind: 'source', text: 'export {}\n' }],
      ['src/b.ts', { path: 'src/b.ts', size: 1, kind: 'source', text: 'b', blob: 'b1' }],
    ]);
    expect(snapshot.leftOut).toEqual([]);
  });

  test('takes an empty tree', () => {
    expect(buildSnapshot(commit, [])).toEqual({ commit, files: new Map(), leftOut: [] });
  });

  test('replaces what is not UTF-8', () => {
    const snapshot = buildSnapshot(commit, [{ path: 'a.py', size: 3, content: new Uint8Array([0x61, 0xff, 0x62]) }]);

    expect(snapshot.files.get('a.py')?.text).toBe('a\uFFFDb');
  });

  test('knows a binary file by its bytes and keeps no text of it', () => {
    const snapshot = buildSnapshot(commit, [{ path: 'tool', size: 3, content: new Uint8Array([1, 0, 2]) }]);

    expect(snapshot.files.get('tool')).toEqual({ path: 'tool', size: 3, kind: 'binary' });
  });

  test('says that a file is stored in LFS', () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n';
    const snapshot = buildSnapshot(commit, [entry('model.ts', pointer)]);

    expect(snapshot.files.get('model.ts')?.text).toBeUndefined();
    expect(snapshot.leftOut).toEqual([{ path: 'model.ts', reason: 'stored in LFS, not read' }]);
  });

  test('clips long lines and keeps the line numbers', () => {
    const text = `one\n${'x'.repeat(30)}\nthree\n`;
    const snapshot = buildSnapshot(commit, [entry('data.json', text)], { limits: { lineCharacters: 10 } });

    expect(snapshot.files.get('data.json')?.text).toBe('one\nxxxxxxxxxx … [20 more characters]\nthree\n');
  });

  test('takes 20,000 minified lines for what they are', () => {
    const text = `${'var a=function(b){return b*2};'.repeat(20)}\n`.repeat(1_000);
    const snapshot = buildSnapshot(commit, [entry('public/app.js', text)]);

    expect(snapshot.files.get('public/app.js')).toEqual({ path: 'public/app.js', size: text.length, kind: 'minified' });
  });

  test('records what a cap left out, the rest of many in one line', () => {
    const entries = Array.from({ length: 30 }, (_, index) => entry(`src/file-${String(index).padStart(2, '0')}.ts`, 'x'));
    const snapshot = buildSnapshot(commit, entries, { limits: { texts: 5 } });

    expect(snapshot.files.size).toBe(30);
    expect([...snapshot.files.values()].filter((file) => file.text !== undefined)).toHaveLength(5);
    expect(snapshot.leftOut).toHaveLength(21);
    expect(snapshot.leftOut.at(-1)).toEqual({ path: '5 further files', reason: 'not read: 5 files are read of a repository' });
  });

  test.each([
    ['/etc/passwd', 'the path is absolute'],
    ['C:/Windows/win.ini', 'the path is absolute'],
    ['a/../../b.ts', 'the path leaves the repository or has empty parts'],
    ['a//b.ts', 'the path leaves the repository or has empty parts'],
    ['a\\..\\b.ts', 'the path leaves the repository or has empty parts'],
    ['sub/.GIT/config', 'the path leads into .git'],
    ['a\nb.ts', 'the path holds control characters'],
    ['a\0.ts', 'the path holds control characters'],
    ['', 'the path is empty'],
  ])('refuses the path %j', (path, reason) => {
    const snapshot = buildSnapshot(commit, [{ path, size: 0 }]);

    expect(snapshot.files.size).toBe(0);
    expect(snapshot.leftOut.map((item) => item.reason)).toEqual([`ignored: ${reason}`]);
    expect(snapshot.leftOut[0]?.path).not.toMatch(/[\n\0]/);
  });

  test('keeps the first of two entries with one path', () => {
    const snapshot = buildSnapshot(commit, [entry('a.ts', 'first'), entry('a.ts', 'second')]);

    expect(snapshot.files.get('a.ts')?.text).toBe('first');
    expect(snapshot.leftOut).toEqual([{ path: 'a.ts', reason: 'ignored: the path occurs twice' }]);
  });

  test('keeps both of two paths that differ in letter case only, and says so', () => {
    const snapshot = buildSnapshot(commit, [entry('src/Card.ts', '1'), entry('src/card.ts', '2')]);

    expect([...snapshot.files.keys()]).toEqual(['src/Card.ts', 'src/card.ts']);
    expect(snapshot.leftOut).toEqual([
      {
        path: 'src/card.ts',
        reason: 'differs from src/Card.ts in letter case only; on some machines only one of the two exists',
      },
    ]);
  });
});
