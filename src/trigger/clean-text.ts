import { reduceMarkdown } from './reduce-markdown.ts';
import { removeHidden, type RemovedKind } from './remove-hidden.ts';

export type CleanedText = { readonly text: string; readonly removed: readonly RemovedKind[] };

/**
 * Untrusted text reduced to what a reader of the page sees, so that nothing hidden speaks to the model. Linear in the
 * length of the text and done until nothing changes, since removing one thing may put another together. Character
 * references are never decoded.
 */
export function cleanText(text: string): CleanedText {
  const removed = new Set<RemovedKind>();
  let current = text.replaceAll(/\r\n?/g, '\n');
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = reduceMarkdown(removeHidden(current, removed), removed);
    if (next === current) break;
    current = next;
  }
  return { text: current, removed: [...removed].toSorted() };
}

/** Each pass is linear; text that is still moving after this many was built to be. */
const MOST_PASSES = 8;
