import type { RemovedKind } from './remove-hidden.ts';

/**
 * One walk over a stretch of markdown: images become `[image]`, links lose their titles, tags their attributes, and
 * elements that a page never shows go with their content. Work is bounded by a multiple of the length of the text: when
 * a text makes the walk look ahead too much, what is left of it loses its angle brackets instead.
 */
export function reduceInline(text: string, place: InlinePlace, removed: Set<RemovedKind>): string {
  const walk: Walk = { text, place, removed, output: [], openings: [], position: 0, allowance: text.length * 6 + 4000 };
  while (walk.position < text.length) step(walk);
  return walk.output.join('');
}

/** Inside a block of HTML backticks are just characters; elsewhere a code span is shown as it is. */
export type InlinePlace = 'markdown' | 'html';

type Walk = {
  readonly text: string;
  readonly place: InlinePlace;
  readonly removed: Set<RemovedKind>;
  readonly output: string[];
  /** Where in the output each `[` stands that is not closed yet. */
  readonly openings: { readonly at: number; readonly image: boolean }[];
  position: number;
  allowance: number;
};

function step(walk: Walk): void {
  const character = walk.text.charAt(walk.position);
  if (character === '\\' && walk.position + 1 < walk.text.length) return keep(walk, 2);
  if (character === '`' && walk.place === 'markdown') return codeSpan(walk);
  if (character === '[') return openBracket(walk);
  if (character === ']') return closeBracket(walk);
  if (character === '<') return tag(walk);
  keep(walk, 1);
}

function keep(walk: Walk, length: number): void {
  walk.output.push(walk.text.slice(walk.position, walk.position + length));
  walk.position += length;
}

/** A span closes on its own line with as many backticks as it opened with. */
function codeSpan(walk: Walk): void {
  const run = /`+/y;
  run.lastIndex = walk.position;
  const ticks = run.exec(walk.text)?.[0] ?? '`';
  const lineEnd = walk.text.indexOf('\n', walk.position);
  const line = walk.text.slice(
    walk.position + ticks.length,
    Math.min(lineEnd === -1 ? walk.text.length : lineEnd, walk.position + 2000),
  );
  walk.allowance -= line.length;
  const close = walk.allowance <= 0 ? -1 : closingTicks(line, ticks.length);
  keep(walk, close === -1 ? ticks.length : ticks.length + close);
}

function closingTicks(line: string, length: number): number {
  for (const match of line.matchAll(/`+/g)) {
    if (match[0].length === length) return match.index + length;
  }
  return -1;
}

function openBracket(walk: Walk): void {
  const image = walk.output.at(-1) === '!';
  walk.openings.push({ at: walk.output.length - (image ? 1 : 0), image });
  keep(walk, 1);
}

function closeBracket(walk: Walk): void {
  const opening = walk.openings.pop();
  const target = opening === undefined ? undefined : readTarget(walk);
  if (opening === undefined) return keep(walk, 1);
  if (opening.image) {
    walk.output.length = opening.at;
    walk.output.push('[image]');
    walk.removed.add('image text');
    walk.position = target?.end ?? walk.position + 1;
    return;
  }
  if (target?.titled !== true) return keep(walk, 1);
  walk.removed.add('link titles');
  walk.output.push(`](${target.address})`);
  walk.position = target.end;
}

type Target = { readonly end: number; readonly address: string; readonly titled: boolean };

const INLINE_TARGET =
  /\(\s{0,20}(<[^<>\n]{0,2000}>|[^\s()<]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,3})(\s{1,20}(?:"[^"]{0,2000}"|'[^']{0,2000}'|\([^()]{0,2000}\)))?\s{0,20}\)/y;
const REFERENCE = /\[[^[\]]{0,999}\]/y;

function readTarget(walk: Walk): Target | undefined {
  const start = walk.position + 1;
  const next = walk.text.charAt(start);
  const pattern = next === '(' ? INLINE_TARGET : next === '[' ? REFERENCE : undefined;
  if (pattern === undefined || walk.allowance <= 0) return undefined;
  walk.allowance -= lookAhead(walk.text, start);
  pattern.lastIndex = start;
  const match = pattern.exec(walk.text);
  if (match === null) return undefined;
  return { end: start + match[0].length, address: match[1] ?? '', titled: match[2] !== undefined };
}

/** What a failed look ahead may have cost: up to the end of the paragraph, and never more than the patterns allow. */
function lookAhead(text: string, start: number): number {
  const end = text.indexOf(')', start);
  return Math.min(end === -1 ? 5000 : end - start, 5000);
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})((?:"[^"]{0,4000}"|'[^']{0,4000}'|[^"'<>]){0,4000})>/y;
const AUTOLINK = /<(?:https?|mailto):[^\s<>]{1,2000}>/y;
const NEVER_SHOWN: ReadonlySet<string> = new Set(['script', 'style', 'template']);

function tag(walk: Walk): void {
  if (!/[A-Za-z/!?]/.test(walk.text.charAt(walk.position + 1))) return keep(walk, 1);
  if (walk.allowance <= 0) {
    walk.position += 1;
    return;
  }
  AUTOLINK.lastIndex = walk.position;
  const link = AUTOLINK.exec(walk.text);
  if (link !== null) return keep(walk, link[0].length);
  TAG.lastIndex = walk.position;
  const match = TAG.exec(walk.text);
  if (match === null) {
    const end = walk.text.indexOf('<', walk.position + 1);
    walk.allowance -= Math.min(end === -1 ? 5000 : 2 * (end - walk.position), 5000);
    return keep(walk, 1);
  }
  writeTag(walk, match);
}

function writeTag(walk: Walk, match: RegExpExecArray): void {
  const [whole, slash = '', name = '', attributes = ''] = match;
  walk.position += whole.length;
  const lower = name.toLowerCase();
  if (lower === 'img') {
    walk.removed.add('image text');
    walk.output.push('[image]');
    return;
  }
  if (NEVER_SHOWN.has(lower) && slash === '') return skipElement(walk, lower);
  if (attributes.replace('/', '').trim() !== '') walk.removed.add('attributes');
  walk.output.push(`<${slash}${name}>`);
}

/** A space stays, so that the texts on both sides do not become one word. */
function skipElement(walk: Walk, name: string): void {
  const closing = new RegExp(`</${name}\\s{0,20}>`, 'gi');
  closing.lastIndex = walk.position;
  const match = closing.exec(walk.text);
  walk.removed.add('hidden elements');
  walk.output.push(' ');
  if (match !== null) walk.position = match.index + match[0].length;
}
