import { text } from './codec.ts';
import { labels } from './labels.ts';
import { column, parseFacts, parseProseLabel, renderFacts, renderProseLabel, type Column } from './layout.ts';
import type { Links } from './links.ts';
import { readInline, writeInline } from './markdown-text.ts';
import { writeFence } from './markdown-fence.ts';
import type { Part } from './model.ts';
import { fencesOf, splitAt, splitAtLabels, type Passage, type Reader } from './page.ts';

type Sync = Part<'sync'>[number];

const facts: readonly Column<Sync>[] = [
  column('Model', 'model', text),
  column('What users can rely on', 'promise', text),
  column('Version', 'version', text),
  column('Conflicts', 'conflict', text),
  column('Snapshot', 'snapshot', text),
  column('Optimistic updates', 'optimistic', text),
];

export function renderSync(sync: Part<'sync'>, links: Links): string[] {
  return sync.flatMap((each) => [
    `### ${writeInline(each.data)}`,
    renderFacts(facts, each, links),
    renderProseLabel(labels.resync, each.resync),
  ]);
}

export function parseSync(passage: Passage, reader: Reader): unknown {
  return splitAt(3, passage).sections.map((section) => {
    const group = splitAtLabels(section.body);
    const item = {
      data: readInline(section.title),
      ...parseFacts(facts, group.before),
      resync: parseProseLabel(group, labels.resync),
    };
    return reader.at(item, section.line);
  });
}

/** The id stands in the first line of the diagram, where other tools find it too. */
export function renderSequences(sequences: Part<'sequences'>): string[] {
  return sequences.flatMap(({ id, title, mermaid }) => [
    `### ${writeInline(title)}`,
    writeFence('mermaid', `%% id: ${id}\n${mermaid}`),
  ]);
}

export function parseSequences(passage: Passage, reader: Reader): unknown {
  return splitAt(3, passage).sections.flatMap((section) => {
    const fence = fencesOf(section.body)[0];
    if (fence === undefined) {
      reader.problem(section.line, `"${section.title}" has no diagram.`);
      return [];
    }
    const match = /^%% id: (\S+)\n(.*)$/s.exec(fence.source);
    const item = { id: match?.[1], title: readInline(section.title), mermaid: match?.[2] ?? fence.source };
    return [reader.at(item, section.line)];
  });
}
