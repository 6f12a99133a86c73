import { describe, expect, test } from '@jest/globals';
import { selectContext } from '../../src/context/select-context.ts';
import { buildSnapshot } from '../../src/snapshot/build-snapshot.ts';

const request = {
  task: 'Show moved cards to everybody on the board',
  title: 'Show moved cards to everybody on the board',
  body: 'When a card is moved, other people who look at the board should see it at once.',
  comments: [],
};

function snapshotOf(files: Readonly<Record<string, string>>) {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    size: text.length,
    content: new TextEncoder().encode(text),
  }));
  return buildSnapshot('a'.repeat(40), entries);
}

function select(files: Readonly<Record<string, string>>, budgetTokens = 8_000, change: Partial<typeof request> = {}) {
  return selectContext({ request: { ...request, ...change }, snapshot: snapshotOf(files), budgetTokens });
}

const filler = (name: string) =>
  Array.from({ length: 60 }, (_, line) => `export const ${name}Value${line} = compute(${line});`).join('\n');

describe('selectContext()', () => {
  test('ranks the file that speaks of the request before others', () => {
    const { ranked } = select({
      'src/invoice.ts': filler('invoice'),
      'src/move-card.ts': 'export function moveCard(board: Board, card: Card) { board.cards.push(card); }\n',
      'src/users.ts': filler('users'),
    });

    expect(ranked[0]?.path).toBe('src/move-card.ts');
    expect(ranked[0]?.reasons).toContain('words of the request');
  });

  test('brings a file that none of the words name, because the best file refers to it', () => {
    const { ranked } = select({
      'src/move-card.ts': "import { persist } from './gateway.ts';\nexport function moveCard(board: Board) { persist(board); }\n",
      'src/gateway.ts': 'export function persist(value: unknown) {}\n',
      'src/unrelated.ts': filler('unrelated'),
    });

    const gateway = ranked.find(({ path }) => path === 'src/gateway.ts');
    expect(gateway?.reasons).toContain('refers to, or is referred to by, files at the top');
    expect(ranked.map(({ path }) => path)).not.toContain('src/unrelated.ts');
  });

  test('knows code that moves messages whatever it is called', () => {
    const { ranked } = select({
      'src/courier.ts':
        "const upstream = new EventSource('/stream');\nupstream.onmessage = (message: MessageEvent) => deliver(message);\n",
      'src/card.ts': 'export type Card = { board: string };\n',
      'src/other.ts': filler('other'),
    });

    expect(ranked.find(({ path }) => path === 'src/courier.ts')?.reasons).toEqual(['code that moves messages']);
  });

  test('puts a file that the request names first', () => {
    const body = 'The place to start is src/legacy/pump.ts, I think.';
    const { ranked } = select({ 'src/legacy/pump.ts': filler('pump'), 'src/card.ts': 'export class BoardCard {}\n' }, 8_000, {
      body,
    });

    expect(ranked[0]).toMatchObject({ path: 'src/legacy/pump.ts', reasons: expect.arrayContaining(['named in the request']) });
  });

  test('lets the manifest of the package at the top come along', () => {
    const { ranked } = select({
      'apps/web/package.json': '{ "name": "web" }\n',
      'apps/other/package.json': '{ "name": "other" }\n',
      'apps/web/src/board-card.ts': 'export class BoardCard {}\n',
    });

    expect(ranked.map(({ path }) => path)).toEqual(['apps/web/src/board-card.ts', 'apps/web/package.json']);
  });

  test('ranks no tests, documents, generated, vendored or minified files', () => {
    const text = 'card board moved people\n';
    const { ranked } = select({
      'src/board.ts': text,
      '__tests__/board.test.ts': text,
      'README.md': text,
      'dist/board.js': text,
      'vendor/board.js': text,
      'public/board.min.js': text,
      'locales/en.json': text,
    });

    expect(ranked.map(({ path }) => path)).toEqual(['src/board.ts']);
  });

  test.each([500, 2_000, 8_000])('never spends more than %i tokens, and counts what it spends', (budget) => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`src/board${index}.ts`, `${filler('card')}\n${filler('board')}`]),
    );
    const context = select(files, budget);

    expect(context.tokens).toBeLessThanOrEqual(budget);
    expect(context.tokens).toBe([...context.excerpts, ...context.notes].reduce((sum, excerpt) => sum + excerpt.tokens, 0));
    expect(context.excerpts.length).toBeGreaterThan(0);
  });

  test('shows a small file at the top whole and the fitting lines of a long one', () => {
    const long = `${filler('alpha')}\n\nfunction showBoard(card: Card) {\n  return people.map((person) => person.see(card, board));\n}\n\n${filler('omega')}\n${filler('psi')}`;
    const { excerpts } = select(
      { 'src/move-board-card.ts': 'export function showMovedCardsToPeople() {}\n', 'src/long.ts': long },
      500,
    );

    expect(excerpts[0]).toMatchObject({ path: 'src/move-board-card.ts', whole: true, ranges: [[1, 1]] });
    expect(excerpts[1]?.whole).toBe(false);
    expect(excerpts[1]?.texts.join('')).toContain('function showBoard');
  });

  test('gives each range the text of its lines', () => {
    const long = Array.from({ length: 400 }, (_, line) =>
      line % 50 === 0 ? `\nexport function card${line}(board: Board) {` : `  step${line}();`,
    ).join('\n');
    const { excerpts } = select({ 'src/long.ts': long }, 600);
    const lines = long.split('\n');

    for (const [index, [first, last]] of (excerpts[0]?.ranges ?? []).entries()) {
      expect(excerpts[0]?.texts[index]?.replace(/\n$/, '')).toBe(lines.slice(first - 1, last).join('\n'));
    }
    expect(excerpts[0]?.whole).toBe(false);
  });

  test('brings session notes, instructions and plans that exist', () => {
    const { notes, excerpts } = select({
      '.claude/tasks/context_session_7.md': '# Session\nWe want small steps.\n',
      'CLAUDE.md': 'Use tabs.\n',
      '.claude/doc/websocket-realtime-board-20261101T000000Z.md': '# Plan\n',
      '.claude/settings.json': '{}\n',
      'src/board.ts': 'card\n',
    });

    expect(notes.map(({ path }) => path)).toEqual([
      '.claude/tasks/context_session_7.md',
      'CLAUDE.md',
      '.claude/doc/websocket-realtime-board-20261101T000000Z.md',
    ]);
    expect(excerpts.map(({ path }) => path)).toEqual(['src/board.ts']);
  });

  test('cuts a long note at a line and says so', () => {
    const { notes, leftOut, tokens } = select({ 'CLAUDE.md': 'one line of words\n'.repeat(2_000) }, 1_000);

    expect(notes[0]?.whole).toBe(false);
    expect(tokens).toBeLessThanOrEqual(1_000);
    expect(leftOut).toContain('CLAUDE.md: only its first lines are shown');
  });

  test('tells what was left out of the snapshot', () => {
    const snapshot = buildSnapshot('a'.repeat(40), [], { leftOut: [{ path: 'big.sql', reason: 'not read: too large' }] });

    expect(selectContext({ request, snapshot, budgetTokens: 1_000 }).leftOut).toEqual(['big.sql: not read: too large']);
  });

  test.each([
    ['an empty repository', {}],
    ['empty files', { 'a.ts': '', 'b.ts': '\n' }],
    ['a file of one endless line', { 'board.ts': `card ${'x'.repeat(200_000)}` }],
    ['unpaired surrogates and NUL-like characters', { 'board.ts': 'card \ud800 \uffff board' }],
    ['20,000 minified lines', { 'public/app.js': `${'var card=function(b){return b*2};'.repeat(20)}\n`.repeat(20_000) }],
    ['a manifest that is no JSON', { 'package.json': '{ "name": ', 'src/board.ts': 'card' }],
    ['names of the object prototype', { 'src/board.ts': 'card constructor __proto__ toString hasOwnProperty valueOf' }],
  ])('survives %s', (_name, files) => {
    const context = select(files, 2_000);

    expect(context.tokens).toBeLessThanOrEqual(2_000);
  });

  test('survives a request without words', () => {
    expect(select({ 'src/a.ts': 'a' }, 1_000, { task: '', title: '…', body: '' }).excerpts).toEqual([]);
  });

  test('gives the same for the same', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`src/card${index % 7}/board${index}.ts`, filler('card')]),
    );

    expect(select(files)).toEqual(select(files));
  });
});
