import { labels } from './labels.ts';
import { fencedLines, findFences, readInfo } from './markdown-fence.ts';

/**
 * The page as lines, sections, labels and fences. A line scanner, not a markdown parser: it sees exactly the structure
 * that the renderer writes, keeps every other character as it is, and stays linear on whatever it is given.
 */

export type Passage = { readonly lines: readonly string[]; readonly first: number };
export type Section = { readonly title: string; readonly line: number; readonly body: Passage };
export type Labelled = { readonly before: Passage; readonly labels: ReadonlyMap<string, Passage> };
export type PageFence = {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
  readonly line: number;
  /** What stands between the heading or fence before and this one. */
  readonly lead: Passage;
};

export type Problem = { readonly line: number; readonly message: string };

/** Collects what cannot be read, and remembers the line of each thing that was read. */
export type Reader = {
  readonly problem: (line: number, message: string) => void;
  readonly at: <Item extends object>(item: Item, line: number) => Item;
  readonly lineOf: (item: unknown) => number | undefined;
};

export function createReader(problems: Problem[]): Reader {
  const lines = new WeakMap<object, number>();
  return {
    problem: (line, message) => void problems.push({ line, message }),
    at: (item, line) => {
      lines.set(item, line);
      return item;
    },
    lineOf: (item) => (typeof item === 'object' && item !== null ? lines.get(item) : undefined),
  };
}

/** Splits at headings of one level that are not inside a fence. */
export function splitAt(level: number, passage: Passage): { readonly before: Passage; readonly sections: readonly Section[] } {
  const mark = `${'#'.repeat(level)} `;
  const fenced = fencedLines(passage.lines);
  const starts: number[] = [];
  passage.lines.forEach((line, index) => {
    if (fenced[index] === 0 && line.startsWith(mark)) starts.push(index);
  });
  const sections = starts.map((start, index) => ({
    title: (passage.lines[start] ?? '').slice(mark.length).trim(),
    line: passage.first + start,
    body: slice(passage, start + 1, starts[index + 1] ?? passage.lines.length),
  }));
  return { before: slice(passage, 0, starts[0] ?? passage.lines.length), sections };
}

/** Sections by the id that their titles start with; each is given out once, equal ids in their order. */
export function sectionsById(sections: readonly Section[]): {
  readonly take: (id: unknown) => Section | undefined;
  readonly rest: () => readonly Section[];
} {
  const open = new Set(sections);
  const byId = new Map<unknown, Section[]>();
  for (const section of sections.toReversed()) {
    const id = section.title.split(' ', 1)[0];
    const queue = byId.get(id);
    if (queue === undefined) byId.set(id, [section]);
    else queue.push(section);
  }
  const take = (id: unknown): Section | undefined => {
    const section = byId.get(id)?.pop();
    if (section !== undefined) open.delete(section);
    return section;
  };
  return { take, rest: () => [...open] };
}

const LABEL = new RegExp(`^\\*\\*(${Object.values(labels).join('|')}):\\*\\*(?: |$)`);

/** Splits at labels that are not inside a fence. The first of two equal labels counts. */
export function splitAtLabels(passage: Passage): Labelled {
  const fenced = fencedLines(passage.lines);
  const starts: { readonly index: number; readonly label: string; readonly length: number }[] = [];
  passage.lines.forEach((line, index) => {
    const match = fenced[index] === 0 ? LABEL.exec(line) : null;
    if (match !== null) starts.push({ index, label: match[1] ?? '', length: match[0].length });
  });
  const found = new Map<string, Passage>();
  starts.forEach((start, order) => {
    const body = slice(passage, start.index, starts[order + 1]?.index ?? passage.lines.length);
    const lines = [(body.lines[0] ?? '').slice(start.length), ...body.lines.slice(1)];
    if (!found.has(start.label)) found.set(start.label, { lines, first: body.first });
  });
  return { before: slice(passage, 0, starts[0]?.index ?? passage.lines.length), labels: found };
}

export function fencesOf(passage: Passage): readonly PageFence[] {
  let next = 0;
  return findFences(passage.lines).map((fence) => {
    const lead = slice(passage, next, fence.open);
    next = fence.close + 1;
    const source = passage.lines.slice(fence.open + 1, fence.close).join('\n');
    return { ...readInfo(fence.info), source, line: passage.first + fence.open, lead };
  });
}

export function slice(passage: Passage, from: number, to: number): Passage {
  return { lines: passage.lines.slice(from, to), first: passage.first + from };
}

export function textOf(passage: Passage): string {
  return passage.lines.join('\n').trim();
}
