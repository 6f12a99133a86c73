import type { RemovedKind } from './remove-hidden.ts';
import { reduceInline } from './reduce-inline.ts';
import type { InlinePlace } from './reduce-inline.ts';

/**
 * Takes from markdown what its page does not show: definitions of references, alternative texts, titles, attributes.
 * Fenced code is shown as it is and kept, except where a line of HTML may have switched markdown off.
 */
export function reduceMarkdown(text: string, removed: Set<RemovedKind>): string {
  const parts = sections(text.split('\n')).map((section) =>
    section.place === 'code' ? section.lines.join('\n') : reduceSection(section.lines, section.place, removed),
  );
  return parts.filter((part) => part !== undefined).join('\n');
}

type Section = { readonly place: InlinePlace | 'code'; readonly lines: readonly string[] };

function sections(lines: readonly string[]): readonly Section[] {
  const found: { place: Section['place']; lines: string[] }[] = [];
  let insideHtml = false;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const fence: string | undefined = insideHtml ? undefined : openingFence(line);
    const end = fence === undefined ? index + 1 : closingFence(lines, index + 1, fence);
    insideHtml = fence === undefined && line.trim() !== '' && (insideHtml || /^ {0,3}<[A-Za-z/!?]/.test(line));
    const place = fence !== undefined ? 'code' : insideHtml ? 'html' : 'markdown';
    const open = found.at(-1);
    if (open?.place === place && place !== 'code') open.lines.push(...lines.slice(index, end));
    else found.push({ place, lines: lines.slice(index, end) });
    index = end;
  }
  return found;
}

function openingFence(line: string): string | undefined {
  return /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/
    .exec(line)
    ?.slice(1, 3)
    .find((fence) => fence !== undefined);
}

/** Line behind the closing fence; the end of the text when it is never closed. */
function closingFence(lines: readonly string[], start: number, fence: string): number {
  const isClosing = (line: string) => {
    const run = line.replace(/^ {0,3}/, '').trimEnd();
    return run.length >= fence.length && run === fence.charAt(0).repeat(run.length);
  };
  for (let index = start; index < lines.length; index += 1) {
    if (isClosing(lines[index] ?? '')) return index + 1;
  }
  return lines.length;
}

const DEFINITION = /^[ >]{0,12}(?:[-*+] |\d{1,3}[.)] )?\[[^\]]{1,999}\]:/;
const LONE_TITLE = /^\s*(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$/;

/** Undefined when nothing is left of the section, so that no empty line stands for it. */
function reduceSection(lines: readonly string[], place: InlinePlace, removed: Set<RemovedKind>): string | undefined {
  const shown = withoutDefinitions(lines, removed);
  return shown.length === 0 ? undefined : reduceInline(shown.join('\n'), place, removed);
}

function withoutDefinitions(lines: readonly string[], removed: Set<RemovedKind>): readonly string[] {
  let behindDefinition = false;
  return lines.filter((line) => {
    const hidden = isDefinition(line) || (behindDefinition && LONE_TITLE.test(line));
    behindDefinition = isDefinition(line);
    if (hidden) removed.add('reference definitions');
    return !hidden;
  });
}

/** `[^1]:` is a footnote: the page shows it. */
function isDefinition(line: string): boolean {
  return DEFINITION.test(line) && !/^[ >]*\[\^/.test(line);
}
