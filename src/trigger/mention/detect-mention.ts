import { readOwnWords } from './own-words.ts';
import { weighSigns } from './weigh-signs.ts';
import { explainMention } from './explain.ts';
import { readSigns, type Post } from './signs.ts';

export type MentionText = {
  readonly title: string;
  readonly body: string;
  /** `issue`, `issue_comment`, `pull_request`, `pull_request_comment` and the like. */
  readonly where: string;
  readonly authorType: string;
};

export type MentionVerdict = {
  readonly verdict: boolean;
  /** Logarithm of the odds, less the threshold, rounded to a tenth: a mention above 0. */
  readonly score: number;
  /** Strongest first, for and against. */
  readonly reasons: readonly string[];
};

/** Whether a text asks for or designs real-time behaviour. Linear in its length; the same text always gets the same answer. */
export function detectMention(text: MentionText): MentionVerdict {
  if (text.authorType.toLowerCase() === 'bot') return { verdict: false, score: -10, reasons: ['comes from a bot (-10)'] };
  const { sum, weighed } = weighSigns(readSigns(postOf(text)));
  const score = Math.round(sum * 10) / 10;
  return { verdict: score > 0, score, reasons: explainMention(weighed) };
}

/** A text as the weights see it. */
export function postOf({ title, body, where }: MentionText): Post {
  return {
    title: title.slice(0, LONGEST_TITLE),
    own: readOwnWords(body),
    opensThread: !where.includes('comment') && !where.includes('review'),
    isPullRequest: where.startsWith('pull'),
  };
}

const LONGEST_TITLE = 300;
