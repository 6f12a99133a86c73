import type { Weighed } from './weigh-signs.ts';
import { BETWEEN_PHRASES } from './signs.ts';
import { MARK_WORDS, type Mark } from './words.ts';

const MOST_REASONS = 12;
const LONGEST_WORDS = 40;
/** What adds less says nothing to a reader. */
const LEAST = 0.05;

/**
 * What spoke for and against a mention, strongest first. Signs that stand for the same words are one reason; of phrases
 * that overlap the stronger one is told.
 */
export function explainMention(weighed: readonly Weighed[]): readonly string[] {
  const told: Told[] = [];
  for (const reason of [...group(weighed)].toSorted((left, right) => Math.abs(right.weight) - Math.abs(left.weight))) {
    if (told.length === MOST_REASONS || Math.abs(reason.weight) < LEAST) break;
    if (reason.words === '' || !told.some(({ words }) => overlap(words, reason.words))) told.push(reason);
  }
  return told.map(sentence);
}

type Told = { readonly says: string; readonly words: string; readonly weight: number };

function group(weighed: readonly Weighed[]): Iterable<Told> {
  const groups = new Map<string, Told>();
  for (const { says, words, weight } of weighed.flatMap(partsOf)) {
    const key = words === '' ? says : words;
    const known = groups.get(key);
    groups.set(key, {
      says: known === undefined || known.says === QUOTED ? says : known.says,
      words,
      weight: weight + (known?.weight ?? 0),
    });
  }
  return groups.values();
}

/** What two phrases of the tables add by standing together is shared between them; anything else is said by quoting it. */
function partsOf({ sign, words, weight }: Weighed): readonly Told[] {
  const shape = SHAPES[sign];
  if (shape !== undefined) return [{ says: shape, words, weight }];
  const marks = /^[\^@]?#([a-zA-Z&]+)$/.exec(sign)?.[1]?.split('&') ?? [];
  if (marks.length === 0) return [{ says: QUOTED, words, weight }];
  const phrases = words.split(BETWEEN_PHRASES);
  return marks.map((mark, index) => ({
    says: MARK_WORDS[mark as Mark],
    words: phrases[index] ?? '',
    weight: weight / marks.length,
  }));
}

const QUOTED = 'says';

const SHAPES: Readonly<Record<string, string>> = {
  '~opens': 'opens the thread',
  '~answers': 'answers in a thread',
  '~change': 'stands at a pull request',
  '~trace': 'shows a stack trace or a log',
  '~version': 'names a step from one version to another',
  ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((size) => [`~length${size}`, 'is as long as it is'])),
};

function overlap(left: string, right: string): boolean {
  return left !== '' && right !== '' && (left.includes(right) || right.includes(left));
}

function sentence({ says, words, weight }: Told): string {
  const sign = `(${weight > 0 ? '+' : ''}${weight.toFixed(1)})`;
  return words === '' ? `${says} ${sign}` : `${says}: "${words.slice(0, LONGEST_WORDS)}" ${sign}`;
}
