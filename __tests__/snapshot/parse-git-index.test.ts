import { describe, expect, test } from '@jest/globals';
import { parseGitIndex } from '../../src/snapshot/parse-git-index.ts';
import { decodeBase64, gitIndexes } from '../fixtures/git-indexes.ts';

const files = [
  [0o120000, 'link.txt', '3594e94c04db171e2767224db355f514b13715c5'],
  [0o100644, 'src/a.ts', 'cc798ff50da9473effe8bdb31c8c120fe42b61e3'],
  [0o100644, 'src/deep/b.ts', '61780798228d17af2d34fce4cfbdf35556832472'],
  [0o100644, 'web/c.ts', 'f2ad6c76f0115a6ba5b00456a849810e7ec0af20'],
];

function read(base64: string): unknown {
  const reading = parseGitIndex(decodeBase64(base64));
  return 'fault' in reading ? reading : reading.entries.map(({ mode, path, blob }) => [mode, path, blob]);
}

describe('parseGitIndex()', () => {
  test.each(['version2', 'version4'] as const)('reads what git wrote in %s', (version) => {
    expect(read(gitIndexes[version])).toEqual(files);
  });

  test('reads extended flags of version 3', () => {
    expect(read(gitIndexes.version3)).toEqual([[0o100644, 'later.ts', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'], ...files]);
  });

  test('says that a split index cannot be read', () => {
    expect(read(gitIndexes.split)).toEqual({ fault: 'it uses the extension split index' });
  });

  test('says that bytes are no index, or that they end too early', () => {
    const whole = decodeBase64(gitIndexes.version2);

    expect(parseGitIndex(new Uint8Array(100))).toEqual({ fault: 'it is no git index' });
    expect(parseGitIndex(new Uint8Array())).toEqual({ fault: 'it is no git index' });
    expect(parseGitIndex(whole.subarray(0, 150))).toEqual({ fault: 'it ends in the middle of an entry' });
  });

  test('survives every cut and every flipped byte', () => {
    const whole = decodeBase64(gitIndexes.version4);

    for (let at = 0; at < whole.length; at += 1) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      expect(parseGitIndex(whole.subarray(0, at))).toBeDefined();
      expect(parseGitIndex(flipped)).toBeDefined();
    }
  });
});
