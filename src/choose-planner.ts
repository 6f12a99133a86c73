import { randomBytes } from 'node:crypto';
import type { AnthropicModelOptions } from './edges/anthropic-model.ts';
import type { Config } from './config/config.ts';
import { InputFault } from './outcome.ts';
import type { Clock, Planner, PlanningTask, Ports } from './ports.ts';
import type { Profile } from './profile/profile.ts';

/** Limits that are no inputs. */
const TOOL_CALLS = 60;
const INPUT_TOKENS = 1_500_000;
/**
 * Thinking is billed as output and is most of it: with 64,000 the reserve for writing began in the middle of research. The
 * parts of a large plan are about 25,000, a repair writes some of them again, and the review takes its share.
 */
const OUTPUT_TOKENS = 128_000;
const WEB_SEARCHES = 5;
/** Share of the run's time that planning may take; publishing needs the rest. */
const PLANNING_SHARE = 0.85;

/** What the choice depends on beyond the configuration. */
export type PlannerWorld = {
  readonly clock: Clock;
  /** Whether what is read may be told to a search engine. */
  readonly isPublic: () => Promise<boolean>;
  /** A short-lived identity token of the workflow; undefined where there is none to get. */
  readonly identityToken?: () => Promise<string>;
  /** Another way to the network, for recording and replaying. */
  readonly fetch?: typeof fetch;
};

/** `auto` means Claude where a key or a federation exists. Each planner is loaded only when it is the one. */
export function createPlannerChoice(config: Config, world: PlannerWorld): Ports['planner'] {
  return async (wish) => {
    const choice = wish ?? config.planner;
    const credentials = credentialsOf(config, world);
    if (choice === 'builtin' || (choice === 'auto' && credentials === undefined)) return loadBuiltin();
    if (credentials !== undefined) return loadAgent({ config, world, credentials });
    throw new InputFault([
      'The planner `agent` was asked for, and `anthropic_api_key` is nothing: expected an Anthropic API key. Set it (on the command line: ANTHROPIC_API_KEY), or use the planner `builtin`.',
    ]);
  };
}

type Credentials = AnthropicModelOptions['credentials'];

function credentialsOf(config: Config, { identityToken }: PlannerWorld): Credentials | undefined {
  if (config.anthropic_api_key !== '') return { kind: 'key', apiKey: config.anthropic_api_key };
  if (config.anthropic_federation_rule_id === '' || identityToken === undefined) return undefined;
  return {
    kind: 'federation',
    federationRuleId: config.anthropic_federation_rule_id,
    organizationId: config.anthropic_organization_id,
    ...(config.anthropic_service_account_id === '' ? {} : { serviceAccountId: config.anthropic_service_account_id }),
    ...(config.anthropic_workspace_id === '' ? {} : { workspaceId: config.anthropic_workspace_id }),
    identityToken,
  };
}

async function loadBuiltin(): Promise<Planner> {
  const { createBuiltinPlanner } = await import('./builtin/create-builtin-planner.ts');
  return createBuiltinPlanner();
}

type AgentWish = { readonly config: Config; readonly world: PlannerWorld; readonly credentials: Credentials };

async function loadAgent({ config, world, credentials }: AgentWish): Promise<Planner> {
  const [{ createAnthropicModel }, { createDocumentationServer }, { createFurtherTools }, { createAgentPlanner }, { factsFor }] =
    await Promise.all([
      import('./edges/anthropic-model.ts'),
      import('./edges/documentation-server.ts'),
      import('./edges/documentation-further-servers.ts'),
      import('./agent/create-agent-planner.ts'),
      import('./knowledge/facts-for.ts'),
    ]);
  const { clock } = world;
  const network = world.fetch === undefined ? {} : { fetch: world.fetch };
  return createAgentPlanner({
    model: createAnthropicModel({ credentials, baseUrl: config.anthropic_base_url, clock, ...network }),
    clock,
    boundary: randomBytes(16).toString('hex'),
    documentation: createDocumentationServer({ apiKey: config.context7_api_key, ...network }),
    remotes: createFurtherTools(config.mcp_config, network),
    facts: (task: PlanningTask) => factsFor(signalsOf(task.profile)),
    settings: { ...settingsOf(config), webSearches: (await maySearch(config, world)) ? WEB_SEARCHES : 0 },
  });
}

async function maySearch(config: Config, world: PlannerWorld): Promise<boolean> {
  return config.web_search === 'auto' ? world.isPublic() : config.web_search === 'true';
}

function settingsOf(config: Config) {
  return {
    modelName: config.model,
    fallbackModel: config.fallback_model,
    effort: config.effort,
    review: config.review,
    customInstructions: config.custom_instructions,
    limits: {
      turns: config.max_turns,
      toolCalls: TOOL_CALLS,
      inputTokens: INPUT_TOKENS,
      outputTokens: OUTPUT_TOKENS,
      costUsd: config.max_cost_usd,
      milliseconds: config.timeout_minutes * 60_000 * PLANNING_SHARE,
    },
  };
}

function signalsOf({ frameworks, dependencies, topology, languages }: Profile) {
  const names = [
    ...frameworks.map((framework) => framework.name),
    ...dependencies.map((dependency) => dependency.name),
    ...topology.brokers.map((broker) => broker.value),
    ...topology.targets.map((target) => target.value),
    ...languages.map((language) => language.name),
  ];
  const targets = topology.targets.map((target) => target.value.toLowerCase());
  return {
    names: [...new Set(names)],
    several: [...topology.replicas, ...topology.workers].some((fact) => fact.value > 1),
    serverless: targets.some((target) => /vercel|lambda|netlify|workers|cloud run/.test(target)),
  };
}
