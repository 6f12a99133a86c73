import type { Snapshot } from '../snapshot/snapshot.ts';
import { charactersPerToken, countTokens, tokensPerFile } from './count-tokens.ts';
import type { Excerpt } from './repository-context.ts';

const patterns: readonly RegExp[] = [
  /^\.claude\/tasks\/context_session_[^/]*\.md$/,
  /^(CLAUDE|AGENTS)\.md$/,
  /^\.claude\/CLAUDE\.md$/,
  /^\.claude\/doc\/websocket-realtime-[^/]*\.md$/,
];

/** What people wrote for whoever plans here: session notes, instructions, plans that exist. Cut to a budget, newest plans first. */
export function findNotes(
  snapshot: Snapshot,
  budget: number,
): { readonly notes: readonly Excerpt[]; readonly leftOut: readonly string[] } {
  const notes: Excerpt[] = [];
  const leftOut: string[] = [];
  let left = budget;
  for (const pattern of patterns) {
    const files = [...snapshot.files.values()].filter((file) => pattern.test(file.path)).reverse();
    for (const { path, text } of files) {
      if (text === undefined) continue;
      const note = left > tokensPerFile ? cut(path, text, left - tokensPerFile) : undefined;
      if (note === undefined) {
        leftOut.push(`${path}: no room left for this note`);
        continue;
      }
      if (!note.whole) leftOut.push(`${path}: only its first lines are shown`);
      notes.push(note);
      left -= note.tokens;
    }
  }
  return { notes, leftOut };
}

function cut(path: string, text: string, tokens: number): Excerpt | undefined {
  const whole = countTokens(text) <= tokens;
  const end = whole ? text.length : text.lastIndexOf('\n', tokens * charactersPerToken);
  if (end <= 0) return undefined;
  const shown = text.slice(0, end);
  const lines = shown.replace(/\n$/, '').split('\n').length;
  return { path, ranges: [[1, lines]], whole, texts: [shown], tokens: countTokens(shown) + tokensPerFile };
}
