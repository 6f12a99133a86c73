import type { PlanEvent } from '../plan/model.ts';
import type { Block, FreePage, Paragraph } from './free-page.ts';

type Direction = PlanEvent['direction'];
type Named = { readonly name: string; readonly directions: readonly Direction[] };

const DELIMITER = /^\s*\|[\s:|-]+$/;
const EVENT_COLUMN = /^\W*(?:event|message|topic|name|type)\b/i;
const DIRECTION_COLUMN = /direction|^\W*dir\b|flow|sent by|sender|emitter|emitted by|from/i;
const CLIENT = '(?:client|browser|frontend|c)';
const SERVER = '(?:server|backend|s)';
const ARROW = '\\s*(?:→|⇒|➜|-{1,2}>|=>|>|\\bto\\b|/)\\s*';
const UP = new RegExp(`\\b${CLIENT}${ARROW}${SERVER}\\b`, 'i');
const DOWN = new RegExp(`\\b${SERVER}${ARROW}${CLIENT}s?\\b`, 'i');
const NAME = /^[a-zA-Z][\w:./-]{1,60}$/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s*(?:\*\*)?`([^`\n]+)`/;
const MAP = /\b(?:interface|type)\s+(client\w*to\w*server\w*|server\w*to\w*clients?\w*)\b[^{\n]{0,80}\{/gi;
const KEY = /(?:^|[;,{\n])\s*(?:readonly\s+)?(?:'([^'\n]+)'|"([^"\n]+)"|([A-Za-z_$][\w$]*))\s*\??\s*[:(]/g;

/** Events that a page lists: in tables, in lists under a direction, and in the event maps of its code. */
export function eventsOf({ paragraphs, blocks }: FreePage): readonly PlanEvent[] {
  const named = [...inTables(paragraphs), ...inLists(paragraphs), ...blocks.flatMap(inMaps)];
  const events = named.flatMap(({ name, directions }) => directions.map((direction) => eventOf(name, direction)));
  return [...new Map(events.map((event) => [`${event.name} ${event.direction}`, event])).values()];
}

function inTables(paragraphs: readonly Paragraph[]): readonly Named[] {
  return paragraphs.flatMap((header, index) => {
    if (!header.text.trimStart().startsWith('|') || !DELIMITER.test(paragraphs[index + 1]?.text ?? '')) return [];
    const columns = cellsOf(header.text);
    const event = columns.findIndex((column) => EVENT_COLUMN.test(column));
    const direction = columns.findIndex((column) => DIRECTION_COLUMN.test(column));
    const isAboutEvents = /event/i.test(columns[event] ?? '') || direction !== -1;
    if (event === -1 || !isAboutEvents) return [];
    return rowsBelow(paragraphs, index + 2).flatMap((row) => {
      const cells = cellsOf(row);
      const name = nameIn(cells[event] ?? '');
      return name === undefined ? [] : [{ name, directions: directionsIn(cells[direction] ?? '', header.under) }];
    });
  });
}

function rowsBelow(paragraphs: readonly Paragraph[], start: number): readonly string[] {
  const rows: string[] = [];
  for (let index = start; index < paragraphs.length; index += 1) {
    const row = paragraphs[index];
    if (row === undefined || !row.text.trimStart().startsWith('|') || row.line !== (paragraphs[index - 1]?.line ?? 0) + 1) break;
    rows.push(row.text);
  }
  return rows;
}

function inLists(paragraphs: readonly Paragraph[]): readonly Named[] {
  return paragraphs.flatMap(({ text, under }) => {
    const name = nameIn(`\`${ITEM.exec(text)?.[1] ?? ''}\``);
    const heading = under.find((words) => UP.test(words) || DOWN.test(words));
    return name === undefined || heading === undefined ? [] : [{ name, directions: directionsIn(heading, []) }];
  });
}

/** A map of which something is left out says nothing of what it does not show. */
function inMaps({ source }: Block): readonly Named[] {
  return [...source.matchAll(MAP)].flatMap((match) => {
    const body = bodyFrom(source, match.index + match[0].length);
    if (body === undefined || /\.\.\.\s*(?:\n|$|\*)|…/.test(body)) return [];
    const directions: readonly Direction[] = [/^client/i.test(match[1] ?? '') ? 'C>S' : 'S>C'];
    return [...flat(body).matchAll(KEY)].map(([, single, double, bare]) => ({
      name: single ?? double ?? bare ?? '',
      directions,
    }));
  });
}

function bodyFrom(source: string, start: number): string | undefined {
  let depth = 1;
  for (let at = start; at < Math.min(source.length, start + 20_000); at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}') depth -= 1;
    if (depth === 0) return source.slice(start, at);
  }
  return undefined;
}

/** Without comments and without what stands in brackets, whose names are no events. */
function flat(body: string): string {
  let depth = 0;
  let kept = '';
  for (const character of body.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '')) {
    if ('({['.includes(character)) depth += 1;
    if (depth === 0 || (depth === 1 && '({['.includes(character))) kept += character;
    if (')}]'.includes(character)) depth = Math.max(0, depth - 1);
  }
  return kept;
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function nameIn(cell: string): string | undefined {
  const written = /`([^`\n]+)`/.exec(cell)?.[1] ?? cell.replace(/[*_]{2}/g, '');
  const name = written.replace(/\s*[({].*$/, '').trim();
  return NAME.test(name) && !/\.\w{2,4}$/.test(name) ? name : undefined;
}

/** Both where nothing says which: then no arrow can be the wrong way round. */
function directionsIn(cell: string, under: readonly string[]): readonly Direction[] {
  for (const words of [cell, ...under]) {
    const [isUp, isDown] = [
      UP.test(words) || /^\W*(?:client|browser)\W*$/i.test(words),
      DOWN.test(words) || /^\W*server\W*$/i.test(words),
    ];
    if (isUp !== isDown) return [isUp ? 'C>S' : 'S>C'];
  }
  return ['C>S', 'S>C'];
}

function eventOf(name: string, direction: Direction): PlanEvent {
  return {
    id: 'E1',
    name,
    direction,
    purpose: '',
    room: '',
    payload: 'none',
    producer: '',
    consumer: '',
    authorization: '',
    delivery: 'at-most-once',
    maxBytes: 1,
  };
}
