/** A line of a command as words. Quotes hold words together: "a b" is one word, --focus="a b" is one word. */

export type Word = {
  readonly text: string;
  /** Begins with a quote: never an option, never a command name. */
  readonly quoted: boolean;
};

export type SplitWords = { readonly words: readonly Word[] } | { readonly problem: string };

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);

export function splitWords(line: string): SplitWords {
  const words: Word[] = [];
  let position = 0;
  while (position < line.length) {
    if (isSpace(line.charAt(position))) {
      position += 1;
      continue;
    }
    const read = readWord(line, position);
    if (read === undefined)
      return { problem: `A quote that starts at "${line.slice(position, position + 30)}" is never closed.` };
    words.push(read.word);
    position = read.end;
  }
  return { words };
}

function readWord(line: string, start: number): { readonly word: Word; readonly end: number } | undefined {
  const quoted = closingAt(line, start) !== undefined;
  let text = '';
  let position = start;
  while (position < line.length && !isSpace(line.charAt(position))) {
    const end = opensQuote(line, start, position) ? closingAt(line, position) : undefined;
    if (end === undefined) {
      text += line.charAt(position);
      position += 1;
      continue;
    }
    if (end === -1) return undefined;
    text += line.slice(position + 1, end);
    position = end + 1;
  }
  return { word: { text, quoted }, end: position };
}

/** Only at the start of a word or after `=`, so that 27" and don't stay what they are. */
function opensQuote(line: string, wordStart: number, position: number): boolean {
  return position === wordStart || line.charAt(position - 1) === '=';
}

/** Where the quote that begins here ends; -1 for nowhere, undefined where none begins. */
function closingAt(line: string, position: number): number | undefined {
  const opening = line.charAt(position);
  const closing = CLOSING.get(opening);
  if (closing !== undefined) return line.indexOf(closing, position + 1);
  if (opening !== "'") return undefined;
  // An apostrophe is a quote only where another one ends a word: 'tis is none.
  const window = line.slice(position + 1, position + 1 + LONGEST_QUOTE);
  const end = window.search(/'(?=\s|$)/);
  const isCut = end === window.length - 1 && /\S/.test(line.charAt(position + 1 + window.length));
  return end === -1 || isCut ? undefined : position + 1 + end;
}

/** Every apostrophe looks this far for its partner, and no further: a line may be made of apostrophes. */
const LONGEST_QUOTE = 1000;

function isSpace(character: string): boolean {
  return /\s/.test(character);
}
