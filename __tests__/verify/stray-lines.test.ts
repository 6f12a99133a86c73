import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { createDiagramParser } from '../../src/edges/type-checker-diagrams.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { checkPage } from '../../src/verify/check-page.ts';
import { subjectOf } from './subject.ts';

const { plan, snapshot, profile } = subjectOf({});
const page = renderPlan(plan);
const parse = createDiagramParser(resolve('scripts/type-pack/diagrams/grammars.mjs'));

/** What a hand-edited page adds to the findings: the text of the line, and the rule. */
async function addedBy(edited: string): Promise<readonly string[]> {
  const before = new Set((await findingsOf(page)).map(({ message }) => message));
  const lines = edited.split('\n');
  const added = (await findingsOf(edited)).filter(({ message }) => !before.has(message));
  return added.map(
    ({ line, rule }) => `${rule} @ ${line === undefined ? 'the file' : (lines[line - 1] ?? '').trim().slice(0, 60)}`,
  );
}

async function findingsOf(markdown: string) {
  const bytes = new TextEncoder().encode(markdown);
  const check = async ({ diagrams }: Parameters<Parameters<typeof checkPage>[1]>[0]) => ({
    packages: {},
    ...(await parse(diagrams)),
  });
  return (await checkPage({ bytes, snapshot, profile }, check)).findings;
}

/** The page with something in one line exchanged. */
function edited(line: RegExp, from: string | RegExp, to: string): string {
  const lines = page.split('\n');
  const at = lines.findIndex((text) => line.test(text) && text.search(from) !== -1);
  expect(at).toBeGreaterThan(0);
  return lines.with(at, (lines[at] ?? '').replace(from, to)).join('\n');
}

test('an untouched page adds nothing', async () => {
  expect(await addedBy(page)).toEqual([]);
});

test('a page that a formatter went over adds nothing', async () => {
  const tables = page.replace(/^\|.*\|$/gm, (row) => row.replaceAll(' | ', '    |  ').replaceAll('---', '------'));

  expect(await addedBy(tables)).toEqual([]);
});

test('marks of code around a command add nothing', async () => {
  expect(await addedBy(edited(/^\| T1 /, /(npx|npm)([^|]*\S)/, '`$1$2`'))).toEqual([]);
});

test.each<[string, () => string, readonly string[]]>([
  ['a path in a step', () => edited(/server\/card-store\.ts/, 'server/card-store.ts', 'server/card-stroe.ts'), ['paths-exist']],
  ['an event in one diagram', () => edited(/>>.*card:move /, 'card:move', 'card:mvoe'), ['event-names-agree']],
  ['a state in one transition', () => edited(/^\| `live`/, '`live`', '`alive`'), ['state-graph']],
])('%s is found in its line', async (_name, make, rules) => {
  const text = make();
  const changed = text.split('\n').find((line, index) => line !== page.split('\n')[index]) ?? '';

  expect(await addedBy(text)).toEqual(expect.arrayContaining(rules.map((rule) => `${rule} @ ${changed.trim().slice(0, 60)}`)));
});

test('a paragraph that belongs to no part is told, and its words are checked', async () => {
  const text = page.replace('## Decisions\n', '## Decisions\n\nThe team prefers `server/nope.ts`.\n');

  expect(await addedBy(text)).toEqual([
    'paths-exist @ The team prefers `server/nope.ts`.',
    'plan-format @ The team prefers `server/nope.ts`.',
  ]);
});

test('the words of a section that is none of a plan are checked', async () => {
  const text = page.replace(
    '## Decisions\n',
    '## Notes\n\nUse `server/nope.ts`, then `server/notifications.ts`.\n\n## Decisions\n',
  );

  expect(await addedBy(text)).toEqual([
    'paths-exist @ Use `server/nope.ts`, then `server/notifications.ts`.',
    'plan-format @ ## Notes',
  ]);
});

test('a diagram that is drawn from tables is not to be edited, and is judged as it stands', async () => {
  const text = page.replace('stateDiagram-v2\n', 'stateDiagram-v2\n  live --> frozen: tab hidden\n');

  expect(await addedBy(text)).toEqual(['state-graph @ live --> frozen: tab hidden', 'plan-format @ live --> frozen: tab hidden']);
});

test('a diagram that somebody added is parsed', async () => {
  const text = page.replace('## Decisions\n', '## Decisions\n\n```mermaid\nflowchart LR\n  A[x (y)] --> B\n```\n');

  expect(await addedBy(text)).toEqual(['diagrams-parse @ A[x (y)] --> B', 'plan-format @ flowchart LR']);
});

test('a section that is gone is told', async () => {
  const text = page.slice(0, page.indexOf('## Rooms')) + page.slice(page.indexOf('\n## ', page.indexOf('## Rooms') + 5) + 1);

  expect(await addedBy(text)).toEqual(expect.arrayContaining(['required-parts @ the file']));
});
