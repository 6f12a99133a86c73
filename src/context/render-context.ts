import type { Excerpt, RepositoryContext } from './repository-context.ts';

/** The excerpts as text for a reader: numbered lines, so that what is cited can be cited by line. */
export function renderContext({ notes, excerpts, leftOut }: RepositoryContext): string {
  return [
    ...section('Notes found in the repository', notes.map(renderExcerpt)),
    ...section('Files', excerpts.map(renderExcerpt)),
    ...section('Not shown', leftOut.length > 0 ? [leftOut.map((line) => `- ${line}`).join('\n')] : []),
  ].join('\n\n');
}

function section(title: string, parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [`# ${title}`, ...parts];
}

export function renderExcerpt({ path, ranges, whole, texts }: Excerpt): string {
  const head = whole ? `## ${path}` : `## ${path} (lines ${ranges.map(([first, last]) => `${first}-${last}`).join(', ')})`;
  const parts = texts.map((text, index) => numberLines(text, ranges[index]?.[0] ?? 1));
  return `${head}\n${parts.join('\n…\n')}`;
}

function numberLines(text: string, first: number): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => `${first + index}\t${line}`)
    .join('\n');
}
