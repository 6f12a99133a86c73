/** What a planner looked at, for the provenance of the plan. Filled by the tools, read at the end. */
export type Journal = {
  readonly read: { readonly path: string; readonly from: number; readonly to: number }[];
  /** Patterns searched for in the repository. */
  readonly searches: string[];
  readonly documentation: Lookup[];
  readonly webSearches: WebSearch[];
  /** What was clipped, missing or unavailable, in words for a reader. */
  readonly shortfalls: string[];
};

export type Lookup = {
  /** Address of what was read: a page, or the server that answered. */
  readonly address: string;
  /** Version of the library, where it was asked for. */
  readonly version?: string;
  readonly question: string;
};

export type WebSearch = { readonly query: string; readonly pages: readonly string[] };

export function createJournal(): Journal {
  return { read: [], searches: [], documentation: [], webSearches: [], shortfalls: [] };
}
