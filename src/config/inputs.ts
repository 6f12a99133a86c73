import { z } from 'zod';
import { mcpConfigSchema } from './mcp-config.ts';

/**
 * Every input of the Action, once: name and check. Descriptions and defaults stand in `action.yml` alone; a test holds
 * the two and the README together. Raw values are strings, the empty string means "not set".
 */

/** A job on GitHub ends after six hours. */
const MOST_MINUTES = 360;

const text = z.string();
const required = z.string().min(1, 'expected a value');
const oneOf = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.enum(names, { error: () => `expected one of ${names.join(', ')}` });
const optionalOneOf = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.union([z.literal(''), oneOf(...names)], { error: () => `expected one of ${names.join(', ')}, or nothing` });
const positive = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'expected a positive number')
  .transform(Number)
  .refine((value) => value > 0, 'expected a positive number');
const count = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'expected a whole number from 1')
  .transform(Number);
const countOrNone = z
  .string()
  .regex(/^\d{1,9}$/, 'expected a whole number, 0 for no bound')
  .transform(Number);
const optionalCount = z.union([z.literal(''), count], { error: () => 'expected a whole number from 1, or nothing' });
const flag = oneOf('true', 'false').transform((value) => value === 'true');
const label = z.string().min(1, 'expected the name of a label').max(50, 'expected at most 50 characters');
const command = z.string().regex(/^[/@][A-Za-z][\w-]{1,38}$/, 'expected a word that begins with / or @, such as /plan-realtime');
const gateway = z.string().refine(isGatewayAddress, 'expected an https address (http only for localhost), or nothing');
const refPart = /^(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/;
const branchPrefix = z.string().regex(refPart, 'expected letters, digits, . _ - and /, such as plan-realtime/');
const optionalBranch = z.string().regex(new RegExp(`^$|${refPart.source}`), 'expected the name of a branch, or nothing');
const directory = z
  .string()
  .regex(
    /^(?!.*(?:\.\.|\/\/))[A-Za-z0-9._][A-Za-z0-9._/-]{0,118}[A-Za-z0-9_-]$/,
    'expected a folder inside the repository, such as .claude/doc',
  )
  .refine((value) => !/^\.git(\/|$)|^\.github(\/|$)/i.test(value), 'expected a folder outside .git and .github');
const bots = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  )
  .refine(
    (names) => names.every((name) => !name.includes('*')),
    'expected exact names; a wildcard would let strangers start runs',
  );

export const inputSchema = z.object({
  github_token: required,
  anthropic_api_key: text,
  anthropic_base_url: gateway,
  anthropic_federation_rule_id: text,
  anthropic_organization_id: text,
  anthropic_service_account_id: text,
  anthropic_workspace_id: text,
  planner: oneOf('auto', 'agent', 'builtin'),
  model: required,
  fallback_model: text,
  effort: optionalOneOf('low', 'medium', 'high', 'xhigh', 'max'),
  max_turns: count,
  max_cost_usd: positive,
  max_runs_per_hour: countOrNone,
  timeout_minutes: positive.refine((value) => value <= MOST_MINUTES, `expected at most ${MOST_MINUTES} minutes`),
  label_trigger: label,
  trigger_phrase: command,
  mention_trigger: flag,
  issue_number: optionalCount,
  min_permission: oneOf('triage', 'write', 'maintain', 'admin'),
  allowed_bots: bots,
  context_tokens: count,
  web_search: oneOf('auto', 'true', 'false'),
  context7_api_key: text,
  mcp_config: mcpConfigSchema,
  review: oneOf('auto', 'off'),
  base_branch: optionalBranch,
  branch_prefix: branchPrefix,
  plan_directory: directory,
  open_pull_request: flag,
  custom_instructions: text,
  language: required,
  dry_run: flag,
  max_plans_per_sweep: count,
  max_sweep_cost_usd: positive,
  stage: oneOf('all', 'acknowledge', 'plan', 'publish', 'list'),
  bundle_path: text,
});

/** Inputs whose values are never shown. */
export const secretInputs = ['github_token', 'anthropic_api_key', 'context7_api_key', 'mcp_config'] as const;

export type InputName = keyof typeof inputSchema.shape;
export const inputNames = Object.keys(inputSchema.shape) as readonly InputName[];

function isGatewayAddress(value: string): boolean {
  if (value === '') return true;
  const match = /^(https?):\/\/(\[[0-9a-f:]+\]|[^/:@\s]+)(:\d+)?(\/[^\s@]*)?$/i.exec(value);
  return match !== null && (match[1] === 'https' || ['localhost', '127.0.0.1', '[::1]'].includes(match[2] ?? ''));
}
