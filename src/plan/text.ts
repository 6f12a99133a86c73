/**
 * Canonical text of a plan. Every string of the model passes one of these, so that what is rendered can be read back
 * unchanged and nothing invisible reaches a reader or the next agent.
 */

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115F\u1160\u3164\uFFA0\p{Variation_Selector}]/gu;
const HTML_COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** One line: no control or invisible characters, no HTML comments, white space collapsed, trimmed. */
export function normaliseLine(text: string): string {
  return stripHidden(text).replace(/\s+/g, ' ').trim();
}

/** Paragraphs of markdown: line ends are `\n`, no trailing blanks, at most one empty line in a row, trimmed. */
export function normaliseProse(text: string): string {
  return stripHidden(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Source code: line ends are `\n`, no trailing blanks, no empty lines at the ends; indentation is kept. */
export function normaliseCode(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\u{E0000}-\u{E0FFF}]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}

/** A diagram: code without the line that names it, because the renderer writes that line. */
export function normaliseDiagram(text: string): string {
  let diagram = normaliseCode(text);
  while (diagram.startsWith('%% id:')) diagram = normaliseCode(diagram.slice((diagram + '\n').indexOf('\n')));
  return diagram;
}

/** A name, path or type in one line. The page shows it as code, so it holds no backticks. */
export function normaliseName(text: string): string {
  return normaliseLine(text.replaceAll('`', ''));
}

/** One line that is not a single code span as a whole: `npm test` in backticks and without are the same command. */
export function unwrapCode(text: string): string {
  let current = normaliseLine(text);
  for (;;) {
    const inner = /^`([^`]*)`$/.exec(current)?.[1];
    if (inner === undefined) return current;
    current = inner.trim();
  }
}

function stripHidden(text: string): string {
  let current = text.replace(/\r\n?/g, '\n');
  for (;;) {
    const next = current
      .replace(HTML_COMMENT, '')
      .replace(INVISIBLE, (character) => (character === '\n' || character === '\t' ? character : ''));
    if (next === current) return next.replaceAll('\t', ' ');
    current = next;
  }
}
