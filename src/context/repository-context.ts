/** What a planner is shown of the repository for one request. */
export type RepositoryContext = {
  /** All candidate files, best first, with what spoke for each. */
  readonly ranked: readonly RankedFile[];
  readonly excerpts: readonly Excerpt[];
  /** Notes that come along whatever their rank: `CLAUDE.md`, `.claude/tasks/context_session_*.md`, existing plans. */
  readonly notes: readonly Excerpt[];
  /** Estimated tokens of excerpts and notes together. */
  readonly tokens: number;
  readonly leftOut: readonly string[];
};

export type RankedFile = { readonly path: string; readonly score: number; readonly reasons: readonly string[] };

export type Excerpt = {
  readonly path: string;
  /** Lines shown, counted from 1, both ends included, in order; the whole file is one range. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly whole: boolean;
  /** The text of each range. */
  readonly texts: readonly string[];
  readonly tokens: number;
};
