import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cleanText } from '../../src/trigger/clean-text.ts';

const clean = (text: string) => cleanText(text).text;
const tags = (text: string) => [...text].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');

describe('cleanText() removes what a page does not show', () => {
  test.each([
    ['an HTML comment', 'a<!-- planted -->b', 'ab'],
    ['an unterminated comment', 'a <!-- planted', 'a '],
    ['a comment over lines', 'a\n<!-- planted\nplanted -->\nb', 'a\n\nb'],
    ['a comment that comes together', '<!<!-- x -->-- planted -->b', 'b'],
    ['an opener split by an invisible character', 'a<!\u200b-- planted -->b', 'ab'],
    ['an opener split twice', '<!-<!-<!-- x -->- y -->- planted', ''],
    ['tag characters', `a${tags('planted')}b`, 'ab'],
    ['zero-width characters', 'pla\u200bnn\u200ded', 'planned'],
    ['bidirectional marks', 'a\u202eb\u2066c\u200f', 'abc'],
    ['variation selectors', 'a\ufe01b\u{e0101}c', 'abc'],
    ['fillers', 'a\u3164b\u115fc\uffa0d', 'abcd'],
    ['control characters', 'a\u0007b\u001b[31mc', 'ab[31mc'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['alternative text', '![planted](x.png) b', '[image] b'],
    ['alternative text with brackets', '![a [b] planted](x.png)', '[image]'],
    ['alternative text of a reference', '![planted][ref]', '[image]'],
    ['an image in a link', '[![planted](a.png "planted")](https://x.example)', '[[image]](https://x.example)'],
    ['a link title', '[docs](https://x.example "planted")', '[docs](https://x.example)'],
    ['a link title in single quotes', "[docs](<https://x.example> 'planted')", '[docs](<https://x.example>)'],
    ['a reference definition', 'a\n[//]: # (planted)\nb', 'a\nb'],
    ['a quoted reference definition', '> [x]: y "planted"', ''],
    ['a title on the line below', '[x]: y\n"planted"\nb', 'b'],
    ['attributes', '<div title="planted" data-x=\'planted\'>b</div>', '<div>b</div>'],
    ['an image tag', '<img alt="planted > still" src=x>b', '[image]b'],
    ['a style element', 'a<style>planted</style>b', 'a b'],
    [
      'an image in a block of HTML that switched markdown off',
      '<div>\n`<img alt="planted">`\n</div>',
      '<div>\n`[image]`\n</div>',
    ],
    [
      'an image behind a fence that is no fence',
      '<div>\n```\n<img alt="planted">\n```\n</div>',
      '<div>\n```\n[image]\n```\n</div>',
    ],
  ])('%s', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('and says which kinds went', () => {
    expect(cleanText('a\u200b<!-- x --> ![y](z)').removed).toEqual(['HTML comments', 'image text', 'invisible characters']);
    expect(cleanText('plain').removed).toEqual([]);
  });
});

describe('cleanText() keeps what a page shows', () => {
  test.each([
    ['code', '```html\n<img alt="kept" src="x">\n[x]: y\n```'],
    ['an unclosed fence', '~~~\n![kept](x)'],
    ['a code span', 'use `<Board title="kept">` here'],
    ['details', '<details>\n<summary>log</summary>\n\nline\n</details>'],
    ['a comparison', 'if a < b and c > d then 3 <4'],
    ['generics outside code', 'Map<string, number>'.replace('<string, number>', '[string]')],
    ['a link', '[docs](https://x.example/a_(b))'],
    ['a checklist', '- [ ] one\n- [x] two'],
    ['a footnote', 'a[^1]\n\n[^1]: kept'],
    ['an address', '<https://x.example/a?b=c>'],
    ['emoji with joiners', '👩‍👩‍👧 ❤️ 1️⃣ 👍🏽'],
    ['other scripts', 'ライブ更新 обновление تحديث'],
    ['a character reference, undecoded', '&lt;!-- seen --&gt; &#64;x'],
  ])('%s', (_what, text) => {
    expect(cleanText(text)).toEqual({ text, removed: [] });
  });
});

test('cleaning what is clean changes nothing, and nothing hidden is left', () => {
  const pieces = fc.constantFrom(
    '<!',
    '--',
    '<!--',
    '-->',
    '>',
    '![',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '<b x="',
    '<img alt="',
    '`',
    '```',
    '\n',
    '\n\n',
    ' ',
    'a',
    '\\',
    '\u200b',
    '\u{e0041}',
    ']: ',
    '<script>',
    '</script>',
    '😀',
    '\u200d',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const once = clean(parts.join(''));
      expect(clean(once)).toBe(once);
      expect(once).not.toMatch(/<!--|[\u200b\u{e0000}-\u{e0fff}]/u);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['openers', '<!-'],
  ['comments', '<!-- x -->'],
  ['brackets', '['],
  ['images', '!['],
  ['closed brackets', '[]('],
  ['tags', '<a '],
  ['quotes in tags', '<a "<b \''],
  ['tags with quotes', '<a x="'],
  ['autolinks', '<https:'],
  ['backticks', '` `` ``` '],
  ['definitions', '[a]: "\n'],
  ['definitions without an end', '[a'],
  ['scripts', '<script>'],
  ['spaces', '](          '],
  ['joiners', '\u200d'],
])('64 KB of %s take no longer than the reading of a page', (_what, unit) => {
  const hostile = unit.repeat(Math.ceil(65_536 / unit.length));
  const start = performance.now();

  clean(hostile);

  expect(performance.now() - start).toBeLessThan(20_000);
});
