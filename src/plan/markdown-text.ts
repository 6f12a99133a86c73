import { findFences } from './markdown-fence.ts';
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

const PROSE_START = new RegExp(`^( {0,3})(\\\\*)(?=${STRUCTURE})`);
const PROSE_START_BACK = new RegExp(`^( {0,3})\\\\(\\\\*)(?=${STRUCTURE})`);
const LINE_START = new RegExp(`^( {0,3})(\\\\*)(?=${BLOCK})`);
const LINE_START_BACK = new RegExp(`^( {0,3})\\\\(\\\\*)(?=${BLOCK})`);
const NUMBER_START = /^(\d{1,9})(\\*)(?=[.)](?: |$))/;
const NUMBER_START_BACK = /^(\d{1,9})\\(\\*)(?=[.)](?: |$))/;

/** Text inside a line: a heading, a cell. */
export function writeInline(text: string): string {
  return outsideCode(text, (plain) => plain.replace(TAG, (found) => (found === '&' ? '&amp;' : '&lt;')));
}

export function readInline(text: string): string {
  return outsideCode(text, (plain) => plain.replace(TAG_BACK, (found) => (found === '&amp;' ? '&' : '<')));
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
  return eachProseLine(text, (line) => writeInline(line).replace(PROSE_START, '$1\\$2'));
}

export function readProse(text: string): string {
  return eachProseLine(text, (line) => readInline(line.replace(PROSE_START_BACK, '$1$2')));
}

function eachProseLine(text: string, change: (line: string) => string): string {
  const lines = text.split('\n');
  const changed: string[] = [];
  let next = 0;
  for (const fence of findFences(lines)) {
    for (; next < fence.open; next += 1) changed.push(change(lines[next] ?? ''));
    for (; next <= fence.close; next += 1) changed.push(lines[next] ?? '');
  }
  for (; next < lines.length; next += 1) changed.push(change(lines[next] ?? ''));
  return changed.join('\n');
}

/** Applies a change to all text that is not in an inline code span. */
function outsideCode(text: string, change: (plain: string) => string): string {
  if (!text.includes('`') || hasLinkWithBacktick(text)) return change(text);
  let result = '';
  let next = 0;
  for (const span of codeSpans(text)) {
    result += change(text.slice(next, span.from)) + text.slice(span.from, span.to);
    next = span.to;
  }
  return result + change(text.slice(next));
}

/** GitHub makes a link of a bare address, and of a backtick in it: where code starts after that is anybody's guess. */
function hasLinkWithBacktick(text: string): boolean {
  return text.split(/\s/).some((word) => word.includes('`') && /:\/\/|www\.|@/i.test(word));
}

type Span = { readonly from: number; readonly to: number };

/** Code spans as CommonMark finds them: a run of backticks up to the next run of the same length. */
function codeSpans(text: string): readonly Span[] {
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }));
  const later = new Map<number, number[]>();
  for (const run of runs.toReversed()) {
    const starts = later.get(run.length);
    if (starts === undefined) later.set(run.length, [run.at]);
    else starts.push(run.at);
  }
  const spans: Span[] = [];
  let end = 0;
  for (const run of runs) {
    if (run.at < end) continue;
    const escaped = isEscaped(text, run.at) ? 1 : 0;
    const from = run.at + escaped;
    const length = run.length - escaped;
    const starts = later.get(length) ?? [];
    while (starts.length > 0 && (starts.at(-1) ?? 0) <= from) starts.pop();
    const close = starts.at(-1);
    if (length === 0 || close === undefined) continue;
    end = close + length;
    spans.push({ from, to: end });
  }
  return spans;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (first > 0 && text.charAt(first - 1) === '\\') first -= 1;
  return (at - first) % 2 === 1;
}
