/** Fenced blocks: what is inside one is never structure, and what is inside one never ends it. */

export type Fence = { readonly open: number; readonly close: number; readonly info: string };

const OPENER = /^ {0,3}(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const CLOSER = /^ {0,3}(`{3,}|~{3,}) *$/;

/** The closed fences of some lines. An opener that nothing closes is an ordinary line, so that it cannot swallow a page. */
export function findFences(lines: readonly string[]): readonly Fence[] {
  const fences: Fence[] = [];
  // A search that failed for a length fails for all longer ones too: this keeps many unclosed openers linear.
  const hopeless: Record<string, number> = {};
  for (let index = 0; index < lines.length; index += 1) {
    const opener = OPENER.exec(lines[index] ?? '');
    if (opener === null) continue;
    const marks = opener[1] ?? opener[3] ?? '';
    const kind = marks.charAt(0);
    if (marks.length >= (hopeless[kind] ?? Infinity)) continue;
    const close = findCloser(lines, { from: index + 1, marks });
    if (close === undefined) {
      hopeless[kind] = marks.length;
      continue;
    }
    fences.push({ open: index, close, info: (opener[2] ?? opener[4] ?? '').trim() });
    index = close;
  }
  return fences;
}

function findCloser(lines: readonly string[], wanted: { readonly from: number; readonly marks: string }): number | undefined {
  for (let index = wanted.from; index < lines.length; index += 1) {
    const marks = CLOSER.exec(lines[index] ?? '')?.[1];
    if (marks?.startsWith(wanted.marks) === true) return index;
  }
  return undefined;
}

/** For each line whether it belongs to a closed fence, its marks included. */
export function fencedLines(lines: readonly string[]): Uint8Array {
  const fenced = new Uint8Array(lines.length);
  for (const fence of findFences(lines)) fenced.fill(1, fence.open, fence.close + 1);
  return fenced;
}

export function writeFence(info: string, source: string): string {
  let longest = 2;
  for (const run of source.matchAll(/`+/g)) longest = Math.max(longest, run[0].length);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${info}\n${source}\n${marks}`;
}

/** `ts file=server/a.ts status=new`: a value holds no white space and nothing that markdown would read. */
export function writeInfo(language: string, attributes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(attributes).map(([key, value]) => `${key}=${escapeInfo(value)}`);
  return [escapeInfo(language), ...pairs].join(' ');
}

export function readInfo(info: string): { readonly language: string; readonly attributes: ReadonlyMap<string, string> } {
  const [language = '', ...pairs] = info.split(/ +/);
  const attributes = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals > 0) attributes.set(pair.slice(0, equals), unescapeInfo(pair.slice(equals + 1)));
  }
  return { language: unescapeInfo(language), attributes };
}

function escapeInfo(value: string): string {
  return value.replace(/[\s%`~\\&"'<>{}=]/gu, (character) => encodeURIComponent(character).replace(/^[~'\s]$/, hexEscape));
}

function hexEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function unescapeInfo(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
