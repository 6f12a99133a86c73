import { fencedLines } from './markdown-fence.ts';
import { labels } from './labels.ts';

/**
 * Text of the model as markdown and back, without loss. Markdown in a field stays markdown: only what would become
 * structure of the page (a heading, a label, raw HTML) is escaped, and each escape escapes its own literal form.
 */

const TAG = /&(?=(?:amp;)*lt;[A-Za-z/!?])|<(?=[A-Za-z/!?])/g;
const TAG_BACK = /&amp;(?=(?:amp;)*lt;[A-Za-z/!?])|&lt;(?=[A-Za-z/!?])/g;

const LABEL = `\\*\\*(?:${Object.values(labels).join('|')}):\\*\\*`;
const STRUCTURE = `#{1,6}(?: |$)|(?:-+|=+) *$|\`\`\`|~~~|\\[[^\\]]*\\]:|${LABEL}`;
const BLOCK = `${STRUCTURE}|[-+*](?: |$)|>|\\[[ xX]\\] `;

/** A heading inside a list item or a quote is a heading too. */
const CONTAINERS = '(?:[ >]|[-+*] |\\d{1,9}[.)] )*';
const PROSE_START = new RegExp(`^(${CONTAINERS})(\\\\*)(?=${STRUCTURE})`);
const PROSE_START_BACK = new RegExp(`^(${CONTAINERS})\\\\(\\\\*)(?=${STRUCTURE})`);
const LINE_START = new RegExp(`^( {0,3})(\\\\*)(?=${BLOCK})`);
const LINE_START_BACK = new RegExp(`^( {0,3})\\\\(\\\\*)(?=${BLOCK})`);
const NUMBER_START = /^(\d{1,9})(\\*)(?=[.)](?: |$))/;
const NUMBER_START_BACK = /^(\d{1,9})\\(\\*)(?=[.)](?: |$))/;

/** Text inside a line: a heading, a cell. */
export function writeInline(text: string): string {
  return isOrderly(text) ? outsideCode(text, escapeTags) : escapeTags(text);
}

export function readInline(text: string): string {
  return isOrderly(text) ? outsideCode(text, unescapeTags) : unescapeTags(text);
}

/** One line that may start a paragraph or a list item. */
export function writeLine(text: string): string {
  return writeInline(text).replace(LINE_START, '$1\\$2').replace(NUMBER_START, '$1\\$2');
}

export function readLine(text: string): string {
  return readInline(text.replace(LINE_START_BACK, '$1$2').replace(NUMBER_START_BACK, '$1$2'));
}

/** Paragraphs, with lists, quotes, tables and closed fences as they are. */
export function writeProse(text: string): string {
  const { lines, open } = linesOf(text);
  const isPlain = open.some((line) => !isOrderly(line));
  return lines((line) => (isPlain || line.includes('|') ? escapeTags(line) : writeInline(line)).replace(PROSE_START, '$1\\$2'));
}

export function readProse(text: string): string {
  const { lines, open } = linesOf(text);
  const isPlain = open.some((line) => !isOrderly(line));
  return lines((line) => {
    const bare = line.replace(PROSE_START_BACK, '$1$2');
    return isPlain || bare.includes('|') ? unescapeTags(bare) : readInline(bare);
  });
}

/** The lines outside closed fences, and a way to change just them. */
function linesOf(text: string): {
  readonly open: readonly string[];
  readonly lines: (change: (line: string) => string) => string;
} {
  const all = text.split('\n');
  const fenced = fencedLines(all);
  return {
    open: all.filter((_line, index) => fenced[index] === 0),
    lines: (change) => all.map((line, index) => (fenced[index] === 0 ? change(line) : line)).join('\n'),
  };
}

function escapeTags(text: string): string {
  return text.replace(TAG, (found) => (found === '&' ? '&amp;' : '&lt;'));
}

function unescapeTags(text: string): string {
  return text.replace(TAG_BACK, (found) => (found === '&amp;' ? '&' : '<'));
}

/**
 * Whether everybody agrees where code is: single backticks in pairs, none of them escaped or in a bare address, of which
 * GitHub makes a link. Elsewhere all tags are escaped, because what one reader takes for code is raw HTML to another.
 */
function isOrderly(text: string): boolean {
  if (!text.includes('`')) return true;
  if (/``|\\`/.test(text) || text.split('`').length % 2 === 0) return false;
  return !text.split(/\s/).some((word) => word.includes('`') && /:\/\/|www\.|@/i.test(word));
}

/** Applies a change to what is not in an inline code span of an orderly text. */
function outsideCode(text: string, change: (plain: string) => string): string {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('`');
}
