/** What every state of the one comment says about its run. */
export type CommentFacts = {
  /** Trigger key; becomes the hidden marker. */
  readonly key: string;
  readonly task: string;
  readonly actor: string;
  readonly runUrl: string;
  readonly triggerPhrase: string;
  /** What to say to ask for the same again. */
  readonly again: string;
  /** Milliseconds since the run began. */
  readonly elapsed: number;
  /** Why a run began that nobody asked for in so many words, and how to prevent the next one. */
  readonly why?: string;
};
