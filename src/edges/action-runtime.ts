import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { InputFault } from '../outcome.ts';
import type { Log } from '../ports.ts';

/** What the runner tells an action through its environment. */
export type RunnerFacts = {
  readonly eventName: string;
  readonly payload: unknown;
  readonly repository: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly runId: string;
  readonly attempt: number;
  readonly triggeringActor: string;
  readonly temporaryFolder: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** `INPUT_MAX_TURNS=30` becomes `max_turns: 30`. Values are untouched. */
export function readRawInputs(environment: Environment): Record<string, string> {
  const entries = Object.entries(environment).filter(([name]) => name.startsWith('INPUT_'));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']));
}

/** Throws `InputFault` when the environment is not that of a runner. */
export function readRunnerFacts(environment: Environment): RunnerFacts {
  return {
    eventName: expectVariable(environment, 'GITHUB_EVENT_NAME'),
    payload: readPayload(expectVariable(environment, 'GITHUB_EVENT_PATH')),
    repository: expectVariable(environment, 'GITHUB_REPOSITORY'),
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    runId: environment['GITHUB_RUN_ID'] || '0',
    attempt: Number(environment['GITHUB_RUN_ATTEMPT'] || '1'),
    triggeringActor: environment['GITHUB_TRIGGERING_ACTOR'] || '',
    temporaryFolder: environment['RUNNER_TEMP'] || '',
  };
}

/** Tells the runner to mask the values wherever they appear in its log. */
export function maskSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) core.setSecret(secret);
}

/** `gate` is applied to every text before the runner reads it: lines of a log are commands to it. */
export function createRunnerLog(gate: (text: string) => string): Log & { readonly error: (text: string) => void } {
  return {
    info: (text) => core.info(gate(text)),
    warning: (text) => core.warning(gate(text)),
    error: (text) => core.error(gate(text)),
  };
}

/** The workflow's OIDC token, for the model service alone. Throws `InputFault` where the job may not ask for one. */
export async function requestIdentityToken(): Promise<string> {
  try {
    return await core.getIDToken('https://api.anthropic.com');
  } catch (cause) {
    throw new InputFault(
      [
        '`anthropic_federation_rule_id` is set, but GitHub gave no identity token. Add `permissions: id-token: write` to the job.',
      ],
      { cause },
    );
  }
}

/** How far the step came, for the one that runs after everything else. A runner without the file keeps no state. */
export function savePhase(phase: 'started' | 'told', environment: Environment): void {
  if (environment['GITHUB_STATE']) core.saveState('phase', phase);
}

/** Undefined in the step itself. */
export function readPhase(environment: Environment): string | undefined {
  return environment['STATE_phase'] || undefined;
}

export function writeOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** The summary is a courtesy: a runner without the file gets none. */
export async function writeStepSummary(markdown: string, environment: Environment): Promise<void> {
  if (!environment['GITHUB_STEP_SUMMARY']) return;
  await core.summary.addRaw(markdown, true).write();
}

function expectVariable(environment: Environment, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw new InputFault([
    `The environment variable ${name} is not set, and the Action needs it. On a GitHub runner it always is; on your own machine use the command line: node dist/cli.js plan "…" --repo DIR.`,
  ]);
}

function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new InputFault(
      [`The event payload at GITHUB_EVENT_PATH could not be read as JSON (${messageOf(cause)}). Re-run the job.`],
      { cause },
    );
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown reason';
}
