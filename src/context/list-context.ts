import type { RepositoryContext } from './repository-context.ts';

/** A context without its texts, for machines: what was ranked how and why, and which lines are shown for how many tokens. */
export type ContextList = {
  /** Paths, best first. */
  readonly ranked: readonly string[];
  readonly selected: readonly {
    readonly path: string;
    readonly tokens: number;
    readonly ranges?: readonly (readonly [number, number])[];
  }[];
  readonly scores: readonly { readonly path: string; readonly score: number; readonly reasons: readonly string[] }[];
  readonly tokens: number;
  readonly leftOut: readonly string[];
};

/** No `ranges` means the whole file. */
export function listContext({ ranked, excerpts, notes, tokens, leftOut }: RepositoryContext): ContextList {
  return {
    ranked: ranked.map(({ path }) => path),
    selected: [...notes, ...excerpts].map(({ path, tokens: own, ranges, whole }) =>
      whole ? { path, tokens: own } : { path, tokens: own, ranges },
    ),
    scores: ranked,
    tokens,
    leftOut,
  };
}
