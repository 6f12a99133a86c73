import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeGitHub } from '../fakes/github.ts';
import type { Seed } from '../fakes/github-state.ts';
import { runAction, type ActionResult, type ActionRun } from './run-action.ts';
import { kanbanRepository } from './world.ts';

/** The layout of examples/workflows/separate-jobs.yml: three processes, each with a token that may do what its job may. */

export const tokens = { acknowledge: 'ack-7Qx2Lm9Vw4Rt8', plan: 'read-3Hn6Bz1Kp5Yd', publish: 'write-9Jc4Fs7Tg2Xe' } as const;
export type Job = keyof typeof tokens;

/** `acme/board`, where each job has its token and no other. */
export function boardOfJobs(seed: Seed = {}): Promise<FakeGitHub> {
  return kanbanRepository({
    tokens: {},
    jobTokens: {
      [tokens.acknowledge]: { issues: 'write' },
      [tokens.plan]: { contents: 'read', issues: 'read' },
      [tokens.publish]: { contents: 'write', issues: 'write', statuses: 'write', actions: 'read' },
    },
    ...seed,
  });
}

type JobRun = Omit<ActionRun, 'apiUrl'> & { readonly github: FakeGitHub };

export function runJob(job: Job, { github, inputs, ...run }: JobRun): Promise<ActionResult> {
  return runAction({ ...run, apiUrl: github.url, inputs: { github_token: tokens[job], stage: job, ...inputs } });
}

export type Jobs = { readonly acknowledge: ActionResult; readonly plan?: ActionResult; readonly publish?: ActionResult };

/** One workflow run: each job begins where the condition of the example lets it. */
export async function runJobs({ inputs, ...run }: JobRun, planInputs: Readonly<Record<string, string>> = {}): Promise<Jobs> {
  const acknowledge = await runJob('acknowledge', { ...run, ...(inputs ? { inputs } : {}) });
  if (acknowledge.outputs['conclusion'] !== 'acknowledged') return { acknowledge };
  const plan = await runJob('plan', { ...run, inputs: { ...inputs, ...planInputs } });
  const publish = await runJob('publish', { ...run, inputs: { ...inputs, bundle_path: bundleOf(plan) } });
  return { acknowledge, plan, publish };
}

export function bundleOf({ outputs }: ActionResult): string {
  return outputs['bundle_path'] ?? '';
}

const copies: string[] = [];

/** What a hostile planning job could hand over instead: a copy of a bundle, to be changed. */
export function copyOfBundle(plan: ActionResult): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  copies.push(folder);
  cpSync(bundleOf(plan), folder, { recursive: true });
  return folder;
}

export function removeCopies(): void {
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true, force: true });
}
