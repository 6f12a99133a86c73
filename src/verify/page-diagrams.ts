import { LONGEST_DIAGRAM, sortOf, type Diagram } from './diagram.ts';
import type { Flaw } from './rule.ts';

/** A mermaid fence of a page; `line` is that of its first line. */
export type DrawnBlock = { readonly line: number; readonly source: string };

export type PageDiagrams = {
  readonly diagrams: readonly Diagram[];
  /** Fences that begin with nothing that mermaid draws. */
  readonly flaws: readonly Flaw[];
  readonly notRead: readonly string[];
};

const MOST_DIAGRAMS = 50;

/** Sorts mermaid fences into those whose grammar is at hand, those that mermaid does not draw, and those nobody can judge here. */
export function sortDiagrams(blocks: readonly DrawnBlock[]): PageDiagrams {
  const diagrams: Diagram[] = [];
  const flaws: Flaw[] = [];
  const notRead: string[] = [];
  for (const { line, source } of blocks.slice(0, MOST_DIAGRAMS)) {
    const sort = sortOf(source.slice(0, LONGEST_DIAGRAM));
    const place = `page:${line}`;
    if (source.length > LONGEST_DIAGRAM)
      notRead.push(`The diagram in line ${line} is longer than mermaid draws; it was not parsed.`);
    else if (sort.kind === 'other')
      notRead.push(`The diagram in line ${line} is of kind \`${sort.word}\`; its syntax was not checked.`);
    else if (sort.kind === 'none') flaws.push(unknownKind(place, sort.word));
    else diagrams.push({ place, kind: sort.kind, text: source });
  }
  if (blocks.length > MOST_DIAGRAMS) notRead.push(`Only the first ${MOST_DIAGRAMS} of ${blocks.length} diagrams were parsed.`);
  return { diagrams, flaws, notRead };
}

function unknownKind(place: string, word: string): Flaw {
  return {
    severity: 'error',
    place,
    message:
      word === '' ? 'The diagram is empty.' : `The diagram does not parse: mermaid draws nothing that begins with \`${word}\`.`,
    evidence: 'https://mermaid.js.org/intro/syntax-reference.html',
    fix: 'Begin with `sequenceDiagram`, `stateDiagram-v2`, `flowchart LR` or another kind of mermaid.',
  };
}
