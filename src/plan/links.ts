import { readInline, writeInline } from './markdown-text.ts';

/** Where an id is explained on the page: id → anchor. */
export type Links = ReadonlyMap<string, string>;

const ID = /^[A-Z][0-9]{1,3}$/;
const URL = /^https?:\/\/[\w./?=&%#:@~+-]*[\w/=#~+-]$/;
const ITEM = /\[([A-Z][0-9]{1,3})\]\(#[^()\s]*\)|(https?:\/\/[^\s,`]+)|`([^`]*)`( \(new\))?|([^,`]+)/y;
const ID_LINKS = /^(\\*)\[[A-Z][0-9]{1,3}\]\(#[^()\s]*\)(?:, \[[A-Z][0-9]{1,3}\]\(#[^()\s]*\))*$/;

/** An id becomes a link, a URL stays, everything else is code with `(new)` behind it. References hold no backticks. */
export function writeReference(value: string, links: Links): string {
  const anchor = links.get(value);
  if (anchor !== undefined) return `[${value}](#${anchor})`;
  if (URL.test(value)) return value;
  const path = /^(.*\S) \(new\)$/.exec(value)?.[1];
  return path === undefined ? `\`${value}\`` : `\`${path}\` (new)`;
}

export function readReferences(cell: string): string[] {
  const values: string[] = [];
  ITEM.lastIndex = 0;
  for (let match = ITEM.exec(cell); match !== null; match = ITEM.exec(cell)) {
    const value = match[1] ?? match[2] ?? (match[3] === undefined ? match[5]?.trim() : match[3] + (match[4] ?? ''));
    if (value !== undefined && value !== '') values.push(value);
    const separator = /^[ ,]*/.exec(cell.slice(ITEM.lastIndex, ITEM.lastIndex + 8))?.[0] ?? '';
    ITEM.lastIndex += separator.length;
    if (ITEM.lastIndex >= cell.length) break;
  }
  return values;
}

/** A text that consists of ids, as tests and steps name each other: `T2, T3`. Other text stays text. */
export function writeIds(value: string, links: Links): string {
  const ids = value.split(', ');
  if (ids.every((id) => ID.test(id) && links.has(id))) return ids.map((id) => writeReference(id, links)).join(', ');
  return ID_LINKS.test(value) ? `\\${writeInline(value)}` : writeInline(value);
}

export function readIds(cell: string): string {
  const found = ID_LINKS.exec(cell);
  if (found === null) return readInline(cell);
  return found[1] === '' ? cell.replace(/\[([A-Z][0-9]{1,3})\]\(#[^()\s]*\)/g, '$1') : readInline(cell.slice(1));
}

/** The anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
