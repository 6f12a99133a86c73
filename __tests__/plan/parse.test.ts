import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/plan/parse.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';

const page = renderPlan(samplePlan);

test('every plan that the schemas accept is read back unchanged', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const { plan: read, problems } = parsePlan(renderPlan(plan));

      expect(problems).toEqual([]);
      expect(read).toEqual(plan);
    }),
    { numRuns: 150 },
  );
});

test('a command behind its variables is code on the page, also when the page is read and written again', () => {
  const run = '`REDIS_URL=redis://localhost:6379 npx vitest run tests/live.test.ts`';
  const tests = (samplePlan.tests ?? []).slice(0, 1).map((each) => ({ ...each, run }));
  const written = renderPlan({ ...samplePlan, tests });

  const { plan } = parsePlan(written);

  expect(written).toContain(`| ${run} |`);
  expect(plan && renderPlan(plan)).toBe(written);
});

test('a page whose lines were cut, doubled or swapped is read without an exception', () => {
  const lines = page.split('\n');
  const line = fc.nat(lines.length - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(line, line, fc.constantFrom('cut', 'double', 'swap')), { maxLength: 20 }), (edits) => {
      const edited = [...lines];
      for (const [from, to, edit] of edits) {
        if (edit === 'cut') edited.splice(from, 1);
        else if (edit === 'double') edited.splice(to, 0, lines[from] ?? '');
        else edited[from] = lines[to] ?? '';
      }

      const { problems } = parsePlan(edited.join('\n'));

      for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['nothing', ''],
  ['a readme', '# Hello\n\nSome text.\n'],
  ['front matter that does not end', '---\nplan: realtime/v1\n'],
  ['front matter of another tool', '---\ntitle: Plan\n---\n\n## Summary\n'],
  ['front matter that is no YAML', '---\na: [1\n---\n'],
  ['front matter that is a list', '---\n- a\n---\n'],
  ['a YAML bomb', `---\na: &a [x,x]\n${'b: &b [*a,*a]\n'.repeat(50)}---\n`],
])('%s gives no plan and says why', (_name, markdown) => {
  const { plan, problems } = parsePlan(markdown);

  expect(plan).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
});

test.each([
  ['line ends', '\n'],
  ['backticks', '`'],
  ['openers of fences', '```\n~~~\n'],
  ['longer and longer fences', Array.from({ length: 1500 }, (_, index) => '`'.repeat(index + 3)).join('\n')],
  ['pipes', '| '],
  ['table heads', '| a |\n|---|\n'],
  ['backslashes', '\\'],
  ['entities', '&amp;'],
  ['labels', '**Why:** a\n'],
  ['headings', '## Events\n### E1\n'],
  ['rows and sections that do not match', '| [E1](#a) `b` |\n### E2 `b`\n'],
  ['quotes', '>'],
  ['list marks', '- '],
  ['brackets', '[a]: b'],
  ['spaces', ' '],
])('10 MB of %s are read in linear time', (_name, piece) => {
  const head = page.slice(0, page.indexOf('## Summary'));
  const much = piece.repeat(Math.ceil(10_000_000 / piece.length / 2));
  const body = `${head}## Summary\n\n**Why:** ${much}\n\n## Events\n\n| Event |\n| --- |\n| ${much}`;
  const start = performance.now();

  parsePlan(body);

  expect(performance.now() - start).toBeLessThan(20_000);
});

function edit(from: string, to: string): { plan: Partial<typeof samplePlan>; problems: string[] } {
  expect(page).toContain(from);
  const { plan = {}, problems } = parsePlan(page.replace(from, () => to));
  return { plan, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}

function lineOf(text: string): number {
  return page.slice(0, page.indexOf(text)).split('\n').length;
}

test('Windows line ends and a byte order mark change nothing', () => {
  expect(parsePlan(`\uFEFF${page.replaceAll('\n', '\r\n')}`)).toEqual({ plan: samplePlan, problems: [] });
});

test('a sentence that a person edited is read', () => {
  const { plan, problems } = edit('About 4 days for one engineer', 'About 6 days\nfor one engineer');

  expect(problems).toEqual([]);
  expect(plan.summary?.effort).toContain('About 6 days for one engineer');
});

test('columns may be moved and sections reordered', () => {
  const { plan, problems } = edit(
    '| Race | How it happens here | Remedy | Test |',
    '| race | Remedy | How it happens here | Test |',
  );

  expect(problems).toEqual([]);
  expect(plan.races?.[0]?.remedy).toBe(samplePlan.races?.[0]?.here);
});

test('a row that is not valid is left out with its line, and the rest is read', () => {
  const row = '| R03 |';
  const { plan, problems } = edit(row, '| third |');

  expect(problems).toEqual([`${lineOf(row)}: races.1.id: expected R and a number, as in R1.`]);
  expect(plan.races?.map(({ id }) => id)).toEqual(['R01', 'R04', 'R05', 'R12', 'R27']);
});

test('an event without a section of its own is reported at its row', () => {
  const { plan, problems } = edit('### E3 `card:changed`', '### E3b `card:changed`');

  expect(problems).toContain(`${lineOf('[E3](#')}: Event E3 has no section of its own.`);
  expect(problems).toContain(`${lineOf('### E3 ')}: "E3b \`card:changed\`" is not in the table of events.`);
  expect(plan.events?.map(({ id }) => id)).toEqual(['E1', 'E2', 'E4', 'E5', 'E6', 'E7']);
});

test('a section of somebody else is reported and does not disturb the next one', () => {
  const { plan, problems } = edit('## Races', '## Notes of Ada\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Races');

  expect(problems).toEqual([`${lineOf('## Races')}: "Notes of Ada" is not a section of a plan; it is not read.`]);
  expect(plan).toEqual(samplePlan);
});

test('of two sections of one name the first is read', () => {
  const { plan, problems } = edit('## Index', '## Races\n\n## Index');

  expect(problems).toEqual([`${lineOf('## Index')}: The section "Races" is there twice; only the first one is read.`]);
  expect(plan).toEqual(samplePlan);
});

test('a fence that is not closed does not swallow the sections behind it', () => {
  const { plan } = edit('## Security\n', '## Security\n\n````ts\n');

  expect(plan.sources).toEqual(samplePlan.sources);
});

test('diagram and event maps are not read back, whatever stands in them', () => {
  const { plan } = edit('connecting --> joining: connect', 'connecting --> nowhere: never');

  expect(plan).toEqual(samplePlan);
});
