import type { FileKind } from './snapshot.ts';

const headCharacters = 1_000;
const minifiedFromCharacters = 5_000;
const minifiedMeanLine = 250;

const generatedMark =
  /\bcode generated\b[^\n]*\bdo not edit\b|@generated\b|\b(auto-?|automatically )generated\b[^\n]*(do not|don't|edit|by )|\bgenerated (by|from|file)\b[^\n]*\b(do not|don't) (edit|modify)\b/i;

/** Corrects what a path promised by what the text says. */
export function classifyContent(kind: FileKind, text: string): FileKind {
  if (kind !== 'source' && kind !== 'style' && kind !== 'test') return kind;
  if (generatedMark.test(text.slice(0, headCharacters))) return 'generated';
  return isMinified(text) ? 'minified' : kind;
}

/** Whether the first bytes are no text. */
export function isBinaryContent(content: Uint8Array): boolean {
  if (content[0] === 0xff && content[1] === 0xfe) return true;
  return content.subarray(0, 8_000).includes(0);
}

/** Git LFS stores such a pointer in place of the file. */
export function isLfsPointer(content: Uint8Array): boolean {
  if (content.length > 1_024 || content[0] !== 0x76) return false;
  return new TextDecoder().decode(content).startsWith('version https://git-lfs.github.com/spec/');
}

function isMinified(text: string): boolean {
  if (text.length < minifiedFromCharacters) return false;
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text;
  return sample.length / countLines(sample) > minifiedMeanLine;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
