import { findMarks, type Found } from './find-marks.ts';
import type { OwnWords } from './own-words.ts';
import { takeGrams } from './grams.ts';

/** Something about a text that a weight is learned for. */
export type Sign = {
  /** How much of it there is: 1, and less for each of many words. */
  readonly value: number;
  /** The words of the text that it stands for; none for what is about the text as a whole. */
  readonly words: string;
};

export type Post = {
  readonly title: string;
  readonly own: OwnWords;
  readonly opensThread: boolean;
  readonly isPullRequest: boolean;
};

/** The signs of a post by name. `^` begins what stands in the title of its own thread, `@` in that of another's. */
export function readSigns(post: Post): ReadonlyMap<string, Sign> {
  return new Map([...wordSigns(post), ...markSigns(post), ...shapeSigns(post)]);
}

/** A long text has more of everything: the more words, the less each one counts. */
function wordSigns({ own, title, opensThread }: Post): readonly (readonly [string, Sign])[] {
  const said = new Map<string, string>();
  const named = new Map<string, string>();
  const place = opensThread ? '^' : '@';
  for (const sentence of opensThread ? [...own.sentences, title] : own.sentences)
    takeGrams(sentence, (sign, words) => said.set(sign, words));
  takeGrams(title, (sign, words) => named.set(`${place}${sign}`, words));
  const value = Math.sqrt(SHORT / Math.max(said.size, SHORT));
  return [...said, ...named].map(([sign, words]) => [sign, { value, words }]);
}

/** Up to so many signs (about twenty words) each one counts whole. */
const SHORT = 100;

/** What the tables of phrases find (`#see`), and what stands in one sentence with it (`#others&see`). */
function markSigns({ own, title, opensThread }: Post): readonly (readonly [string, Sign])[] {
  const inTitle = findMarks(title);
  const sentences = own.sentences.map(findMarks);
  const place = opensThread ? '^#' : '@#';
  return [
    ...sentences.flat().map(({ mark, words }) => signOf(`#${mark}`, words)),
    ...inTitle.map(({ mark, words }) => signOf(`${place}${mark}`, words)),
    ...(opensThread ? [inTitle, ...sentences] : sentences).flatMap(pairs),
  ];
}

/** Stands in the words of a sign between its two phrases. */
export const BETWEEN_PHRASES = ' … ';

function pairs(sentence: readonly Found[]): readonly (readonly [string, Sign])[] {
  const marks = new Map(sentence.map(({ mark, words }) => [mark, words]));
  const names = [...marks.keys()].sort();
  return names.flatMap((left, index) =>
    names.slice(index + 1).map((right) => signOf(`#${left}&${right}`, [marks.get(left), marks.get(right)].join(BETWEEN_PHRASES))),
  );
}

function shapeSigns({ own, opensThread, isPullRequest }: Post): readonly (readonly [string, Sign])[] {
  const length = own.sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0);
  return [
    signOf(opensThread ? '~opens' : '~answers'),
    signOf(`~length${Math.min(5, Math.floor(Math.log2(length / 40 + 1)))}`),
    ...(isPullRequest ? [signOf('~change')] : []),
    ...(own.traceLines > 0 ? [signOf('~trace')] : []),
    ...(own.versionSteps > 0 ? [signOf('~version')] : []),
  ];
}

function signOf(name: string, words = ''): readonly [string, Sign] {
  return [name, { value: 1, words }];
}
