import type { Config } from './config/config.ts';
import { InputFault } from './outcome.ts';
import type { Clock, Planner } from './ports.ts';

type Wish = { readonly config: Config; readonly clock: Clock; readonly repositoryIsPrivate?: boolean };

/** `auto` means Claude where a key exists. Each planner is loaded only when it is the one. */
export async function choosePlanner({ config, clock }: Wish): Promise<Planner> {
  const hasKey = config.anthropic_api_key !== '';
  if (config.planner === 'builtin' || (config.planner === 'auto' && !hasKey)) {
    const { createBuiltinPlanner } = await import('./builtin/create-builtin-planner.ts');
    return createBuiltinPlanner();
  }
  if (!hasKey) {
    throw new InputFault([
      'Input `planner` is `agent`, and `anthropic_api_key` is nothing: expected an Anthropic API key. Set it, or use `planner: builtin`.',
    ]);
  }
  const [{ createAnthropicModel }, { createAgentPlanner }] = await Promise.all([
    import('./edges/anthropic-model.ts'),
    import('./agent/create-agent-planner.ts'),
  ]);
  const model = createAnthropicModel({
    credentials: { kind: 'key', apiKey: config.anthropic_api_key },
    baseUrl: config.anthropic_base_url,
    clock,
  });
  return createAgentPlanner({ model, clock });
}
