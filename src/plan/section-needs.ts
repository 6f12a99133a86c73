import { choice, number, reference, text } from './codec.ts';
import { labels } from './labels.ts';
import {
  column,
  parseLineLabel,
  parseList,
  parseProseLabel,
  parseTable,
  renderLabel,
  renderLineLabel,
  renderList,
  renderProseLabel,
  renderTable,
  type Column,
} from './layout.ts';
import type { Links } from './links.ts';
import type { Part } from './model.ts';
import { splitAtLabels, type Passage, type Reader } from './page.ts';

type Needs = Part<'needs'>;
type Quantity = Needs['volume'][number];

const enough = choice({ enough: 'yes', 'not enough': 'no' });

const who: readonly Column<Needs['who'][number]>[] = [
  column('Who', 'role', text),
  column('Sees', 'sees', text),
  column('Within (ms)', 'withinMs', number),
  column('Evidence', 'evidence', reference),
];

export const quantities: readonly Column<Quantity>[] = [
  column('Quantity', 'name', text),
  column('Value', 'value', number),
  column('Unit', 'unit', text),
  column('From', 'from', reference),
];

export function renderNeeds(needs: Needs, links: Links): string[] {
  const { option, verdict, why } = needs.cheapestAlternative;
  return [
    renderTable(who, needs.who, links),
    ...(needs.volume.length === 0 ? [] : [renderLabel(labels.volume, ''), renderTable(quantities, needs.volume, links)]),
    renderList(labels.nonGoals, needs.nonGoals),
    renderLineLabel(labels.cheapestAlternative, option),
    renderLabel(labels.verdict, enough.write(verdict, links)),
    renderProseLabel(labels.verdictWhy, why),
  ];
}

export function parseNeeds(passage: Passage, reader: Reader): unknown {
  const group = splitAtLabels(passage);
  const volume = group.labels.get(labels.volume);
  return {
    who: parseTable(who, group.before, reader),
    volume: volume === undefined ? [] : parseTable(quantities, volume, reader),
    nonGoals: parseList(group, labels.nonGoals),
    cheapestAlternative: {
      option: parseLineLabel(group, labels.cheapestAlternative),
      verdict: enough.read(parseLineLabel(group, labels.verdict) ?? ''),
      why: parseProseLabel(group, labels.verdictWhy),
    },
  };
}
