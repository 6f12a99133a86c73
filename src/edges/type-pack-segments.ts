/** A piece of a declaration file that may be left out; `scripts/mark-declarations.mjs` made it. */
export type Segment = {
  readonly file: string;
  /** It is needed when one of these names is; every word of a name must be there. None: it always stays. */
  readonly names: readonly (readonly string[])[];
  /** Only what the plan and the repository say can reach it, not what other declarations say. */
  readonly isEntry: boolean;
  readonly head: string;
  readonly inside: Segment[];
  foot: string;
  isKept: boolean;
};

const [OPEN, CLOSE, AFTER_KEYS] = ['\u0002', '\u0003', '\u0004'] as const;
/** No mark is above it; the sign behind the keys is, and so is every sign of a text. */
const LAST_MARK = 3;
const CATALOGUE = '*';

export function readSegments(file: string, marked: string): readonly Segment[] {
  const top: Segment[] = [];
  const open: Segment[] = [];
  for (const piece of piecesOf(marked)) {
    if (piece.startsWith(CLOSE)) {
      const closed = open.pop();
      if (closed !== undefined) closed.foot = piece.slice(1);
      continue;
    }
    const segment = segmentOf(file, piece);
    (open.at(-1)?.inside ?? top).push(segment);
    if (piece.startsWith(OPEN)) open.push(segment);
  }
  return top;
}

/** Every mark with the text up to the next one. */
function piecesOf(marked: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 1; at < marked.length; at += 1) {
    if (marked.charCodeAt(at) > LAST_MARK) continue;
    pieces.push(marked.slice(from, at));
    from = at;
  }
  pieces.push(marked.slice(from));
  return pieces;
}

function segmentOf(file: string, piece: string): Segment {
  const end = piece.indexOf(AFTER_KEYS);
  const keys = piece.slice(1, end);
  const isEntry = keys.startsWith(CATALOGUE);
  const names =
    keys === ''
      ? []
      : keys
          .slice(isEntry ? 1 : 0)
          .split(',')
          .map((name) => name.split('&'));
  return { file, names, isEntry, head: piece.slice(end + 1), inside: [], foot: '', isKept: false };
}

export function textOfKept(segments: readonly Segment[]): string {
  let text = '';
  for (const segment of segments) if (segment.isKept) text += segment.head + textOfKept(segment.inside) + segment.foot;
  return text;
}

/** The file with nothing left out. */
export function wholeText(marked: string): string {
  if (!isMarked(marked)) return marked;
  return piecesOf(marked)
    .map((piece) => (piece.startsWith(CLOSE) ? piece.slice(1) : piece.slice(piece.indexOf(AFTER_KEYS) + 1)))
    .join('');
}

/** What is no declaration stands in the pack as it is. */
function isMarked(text: string): boolean {
  return text !== '' && text.charCodeAt(0) <= LAST_MARK;
}
