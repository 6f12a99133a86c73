import { indexLines } from './line-index.ts';
import type { LineIndex } from './line-index.ts';
import { stripComments } from './strip-comments.ts';
import type { CommentStyle } from './strip-comments.ts';
import { readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

/** Source of a language without a parser here: comments are blanked, brackets and quotes are respected. */
export type Source = { readonly path: string; readonly code: string; readonly line: LineIndex };

/** A hand-written source file is never this long. */
const MAX_CHARACTERS = 400_000;

export function readSources(
  survey: Survey,
  name: RegExp,
  options: { readonly style: CommentStyle; readonly having: RegExp },
): readonly Source[] {
  return survey.own.flatMap((file) => {
    if (file.kind !== 'source' || !name.test(file.path) || file.text === undefined || !options.having.test(file.text)) return [];
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    if (text.length > MAX_CHARACTERS) {
      unreadable(survey, file.path, `it is too large to scan (${text.length} characters)`);
      return [];
    }
    const code = stripComments(text, options.style);
    return [{ path: file.path, code, line: indexLines(code) }];
  });
}

export type Arguments = {
  readonly items: readonly string[];
  /** Offset of each item. */
  readonly starts: readonly number[];
  /** Offset of the closing bracket. */
  readonly end: number;
};

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Arguments of a call whose opening bracket stands at `open`, split at the commas of its own level. */
export function argumentsAt(code: string, open: number): Arguments {
  const items: string[] = [];
  const starts: number[] = [];
  let start = open + 1;
  const take = (end: number): void => {
    const item = code.slice(start, end);
    if (item.trim() === '') return;
    items.push(item.trim());
    starts.push(start + item.length - item.trimStart().length);
  };
  for (let at = open + 1; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if (character === '"' || character === "'" || character === '`') at = endOfString(code, at);
    else if (CLOSING[character] !== undefined) at = closingBracket(code, at);
    else if (character === ',') {
      take(at);
      start = at + 1;
    } else if (character === ')' || character === ']' || character === '}') {
      take(at);
      return { items, starts, end: at };
    }
  }
  take(code.length);
  return { items, starts, end: code.length };
}

/** Offset of the bracket that closes the one at `open`. */
export function closingBracket(code: string, open: number): number {
  const stack = [CLOSING[code[open] ?? ''] ?? ''];
  for (let at = open + 1; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if (character === '"' || character === "'" || character === '`') at = endOfString(code, at);
    else if (CLOSING[character] !== undefined) stack.push(CLOSING[character] ?? '');
    else if (character === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return at;
    }
  }
  return code.length;
}

/** A quote that is not closed in its line is an apostrophe or a lifetime, not a string. */
function endOfString(code: string, open: number): number {
  const quote = code[open] ?? '';
  for (let at = open + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at;
    else if (code[at] === '\n' && quote !== '`') return open;
  }
  return open;
}

/** Content of a quoted literal, with the prefixes of Python and C#; undefined for anything else. */
export function literal(item: string | undefined): string | undefined {
  const match = /^(?:[rRbBuUfF@$]{0,2})(["'`])([\s\S]*)\1$/.exec(item?.trim() ?? '');
  return match?.[2];
}

/** Value of `name=…`, `name: …` or `name => …` among arguments. */
export function named(items: readonly string[], name: string): string | undefined {
  for (const item of items) {
    const match = new RegExp(`^["']?:?${name}["']?\\s*(?:=>|=(?!=)|:(?!:))\\s*([\\s\\S]*)$`).exec(item);
    if (match?.[1] !== undefined) return match[1].trim();
  }
  return undefined;
}

/** Items of a written list: `["GET", "POST"]`, `%w[index show]`, `[:index, :show]`, or a single value. */
export function listItems(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const words = /^%[wi]\[([^\]]*)\]/.exec(text)?.[1];
  if (words !== undefined) return words.trim().split(/\s+/);
  const open = /^[[({]/.test(text) ? argumentsAt(text, 0).items : [text];
  return open.map((item) => (literal(item) ?? item).replace(/^:/, '').trim()).filter((item) => item !== '');
}

/** A name of the repository as part of a pattern: escaped, and never matching where no real name is that long. */
export function wordPattern(name: string): string {
  return name.length > 120 ? '(?!)' : name.replace(/[^\w\s]/g, '\\$&');
}

/** All matches of a pattern that ends with an opening bracket, with the arguments behind it. */
export function callsOf(
  source: Source,
  pattern: RegExp,
): readonly { readonly match: RegExpExecArray; readonly args: Arguments; readonly line: number }[] {
  return [
    ...source.code.matchAll(new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)),
  ].map((match) => ({
    match,
    args: argumentsAt(source.code, match.index + match[0].length - 1),
    line: source.line(match.index + match[0].length - match[0].trimStart().length),
  }));
}
