import { number, reference, text } from './codec.ts';
import { labels } from './labels.ts';
import {
  column,
  firstParagraph,
  parseLineLabel,
  parseTable,
  renderLabel,
  renderLineLabel,
  renderTable,
  type Column,
} from './layout.ts';
import type { Links } from './links.ts';
import type { Part } from './model.ts';
import { splitAtLabels, type Labelled, type Passage, type Reader } from './page.ts';

type Topology = Part<'topology'>;

const hops: readonly Column<Topology['hops'][number]>[] = [
  column('Hop', 'name', text),
  column('Closes when idle for (s)', 'idleTimeoutS', number),
  column('Closes after (s)', 'maxLifetimeS', number),
  column('From', 'from', reference),
];

export function renderTopology(topology: Topology, links: Links): string[] {
  return [
    renderLineLabel(labels.target, topology.target),
    renderLabel(labels.replicas, writeCount(topology.replicas, links)),
    renderLabel(labels.graceSeconds, writeCount(topology.graceSeconds, links, ' s')),
    renderLineLabel(labels.broker, topology.broker),
    ...(topology.hops.length === 0 ? [] : [renderLabel(labels.hops, ''), renderTable(hops, topology.hops, links)]),
  ];
}

export function parseTopology(passage: Passage, reader: Reader): unknown {
  const group = splitAtLabels(passage);
  const table = group.labels.get(labels.hops);
  return {
    target: parseLineLabel(group, labels.target),
    replicas: readCount(group, labels.replicas),
    graceSeconds: readCount(group, labels.graceSeconds),
    broker: parseLineLabel(group, labels.broker),
    hops: table === undefined ? [] : parseTable(hops, table, reader),
  };
}

function writeCount(count: number | 'unknown', links: Links, unit = ''): string {
  return count === 'unknown' ? count : number.write(count, links) + unit;
}

function readCount(group: Labelled, label: string): unknown {
  const passage = group.labels.get(label);
  return passage === undefined ? undefined : number.read(firstParagraph(passage).replace(/ s$/, ''));
}
