/** What a planner looked at, for the provenance of the plan. Filled by the tools, read at the end. */
export type Journal = {
  readonly read: { readonly path: string; readonly from: number; readonly to: number }[];
  readonly searches: string[];
  readonly documentation: string[];
  /** What was clipped, missing or unavailable, in words for a reader. */
  readonly shortfalls: string[];
};

export function createJournal(): Journal {
  return { read: [], searches: [], documentation: [], shortfalls: [] };
}
