import { parsePlan } from '../plan/parse.ts';
import type { Outcome } from '../outcome.ts';
import type { Plan } from '../plan/model.ts';
import type { Usage } from '../ports.ts';
import { branchName } from '../publish/branch-name.ts';
import { commitMessage } from '../publish/commit-message.ts';
import { compactTime } from '../trigger/trigger-key.ts';
import { conclude } from './conclude.ts';
import { offerPullRequest } from './offer-pull-request.ts';
import { fileUrl, isDryRun, type Run } from './run.ts';

export type StoredPlan = {
  readonly path: string;
  readonly plan: Plan;
  readonly text: string;
  readonly branch: string;
  readonly sha: string;
};

/** A plan that a person's edit has made into something else. Only people change it from here on. */
export type UnreadablePlan = Pick<StoredPlan, 'path' | 'branch' | 'sha'> & {
  /** First thing that is wrong, with its line. */
  readonly problem: string;
};

export type PlanFile = StoredPlan | UnreadablePlan;

export function isReadable(file: PlanFile): file is StoredPlan {
  return 'plan' in file;
}

/** Plans on the branch of this thread, newest name last. */
export async function readPlanFiles(run: Run): Promise<readonly PlanFile[]> {
  const { reader } = run.ports;
  const branch = branchName(run.config.branch_prefix, run.facts);
  const sha = await reader.headOf(branch);
  if (sha === undefined) return [];
  const paths = await reader.filesIn(sha, run.config.plan_directory);
  const files: PlanFile[] = [];
  for (const path of paths.filter(isPlanName).sort()) {
    const text = (await reader.fileAt(sha, path)) ?? '';
    const { plan, problems } = parsePlan(text);
    const problem = problems[0] === undefined ? 'it is not a plan' : `line ${problems[0].line}: ${problems[0].message}`;
    files.push(plan === undefined ? { path, branch, sha, problem } : { path, plan, text, branch, sha });
  }
  return files;
}

/** The plan an earlier attempt of the same trigger left behind: then nothing is planned, and nothing paid, again. */
export async function findStoredPlan(run: Run): Promise<PlanFile | undefined> {
  const { key, at } = run.trigger;
  const files = await readPlanFiles(run);
  const own = files.find((file) => isReadable(file) && file.plan.meta.trigger === key);
  if (own !== undefined) return own;
  // A revision stamps its own trigger, but the name of the file keeps the time of the first one.
  const sameTime = files.find((file) => file.path.endsWith(`-${compactTime(at)}.md`));
  return sameTime === undefined || !isReadable(sameTime) || (await wasHereBefore(run)) ? sameTime : undefined;
}

/** A trigger that is here for the first time only happens to be of the same second as another one. */
async function wasHereBefore({ trigger, rerunBy, ports, facts }: Run): Promise<boolean> {
  if (rerunBy !== undefined || trigger.kind === 'schedule') return true;
  return (await ports.writer.ownComments(facts.number)).some(({ key }) => key === trigger.key);
}

export async function tellUnreadable(run: Run, { path, branch, problem }: UnreadablePlan): Promise<Outcome> {
  const message = `The plan \`${path}\` on the branch \`${branch}\` cannot be read: ${problem} Nothing was changed. Correct it there, or ask for a new plan with \`${run.config.trigger_phrase}\`, which takes its place.`;
  return conclude(run, { kind: 'failed', message });
}

/** Says again what the earlier attempt could not: committing the same bytes finds the commit that holds them. */
export async function tellStored(run: Run, stored: PlanFile): Promise<Outcome> {
  if (!isReadable(stored)) return tellUnreadable(run, stored);
  const { branch, sha, path, text, plan } = stored;
  const change = { branch, base: sha, path, content: text, message: commitMessage(run.facts) };
  const committed = isDryRun(run) ? { url: fileUrl(run, sha, path), sha, branch } : await run.ports.writer.commitPlan(change);
  return conclude(run, {
    kind: 'planned',
    plan,
    path,
    markdown: text,
    findings: [],
    claims: plan.meta.checks ?? { claims: 0, passed: 0, unverifiable: 0 },
    usage: noUsage,
    published: {
      url: committed.url,
      sha: committed.sha,
      branch: committed.branch,
      ...(await offerPullRequest(run, stored)),
    },
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
