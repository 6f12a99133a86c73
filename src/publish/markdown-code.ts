/**
 * Markdown split into what is surely code for GitHub and the rest. In doubt it is not code: a span stands on one line
 * without a bar, a fence stands at the margin. Backticks that open nothing become apostrophes, so that nothing inserted
 * later can pair with them.
 */

export type Stretch = { readonly kind: 'code' | 'words'; readonly text: string };

export function splitCode(markdown: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const lines = markdown.split('\n');
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const fence = /^ {0,3}(`{3,}|~{3,})[^`]*$/.exec(line)?.[1];
    const end = fence === undefined ? index + 1 : fenceEnd(lines, index + 1, fence);
    const glue = end < lines.length ? '\n' : '';
    if (fence === undefined) stretches.push(...splitLine(line), { kind: 'words', text: glue });
    else stretches.push({ kind: 'code', text: closed(lines.slice(index, end), fence) }, { kind: 'words', text: glue });
    index = end;
  }
  return joinWords(stretches);
}

/** Line behind the closing fence, or the end of the text. */
function fenceEnd(lines: readonly string[], start: number, fence: string): number {
  for (let index = start; index < lines.length; index += 1) {
    if (isClosing(lines[index] ?? '', fence)) return index + 1;
  }
  return lines.length;
}

function isClosing(line: string, fence: string): boolean {
  const run = line.replace(/^ {0,3}/, '').trimEnd();
  return run.length >= fence.length && run === fence.charAt(0).repeat(run.length);
}

/** A fence left open would swallow everything behind it. */
function closed(lines: readonly string[], fence: string): string {
  const isOpen = lines.length < 2 || !isClosing(lines.at(-1) ?? '', fence);
  return [...lines, ...(isOpen ? [fence] : [])].join('\n');
}

function splitLine(line: string): readonly Stretch[] {
  const runs = [...line.matchAll(/`+/g)];
  const stretches: Stretch[] = [];
  let copied = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const open = runs[index];
    if (open === undefined || open.index < copied || line.charAt(open.index - 1) === '\\') continue;
    const close = runs.slice(index + 1, index + 200).find((run) => run[0].length === open[0].length);
    const end = close === undefined ? undefined : close.index + close[0].length;
    if (end === undefined || line.slice(open.index, end).includes('|')) continue;
    stretches.push(words(line.slice(copied, open.index)), { kind: 'code', text: line.slice(open.index, end) });
    copied = end;
  }
  return [...stretches, words(line.slice(copied))];
}

function words(text: string): Stretch {
  return { kind: 'words', text: text.replaceAll('`', "'") };
}

function joinWords(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (stretch.kind === 'words' && last?.kind === 'words') joined[joined.length - 1] = words(`${last.text}${stretch.text}`);
    else joined.push(stretch);
  }
  return joined;
}
