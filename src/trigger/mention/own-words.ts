import { removeHidden } from '../remove-hidden.ts';

/** What of a body is its author's own words. */
export type OwnWords = {
  readonly sentences: readonly string[];
  /** Lines of logs and stack traces outside of code. */
  readonly traceLines: number;
  readonly versionSteps: number;
};

/** Drops what is hidden, quoted, code, folded away or a log; what is left, as sentences. */
export function readOwnWords(body: string): OwnWords {
  const lines = proseLines(shownText(body).split('\n'));
  const prose = lines.filter((line) => !TRACE.test(line));
  const text = cut(prose.join('\n'));
  return {
    sentences: splitSentences(plainText(text)),
    traceLines: lines.length - prose.length,
    versionSteps: (text.match(VERSION_STEP) ?? []).length,
  };
}

/** Line ends travel as a visible sign: each would cost `removeHidden` a call. */
function shownText(body: string): string {
  const lines = body.slice(0, MOST_CHARACTERS).replaceAll(/\r\n?|\n/g, '¶');
  return removeHidden(lines, new Set()).replaceAll('¶', '\n');
}

/** GitHub allows no longer bodies. */
const MOST_CHARACTERS = 65_536;
/** A request is made in the first pages or not at all. */
const MOST_PROSE = 6000;
const MOST_LINES = 300;
const LONGEST_SENTENCE = 600;

const TRACE =
  /^\s*(?:at \S.{0,200}[:)(]|File ".{0,200}", line \d|Traceback |Caused by:|(?:Uncaught |Unhandled rejection )?\w{0,40}(?:Error|Exception): |\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d)/;
const VERSION_STEP =
  /\bv?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?\s{0,3}(?:->|→|to|auf|à|a|para|到)\s{0,3}v?\d{1,4}\.\d{1,4}|\bv\d{1,4}\s{1,3}to\s{1,3}v\d/g;

function cut(text: string): string {
  return text.length > MOST_PROSE ? text.slice(0, MOST_PROSE) : text;
}

function proseLines(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let fence = '';
  let folded = false;
  for (const line of lines) {
    const start = line.trimStart().slice(0, 9).toLowerCase();
    const opening = start.startsWith('```') || start.startsWith('~~~') ? start.slice(0, 3) : '';
    if (fence !== '') fence = opening === fence ? '' : fence;
    else if (opening !== '') fence = opening;
    else if (folded || start.startsWith('<details')) folded = !line.includes('</details');
    else if (start !== '' && !start.startsWith('>')) kept.push(line);
    if (kept.length >= MOST_LINES) break;
  }
  return kept;
}

function plainText(text: string): string {
  return text
    .replaceAll(/!\[[^[\]\n]{0,100}\](?:\([^()\n]{0,200}\))?/g, ' ')
    .replaceAll(/\]\([^()\n]{0,300}\)/g, '] ')
    .replaceAll(/https?:\/\/\S{1,300}/g, ' ')
    .replaceAll(/`[^`\n]{0,120}`/g, (code) => (CALL.test(code) ? ' ' : code))
    .replaceAll(/<[^<>\n]{0,200}>/g, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])@[\w-]{1,39}/gu, ' ');
}

/** Code between single ticks that is more than a name. */
const CALL = /[({;=\s]/;

function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s|[\n。！？；]/u)
    .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
    .filter((sentence) => sentence !== '')
    .slice(0, MOST_LINES);
}
