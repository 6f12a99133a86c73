import { parsePlan } from '../plan/parse.ts';
import type { Outcome } from '../outcome.ts';
import type { Plan } from '../plan/model.ts';
import type { Usage } from '../ports.ts';
import { branchName } from '../publish/branch-name.ts';
import { commitMessage } from '../publish/commit-message.ts';
import { compactTime } from '../trigger/trigger-key.ts';
import { conclude } from './conclude.ts';
import type { Run } from './run.ts';

export type StoredPlan = {
  readonly path: string;
  readonly plan: Plan;
  readonly text: string;
  readonly branch: string;
  readonly sha: string;
};

/** Plans on the branch of this thread, newest name last. */
export async function readPlansOf(run: Run): Promise<readonly StoredPlan[]> {
  const { reader } = run.ports;
  const branch = branchName(run.config.branch_prefix, run.facts);
  const sha = await reader.headOf(branch);
  if (sha === undefined) return [];
  const paths = await reader.filesIn(sha, run.config.plan_directory);
  const plans: StoredPlan[] = [];
  for (const path of paths.filter(isPlanName).sort()) {
    const text = (await reader.fileAt(sha, path)) ?? '';
    const { plan } = parsePlan(text);
    if (plan !== undefined) plans.push({ path, plan, text, branch, sha });
  }
  return plans;
}

/** The plan an earlier attempt of the same trigger left behind: then nothing is planned, and nothing paid, again. */
export async function findStoredPlan(run: Run): Promise<StoredPlan | undefined> {
  const { key, at } = run.trigger;
  const plans = await readPlansOf(run);
  // A revision stamps its own trigger, but the name of the file keeps the time of the first one.
  return plans.find(({ plan, path }) => plan.meta.trigger === key || path.endsWith(`-${compactTime(at)}.md`));
}

/** Says again what the earlier attempt could not: committing the same bytes finds the commit that holds them. */
export async function tellStored(run: Run, stored: StoredPlan): Promise<Outcome> {
  const { branch, sha, path, text, plan } = stored;
  const message = commitMessage(run.facts);
  const committed = await run.ports.writer.commitPlan({ branch, base: sha, path, content: text, message });
  return conclude(run, {
    kind: 'planned',
    plan,
    path,
    markdown: text,
    findings: [],
    claims: plan.meta.checks ?? { claims: 0, passed: 0, unverifiable: 0 },
    usage: noUsage,
    published: { url: committed.url, sha: committed.sha, branch: committed.branch },
    ...(plan.meta.incomplete === undefined ? {} : { incomplete: plan.meta.incomplete }),
  });
}

const noUsage: Usage = {
  turns: 0,
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  model: undefined,
};

function isPlanName(path: string): boolean {
  return /(^|\/)websocket-realtime-[^/]+\.md$/.test(path);
}
