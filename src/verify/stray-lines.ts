import { findFences, type Fence } from '../plan/markdown-fence.ts';
import type { Plan } from '../plan/model.ts';
import { GAPS_TITLE, INDEX_TITLE, renderPlan } from '../plan/render.ts';

/** What of a page its own data does not give back: what somebody added, and what they changed where the program draws. */
export type Stray = {
  /** The page with every other line empty. */
  readonly markdown: string;
  /** First and last line of each piece. */
  readonly pieces: readonly { readonly first: number; readonly last: number; readonly isBlock: boolean }[];
};

/** Parts that follow from the rest and are read by nobody. */
const DERIVED = new RegExp(`^## (?:${GAPS_TITLE}|${INDEX_TITLE})$`);
const CONTENTS = /^\s*(?:[-*]|\d+\.) \[[^\]]*\]\(#[^)]*\)$/;

export function strayLinesOf(markdown: string, plan: Plan): Stray {
  const lines = markdown.split(/\r?\n/);
  const given = new Set(renderPlan(plan).split('\n').map(comparable));
  const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const title = lines.findIndex((line, index) => index >= start && line.startsWith('## '));
  const end = lines.findIndex((line) => DERIVED.test(line));
  const fences = findFences(lines);
  const isStray = lines.map(
    (line, index) =>
      index >= Math.max(start, title) &&
      (end === -1 || index < end) &&
      line.trim() !== '' &&
      !CONTENTS.test(line) &&
      !given.has(comparable(line)),
  );
  const changed = fences.filter((fence) => isStray.slice(fence.open, fence.close + 1).includes(true));
  return {
    markdown: lines.map((line, index) => (isKept(index, { isStray, fences, changed }) ? line : '')).join('\n'),
    pieces: piecesOf(isStray, changed),
  };
}

type Marked = {
  readonly isStray: readonly boolean[];
  readonly fences: readonly Fence[];
  readonly changed: readonly Fence[];
};

/** Of a diagram that was changed everything; of other code nothing, since the plan has its own. */
function isKept(index: number, { isStray, fences, changed }: Marked): boolean {
  const fence = fences.find(({ open, close }) => index >= open && index <= close);
  if (fence === undefined) return isStray[index] === true;
  return fence.info.startsWith('mermaid') && changed.includes(fence);
}

function piecesOf(isStray: readonly boolean[], changed: readonly Fence[]): Stray['pieces'] {
  const pieces: { first: number; last: number; isBlock: boolean }[] = [];
  for (let index = 0; index < isStray.length; index += 1) {
    if (isStray[index] !== true) continue;
    const fence = changed.find(({ open, close }) => index >= open && index <= close);
    const last = pieces.at(-1);
    if (fence !== undefined) {
      pieces.push({ first: index + 1, last: fence.close + 1, isBlock: true });
      index = fence.close;
    } else if (last !== undefined && !last.isBlock && last.last === index) last.last = index + 1;
    else pieces.push({ first: index + 1, last: index + 1, isBlock: false });
  }
  return pieces;
}

/** Without what a formatter changes, and without marks that reading and writing again may drop. */
function comparable(line: string): string {
  return line
    .replace(/\\(?=[^\w\s])|`/g, '')
    .replace(/-{3,}/g, '---')
    .replace(/\s*\|\s*/g, '|')
    .replace(/^\s*[*+]\s/, '- ')
    .replace(/\s+/g, ' ')
    .trim();
}
