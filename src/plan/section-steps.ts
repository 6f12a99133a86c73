import { number, references, text } from './codec.ts';
import { labels } from './labels.ts';
import {
  column,
  parseFacts,
  parseLineLabel,
  parseProseLabel,
  parseTable,
  renderFacts,
  renderLineLabel,
  renderProseLabel,
  renderTable,
  type Column,
} from './layout.ts';
import { anchorOf, type Links } from './links.ts';
import { readInline, writeInline } from './markdown-text.ts';
import type { Part, RolloutStep } from './model.ts';
import { sectionsById, splitAt, splitAtLabels, type Passage, type Reader } from './page.ts';

const overview: readonly Column<RolloutStep>[] = [
  { title: 'Step', write: writeStep, read: readStep },
  column('Days', 'days', number),
  {
    title: 'After',
    write: (step, links) => references.write(step.after, links),
    read: (cell) => ({ after: references.read(cell) }),
  },
  column('Done when', 'done', text),
];

const details: readonly Column<RolloutStep>[] = [
  {
    title: 'Files',
    write: (step, links) => references.write(step.files, links),
    read: (cell) => ({ files: references.read(cell) }),
  },
  column('To undo it', 'rollback', text),
];

export function renderSteps(rollout: Part<'rollout'>, links: Links): string[] {
  return [
    renderTable(overview, rollout.steps, links),
    renderLineLabel(labels.flag, rollout.flag),
    renderProseLabel(labels.schemaSkew, rollout.schemaSkew),
    renderProseLabel(labels.migration, rollout.migration),
    ...rollout.steps.flatMap((step) => [`### ${step.id} ${writeInline(step.title)}`, renderFacts(details, step, links)]),
  ];
}

export function parseSteps(passage: Passage, reader: Reader): unknown {
  const { before, sections } = splitAt(3, passage);
  const group = splitAtLabels(before);
  const described = sectionsById(sections);
  const steps = parseTable(overview, group.before, reader);
  for (const step of steps) {
    const section = described.take(step['id']);
    if (section === undefined)
      reader.problem(reader.lineOf(step) ?? passage.first, `Step ${String(step['id'])} has no section of its own.`);
    Object.assign(
      step,
      { after: step['after'] ?? [], files: [] },
      section === undefined ? {} : parseFacts(details, section.body),
    );
  }
  for (const section of described.rest()) reader.problem(section.line, `"${section.title}" is not in the table of steps.`);
  return {
    flag: parseLineLabel(group, labels.flag),
    schemaSkew: parseProseLabel(group, labels.schemaSkew),
    migration: parseProseLabel(group, labels.migration),
    steps,
  };
}

export function stepAnchor(step: RolloutStep): string {
  return anchorOf(`${step.id} ${step.title}`);
}

function writeStep(step: RolloutStep): string {
  return `[${step.id}](#${stepAnchor(step)}) ${writeInline(step.title)}`;
}

function readStep(cell: string): Record<string, unknown> {
  const match = /^\[?([A-Z]\d{1,3})(?:\]\([^)]*\))? (.*)$/.exec(cell);
  return match === null ? { title: readInline(cell) } : { id: match[1], title: readInline(match[2] ?? '') };
}
