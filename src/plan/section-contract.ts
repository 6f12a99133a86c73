import { reference, number, text, token } from './codec.ts';
import { eventMaps } from './event-maps.ts';
import { column, parseTable, renderTable, type Column } from './layout.ts';
import type { Links } from './links.ts';
import { writeFence, writeInfo } from './markdown-fence.ts';
import type { Part, Plan } from './model.ts';
import { fencesOf, type Passage, type Reader } from './page.ts';

export const contractHeadings = { types: 'Types', eventMaps: 'Event maps' } as const;

/** The event maps are rendered from the events and never read back: they cannot disagree with the catalogue. */
export function renderTypes(types: Part<'types'>, plan: Plan): string[] {
  const status = types.status ?? 'new';
  const maps = eventMaps(plan);
  const path = `\`${types.file}\`${status === 'new' ? ' (new)' : ''}`;
  return [
    `### ${contractHeadings.types}`,
    `${path} holds the types that both sides share.`,
    writeFence(writeInfo(types.language, { file: types.file, status }), types.source),
    ...(maps === undefined
      ? []
      : [
          `### ${contractHeadings.eventMaps}`,
          'The same file names each event with its payload and acknowledgement. This block follows from the table of events.',
          writeFence(writeInfo(types.language, { file: types.file, status }), maps),
        ]),
  ];
}

export function parseTypes(passage: Passage, reader: Reader): unknown {
  const fence = fencesOf(passage)[0];
  if (fence === undefined) return undefined;
  const status = fence.attributes.get('status');
  const types = { file: fence.attributes.get('file'), language: fence.language, source: fence.source };
  return reader.at(status === 'edit' ? { ...types, status } : types, fence.line);
}

type Room = Part<'rooms'>[number];

const rooms: readonly Column<Room>[] = [
  column('Room', 'pattern', token),
  column('Who joins, and when', 'join', text),
  column('Checked by', 'predicate', reference),
  column('Who leaves, and when', 'leave', text),
  column('Members at most', 'maxMembers', number),
];

export function renderRooms(value: Part<'rooms'>, links: Links): string[] {
  return [renderTable(rooms, value, links)];
}

export function parseRooms(passage: Passage, reader: Reader): unknown {
  return parseTable(rooms, passage, reader);
}
