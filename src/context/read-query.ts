import { splitIdentifier, stem } from './split-words.ts';

/** The words of a request, as the ranking needs them. */
export type ContextRequest = {
  readonly task: string;
  readonly title: string;
  readonly body: string;
  readonly comments: readonly string[];
};

export type Query = {
  /** Stem → how much it counts. */
  readonly terms: ReadonlyMap<string, number>;
  /** Paths and file names that the request spells out. */
  readonly paths: readonly string[];
};

const titleWeight = 2;
const bodyWeight = 1;
const commentWeight = 0.5;

export function readQuery({ task, title, body, comments }: ContextRequest): Query {
  const terms = new Map<string, number>();
  const put = (text: string, weight: number) => {
    for (const term of termsOfText(text)) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  for (const comment of comments) put(comment, commentWeight);
  put(body, bodyWeight);
  put(title, titleWeight);
  put(task, titleWeight);
  return { terms, paths: pathsIn([task, title, body, ...comments].join('\n')) };
}

function termsOfText(text: string): Set<string> {
  const names = text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
  const words = names.flatMap(splitIdentifier).filter((word) => word.length > 2 && word.length < 40 && !stopWords.has(word));
  return new Set(words.map(stem));
}

function pathsIn(text: string): readonly string[] {
  return [...new Set(text.match(/[\w@.[\]()-]*(?:\/[\w@.[\]()-]+)*\.[A-Za-z]{1,6}\b/g) ?? [])].filter((path) =>
    /[\w-]{2,}\.\w+$/.test(path),
  );
}

const stopWords = new Set(
  (
    'a an and are as at be been but by can could did do does each every for from had has have how i if in into is it its just me my no not of on one only or ' +
    'other our out over should so some still such than that the their them then there these they this those to too up us was we were what when where which ' +
    'while who whom will with would you your add make show use please also like without new want currently instead same all any both more most next whether ' +
    'need needs get gets set way work works working able about after again already always another because before being between come does doing done don either ' +
    'even ever feature first give given go going good having here however idea issue keep know let lot many may maybe might must never nice now off often once ' +
    'own per possible problem quite rather really request right say see seems since something sometimes soon sure take than thank thanks things think though ' +
    'today under until using very via well whole why within yet'
  ).split(' '),
);
