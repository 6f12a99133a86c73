import { describe, expect, test } from '@jest/globals';
import { chooseReads } from '../../src/snapshot/choose-reads.ts';
import { snapshotLimits } from '../../src/snapshot/limits.ts';

describe('chooseReads()', () => {
  test('serves manifests and sources before tests and data when bytes are short', () => {
    const files = ['data.json', 'src/a.test.ts', 'src/a.ts', 'package.json'].map((path) => ({ path, size: 100 }));

    const choice = chooseReads(files, { ...snapshotLimits, textBytes: 250 });

    expect([...choice.read]).toEqual([
      ['package.json', 'manifest'],
      ['src/a.ts', 'source'],
    ]);
    expect(choice.leftOut).toEqual([
      { path: 'src/a.test.ts', reason: 'not read: 250 bytes are read of a repository' },
      { path: 'data.json', reason: 'not read: 250 bytes are read of a repository' },
    ]);
  });

  test('reads nothing of binary, vendored and minified files', () => {
    const files = ['a.png', 'vendor/b.go', 'c.min.js'].map((path) => ({ path, size: 1 }));

    expect(chooseReads(files)).toEqual({ read: new Map(), leftOut: [] });
  });

  test('leaves out a file of 300 MB by its size alone', () => {
    const choice = chooseReads([{ path: 'src/dump.sql', size: 300_000_000 }]);

    expect(choice.read.size).toBe(0);
    expect(choice.leftOut).toEqual([
      { path: 'src/dump.sql', reason: 'not read: 300000000 bytes, at most 1000000 are read of a source file' },
    ]);
  });
});
