export type RemovedKind =
  | 'invisible characters'
  | 'HTML comments'
  | 'reference definitions'
  | 'image text'
  | 'link titles'
  | 'attributes'
  | 'hidden elements';

/** Removes invisible characters, then HTML comments to a fixed point in one pass. An unterminated comment hides to the end. */
export function removeHidden(text: string, removed: Set<RemovedKind>): string {
  return removeComments(removeInvisible(text, removed), removed);
}

const INVISIBLE =
  /\u034F|[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2028\u2029\u3164\uFFA0]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;
const EMOJI_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F0-9#*]$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

function removeInvisible(text: string, removed: Set<RemovedKind>): string {
  return text.replace(INVISIBLE, (character, offset: number) => {
    if (character === '\n' || character === '\t') return character;
    if (joinsEmoji(character, text, offset)) return character;
    removed.add('invisible characters');
    return '';
  });
}

/** The joiner between two emoji and the selector behind one are part of what is seen. */
function joinsEmoji(character: string, text: string, offset: number): boolean {
  if (character !== '\u200D' && character !== '\uFE0F') return false;
  const before = text.slice(Math.max(0, offset - 2), offset);
  if (character === '\uFE0F') return EMOJI_BEFORE.test(before) && !before.endsWith('\uFE0F');
  return EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(text.slice(offset + 1, offset + 3));
}

/**
 * What is kept grows character by character and its tail is looked at, so an opener that only comes together once an
 * inner comment is gone is found in the same pass.
 */
function removeComments(text: string, removed: Set<RemovedKind>): string {
  if (!text.includes('<!')) return text;
  const kept: string[] = [];
  for (let position = 0; position < text.length; position += 1) {
    kept.push(text.charAt(position));
    if (!endsWithOpener(kept)) continue;
    kept.length -= 4;
    removed.add('HTML comments');
    const end = commentEnd(text, position + 1);
    if (end === -1) break;
    position = end - 1;
  }
  return kept.join('');
}

function endsWithOpener(kept: readonly string[]): boolean {
  return kept.at(-1) === '-' && kept.at(-2) === '-' && kept.at(-3) === '!' && kept.at(-4) === '<';
}

/** Position behind the comment whose opener ends at `start`; `<!-->` and `<!--->` are complete. */
function commentEnd(text: string, start: number): number {
  if (text.startsWith('>', start)) return start + 1;
  if (text.startsWith('->', start)) return start + 2;
  const end = text.indexOf('-->', start);
  return end === -1 ? -1 : end + 3;
}
