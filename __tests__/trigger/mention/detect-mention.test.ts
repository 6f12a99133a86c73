import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { detectMention } from '../../../src/trigger/mention/detect-mention.ts';
import type { MentionText } from '../../../src/trigger/mention/detect-mention.ts';

type Labelled = MentionText & { readonly id: string; readonly lang: string; readonly kind: string; readonly expected: boolean };

function load(name: string): readonly Labelled[] {
  const path = new URL(`../../fixtures/mentions/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Labelled[];
}

const LEARNED_SETS = ['set-1', 'set-2', 'set-3', 'set-4', 'set-5', 'set-6', 'set-7', 'set-8'];

function issue(title: string, body = ''): MentionText {
  return { title, body, where: 'issue', authorType: 'User' };
}

function comment(body: string, title = 'Board'): MentionText {
  return { title, body, where: 'issue_comment', authorType: 'User' };
}

describe('the texts that nothing was learned from', () => {
  const answered = load('held-out').map((text) => ({ ...text, said: detectMention(text).verdict }));
  const found = answered.filter(({ expected, said }) => expected && said).length;

  test('are answered with a precision of at least 0.92', () => {
    expect(found / answered.filter(({ said }) => said).length).toBeGreaterThanOrEqual(0.92);
  });

  test('are answered with a recall of at least 0.80', () => {
    expect(found / answered.filter(({ expected }) => expected).length).toBeGreaterThanOrEqual(0.8);
  });

  test.each(['en', 'de', 'fr', 'es', 'pt', 'zh'])('are found in %s in more than three of four cases', (language) => {
    const mentions = answered.filter(({ lang, expected }) => lang === language && expected);

    expect(mentions.filter(({ said }) => said).length / mentions.length).toBeGreaterThan(3 / 4);
  });

  test('are at least 400, two in five of them mentions, and none is among the texts that were learned from', () => {
    const learned = new Set(LEARNED_SETS.flatMap(load).map(({ title, body }) => `${title}\n${body}`));

    expect(answered.length).toBeGreaterThanOrEqual(400);
    expect(answered.filter(({ expected }) => expected).length / answered.length).toBeGreaterThan(0.4);
    expect(answered.filter(({ title, body }) => learned.has(`${title}\n${body}`))).toEqual([]);
  });
});

describe('detectMention() says yes, and quotes why', () => {
  test.each<[string, MentionText, string]>([
    ['named technology', issue('Add WebSockets', 'We need them for order states.'), 'websockets'],
    ['the usual words', issue('Real-time notifications', 'Please make them real time.'), 'real'],
    ['none of the usual words', comment('Everyone should see the change right away without reloading.'), 'right away'],
    ['German', comment('Alle sollten die Änderung sofort sehen, ohne neu zu laden.'), 'sofort'],
    ['French', comment('Tout le monde devrait voir le changement aussitôt, sans recharger.'), 'recharger'],
    ['Spanish', comment('Todos deberían ver el cambio al instante sin recargar.'), 'recargar'],
    ['Portuguese', comment('Todos deveriam ver a mudança na hora, sem recarregar.'), 'recarregar'],
    ['Chinese', comment('希望所有人都能立刻看到修改，不用刷新页面。'), '刷新'],
    ['traditional Chinese', comment('希望其他人能立即看到變更，無需刷新。'), '刷新'],
    ['working together', issue('Edit the same page together', 'We would like to see each other’s cursors.'), 'cursor'],
    ['presence', issue('Show who is online', 'A green dot next to those who have the page open would be nice.'), 'online'],
    [
      'a design',
      comment('One socket per tab, rooms per board, a Redis adapter, replay after reconnect. I propose WebSocket.'),
      'websocket',
    ],
    [
      'a fault form for what was never built',
      issue(
        'Board does not update for other users',
        'Expected: the second browser shows it right away without reload. There is no mechanism for this, treat it as a feature request.',
      ),
      'reload',
    ],
  ])('%s', (_name, text, words) => {
    const { verdict, reasons } = detectMention(text);

    expect([verdict, reasons]).toEqual([true, expect.arrayContaining([expect.stringMatching(`${words}.*\\(\\+`)])]);
  });
});

describe('detectMention() says no', () => {
  test.each<[string, MentionText]>([
    [
      'stack trace',
      issue('Crash', 'Error: WebSocket is not open\n    at WebSocket.send (/app/ws.js:442:13)\n    at run (/app/a.js:1:1)'),
    ],
    ['dependency bump', issue('Bump socket.io from 4.7.2 to 4.8.1', 'Bumps socket.io from 4.7.2 to 4.8.1.')],
    ['builds', comment('The e2e job is flaky, the websocket server does not come up on the runner.')],
    ['review remark', { ...comment('nit: rename this socket, and the import is unused.'), where: 'pull_request_comment' }],
    ['release notes', issue('Release 3.0', '## What’s Changed\n* real-time notifications\n**Full Changelog**: v2...v3')],
    ['quoted text', comment('> Everyone should see the change right away without reloading\n\nThanks for the idea.')],
    ['fenced text', comment('Like this?\n```\neveryone should see the change right away without reloading\n```')],
    ['fenced text that never ends', comment('Like this?\n~~~\neveryone should see the change right away without reloading')],
    ['hidden text', comment('<!-- everyone should see the change right away without reloading --> Typo in the README.')],
    ['folded text', comment('Log:\n<details>\neveryone should see the change right away without reloading\n</details>')],
    ['real-time clock', issue('Support the DS3231 real-time clock', 'Please add a driver.')],
    ['real-time operating system', issue('Run on a real-time operating system', 'We need hard real-time guarantees.')],
    ['it is there already', comment('We already have websockets, closing.')],
    ['declined', comment('Real-time collaboration is out of scope and won’t be added.')],
    [
      'fault in what exists',
      issue(
        'WebSocket disconnects after 60 seconds',
        'Since upgrading nginx the connection drops with code 1006. Worked in 2.2.',
      ),
    ],
    ['live in another sense', issue('Live demo is broken', 'The live site shows a 404.')],
    ['newsletter', issue('Let visitors subscribe to the newsletter', 'In the footer please.')],
    ['advertising', comment('Earn money in real time! Join our Telegram, instant updates for everyone.')],
    ['question', comment('Does the websocket endpoint need its own port? I am setting up the firewall.')],
    ['removal', issue('Remove the websocket server', 'Nobody uses the live view any more.')],
    [
      'one person’s own form',
      issue('Show the error immediately', 'When I leave the field empty the error should appear right away.'),
    ],
    ['nothing to do with it', issue('Dark mode', 'Would be great to have one.')],
    ['nothing at all', issue('', '')],
  ])('%s', (_name, text) => {
    expect(detectMention(text).verdict).toBe(false);
  });

  test('to a bot, whatever it writes', () => {
    const text = issue('Add WebSockets', 'Everyone should see every change in real time without reloading.');

    expect(detectMention({ ...text, authorType: 'Bot' })).toMatchObject({
      verdict: false,
      reasons: ['comes from a bot (-10)'],
    });
    expect(detectMention(text).verdict).toBe(true);
  });
});

test('hyphens, capitals, accents and full-width letters make no difference', () => {
  const scores = [
    'real-time updates',
    'Real Time updates',
    'REALTIME updates',
    'ｒｅａｌ－ｔｉｍｅ updates',
    'réal-tíme updates',
  ].map((title) => detectMention(issue(title)).score);

  expect(new Set(scores).size).toBe(1);
});

test('reasons quote at most a few short words, and none of the signs that mean something on a page', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('websocket', 'real-time', '@team', '#12', '[x](y)', '<b>', 'everyone', 'sees', 'at once', '`a`', '\n'),
      ),
      (pieces) => {
        const { reasons } = detectMention(issue(pieces.join(' '), pieces.join(' ')));

        for (const reason of reasons) {
          expect(reason.length).toBeLessThan(220);
          expect(reason).not.toMatch(/[@#<>[\]`\n]/);
        }
      },
    ),
  );
});

test('any text gets a verdict, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 }), (title, body) => {
      expect(detectMention(issue(title, body))).toEqual(detectMention(issue(title, body)));
    }),
    { numRuns: 200 },
  );
});

describe('time grows no faster than the text', () => {
  const pieces = [
    '![',
    '](',
    '<',
    '`',
    '> x\n',
    'a\n',
    '. a',
    'a',
    '实时',
    '<!--',
    '```\n',
    '<details>\n',
    'without reload ',
    'edit the ',
    'at f (x:1)\n',
    '1.1 to ',
    'e\u0301\u0302',
  ];

  test.each(pieces)('for %j over and over', (piece) => {
    const small = fastest(piece.repeat(8192 / piece.length));
    const large = fastest(piece.repeat(65_536 / piece.length));

    // Eight times the text; quadratic would be sixty-four times the time.
    expect(large).toBeLessThan(Math.max(small, 0.2) * 48);
  });

  function fastest(body: string): number {
    const times = Array.from({ length: 15 }, () => {
      const started = performance.now();
      detectMention(issue('title', body));
      return performance.now() - started;
    });
    return Math.min(...times);
  }
});
