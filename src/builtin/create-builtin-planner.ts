import type { Planner, Usage } from '../ports.ts';
import { planBuiltin } from './plan-builtin.ts';
import { reviseBuiltin } from './revise-builtin.ts';

const NO_USAGE: Usage = {
  turns: 0,
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  model: undefined,
};

/** The planner without a model: the same repository and request always give the same plan. */
export function createBuiltinPlanner(): Planner {
  return {
    name: 'builtin',
    write: async (task, progress) => {
      progress('Reading routes, models and deployment');
      const { plan, notes } = task.revision ? reviseBuiltin(task, task.revision) : { plan: planBuiltin(task), notes: [] };
      progress('Checking the plan');
      const open = (await task.verify(plan)).filter((finding) => finding.severity === 'block' || finding.severity === 'error');
      return { plan, usage: NO_USAGE, notes: [...notes, ...open.map((finding) => `${finding.place}: ${finding.message}`)] };
    },
  };
}
