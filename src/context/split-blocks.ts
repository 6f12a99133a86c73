/** A run of lines that belongs together. `start` and `end` are lines from 0, the end excluded; offsets are into the text. */
export type Block = { readonly start: number; readonly end: number; readonly from: number; readonly to: number };

const longestBlock = 40;
const shortestBlock = 8;

/**
 * Cuts a text where a new thing begins: at a line that starts at the left edge after a blank line or after a deeper one.
 * Runs that get too long are cut at blank lines, and in the end anywhere.
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let from = 0;
  let line = 0;
  let afterBlank = false;
  for (let at = 0; at < text.length; line += 1) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const height = line - start;
    const blank = isBlank(text, at, next);
    if (
      height > 0 &&
      !blank &&
      (height >= longestBlock || (height >= shortestBlock && afterBlank && (isAtEdge(text, at) || height >= longestBlock / 2)))
    ) {
      blocks.push({ start, end: line, from, to: at });
      start = line;
      from = at;
    }
    afterBlank = blank;
    at = next;
  }
  const last = line - start < shortestBlock ? blocks.pop() : undefined;
  if (line > start) blocks.push({ start: last?.start ?? start, end: line, from: last?.from ?? from, to: text.length });
  return blocks;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > 32) return false;
  return true;
}

function isAtEdge(text: string, at: number): boolean {
  return text.charCodeAt(at) > 32;
}
