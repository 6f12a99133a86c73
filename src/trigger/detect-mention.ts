import { observe, sumOf } from './detect-mention-features.ts';
import type { Observation } from './detect-mention-features.ts';
import { readOwnWords } from './detect-mention-text.ts';
import { MENTION_THRESHOLD, MENTION_WEIGHTS } from './mention-weights.ts';

export type MentionText = {
  readonly title: string;
  readonly body: string;
  /** `issue`, `issue_comment`, `pull_request`, `pull_request_comment` and the like. */
  readonly where: string;
  readonly authorType: string;
};

export type MentionVerdict = {
  readonly verdict: boolean;
  /** Rounded to a tenth; a mention from the threshold on. */
  readonly score: number;
  /** Strongest first, for and against. */
  readonly reasons: readonly string[];
};

/** Whether a text asks for or designs real-time behaviour. Linear in its length; the same text always gets the same answer. */
export function detectMention(text: MentionText): MentionVerdict {
  const observations = observe({
    title: text.title.slice(0, LONGEST_TITLE),
    own: readOwnWords(text.body),
    opensThread: !text.where.includes('comment') && !text.where.includes('review'),
    fromBot: text.authorType.toLowerCase() === 'bot',
  });
  const score = Math.round(sumOf(observations) * 10) / 10;
  return { verdict: score >= MENTION_THRESHOLD, score, reasons: observations.toSorted(byWeight).map(reason) };
}

const LONGEST_TITLE = 300;

function byWeight(left: Observation, right: Observation): number {
  return Math.abs(MENTION_WEIGHTS[right.feature].weight) - Math.abs(MENTION_WEIGHTS[left.feature].weight);
}

function reason({ feature, words }: Observation): string {
  const { weight, says } = MENTION_WEIGHTS[feature];
  const quoted = words.slice(0, 3).map((word) => `"${word.slice(0, 40)}"`);
  const sign = weight > 0 ? `+${weight}` : String(weight);
  return quoted.length === 0 ? `${says} (${sign})` : `${says}: ${quoted.join(', ')} (${sign})`;
}
