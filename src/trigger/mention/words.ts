import { STANCE_WORDS } from './stance-words.ts';
import { TOPIC_WORDS } from './topic-words.ts';

/** What a word or phrase says about a text. */
export type Mark = keyof typeof TOPIC_WORDS | keyof typeof STANCE_WORDS;

/**
 * Phrases by what they say and by language, separated by `|`; `*` stands for any ending of a word. Of phrases that
 * begin at the same place the longest counts, so "real time clock" hides "real time". Case, accents, hyphens and the
 * traditional forms of Chinese characters make no difference.
 */
export const MENTION_WORDS: Readonly<Record<Mark, Readonly<Record<string, string>>>> = { ...TOPIC_WORDS, ...STANCE_WORDS };

/** What a mark says of a text, for people. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  transport: 'names a way to push to clients',
  realtime: 'says real-time',
  decoy: 'means something else by the same words',
  together: 'describes several people working on the same thing',
  presence: 'describes who is there or typing',
  notify: 'asks for a notice that arrives by itself',
  design: 'speaks of connections and events',
  others: 'speaks of others',
  fast: 'says how soon',
  itself: 'says that it happens by itself',
  during: 'describes what happens while somebody is looking',
  see: 'speaks of what is seen',
  change: 'speaks of what changes',
  handsFree: 'asks that nobody has to do anything for it',
  reload: 'speaks of reloading',
  without: 'says without what',
  must: 'says what one has to do',
  polling: 'speaks of polling',
  stale: 'complains of what is out of date',
  request: 'asks for something',
  unbuilt: 'says that it does not exist yet',
  closing: 'says that it is there already, or closes the thread',
  declined: 'declines it',
  bug: 'reports a fault',
  regression: 'says that it worked before',
  dependency: 'is about a dependency',
  pipeline: 'is about builds and checks',
  review: 'comments on lines of code',
  release: 'tells what was released',
  implemented: 'describes finished work',
  removal: 'wants it removed',
  question: 'asks how something works',
  manual: 'is about the documentation',
  own: "is about one person's own view",
  slowness: 'is about slowness',
  tooling: 'is about development tools',
  thanks: 'thanks or offers help',
  spam: 'is advertising',
};
