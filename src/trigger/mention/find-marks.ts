import { isHan, normalisePhrase, normaliseWords } from './normalise.ts';
import { MENTION_WORDS } from './words.ts';
import type { Mark } from './words.ts';

/** A phrase of the table found in a text. `at` counts Latin letters as one and Chinese characters as three. */
export type Found = { readonly mark: Mark; readonly words: string; readonly at: number };

/** The longest phrase that begins at each word. Only a decoy hides the phrases inside it. */
export function findMarks(text: string): readonly Found[] {
  const words = normaliseWords(text);
  const found: Found[] = [];
  let position = 0;
  let at = 0;
  while (position < words.length) {
    const match = longestAt(words, position);
    const end = match?.marks.has('decoy') === true ? match.end : nextStart(words, position);
    for (const mark of match?.marks ?? []) found.push({ mark, words: words.slice(position, match?.end), at });
    at += width(words, position, end);
    position = end;
    while (words.charAt(position) === ' ') position += 1;
  }
  return found;
}

function width(words: string, start: number, end: number): number {
  let sum = 1;
  for (let index = start; index < end; index += 1) sum += isHan(words.charAt(index)) ? 3 : 1;
  return sum;
}

/** Chinese has no spaces: every character may begin a phrase. */
function nextStart(words: string, position: number): number {
  if (isHan(words.charAt(position))) return position + 1;
  let end = position + 1;
  while (end < words.length && words.charAt(end) !== ' ' && !isHan(words.charAt(end))) end += 1;
  return end;
}

type Node = { readonly next: Map<string, Node>; anyEnding: Node | undefined; readonly marks: Set<Mark> };
type Match = { readonly end: number; readonly marks: ReadonlySet<Mark> };

function createNode(): Node {
  return { next: new Map(), anyEnding: undefined, marks: new Set() };
}

/** Built when the first text is read: most runs never read one. */
let phrases: Node | undefined;

function buildPhrases(): Node {
  const root = createNode();
  for (const [mark, languages] of Object.entries(MENTION_WORDS)) {
    for (const phrase of Object.values(languages).flatMap((list) => list.split('|'))) {
      addPhrase(root, normalisePhrase(phrase), mark as Mark);
    }
  }
  return root;
}

function addPhrase(root: Node, phrase: string, mark: Mark): void {
  let node = root;
  for (const character of phrase) {
    const known = character === '*' ? node.anyEnding : node.next.get(character);
    const child = known ?? createNode();
    if (character === '*') node.anyEnding = child;
    else node.next.set(character, child);
    node = child;
  }
  if (node !== root) node.marks.add(mark);
}

function longestAt(words: string, start: number): Match | undefined {
  return walk((phrases ??= buildPhrases()), words, start);
}

/** As deep as the longest phrase; `*` takes the rest of one word, so a text cannot make it longer. */
function walk(node: Node, words: string, position: number): Match | undefined {
  const here = node.marks.size > 0 && endsWord(words, position) ? { end: position, marks: node.marks } : undefined;
  const child = node.next.get(words.charAt(position));
  const exact = child === undefined ? undefined : walk(child, words, position + 1);
  const ending = node.anyEnding === undefined ? undefined : walk(node.anyEnding, words, wordEnd(words, position));
  return longer(longer(here, exact), ending);
}

function longer(one: Match | undefined, other: Match | undefined): Match | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.end !== other.end) return one.end > other.end ? one : other;
  return { end: one.end, marks: new Set([...one.marks, ...other.marks]) };
}

function endsWord(words: string, position: number): boolean {
  const next = words.charAt(position);
  return next === '' || next === ' ' || isHan(next) || isHan(words.charAt(position - 1));
}

const LONGEST_WORD = 40;

function wordEnd(words: string, position: number): number {
  let end = position;
  while (end - position < LONGEST_WORD && end < words.length && words.charAt(end) !== ' ' && !isHan(words.charAt(end))) end += 1;
  return end;
}
