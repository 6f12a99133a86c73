import { readLine, writeLine } from './markdown-text.ts';
import type { Gap } from './model.ts';
import type { Passage, Reader } from './page.ts';

const words: Readonly<Record<Gap['kind'], string>> = { error: 'Error', warn: 'Warning', unverified: 'Not checked' };
const kinds = new Map(Object.entries(words).map(([kind, word]) => [word, kind]));

/** What the checks left open: a published plan hides none of it. */
export function renderGaps(gaps: readonly Gap[]): string[] {
  if (gaps.length === 0) return [];
  const lines = gaps.map(
    ({ kind, check, text }) => `- **${words[kind]}${check === undefined ? '' : `, ${check}`}:** ${writeLine(text)}`,
  );
  return [lines.join('\n')];
}

export function parseGaps(passage: Passage, reader: Reader): unknown[] {
  const gaps: unknown[] = [];
  passage.lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const match = /^- \*\*([A-Z][a-z ]{1,20})(?:, ([a-z][a-z0-9-]{0,60}))?:\*\* (.*)$/s.exec(line);
    const kind = kinds.get(match?.[1] ?? '');
    if (kind === undefined) reader.problem(passage.first + index, 'A gap is written "- **Error, name-of-the-check:** text".');
    else
      gaps.push(
        reader.at({ kind, ...(match?.[2] ? { check: match[2] } : {}), text: readLine(match?.[3] ?? '') }, passage.first + index),
      );
  });
  return gaps;
}
