import { isHan, normaliseWords } from './normalise.ts';

/** Takes a sign, and the words of the text that it stands for. */
export type TakeSign = (sign: string, words: string) => void;

/** Longest run of Chinese characters that is one sign. */
const LONGEST_HAN = 4;
const STEM = 5;
const LONG_STEM = 7;

/**
 * Pieces of a sentence that weights are learned for: words and their beginnings, two words in a row, two words around a
 * third, and one to four Chinese characters. `*` stands for any ending, `…` for any word.
 */
export function takeGrams(text: string, take: TakeSign): void {
  const words = normaliseWords(text)
    .replaceAll(COMPOUND, '$1$2')
    .split(' ')
    .flatMap((word) => word.split(BETWEEN_SCRIPTS))
    .filter((word) => word !== '');
  words.forEach((word, index) => {
    if (isHan(word)) takeHan(word, take);
    else takeWord(words, index, take);
  });
}

/** What some write as one word and some as two. */
const COMPOUND = /\b(real|web) (time|sockets?)\b/g;
const BETWEEN_SCRIPTS = /(?<=[\u3400-\u9FFF])(?=[^\u3400-\u9FFF])|(?<=[^\u3400-\u9FFF])(?=[\u3400-\u9FFF])/;

function takeHan(run: string, take: TakeSign): void {
  for (let length = 1; length <= LONGEST_HAN; length += 1)
    for (let start = 0; start + length <= run.length; start += 1) {
      const part = run.slice(start, start + length);
      take(part, part);
    }
}

function takeWord(words: readonly string[], index: number, take: TakeSign): void {
  const [word = '', next, third] = words.slice(index, index + 3);
  take(word, word);
  if (word.length > STEM) take(stem(word), word);
  if (word.length > LONG_STEM + 1) take(`${word.slice(0, LONG_STEM)}*`, word);
  if (next === undefined || isHan(next)) return;
  take(`${word} ${next}`, `${word} ${next}`);
  take(`${stem(word)} ${stem(next)}`, `${word} ${next}`);
  if (third !== undefined && !isHan(third)) take(`${stem(word)} … ${stem(third)}`, `${word} ${next} ${third}`);
}

function stem(word: string): string {
  return word.length > STEM ? `${word.slice(0, STEM)}*` : word;
}
