import { number, text } from './codec.ts';
import { labels } from './labels.ts';
import {
  column,
  parseFacts,
  parseLineLabel,
  parseTable,
  renderFacts,
  renderLabel,
  renderLineLabel,
  renderTable,
  type Column,
} from './layout.ts';
import type { Links } from './links.ts';
import type { Part } from './model.ts';
import { splitAtLabels, type Passage, type Reader } from './page.ts';
import { quantities } from './section-needs.ts';

type Capacity = Part<'capacity'>;

const results: readonly Column<Capacity['results'][number]>[] = [
  column('Result', 'name', text),
  column('Formula', 'formula', { write: writeFormula, read: readFormula }),
  column('Value', 'value', number),
  column('Unit', 'unit', text),
];

const storm: readonly Column<NonNullable<Capacity['storm']>>[] = [
  column('Clients', 'clients', number),
  column('Policy', 'policy', text),
  column('Peak (connections per second)', 'peakPerSecond', number),
  column('Time until 95 % are back (s)', 'secondsTo95', number),
  column('What the servers accept (connections per second)', 'acceptCapacity', number),
];

export function renderCapacity(capacity: Capacity, links: Links): string[] {
  return [
    ...(capacity.inputs.length === 0 ? [] : [renderLabel(labels.inputs, ''), renderTable(quantities, capacity.inputs, links)]),
    ...(capacity.results.length === 0 ? [] : [renderLabel(labels.results, ''), renderTable(results, capacity.results, links)]),
    ...(capacity.storm === undefined ? [] : [renderLabel(labels.storm, ''), renderFacts(storm, capacity.storm, links)]),
    renderLineLabel(labels.headroom, capacity.headroom),
  ];
}

export function parseCapacity(passage: Passage, reader: Reader): unknown {
  const group = splitAtLabels(passage);
  const read = (label: string, columns: readonly Column<never>[]): unknown[] => {
    const found = group.labels.get(label);
    return found === undefined ? [] : parseTable(columns, found, reader);
  };
  const stormFacts = group.labels.get(labels.storm);
  return {
    inputs: read(labels.inputs, quantities),
    results: read(labels.results, results),
    ...(stormFacts === undefined ? {} : { storm: parseFacts(storm, stormFacts) }),
    headroom: parseLineLabel(group, labels.headroom),
  };
}

/** Code, because `2 * 3 * 4` is emphasis elsewhere. */
function writeFormula(formula: string): string {
  return formula.includes('`') ? text.write(formula, new Map()) : `\`${formula}\``;
}

function readFormula(cell: string): unknown {
  return /^`([^`]*)`$/.exec(cell)?.[1] ?? text.read(cell);
}
