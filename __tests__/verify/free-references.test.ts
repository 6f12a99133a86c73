import { expect, test } from '@jest/globals';
import { withPlainReferences } from '../../src/verify/free-references.ts';

test.each([
  ['a bare path', 'see server/app.ts, then', 'see `server/app.ts`, then'],
  ['a bare path with lines', 'server/app.ts:3-7.', '`server/app.ts:3-7`.'],
  ['a link', 'in [the app](./server/app.ts) and', 'in `server/app.ts` and'],
  ['a link to lines', '[app](server/app.ts#L3-L7)', '`server/app.ts:3-7`'],
  ['an anchor', '`server/app.ts#L3`', '`server/app.ts:3`'],
  ['a line in words', '`server/app.ts` (line 3)', '`server/app.ts:3`)'],
  ['lines in words before', 'lines 3-7 of `server/app.ts`', '`server/app.ts:3-7`'],
  ['an address', 'https://example.com/a/b.ts and example.com/b.js', 'https://example.com/a/b.ts and example.com/b.js'],
  ['a link to an address', '[x](https://example.com/a/b.ts)', '[x](https://example.com/a/b.ts)'],
  ['a name without a folder', 'Next.js and app.ts', 'Next.js and app.ts'],
  ['a path in code', '`a/b.ts` and `x a/b.ts y`', '`a/b.ts` and `x a/b.ts y`'],
])('%s', (_name, text, expected) => {
  expect(withPlainReferences(text)).toBe(expected);
});
