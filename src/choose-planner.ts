import { randomBytes } from 'node:crypto';
import type { Config } from './config/config.ts';
import { InputFault } from './outcome.ts';
import type { Clock, Planner, PlanningTask, Ports } from './ports.ts';
import type { Profile } from './profile/profile.ts';

/** Limits that are no inputs: promised in SECURITY.md. */
const TOOL_CALLS = 60;
const INPUT_TOKENS = 1_500_000;
const OUTPUT_TOKENS = 64_000;
/** Share of the run's time that planning may take; publishing needs the rest. */
const PLANNING_SHARE = 0.85;

/** `auto` means Claude where a key exists. Each planner is loaded only when it is the one. */
export function createPlannerChoice(config: Config, clock: Clock): Ports['planner'] {
  return async (wish) => {
    const choice = wish ?? config.planner;
    const hasKey = config.anthropic_api_key !== '';
    if (choice === 'builtin' || (choice === 'auto' && !hasKey)) return loadBuiltin();
    if (hasKey) return loadAgent(config, clock);
    throw new InputFault([
      'The planner `agent` was asked for, and `anthropic_api_key` is nothing: expected an Anthropic API key. Set it, or use the planner `builtin`.',
    ]);
  };
}

async function loadBuiltin(): Promise<Planner> {
  const { createBuiltinPlanner } = await import('./builtin/create-builtin-planner.ts');
  return createBuiltinPlanner();
}

async function loadAgent(config: Config, clock: Clock): Promise<Planner> {
  const [{ createAnthropicModel }, { createAgentPlanner }, { factsFor }] = await Promise.all([
    import('./edges/anthropic-model.ts'),
    import('./agent/create-agent-planner.ts'),
    import('./knowledge/facts-for.ts'),
  ]);
  const credentials = { kind: 'key', apiKey: config.anthropic_api_key } as const;
  return createAgentPlanner({
    model: createAnthropicModel({ credentials, baseUrl: config.anthropic_base_url, clock }),
    clock,
    boundary: randomBytes(16).toString('hex'),
    facts: (task: PlanningTask) => factsFor(signalsOf(task.profile)),
    settings: {
      modelName: config.model,
      effort: config.effort,
      customInstructions: config.custom_instructions,
      limits: {
        turns: config.max_turns,
        toolCalls: TOOL_CALLS,
        inputTokens: INPUT_TOKENS,
        outputTokens: OUTPUT_TOKENS,
        costUsd: config.max_cost_usd,
        milliseconds: config.timeout_minutes * 60_000 * PLANNING_SHARE,
      },
    },
  });
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
