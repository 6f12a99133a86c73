import { findMarks } from './detect-mention-marks.ts';
import type { Found } from './detect-mention-marks.ts';
import type { OwnWords } from './detect-mention-text.ts';
import { MENTION_WEIGHTS } from './mention-weights.ts';
import type { Feature } from './mention-weights.ts';
import type { Mark } from './mention-words.ts';

/** An observation and the words of the text that led to it, each as in the table of phrases. */
export type Observation = { readonly feature: Feature; readonly words: readonly string[] };

export type Post = {
  readonly title: string;
  readonly own: OwnWords;
  readonly opensThread: boolean;
  readonly fromBot: boolean;
};

export function observe(post: Post): readonly Observation[] {
  const title = findMarks(post.title);
  const sentences = post.own.sentences.map(findMarks);
  const said = post.opensThread ? [title, ...sentences] : sentences;
  const topic = bestTopic(sentences, post.opensThread ? title : []);
  return [...topic, ...observeStance(said.flat(), topic.length > 0), ...observeShape(post, title)];
}

/** Sentences in a row in which the pieces of one wish must stand together. */
const SPAN = 4;
/** More sentences than this with something to them are a document, not a wish. */
const MOST_STARTS = 100;

function bestTopic(sentences: readonly (readonly Found[])[], title: readonly Found[]): readonly Observation[] {
  let best: readonly Observation[] = observeTopic([title]);
  const starts = sentences.flatMap((found, start) => (found.length > 0 ? [start] : [])).slice(0, MOST_STARTS);
  for (const start of starts) {
    const observations = observeTopic([title, ...sentences.slice(start, start + SPAN)]);
    if (sumOf(observations) > sumOf(best)) best = observations;
  }
  return best;
}

export function sumOf(observations: readonly Observation[]): number {
  return observations.reduce((sum, { feature }) => sum + MENTION_WEIGHTS[feature].weight, 0);
}

function observeTopic(sentences: readonly (readonly Found[])[]): readonly Observation[] {
  const found = sentences.flat();
  const words = (mark: Mark): readonly string[] => distinct(found.filter((one) => one.mark === mark));
  const named = NAMED.map((mark) => ({ feature: mark, words: words(mark) })).filter(
    (observation) => observation.words.length > 0,
  );
  const reload = observeReload(sentences, words('others'));
  const noReload = reload.some(({ feature }) => feature === 'withoutReload');
  return [...named, ...observeChange(sentences, words, noReload), ...reload, ...observeDesign(words('design'))];
}

const NAMED = ['transport', 'realtime', 'together', 'presence', 'notify', 'polling', 'handsFree'] as const;
const TOPICS: ReadonlySet<Mark> = new Set(NAMED);

function distinct(found: readonly Found[]): readonly string[] {
  return [...new Set(found.map((one) => one.words))];
}

/** What is seen, by whom, how soon. Speed belongs to what changes only within one sentence. */
function observeChange(
  sentences: readonly (readonly Found[])[],
  words: (mark: Mark) => readonly string[],
  noReload: boolean,
): readonly Observation[] {
  const first = (...marks: readonly Mark[]) => marks.flatMap((mark) => words(mark).slice(0, 1));
  const has = (mark: Mark) => words(mark).length > 0;
  const meet = (left: readonly Mark[], right: readonly Mark[]) =>
    sentences.some((sentence) => holds(sentence, left) && holds(sentence, right));
  const found: Observation[] = [];
  const soon = noReload || has('handsFree') || meet(['see', 'change'], ['fast', 'itself', 'during']);
  if (soon && has('others') && (has('see') || has('change')))
    found.push({ feature: 'sharedChange', words: first('others', 'see', 'fast', 'itself') });
  if (meet(['change'], ['itself'])) found.push({ feature: 'selfUpdate', words: first('change', 'itself') });
  if (meet(['see'], ['fast'])) found.push({ feature: 'promptChange', words: first('see', 'fast') });
  if (meet(['see', 'change'], ['during'])) found.push({ feature: 'whileWatching', words: first('during', 'see') });
  if (has('stale') && has('others')) found.push({ feature: 'staleForOthers', words: first('stale', 'others') });
  return found;
}

function holds(sentence: readonly Found[], marks: readonly Mark[]): boolean {
  return sentence.some(({ mark }) => marks.includes(mark));
}

function observeReload(sentences: readonly (readonly Found[])[], others: readonly string[]): readonly Observation[] {
  const without = sentences.flatMap((sentence) => pairs(sentence, { first: 'without', second: 'reload', before: 0 })).slice(0, 1);
  const must = sentences.flatMap((sentence) => pairs(sentence, { first: 'must', second: 'reload', before: NEAR })).slice(0, 1);
  return [
    ...without.map((words) => ({ feature: 'withoutReload', words }) as const),
    ...must.map((words) => ({ feature: 'mustReload', words }) as const),
    ...must
      .filter(() => others.length > 0)
      .map((words) => ({ feature: 'othersReload', words: [...words, ...others.slice(0, 1)] }) as const),
  ];
}

const NEAR = 60;

/** `before` is how far the second may stand in front of the first. */
type Pair = { readonly first: Mark; readonly second: Mark; readonly before: number };

/** Two marks within a few words of each other. */
function pairs(sentence: readonly Found[], { first, second, before }: Pair): readonly (readonly string[])[] {
  const seconds = sentence.filter(({ mark }) => mark === second);
  return sentence
    .filter(({ mark }) => mark === first)
    .flatMap((left) => {
      const right = seconds.find(({ at }) => at - left.at <= NEAR && left.at - at <= before);
      return right === undefined ? [] : [[left.words, right.words]];
    });
}

function observeDesign(words: readonly string[]): readonly Observation[] {
  const found: Observation[] = [];
  if (words.length >= 2) found.push({ feature: 'someDesign', words: words.slice(0, 3) });
  if (words.length >= 4) found.push({ feature: 'muchDesign', words: words.slice(3, 6) });
  return found;
}

const STANCES = [
  'unbuilt',
  'closing',
  'declined',
  'bug',
  'regression',
  'dependency',
  'pipeline',
  'review',
  'release',
  'implemented',
  'removal',
  'question',
  'own',
  'manual',
  'slowness',
  'tooling',
  'thanks',
  'spam',
  'decoy',
] as const;

/** What the text wants with its topic. Without a topic there is nothing to want. */
function observeStance(said: readonly Found[], hasTopic: boolean): readonly Observation[] {
  if (!hasTopic) return [];
  const words = (mark: Mark): readonly string[] => distinct(said.filter((one) => one.mark === mark));
  const stances: Observation[] = STANCES.map((mark) => ({ feature: mark, words: words(mark) }));
  const requests = words('request');
  stances.push({ feature: 'request', words: requests.slice(0, 2) }, { feature: 'strongRequest', words: requests.slice(2, 4) });
  stances.push({ feature: 'manyBugs', words: words('bug').slice(2) });
  return stances.filter((stance) => stance.words.length > 0);
}

function observeShape({ own, opensThread, fromBot }: Post, title: readonly Found[]): readonly Observation[] {
  const shapes: Observation[] = [];
  const topical = title.some(({ mark }) => TOPICS.has(mark));
  if (opensThread) shapes.push({ feature: 'opensThread', words: [] });
  if (opensThread && topical) shapes.push({ feature: 'title', words: [] });
  if (!opensThread && topical) shapes.push({ feature: 'topicOfThread', words: [] });
  const faults = distinct(title.filter(({ mark }) => mark === 'bug'));
  if (opensThread && faults.length > 0) shapes.push({ feature: 'faultTitle', words: faults });
  if (fromBot) shapes.push({ feature: 'bot', words: [] });
  if (own.traceLines > 0) shapes.push({ feature: 'trace', words: [] });
  if (own.versionSteps > 0) shapes.push({ feature: 'dependency', words: ['a version step'] });
  return shapes;
}
