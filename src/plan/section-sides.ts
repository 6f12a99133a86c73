import { labels } from './labels.ts';
import { parseList, parseProseLabel, renderList, renderOrderedList, renderProseLabel } from './layout.ts';
import { readProse, writeProse } from './markdown-text.ts';
import type { Part } from './model.ts';
import { splitAtLabels, textOf, type Passage } from './page.ts';

export function renderServer(server: Part<'server'>): string[] {
  return [
    writeProse(server.prose),
    renderOrderedList(labels.middlewareOrder, server.middlewareOrder),
    renderList(labels.limits, server.limits),
    renderOrderedList(labels.shutdown, server.shutdown),
  ];
}

/** Nothing before the code means that the plan has only code for the server. */
export function parseServer(passage: Passage): unknown {
  const group = splitAtLabels(passage);
  if (textOf(passage) === '') return undefined;
  return {
    prose: readProse(textOf(group.before)),
    middlewareOrder: parseList(group, labels.middlewareOrder),
    limits: parseList(group, labels.limits),
    shutdown: parseList(group, labels.shutdown),
  };
}

export function renderClient(client: Part<'client'>): string[] {
  return [
    writeProse(client.prose),
    renderList(labels.lifecycle, client.lifecycle),
    renderProseLabel(labels.offline, client.offline),
    renderProseLabel(labels.fallback, client.fallback),
  ];
}

export function parseClient(passage: Passage): unknown {
  const group = splitAtLabels(passage);
  if (textOf(passage) === '') return undefined;
  return {
    prose: readProse(textOf(group.before)),
    lifecycle: parseList(group, labels.lifecycle),
    offline: parseProseLabel(group, labels.offline),
    fallback: parseProseLabel(group, labels.fallback),
  };
}
