import { number, reference, text, type Codec } from './codec.ts';
import { labels } from './labels.ts';
import { column, parseFacts, parseTable, renderFacts, renderLabel, renderTable, type Column } from './layout.ts';
import type { Links } from './links.ts';
import type { Part } from './model.ts';
import { splitAtLabels, type Passage, type Reader } from './page.ts';

type Topology = Part<'topology'>;

const hops: readonly Column<Topology['hops'][number]>[] = [
  column('Hop', 'name', text),
  column('Closes when idle for (s)', 'idleTimeoutS', number),
  column('Closes after (s)', 'maxLifetimeS', number),
  column('From', 'from', reference),
];

/** A number, or the word `unknown`. */
const count: Codec<number | 'unknown'> = {
  write: (value, links) => (value === 'unknown' ? value : number.write(value, links)),
  read: number.read,
};

const facts: readonly Column<Topology>[] = [
  column('Runs on', 'target', text),
  column('Replicas', 'replicas', count),
  column('Time to shut down (s)', 'graceSeconds', count),
  column('Between replicas', 'broker', text),
];

export function renderTopology(topology: Topology, links: Links): string[] {
  return [
    renderFacts(facts, topology, links),
    ...(topology.hops.length === 0 ? [] : [renderLabel(labels.hops, ''), renderTable(hops, topology.hops, links)]),
  ];
}

export function parseTopology(passage: Passage, reader: Reader): unknown {
  const group = splitAtLabels(passage);
  const table = group.labels.get(labels.hops);
  return { ...parseFacts(facts, group.before), hops: table === undefined ? [] : parseTable(hops, table, reader) };
}
