import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { parsePlan } from '../../src/plan/parse.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';

/** What a markdown reader sees, without the front matter. */
function read(page: string): readonly Nodes[] {
  const body = page.slice(page.indexOf('\n---\n', 3) + 5);
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return flatten(root);
}

function flatten(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(flatten) : [])];
}

function titles(nodes: readonly Nodes[], depth: number): string[] {
  return nodes.filter((node) => node.type === 'heading' && node.depth === depth).map((node) => toString(node));
}

test('the sample plan is read back unchanged', () => {
  const { plan, problems } = parsePlan(renderPlan(samplePlan));

  expect(problems).toEqual([]);
  expect(plan).toEqual(samplePlan);
});

test('nothing that a plan says becomes a section or raw HTML of the page', () => {
  const known = new Set(titles(read(renderPlan(samplePlan)), 2)).add('What does not apply').add('Known gaps');
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const nodes = read(renderPlan(plan));

      expect(nodes.filter((node) => node.type === 'html')).toEqual([]);
      expect(titles(nodes, 1)).toHaveLength(1);
      for (const title of titles(nodes, 2)) expect(known).toContain(title);
    }),
    { numRuns: 100, interruptAfterTimeLimit: 5_000 },
  );
});

test('a table of the page has at most six columns, in every row the same', () => {
  const tables = read(renderPlan(samplePlan)).filter((node) => node.type === 'table');

  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    const widths = table.children.map((row) => row.children.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(6);
    expect(new Set(widths).size).toBe(1);
  }
});

test('links inside the page lead to headings of it', () => {
  const nodes = read(renderPlan(samplePlan));
  const anchors = nodes
    .filter((node) => node.type === 'heading')
    .map((node) =>
      toString(node)
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
  const inside = nodes.flatMap((node) => (node.type === 'link' && node.url.startsWith('#') ? [node.url.slice(1)] : []));

  expect(inside.length).toBeGreaterThan(50);
  for (const target of inside) expect(anchors).toContain(target);
});

test('fences carry language, file and status', () => {
  const fences = read(renderPlan(samplePlan)).flatMap((node) => (node.type === 'code' ? [`${node.lang} ${node.meta}`] : []));

  expect(fences).toContain('ts file=server/board-channel.ts status=new');
  expect(fences).toContain('ts file=server/realtime.ts status=edit');
  expect(fences).toContain('sql file=db/migrations/002_realtime.sql status=new');
});

test('a plan that says little is a short page without empty sections', () => {
  const { meta, summary } = samplePlan;
  if (summary === undefined) throw new Error('The sample has no summary.');
  const plan = { meta, omitted: [{ part: 'events' as const, reason: 'Polling is enough.' }], summary, races: [] };

  const page = renderPlan(plan);

  expect(titles(read(page), 2)).toEqual(['Summary', 'What does not apply']);
  expect(page).toContain('- **Events:** Polling is enough.');
  expect(parsePlan(page)).toEqual({ plan, problems: [] });
});

test('an incomplete plan says so before anything else', () => {
  const incomplete = 'The budget was reached before the capacity was planned.';

  const page = renderPlan({ ...samplePlan, meta: { ...samplePlan.meta, incomplete } });

  expect(page.indexOf(`> **This plan is incomplete.** ${incomplete}`)).toBeLessThan(page.indexOf('## Summary'));
  expect(page).toContain(`> **This plan is incomplete.** ${incomplete}`);
});

test('ids, references and paths follow the notation of the page', () => {
  const page = renderPlan(samplePlan);

  expect(page).toContain('| [E2](#e2-cardmove) `card:move` | client → server | `board:{boardId}` | `CardMove` | `MoveAck` |');
  expect(page).toContain('`client/src/board-channel.ts#moveCard` (new)');
  expect(page).toContain('`deploy/k8s/deployment.yaml:7`, `server/realtime.ts:9`');
});

test('what the checks left open stands at the end, and is read back', () => {
  const gaps = [
    { kind: 'error' as const, check: 'paths-exist', text: '`src/missing.ts` does not exist at this commit.' },
    { kind: 'unverified' as const, text: 'The types of `left-pad` are not known here.' },
  ];

  const page = renderPlan({ ...samplePlan, gaps });

  expect(page).toContain(
    '## Known gaps\n\n- **Error, paths-exist:** `src/missing.ts` does not exist at this commit.\n- **Not checked:** The types',
  );
  expect(parsePlan(page).plan?.gaps).toEqual(gaps);
});
