import { parseConfig, type Config } from './config/config.ts';
import { secretInputs } from './config/inputs.ts';
import { secretsOfMcpConfig } from './config/mcp-config.ts';
import { createPlannerChoice } from './choose-planner.ts';
import {
  createRunnerLog,
  maskSecrets,
  readPhase,
  readRawInputs,
  readRunnerFacts,
  requestIdentityToken,
  savePhase,
  writeOutputs,
  writeStepSummary,
  type RunnerFacts,
} from './edges/action-runtime.ts';
import { saveBundle } from './edges/bundle-folder.ts';
import { createGatedWriter } from './edges/gated-writer.ts';
import { createGitHubClient } from './edges/github-client.ts';
import { createGitHubReader, type GitHubReader } from './edges/github-reader.ts';
import { createGitHubSnapshots } from './edges/github-snapshots.ts';
import { createGitHubWriter } from './edges/github-writer.ts';
import { createPlanDisk } from './edges/plan-disk.ts';
import { createRunSignal } from './edges/run-signal.ts';
import { programUrl } from './edges/program-url.ts';
import { systemClock } from './edges/system-clock.ts';
import { createTypeChecker, typeCheckerFiles } from './edges/type-checker.ts';
import { InputFault, isBad, type Outcome } from './outcome.ts';
import type { Log, Ports } from './ports.ts';
import type { BundleTexts } from './publish/bundle.ts';
import { linksOf } from './publish/comment.ts';
import { passExitGate, type Channel } from './publish/exit-gate.ts';
import { outputsOf } from './publish/outputs.ts';
import { describeSweep, renderStepSummary } from './publish/step-summary.ts';
import { commentFacts } from './run/conclude.ts';
import { withoutWritesWhereDry } from './run/dry-run.ts';
import { guard } from './run/guard.ts';
import { keepBundle } from './run/keep-bundle.ts';
import type { Run } from './run/run.ts';
import type { Sweep } from './run/sweep.ts';
import { closeComment, isOfSeveralJobs, mayWriteOf, tellStory, type Story } from './stages.ts';
import { parseEvent, type ParsedEvent } from './trigger/parse-event.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Action: environment in; log, exit status, outputs and summary out, every text through the exit gate. */
export async function main(environment: Environment): Promise<void> {
  const phase = readPhase(environment);
  if (phase === 'told') return;
  savePhase('started', environment);
  const secrets = secretsIn(environment);
  const ownLinks = ownLinksOf({
    serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    repository: environment['GITHUB_REPOSITORY'] ?? '',
  });
  const gated = (text: string, channel: Channel, links: readonly string[] = []) =>
    passExitGate(text, { channel, secrets, ownLinks: [...ownLinks, ...links] }).text;
  const log = createRunnerLog((text) => gated(text, 'log'));
  const story = phase === undefined ? tellStory : closeComment;
  const { outcome, run, bundlePath } = await runAction({ environment, secrets, log, story }).catch((fault: unknown): Ended => ({
    outcome: describeFault(fault),
    run: undefined,
  }));
  if (isBad(outcome)) log.error(describeOutcome(outcome));
  else log.info(describeOutcome(outcome));
  process.exitCode = isBad(outcome) && phase === undefined ? 1 : 0;
  await report(log, {
    outputs: Object.fromEntries(
      Object.entries(outputsOf(outcome, bundlePath)).map(([name, value]) => [name, gated(value, 'output')]),
    ),
    summary: gated(renderStepSummary(outcome, run && commentFacts(run)), 'summary', linksOf(outcome)),
    environment,
  });
  savePhase('told', environment);
  // oxlint-disable-next-line unicorn/no-process-exit -- what hangs after a stop must not keep the process alive
  if (run?.signal.aborted) process.exit();
}

type Report = {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly environment: Environment;
};

/** The runner's files are a courtesy: the log has said it already, and what cannot be written changes no outcome. */
async function report(log: Log, { outputs, summary, environment }: Report): Promise<void> {
  try {
    writeOutputs(outputs);
    await writeStepSummary(summary, environment);
  } catch (fault) {
    log.warning(`The runner's files could not be written: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** What an address of ours begins with: files, branches, commits and runs of this repository, never its threads. */
function ownLinksOf({ serverUrl, repository: name }: Pick<RunnerFacts, 'serverUrl' | 'repository'>): readonly string[] {
  const repository = `${serverUrl}/${name}`;
  return ['blob', 'tree', 'commit', 'compare', 'actions/runs'].map((kind) => `${repository}/${kind}/`);
}

type Start = {
  readonly environment: Environment;
  readonly secrets: readonly string[];
  readonly log: Log;
  /** What is done with the one trigger of this event. */
  readonly story: Story;
};
type Ended = { readonly outcome: Outcome; readonly run: Run | undefined; readonly bundlePath?: string };

async function runAction({ environment, secrets, log, story }: Start): Promise<Ended> {
  const config = readConfig(environment);
  maskSecrets(secrets);
  const facts = readRunnerFacts(environment);
  const { signal, release } = createRunSignal(config.timeout_minutes);
  try {
    const { ports, reader } = createPorts(config, facts, { secrets, log, signal });
    const sweep: Sweep = {
      config,
      ports,
      signal,
      startedAt: systemClock.now(),
      repositoryUrl: `${facts.serverUrl}/${facts.repository}`,
      runUrl: `${facts.serverUrl}/${facts.repository}/actions/runs/${facts.runId}`,
      ...(facts.attempt > 1 ? { rerunBy: facts.triggeringActor } : {}),
    };
    const save = (texts: BundleTexts) =>
      saveBundle(facts.temporaryFolder || '.', texts, { secrets, ownLinks: ownLinksOf(facts) });
    return await handleEvent(sweep, facts, { reader, story, save });
  } finally {
    release();
  }
}

type Handling = {
  readonly reader: GitHubReader;
  readonly story: Story;
  /** Keeps the bundle of the job that plans, and answers its folder. */
  readonly save: (texts: BundleTexts) => string;
};

async function handleEvent(sweep: Sweep, facts: RunnerFacts, { reader, story, save }: Handling): Promise<Ended> {
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
      mentionTrigger: config.mention_trigger,
      issueNumber: config.issue_number || undefined,
    },
  });
  if (event.kind === 'ignored') return { outcome: { kind: 'ignored', reason: event.reason }, run: undefined };
  if (event.kind === 'sweep' && !isOfSeveralJobs(config))
    return { outcome: await tellSweep(sweep, event, story), run: undefined };
  const run = event.kind === 'sweep' ? await runOfMatrix(sweep, event.only) : runOf(sweep, event);
  if ('reason' in run) return { outcome: run, run: undefined };
  const outcome = await guard(withoutWritesWhereDry(run), story);
  const handsOver = config.stage === 'plan' && story === tellStory;
  return { run, ...(handsOver ? keepBundle(run, outcome, save) : { outcome }) };
}

type Ignored = Extract<Outcome, { readonly kind: 'ignored' }>;
type Parsed<Kind extends ParsedEvent['kind']> = Extract<ParsedEvent, { readonly kind: Kind }>;

function runOf(sweep: Sweep, { trigger, thread, command, mention }: Parsed<'trigger'>): Run {
  return { ...sweep, trigger, facts: thread, ...(command ? { command } : {}), ...(mention ? { mention } : {}) };
}

async function tellSweep(sweep: Sweep, { only }: Parsed<'sweep'>, story: Story): Promise<Outcome> {
  if (story !== tellStory) return { kind: 'ignored', reason: 'The next tick takes up what this one left.' };
  const { listSweep, runSweep } = await import('./run/sweep.ts');
  if (sweep.config.stage === 'list') return listSweep(sweep);
  return runSweep(sweep, { runOne: (run) => guard(withoutWritesWhereDry(run), story), ...(only ? { only } : {}) });
}

/** A schedule names no thread: separate jobs take theirs from a matrix, and it may have been closed since. */
async function runOfMatrix(sweep: Sweep, only: number | undefined): Promise<Run | Ignored> {
  const { stage } = sweep.config;
  if (only === undefined)
    throw new InputFault([
      `\`stage: ${stage}\` is for one thread, and a schedule names none. Let a job with \`stage: list\` list the issues, and give each its jobs with \`issue_number\`; examples/workflows/sweep-separate-jobs.yml shows how.`,
    ]);
  const { runOfIssue } = await import('./run/sweep.ts');
  const reason = `Issue ${only} is closed, or nobody set the label \`${sweep.config.label_trigger}\` on it.`;
  return (await runOfIssue(sweep, only)) ?? { kind: 'ignored', reason };
}

/** Only a run started by hand or by the clock needs to ask; an event carries its own time. */
async function createdAt(facts: RunnerFacts, reader: GitHubReader): Promise<string> {
  const now = new Date(systemClock.now()).toISOString();
  const asks = facts.eventName === 'workflow_dispatch';
  const known = asks ? await reader.runCreatedAt(Number(facts.runId)).catch(() => undefined) : undefined;
  return `${(known ?? now).slice(0, 19)}Z`;
}

const SECRET_INPUTS = secretInputs.map((name) => `INPUT_${name.toUpperCase()}`);

function secretsIn(environment: Environment): readonly string[] {
  const whole = SECRET_INPUTS.flatMap((name) => environment[name]?.trim() || []);
  return [...whole, ...secretsOfMcpConfig(environment['INPUT_MCP_CONFIG'] ?? '')];
}

/** Secrets leave the environment as soon as they are read: nothing later can print what is not there. */
function readConfig(environment: Environment): Config {
  const { config, problems } = parseConfig(readRawInputs(environment));
  for (const name of SECRET_INPUTS) delete process.env[name];
  if (config === undefined) throw new InputFault(problems);
  return config;
}

type Outgoing = { readonly secrets: readonly string[]; readonly log: Log; readonly signal: AbortSignal };

function createPorts(config: Config, facts: RunnerFacts, { secrets, log, signal }: Outgoing) {
  const clock = systemClock;
  const client = createGitHubClient({
    token: config.github_token,
    apiUrl: facts.apiUrl,
    repository: facts.repository,
    branchPrefix: config.branch_prefix,
    ...mayWriteOf(config),
    clock,
    deadline: clock.now() + config.timeout_minutes * 60_000,
    hurry: signal,
  });
  const reader = createGitHubReader(client);
  const ports: Ports = {
    reader,
    clock,
    log,
    writer: createGatedWriter(createGitHubWriter(client), { secrets, ownLinks: ownLinksOf(facts) }),
    snapshots: createGitHubSnapshots(client),
    checker: createTypeChecker(typeCheckerFiles(programUrl())),
    planner: createPlannerChoice(config, {
      clock,
      isPublic: async () => !(await reader.repository()).private,
      identityToken: requestIdentityToken,
    }),
    disk: createPlanDisk(facts.temporaryFolder || '.'),
  };
  return { ports, reader };
}

function describeFault(fault: unknown): Outcome {
  return { kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) };
}

function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'planned':
      return `planned: ${outcome.published?.url ?? outcome.path}`;
    case 'swept':
      return `swept: ${describeSweep(outcome)}`;
    case 'unsound':
      return `unsound: ${outcome.findings.map((finding) => finding.message).join(' ')}`;
    case 'failed':
      return `failed: ${outcome.message}`;
    case 'checked':
      return `checked: ${outcome.drift.length} drifted, ${outcome.claims.passed} of ${outcome.claims.claims} claims hold`;
    case 'approved':
      return `approved: ${outcome.path} at ${outcome.sha} by ${outcome.approver}`;
    case 'listed':
      return `listed: ${outcome.numbers.length} to plan, ${outcome.left.length} left`;
    case 'unchanged':
      return `unchanged: ${outcome.notes.join(' ')}`;
    case 'acknowledged':
      return 'acknowledged: the next jobs plan, and publish';
    case 'drafted':
      return `drafted: ${outcome.path}, for the publishing job`;
    default:
      return `${outcome.kind}: ${outcome.reason}`;
  }
}
