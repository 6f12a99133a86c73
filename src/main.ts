import { parseConfig, type Config } from './config/config.ts';
import { createPlannerChoice } from './choose-planner.ts';
import {
  createRunnerLog,
  maskSecrets,
  readRawInputs,
  readRunnerFacts,
  writeOutputs,
  writeStepSummary,
  type RunnerFacts,
} from './edges/action-runtime.ts';
import { createGitHubClient } from './edges/github-client.ts';
import { createGitHubReader, type GitHubReader } from './edges/github-reader.ts';
import { createGitHubSnapshots } from './edges/github-snapshots.ts';
import { createGitHubWriter } from './edges/github-writer.ts';
import { createPlanDisk } from './edges/plan-disk.ts';
import { createRunSignal } from './edges/run-signal.ts';
import { systemClock } from './edges/system-clock.ts';
import { InputFault, type Outcome } from './outcome.ts';
import { runTrigger } from './pipeline.ts';
import type { Ports } from './ports.ts';
import { outputsOf } from './publish/outputs.ts';
import { renderStepSummary } from './publish/step-summary.ts';
import { commentFacts } from './run/conclude.ts';
import { guard } from './run/guard.ts';
import type { Run } from './run/run.ts';
import { runSweep, type Sweep } from './run/sweep.ts';
import { parseEvent } from './trigger/parse-event.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Action: environment in; outputs, summary, log and exit status out. */
export async function main(environment: Environment): Promise<void> {
  const log = createRunnerLog((text) => text);
  const { outcome, run } = await runAction(environment).catch((fault: unknown) => ({
    outcome: describeFault(fault),
    run: undefined,
  }));
  writeOutputs(outputsOf(outcome));
  await writeStepSummary(renderStepSummary(outcome, run && commentFacts(run)), environment);
  const text = describeOutcome(outcome);
  if (isBad(outcome)) log.warning(text);
  else log.info(text);
  process.exitCode = isBad(outcome) ? 1 : 0;
}

type Ended = { readonly outcome: Outcome; readonly run: Run | undefined };

async function runAction(environment: Environment): Promise<Ended> {
  const config = readConfig(environment);
  const facts = readRunnerFacts(environment);
  const { signal, release } = createRunSignal(config.timeout_minutes);
  try {
    const { ports, reader } = createPorts(config, facts);
    const sweep: Sweep = {
      config,
      ports,
      signal,
      startedAt: systemClock.now(),
      runUrl: `${facts.serverUrl}/${facts.repository}/actions/runs/${facts.runId}`,
      ...(facts.attempt > 1 ? { rerunBy: facts.triggeringActor } : {}),
    };
    return await handleEvent(sweep, facts, reader);
  } finally {
    release();
  }
}

async function handleEvent(sweep: Sweep, facts: RunnerFacts, reader: GitHubReader): Promise<Ended> {
  const { config } = sweep;
  const event = parseEvent({
    eventName: facts.eventName,
    payload: facts.payload,
    repository: facts.repository,
    serverUrl: facts.serverUrl,
    runId: Number(facts.runId),
    runCreatedAt: await createdAt(facts, reader),
    inputs: {
      labelTrigger: config.label_trigger,
      triggerPhrase: config.trigger_phrase,
      issueNumber: config.issue_number || undefined,
    },
  });
  if (event.kind === 'ignored') return { outcome: { kind: 'ignored', reason: event.reason }, run: undefined };
  const runOne = (run: Run) => guard(run, runTrigger);
  if (event.kind === 'sweep') return { outcome: await runSweep(sweep, runOne), run: undefined };
  const run: Run = {
    ...sweep,
    trigger: event.trigger,
    facts: event.thread,
    ...(event.command ? { command: event.command } : {}),
  };
  return { outcome: await runOne(run), run };
}

/** Only a run started by hand or by the clock needs to ask; an event carries its own time. */
async function createdAt(facts: RunnerFacts, reader: GitHubReader): Promise<string> {
  const now = new Date(systemClock.now()).toISOString();
  const asks = facts.eventName === 'workflow_dispatch';
  const known = asks ? await reader.runCreatedAt(Number(facts.runId)).catch(() => undefined) : undefined;
  return `${(known ?? now).slice(0, 19)}Z`;
}

/** Secrets leave the environment as soon as they are read: nothing later can print what is not there. */
function readConfig(environment: Environment): Config {
  const { config, problems } = parseConfig(readRawInputs(environment));
  if (config === undefined) throw new InputFault(problems);
  maskSecrets([config.github_token, config.anthropic_api_key].filter((secret) => secret !== ''));
  for (const name of ['INPUT_GITHUB_TOKEN', 'INPUT_ANTHROPIC_API_KEY']) delete process.env[name];
  return config;
}

function createPorts(config: Config, facts: RunnerFacts): { readonly ports: Ports; readonly reader: GitHubReader } {
  const clock = systemClock;
  const client = createGitHubClient({
    token: config.github_token,
    apiUrl: facts.apiUrl,
    repository: facts.repository,
    branchPrefix: config.branch_prefix,
    clock,
    deadline: clock.now() + config.timeout_minutes * 60_000,
  });
  const reader = createGitHubReader(client);
  const ports: Ports = {
    reader,
    clock,
    writer: createGitHubWriter(client),
    snapshots: createGitHubSnapshots(client),
    planner: createPlannerChoice(config, clock),
    disk: createPlanDisk(facts.temporaryFolder || '.'),
    log: createRunnerLog((text) => text),
  };
  return { ports, reader };
}

function describeFault(fault: unknown): Outcome {
  return { kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) };
}

function isBad(outcome: Outcome): boolean {
  return outcome.kind === 'failed' || outcome.kind === 'unsound' || outcome.kind === 'stopped';
}

function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'planned':
      return `planned: ${outcome.published?.url ?? outcome.path}`;
    case 'swept':
      return `swept: ${outcome.planned.length} planned, ${outcome.left.length} left`;
    case 'unsound':
      return `unsound: ${outcome.findings.map((finding) => finding.message).join(' ')}`;
    case 'failed':
      return `failed: ${outcome.message}`;
    default:
      return `${outcome.kind}: ${outcome.reason}`;
  }
}
