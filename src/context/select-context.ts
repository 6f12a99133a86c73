import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { buildIndex } from './build-index.ts';
import { matchTerms } from './match-terms.ts';
import { findNotes } from './find-notes.ts';
import { fitBudget } from './fit-budget.ts';
import { rankFiles } from './rank-files.ts';
import { buildReferenceGraph } from './reference-graph.ts';
import { readQuery } from './read-query.ts';
import type { ContextRequest } from './read-query.ts';
import type { RepositoryContext } from './repository-context.ts';
import { createTextWeigher } from './weigh-text.ts';

export type ContextTask = {
  readonly request: ContextRequest;
  readonly snapshot: Snapshot;
  readonly profile?: Profile;
  readonly budgetTokens: number;
};

const noteShare = 0.25;

/** The files and excerpts a planner starts with: ranked for this request, as many as fit. */
export function selectContext({ request, snapshot, profile, budgetTokens }: ContextTask): RepositoryContext {
  const { notes, leftOut } = findNotes(snapshot, budgetTokens * noteShare);
  const noteTokens = notes.reduce((sum, note) => sum + note.tokens, 0);
  const index = buildIndex(snapshot);
  const query = readQuery(request);
  const matches = matchTerms(index, query.terms);
  const graph = buildReferenceGraph(snapshot, index);
  const ranked = rankFiles({ index, graph, matches, query, ...(profile === undefined ? {} : { profile }) });
  const weigh = createTextWeigher(index, matches);
  const candidates = ranked.map((file) => {
    const text = snapshot.files.get(file.path)?.text ?? '';
    return { file, text, weigh: (from: number, to: number) => weigh(text, from, to) };
  });
  const excerpts = fitBudget(candidates, budgetTokens - noteTokens);
  const tokens = noteTokens + excerpts.reduce((sum, excerpt) => sum + excerpt.tokens, 0);
  return { ranked, excerpts, notes, tokens, leftOut: [...leftOut, ...sumUp(ranked.length, excerpts.length, snapshot)] };
}

function sumUp(ranked: number, shown: number, snapshot: Snapshot): readonly string[] {
  const hidden = ranked - shown;
  return [
    ...(hidden > 0 ? [`${hidden} ranked files did not fit into the budget`] : []),
    ...snapshot.leftOut.map(({ path, reason }) => `${path}: ${reason}`),
  ];
}
