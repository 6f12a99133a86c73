import { readFileSync, realpathSync } from 'node:fs';
import { parseConfig, type Config } from '../config/config.ts';
import { secretsOfMcpConfig } from '../config/mcp-config.ts';
import { readActionDefaults } from '../edges/action-defaults.ts';
import { InputFault } from '../outcome.ts';
import type { PlanRequest } from '../trigger/request.ts';

export type RequestOptions = {
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

/** Inputs of the Action are options here; what is not said keeps the default of `action.yml`. */
export function readConfig(options: RequestOptions): Config {
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

export function secretsOf(config: Config, options: RequestOptions): readonly string[] {
  return [config.anthropic_api_key, config.context7_api_key, ...secretsOfMcpConfig(options.mcpConfig ?? '')];
}

export function readRequest(task: string | undefined, options: RequestOptions, startedAt: number): PlanRequest {
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

function readIssueFile(path: string): { readonly title: string; readonly body: string } {
  try {
    const [first = '', ...rest] = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split(/\r?\n/);
    return { title: first.replace(/^#+\s*/, '').trim(), body: rest.join('\n').trim() };
  } catch (cause) {
    throw new InputFault(
      [
        `Cannot read the issue file ${path}: ${cause instanceof Error ? cause.message : String(cause)}. Expected a text file with the title on its first line.`,
      ],
      {
        cause,
      },
    );
  }
}
