import type { CheckedPlan, Outcome, PlanPullRequest, PlannedFile } from '../outcome.ts';
import type { Usage } from '../ports.ts';
import type { Finding } from '../verify/finding.ts';

/** Outputs of the Action. Every value is made of numbers, fixed words, or names that GitHub or this program computed. */
export function outputsOf(outcome: Outcome, bundlePath?: string): Readonly<Record<string, string>> {
  const bundle = bundlePath === undefined ? {} : { bundle_path: bundlePath };
  return { conclusion: outcome.kind, ...specificOutputs(outcome), ...bundle };
}

function specificOutputs(outcome: Outcome): Readonly<Record<string, string>> {
  switch (outcome.kind) {
    case 'planned':
      return plannedOutputs(outcome);
    case 'ignored':
    case 'refused':
    case 'stopped':
      return {
        skipped_reason: oneLine(outcome.reason),
        ...('usage' in outcome && outcome.usage ? usageOutputs(outcome.usage) : {}),
      };
    case 'unsound':
      return {
        verified: 'false',
        findings: String(outcome.findings.length),
        ...(outcome.usage ? usageOutputs(outcome.usage) : {}),
      };
    case 'checked':
      return checkedOutputs(outcome);
    case 'approved':
      return { plan_path: outcome.path, plan_url: outcome.url, plan_sha: outcome.sha };
    case 'unchanged':
      return { plan_path: outcome.path, skipped_reason: oneLine(outcome.notes.join(' ')), ...usageOutputs(outcome.usage) };
    case 'failed':
      return {
        ...(outcome.planUrl === undefined ? {} : { plan_url: outcome.planUrl }),
        ...(outcome.usage ? usageOutputs(outcome.usage) : {}),
      };
    case 'acknowledged':
      return {};
    case 'drafted':
      return draftedOutputs(outcome);
    case 'listed':
      return listedOutputs(outcome.numbers);
    case 'swept':
      return outcome.planned.length === 0 ? { skipped_reason: 'No labelled open issue needed a plan.' } : {};
  }
}

function plannedOutputs(planned: PlannedFile): Readonly<Record<string, string>> {
  const { published, findings } = planned;
  return {
    plan_path: planned.path,
    verified: String(!findings.some(isFlaw)),
    findings: String(findings.length),
    ...usageOutputs(planned.usage),
    ...(published === undefined ? {} : { plan_url: published.url, plan_sha: published.sha, branch_name: published.branch }),
    ...(published?.commentUrl === undefined ? {} : { comment_url: published.commentUrl }),
    ...pullRequestOutput(published?.pullRequest),
  };
}

function pullRequestOutput(pull: PlanPullRequest | undefined): Readonly<Record<string, string>> {
  return pull === undefined || pull.state === 'none' ? {} : { pull_request_url: pull.url };
}

/** The name of the file is for the publishing job to say. */
function draftedOutputs({ findings, usage }: Extract<Outcome, { kind: 'drafted' }>): Readonly<Record<string, string>> {
  return { verified: String(!findings.some(isFlaw)), findings: String(findings.length), ...usageOutputs(usage) };
}

function checkedOutputs({ path, url, branch, findings, drift }: CheckedPlan): Readonly<Record<string, string>> {
  return {
    plan_path: path,
    plan_url: url,
    branch_name: branch,
    verified: String(drift.length === 0 && !findings.some(isFlaw)),
    findings: String(findings.length),
  };
}

/** A job with an empty matrix fails, so without issues there is no matrix. */
function listedOutputs(numbers: readonly number[]): Readonly<Record<string, string>> {
  if (numbers.length === 0) return { skipped_reason: 'No labelled open issue needs a plan.' };
  return { matrix: JSON.stringify({ issue_number: numbers }) };
}

function isFlaw({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'block';
}

function usageOutputs(usage: Usage): Readonly<Record<string, string>> {
  const free = usage.model === undefined;
  return {
    total_cost_usd: free ? '0' : (usage.costUsd?.toFixed(4) ?? ''),
    input_tokens: String(usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens),
    output_tokens: String(usage.outputTokens),
    ...(usage.phases === undefined ? {} : { phase_usage: phaseUsage(usage.phases) }),
  };
}

/** By phase: turns, tokens with cached ones included, and dollars, which are `null` where the price is not known. */
function phaseUsage(phases: NonNullable<Usage['phases']>): string {
  const told = phases.map(({ name, turns, costUsd, ...tokens }) => ({
    [name]: {
      turns,
      input_tokens: tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens,
      output_tokens: tokens.outputTokens,
      cost_usd: costUsd === undefined ? null : Number(costUsd.toFixed(4)),
    },
  }));
  return JSON.stringify(Object.assign({}, ...told));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}
