import { references, text } from './codec.ts';
import { labels } from './labels.ts';
import {
  column,
  firstParagraph,
  parseLineLabel,
  parseProseLabel,
  parseTable,
  renderLabel,
  renderLineLabel,
  renderProseLabel,
  renderTable,
  type Column,
} from './layout.ts';
import { readReferences, type Links } from './links.ts';
import { readInline, writeInline } from './markdown-text.ts';
import type { Part } from './model.ts';
import { splitAt, splitAtLabels, type Passage, type Reader, type Section } from './page.ts';

type Decision = Part<'decisions'>[number];

const rejected: readonly Column<Decision['rejected'][number]>[] = [
  column('Alternative', 'option', text),
  column('Why not', 'why', text),
];

export function renderDecisions(decisions: Part<'decisions'>, links: Links): string[] {
  return decisions.flatMap((decision) => [
    `### ${decision.id} ${writeInline(decision.topic)}`,
    renderLineLabel(labels.chosen, decision.chosen),
    renderProseLabel(labels.why, decision.why),
    ...(decision.rejected.length === 0
      ? []
      : [renderLabel(labels.rejected, ''), renderTable(rejected, decision.rejected, links)]),
    renderLineLabel(labels.revisitWhen, decision.revisitWhen),
    decision.cites.length === 0 ? '' : renderLabel(labels.cites, references.write(decision.cites, links)),
  ]);
}

export function parseDecisions(passage: Passage, reader: Reader): unknown {
  return splitAt(3, passage).sections.map((section) => reader.at(parseDecision(section, reader), section.line));
}

function parseDecision(section: Section, reader: Reader): object {
  const group = splitAtLabels(section.body);
  const [id, topic] = splitTitle(section.title);
  const table = group.labels.get(labels.rejected);
  const cites = group.labels.get(labels.cites);
  return {
    id,
    topic,
    chosen: parseLineLabel(group, labels.chosen),
    why: parseProseLabel(group, labels.why),
    rejected: table === undefined ? [] : parseTable(rejected, table, reader),
    revisitWhen: parseLineLabel(group, labels.revisitWhen),
    cites: cites === undefined ? [] : readReferences(firstParagraph(cites)),
  };
}

/** `D1 Transport` → id and words. */
export function splitTitle(title: string): [id: string, words: string] {
  const space = title.indexOf(' ');
  return space < 0 ? [title, ''] : [title.slice(0, space), readInline(title.slice(space + 1))];
}
