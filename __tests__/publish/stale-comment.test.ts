import { expect, test } from '@jest/globals';
import { sayStale } from '../../src/publish/stale-comment.ts';

const body = '<!-- plan-realtime:label-7-20261123T020000Z -->\n\n📐 **Plan**\n\nmore';
const notice = '> ⚠️ **Out of date.** Two statements:\n> - `a.ts:1` is gone.';
const marked =
  '<!-- plan-realtime:label-7-20261123T020000Z -->\n\n> ⚠️ **Out of date.** Two statements:\n> - `a.ts:1` is gone.\n\n📐 **Plan**\n\nmore';

test.each<readonly [string, string, string | undefined, string | undefined]>([
  ['is put below the marker', body, notice, marked],
  ['is taken away', marked, undefined, body],
  ['takes the place of an older one', marked, `${notice}\n> - more`, marked.replace('is gone.', 'is gone.\n> - more')],
  ['is left alone where it says the same', marked, notice.replace('`a.ts:1`', 'a.ts:1'), undefined],
  ['is not there, and need not be', body, undefined, undefined],
])('the notice %s', (_name, before, given, expected) => {
  expect(sayStale(before, given)).toBe(expected);
});
