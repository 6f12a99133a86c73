import type { Progress } from '../ports.ts';
import type { Planning } from './make-plan.ts';
import type { Run } from './run.ts';

/** What planning needs of a run. The person's own options win over the configuration. */
export async function planningOf(run: Run, progress: Progress): Promise<Planning> {
  const { config, command, ports, signal } = run;
  const options = command?.name === 'plan' || command?.name === 'revise' ? command.options : {};
  return {
    planner: await ports.planner(options.planner),
    contextTokens: config.context_tokens,
    planDirectory: config.plan_directory,
    language: options.language ?? config.language,
    checker: ports.checker,
    progress,
    signal,
  };
}
