// The yardstick: a loop with the same tools, the same instructions and the same caching, that knows nothing of the
// repository when it starts and is told the request alone.
import type { AgentRun } from '../src/agent/agent-run.ts';
import { emptyLedger } from '../src/agent/ledger.ts';
import { plannerTools } from '../src/agent/planner-tools.ts';
import { runAgent } from '../src/agent/run-agent.ts';
import type { Clock, Model, PlanDraft, Planner, PlanningTask } from '../src/ports.ts';
import { requestPrompt } from '../src/prompt/request.ts';
import { foreignTextRule, systemPrompt } from '../src/prompt/system.ts';
import { createDraft } from '../src/tools/draft.ts';
import { finishPlanTool } from '../src/tools/finish-plan.ts';
import { createJournal } from '../src/tools/journal.ts';
import { createToolset } from '../src/tools/toolset.ts';
import { rules } from '../src/verify/rules.ts';

const BOUNDARY = '0'.repeat(32);
const NO_LIMITS = { turns: 1000, toolCalls: 1000, inputTokens: 1e9, outputTokens: 1e9, costUsd: 1e6, milliseconds: 3_600_000 };

export function createNaivePlanner(model: Model, clock: Clock): Planner {
  return { name: 'agent', write: (task, _progress, signal) => write({ model, clock }, task, signal) };
}

type Way = { readonly model: Model; readonly clock: Clock };

async function write({ model, clock }: Way, task: PlanningTask, signal: AbortSignal): Promise<PlanDraft> {
  const draft = createDraft();
  const finish = finishPlanTool({ draft, meta: task.meta, verify: task.verify, rounds: 2 });
  const tools = [...plannerTools({ task, clock, draft, journal: createJournal() }), finish.tool];
  const prompt = systemPrompt({ language: task.meta.language, webSearches: 0, documentation: false, checks: rules });
  const run: AgentRun = {
    model,
    clock,
    signal,
    modelName: 'claude-sonnet-5-5',
    toolset: createToolset(tools, BOUNDARY),
    system: [{ text: prompt, cache: true }, { text: foreignTextRule(BOUNDARY) }],
    opening: () => [{ type: 'text', text: requestPrompt(BOUNDARY, task.request) }],
    goal: { reached: finish.accepted, missing: draft.missing, reminder: () => 'Go on.', finishing: () => 'Finish.' },
    limits: NO_LIMITS,
    phase: () => 'writing',
    progress: () => undefined,
  };
  const { ledger, because } = await runAgent(run, emptyLedger);
  if (because !== undefined) throw new Error(`The naive loop ended early: ${because}`);
  return { plan: draft.toPlan(finish.meta()), usage: ledger, notes: [] };
}
