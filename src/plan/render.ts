import { writeFrontMatter } from './front-matter.ts';
import { anchorOf, type Links } from './links.ts';
import { partNames, type PartName, type Plan, type PlanMeta } from './model.ts';
import { writeInline, writeLine } from './markdown-text.ts';
import { headingOf } from './section-events.ts';
import { renderIndex } from './page-index.ts';
import { renderGaps } from './section-gaps.ts';
import { renderOmitted } from './section-omitted.ts';
import { stepAnchor } from './section-steps.ts';
import { planSections, SUMMARY_TITLE } from './sections.ts';

export const OMITTED_TITLE = 'What does not apply';
export const GAPS_TITLE = 'Known gaps';
export const INDEX_TITLE = 'Index';

type Rendered = { readonly title: string; readonly blocks: readonly string[] };

/** The one markdown file of a plan. `parsePlan` reads it back. */
export function renderPlan(plan: Plan): string {
  const links = linksOf(plan);
  const sections: readonly Rendered[] = [
    ...planSections.map((section) => ({ title: section.title, blocks: section.render(plan, links) })),
    { title: OMITTED_TITLE, blocks: renderOmitted(plan.omitted) },
    { title: GAPS_TITLE, blocks: renderGaps(plan.gaps ?? []) },
    { title: INDEX_TITLE, blocks: renderIndex(plan, links) },
  ]
    .map(({ title, blocks }) => ({ title, blocks: blocks.filter((block) => block !== '') }))
    .filter(({ blocks }) => blocks.length > 0);
  const head = [
    writeFrontMatter(plan.meta, emptyParts(plan)),
    `# ${writeInline(plan.meta.task)}`,
    ...renderIntroduction(plan.meta),
  ];
  const contents = renderContents(sections.map(({ title }) => title));
  const body = sections.flatMap(({ title, blocks }) => [`## ${title}`, ...blocks, title === SUMMARY_TITLE ? contents : '']);
  const blocks = [...head, sections[0]?.title === SUMMARY_TITLE ? '' : contents, ...body];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function renderIntroduction(meta: PlanMeta): string[] {
  const [date = '', time = ''] = meta.created.split(/[TZ]/);
  const read = meta.commit === 'uncommitted' ? 'files that are not committed yet' : `commit \`${meta.commit.slice(0, 12)}\``;
  const source = meta.source?.startsWith('https://') === true && !/[\s<>]/.test(meta.source) ? ` It answers ${meta.source}.` : '';
  const made = `A plan for ${read}, made on ${date} at ${time.slice(0, 5)} UTC by ${writeInline(meta.planner)}.`;
  return [
    `${made}${source} Nothing of it is implemented yet.${renderChecks(meta.checks)}`,
    meta.incomplete === undefined ? '' : `> **This plan is incomplete.** ${writeLine(meta.incomplete)}`,
  ];
}

function renderChecks(checks: PlanMeta['checks']): string {
  if (checks === undefined || checks.claims === 0) return '';
  const failed = checks.claims - checks.passed - checks.unverifiable;
  const results = [
    `${checks.passed} ${checks.passed === 1 ? 'holds' : 'hold'}`,
    ...(checks.unverifiable > 0 ? [`${checks.unverifiable} could not be verified`] : []),
    ...(failed > 0 ? [`${failed} ${failed === 1 ? 'does' : 'do'} not hold`] : []),
  ];
  return ` A program checked ${checks.claims} statements of it: ${results.join(', ')}.`;
}

function renderContents(titles: readonly string[]): string {
  return `On this page: ${titles
    .filter((title) => title !== SUMMARY_TITLE)
    .map((title) => `[${title}](#${anchorOf(title)})`)
    .join(' · ')}`;
}

/** Decisions, events and steps have headings of their own; other ids lead to the table that they stand in. */
function linksOf(plan: Plan): Links {
  const anchors: [id: string, anchor: string][] = [
    ...(plan.sources ?? []).map(({ id }): [string, string] => [id, 'sources']),
    ...(plan.questions ?? []).map(({ id }): [string, string] => [id, 'open-questions']),
    ...(plan.assumptions ?? []).map(({ id }): [string, string] => [id, 'assumptions']),
    ...(plan.tests ?? []).map(({ id }): [string, string] => [id, 'tests']),
    ...(plan.races ?? []).map(({ id }): [string, string] => [id, 'races']),
    ...(plan.connection?.parameters ?? []).map(({ id }): [string, string] => [id, 'parameters']),
    ...(plan.decisions ?? []).map(({ id, topic }): [string, string] => [id, anchorOf(`${id} ${topic}`)]),
    ...(plan.events ?? []).map((event): [string, string] => [event.id, anchorOf(headingOf(event))]),
    ...(plan.rollout?.steps ?? []).map((step): [string, string] => [step.id, stepAnchor(step)]),
  ];
  return new Map(anchors);
}

function emptyParts(plan: Plan): readonly PartName[] {
  return partNames.filter((name) => {
    const value = plan[name];
    if (value === undefined) return false;
    return Array.isArray(value) ? value.length === 0 : name === 'connection' && isAllEmpty(value);
  });
}

function isAllEmpty(value: object): boolean {
  return Object.values(value).every((field) => Array.isArray(field) && field.length === 0);
}
