import { STANCE_WORDS } from './mention-stance-words.ts';
import { TOPIC_WORDS } from './mention-topic-words.ts';

/** What a word or phrase says about a text. */
export type Mark = keyof typeof TOPIC_WORDS | keyof typeof STANCE_WORDS;

/**
 * Phrases by what they say and by language, separated by `|`; `*` stands for any ending of a word. Of phrases that
 * begin at the same place the longest counts, so "real time clock" hides "real time". Case, accents, hyphens and the
 * traditional forms of Chinese characters make no difference.
 */
export const MENTION_WORDS: Readonly<Record<Mark, Readonly<Record<string, string>>>> = { ...TOPIC_WORDS, ...STANCE_WORDS };
