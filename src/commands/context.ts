import { listContext } from '../context/list-context.ts';
import { renderContext } from '../context/render-context.ts';
import type { RankedFile, RepositoryContext } from '../context/repository-context.ts';
import { selectContext } from '../context/select-context.ts';
import { createWorkTreeSource } from '../edges/read-work-tree.ts';
import { systemClock } from '../edges/system-clock.ts';
import { profileRepository } from '../profile/profile-repository.ts';
import { print } from './print.ts';
import { readConfig, readRequest, type RequestOptions } from './request-options.ts';

const MOST_ROWS = 40;

/** What a planner would be shown: the ranking with its reasons, then every excerpt. `--json` is what the benchmark's scorer reads. */
export async function showContext(task: string | undefined, options: RequestOptions): Promise<void> {
  const started = performance.now();
  const { title, body } = readRequest(task, options, systemClock.now()).thread;
  const budgetTokens = readConfig(options).context_tokens;
  const snapshot = await createWorkTreeSource(options.repo).read('HEAD');
  const request = { task: title, title, body, comments: [] };
  const context = selectContext({ request, snapshot, profile: profileRepository(snapshot), budgetTokens });
  const seconds = (performance.now() - started) / 1000;
  if (options.json) return print(JSON.stringify({ ...listContext(context), files: snapshot.files.size, seconds }));
  print(renderRanking(context));
  print(renderContext(context));
}

function renderRanking({ ranked, excerpts, tokens }: RepositoryContext): string {
  const shown = new Map(excerpts.map((excerpt) => [excerpt.path, excerpt.whole ? 'whole' : 'excerpts']));
  const row = ({ path, score, reasons }: RankedFile) =>
    `${score.toFixed(2)}  ${(shown.get(path) ?? '-').padEnd(8)}  ${path}${reasons.length === 0 ? '' : `  (${reasons.join('; ')})`}`;
  return [...ranked.slice(0, MOST_ROWS).map(row), `${excerpts.length} files shown, about ${tokens} tokens`, ''].join('\n');
}
