import { readLine, writeLine } from './markdown-text.ts';
import type { Omission, PartName } from './model.ts';
import type { Passage, Reader } from './page.ts';

const words: Readonly<Record<PartName, string>> = {
  summary: 'Summary',
  needs: 'What it is for',
  today: 'What is there today',
  decisions: 'Decisions',
  topology: 'Where it runs',
  events: 'Events',
  types: 'Types',
  rooms: 'Rooms',
  sync: 'State and synchronisation',
  connection: 'Connection',
  sequences: 'Sequence diagrams',
  server: 'Server',
  client: 'Client',
  code: 'Code',
  security: 'Security',
  races: 'Races',
  failures: 'Failures',
  capacity: 'Capacity',
  tests: 'Tests',
  observability: 'Observability',
  rollout: 'Steps',
  assumptions: 'Assumptions',
  questions: 'Open questions',
  sources: 'Sources',
};

const partOf = new Map(Object.entries(words).map(([part, word]) => [word, part]));

/** Neighbours with the same reason share a line. */
export function renderOmitted(omitted: readonly Omission[]): string[] {
  if (omitted.length === 0) return [];
  const groups: { readonly reason: string; readonly parts: PartName[] }[] = [];
  for (const { part, reason } of omitted) {
    const last = groups.at(-1);
    if (last?.reason === reason) last.parts.push(part);
    else groups.push({ reason, parts: [part] });
  }
  return [
    groups.map(({ parts, reason }) => `- **${parts.map((part) => words[part]).join(', ')}:** ${writeLine(reason)}`).join('\n'),
  ];
}

export function parseOmitted(passage: Passage, reader: Reader): unknown[] {
  const omitted: unknown[] = [];
  passage.lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const match = /^- \*\*([^*]{1,600}):\*\* (.*)$/s.exec(line);
    const parts = (match?.[1] ?? '').split(', ').map((word) => partOf.get(word));
    if (parts.includes(undefined)) reader.problem(passage.first + index, 'A left-out part is written "- **Part:** reason".');
    for (const part of parts)
      if (part !== undefined) omitted.push(reader.at({ part, reason: readLine(match?.[2] ?? '') }, passage.first + index));
  });
  return omitted;
}
