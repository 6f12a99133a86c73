import type { RepositoryIndex } from './build-index.ts';
import type { TermMatches } from './match-terms.ts';
import { characterClass } from './vocabulary.ts';

/** Sum of the weights of the different terms of a request in a piece of a text. */
export type TextWeigher = (text: string, from: number, to: number) => number;

export function createTextWeigher({ vocabulary }: RepositoryIndex, { ofIdentifier, weights }: TermMatches): TextWeigher {
  const cursor = { at: 0 };
  const seenIn = new Int32Array(weights.length);
  let piece = 0;
  return (text, from, to) => {
    piece += 1;
    let weight = 0;
    cursor.at = from;
    while (cursor.at < to) {
      if (characterClass[text.charCodeAt(cursor.at)] !== 1) {
        cursor.at += 1;
        continue;
      }
      const terms = ofIdentifier[vocabulary.read(text, cursor)];
      if (terms === undefined) continue;
      for (const term of terms) {
        if (seenIn[term] === piece) continue;
        seenIn[term] = piece;
        weight += weights[term] ?? 0;
      }
    }
    return weight;
  };
}
