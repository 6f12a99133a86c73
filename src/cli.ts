import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { createPlannerChoice } from './choose-planner.ts';
import { parseConfig, type Config } from './config/config.ts';
import { secretsOfMcpConfig } from './config/mcp-config.ts';
import { selectContext } from './context/select-context.ts';
import { renderContext } from './context/render-context.ts';
import { readActionDefaults } from './edges/action-defaults.ts';
import { createPlanDisk } from './edges/plan-disk.ts';
import { createWorkTreeSource } from './edges/read-work-tree.ts';
import { openRunWorld } from './edges/repeatable-run.ts';
import { createRunSignal } from './edges/run-signal.ts';
import { systemClock } from './edges/system-clock.ts';
import { makePlan } from './run/make-plan.ts';
import { InputFault } from './outcome.ts';
import { describeProfile } from './profile/describe-profile.ts';
import { profileRepository } from './profile/profile-repository.ts';
import { describeVerdict } from './publish/verdict.ts';
import type { PlanRequest } from './trigger/request.ts';

type PlanOptions = {
  readonly repo: string;
  readonly issueFile?: string;
  readonly planner?: string;
  readonly model?: string;
  readonly effort?: string;
  readonly language?: string;
  readonly maxCostUsd?: string;
  readonly contextTokens?: string;
  readonly planDirectory?: string;
  readonly mcpConfig?: string;
  readonly record?: string;
  readonly replay?: string;
  readonly json?: boolean;
};

const print = (text: string) => process.stdout.write(`${text}\n`);
const tell = (text: string) => process.stderr.write(`${text}\n`);

process.exitCode = await run(process.argv);

async function run(words: readonly string[]): Promise<number> {
  try {
    await commandLine().parseAsync(words);
    return 0;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode;
    tell(`plan-realtime: ${fault instanceof Error ? fault.message : String(fault)}`);
    return 1;
  }
}

function commandLine(): Command {
  const program = new Command('plan-realtime')
    .description('Plans real-time features for a repository. It only plans: it never implements and never runs anything.')
    .exitOverride();
  addRequest(program.command('plan'))
    .description('write a verified plan into the repository')
    .addOption(
      new Option('--planner <name>', 'who writes it; auto means Claude where ANTHROPIC_API_KEY is set').choices([
        'auto',
        'agent',
        'builtin',
      ]),
    )
    .option('--model <name>', 'model of the agent planner')
    .option('--effort <level>', 'how hard the model thinks')
    .option('--language <name>', "language of the plan's prose, agent planner only")
    .option('--max-cost-usd <amount>', 'most US dollars the run may cost')
    .option('--plan-directory <folder>', 'folder of the plan in the repository')
    .option('--mcp-config <json>', 'further remote servers, as in the input mcp_config')
    .option('--record <folder>', 'keep the answers of the model and of documentation servers, without secrets')
    .option('--replay <folder>', 'repeat a recorded run from its folder, byte for byte and without network')
    .action(plan);
  addRequest(program.command('context')).description('show which files a planner would be shown, and why').action(showContext);
  program
    .command('profile')
    .description('show what the files say about the system')
    .option('--repo <folder>', 'git work tree', '.')
    .option('--json', 'print data')
    .action(showProfile);
  program
    .command('mention')
    .description('say which texts ask for real-time behaviour, and why')
    .requiredOption('--file <path>', 'JSON list of {id, where, title, body, authorType}')
    .option('--json', 'print data')
    .action(showMentions);
  return program;
}

function addRequest(command: Command): Command {
  return command
    .argument('[task]', 'what should happen, in your own words')
    .option('--issue-file <path>', 'read the request from a file: title on the first line, body below')
    .option('--repo <folder>', 'git work tree to plan for', '.')
    .option('--context-tokens <count>', 'tokens of repository content a planner is shown')
    .option('--json', 'print data instead of text');
}

async function plan(task: string | undefined, options: PlanOptions): Promise<void> {
  const config = readConfig(options);
  const world = await openRunWorld({ ...options, secrets: secretsOf(config, options) });
  const request = readRequest(task, options, world.startedAt);
  const { signal, release } = createRunSignal(config.timeout_minutes);
  try {
    const planner = await createPlannerChoice(config, { ...world, isPublic: async () => false })(undefined);
    const snapshot = await createWorkTreeSource(options.repo).read('HEAD', signal);
    const made = await makePlan(request, snapshot, {
      planner,
      contextTokens: config.context_tokens,
      planDirectory: config.plan_directory,
      language: config.language,
      progress: tell,
      signal,
    });
    await createPlanDisk(options.repo).save(made.path, made.markdown);
    if (options.json) print(JSON.stringify({ path: made.path, ...made.verification, usage: made.usage }, undefined, 2));
    else for (const line of [join(options.repo, made.path), ...describeVerdict(made.plan, made.verification)]) print(line);
  } finally {
    release();
    await world.settled();
  }
}

async function showContext(task: string | undefined, options: PlanOptions): Promise<void> {
  const started = performance.now();
  const { title, body } = readRequest(task, options, systemClock.now()).thread;
  const snapshot = await createWorkTreeSource(options.repo).read('HEAD');
  const profile = profileRepository(snapshot);
  const budgetTokens = readConfig(options).context_tokens;
  const context = selectContext({ request: { task: title, title, body, comments: [] }, snapshot, profile, budgetTokens });
  const seconds = (performance.now() - started) / 1000;
  print(options.json ? JSON.stringify({ ...context, files: snapshot.files.size, seconds }) : renderContext(context));
}

async function showProfile(options: PlanOptions): Promise<void> {
  const profile = profileRepository(await createWorkTreeSource(options.repo).read('HEAD'));
  print(options.json ? JSON.stringify(profile, undefined, 2) : describeProfile(profile));
}

async function showMentions(options: { readonly file: string; readonly json?: boolean }): Promise<void> {
  const { detectMention } = await import('./trigger/detect-mention.ts');
  const verdicts = readTexts(options.file).map((text) => ({ id: text.id, ...detectMention(text) }));
  if (options.json) return void print(JSON.stringify(verdicts, undefined, 2));
  for (const { id, verdict, score, reasons } of verdicts)
    print(`${verdict ? 'yes' : 'no '}  ${score.toFixed(1)}  ${id}  ${reasons.join('; ')}`);
}

/** Inputs of the Action are options here; what is not said keeps the default of `action.yml`. */
function readConfig(options: PlanOptions): Config {
  const said = {
    planner: options.planner,
    model: options.model,
    effort: options.effort,
    language: options.language,
    max_cost_usd: options.maxCostUsd,
    context_tokens: options.contextTokens,
    plan_directory: options.planDirectory,
    mcp_config: options.mcpConfig,
    // A repeated run asks nobody, but it is the run of somebody who had a key.
    anthropic_api_key: process.env['ANTHROPIC_API_KEY'] || (options.replay === undefined ? '' : 'not-used-in-a-replay'),
    anthropic_base_url: process.env['ANTHROPIC_BASE_URL'],
    context7_api_key: process.env['CONTEXT7_API_KEY'],
    // Nothing here talks to GitHub; the schema wants a value.
    github_token: 'unused',
  };
  const defaults = readActionDefaults(realpathSync(process.argv[1] ?? '.'));
  const given = Object.entries(said).filter(([, value]) => value !== undefined) as [string, string][];
  const { config, problems } = parseConfig({ ...defaults, ...Object.fromEntries(given) });
  if (config === undefined) throw new InputFault(problems);
  return config;
}

function secretsOf(config: Config, options: PlanOptions): readonly string[] {
  return [config.anthropic_api_key, config.context7_api_key, ...secretsOfMcpConfig(options.mcpConfig ?? '')];
}

function readRequest(task: string | undefined, options: PlanOptions, startedAt: number): PlanRequest {
  const { title, body } = options.issueFile === undefined ? { title: task ?? '', body: '' } : readIssueFile(options.issueFile);
  if (title === '') throw new InputFault(['There is nothing to plan: expected a sentence in quotes, or --issue-file issue.md.']);
  const at = `${new Date(startedAt).toISOString().slice(0, 19)}Z`;
  return {
    trigger: { kind: 'cli', key: `cli-${at}`, at, actor: { login: 'command line', type: 'User' }, reactTo: { kind: 'none' } },
    thread: { kind: 'none', number: 0, title, body, url: 'command line', comments: [], leftOut: [] },
    task: task ?? title,
    options: {},
  };
}

const textSchema = z.array(
  z.object({
    id: z.union([z.string(), z.number()]),
    where: z.string(),
    title: z.string(),
    body: z.string(),
    authorType: z.string(),
  }),
);

function readTexts(path: string) {
  try {
    return textSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : String(cause);
    throw new InputFault(
      [`Cannot read texts from ${path}: ${reason}\nExpected a JSON list of {id, where, title, body, authorType}.`],
      { cause },
    );
  }
}

function readIssueFile(path: string): { readonly title: string; readonly body: string } {
  try {
    const [first = '', ...rest] = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split(/\r?\n/);
    return { title: first.replace(/^#+\s*/, '').trim(), body: rest.join('\n').trim() };
  } catch (cause) {
    throw new InputFault([`Cannot read the issue file ${path}: ${cause instanceof Error ? cause.message : String(cause)}.`], {
      cause,
    });
  }
}
