import { resolveModel } from '../knowledge/models.ts';
import { ModelFault } from '../outcome.ts';
import type { PlanMeta } from '../plan/model.ts';
import type { Clock, DocsServer, Model, PlanDraft, Planner, PlanningTask } from '../ports.ts';
import { repositoryPrompt, type KnownFact } from '../prompt/repository.ts';
import { requestPrompt } from '../prompt/request.ts';
import { foreignTextRule, systemPrompt } from '../prompt/system.ts';
import { carryOn, reminder } from '../prompt/turns.ts';
import { documentationTools } from '../tools/documentation.ts';
import { createDraft, type Draft } from '../tools/draft.ts';
import { finishPlanTool } from '../tools/finish-plan.ts';
import { createJournal, type Journal } from '../tools/journal.ts';
import { listFilesTool } from '../tools/list-files.ts';
import { readFileTool } from '../tools/read-file.ts';
import { searchCodeTool } from '../tools/search-code.ts';
import { sequentialThinkingTool } from '../tools/sequential-thinking.ts';
import type { Tool } from '../tools/tool.ts';
import { createToolset } from '../tools/toolset.ts';
import { writePartTool } from '../tools/write-part.ts';
import { emptyLedger, toUsage } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { AgentEnd } from './agent-run.ts';
import { runAgent } from './run-agent.ts';

export type AgentPlanner = {
  readonly model: Model;
  readonly clock: Clock;
  /** 32 random hexadecimal digits, new for each run. */
  readonly boundary: string;
  readonly settings: AgentSettings;
  readonly documentation?: DocsServer;
  /** Knowledge chosen for the stack, not the whole catalogue. */
  readonly facts: (task: PlanningTask) => readonly KnownFact[];
};

export type AgentSettings = {
  /** An alias or an id; the request's own option wins. */
  readonly modelName: string;
  readonly fallbackModel?: string;
  readonly effort?: string;
  readonly limits: Limits;
  readonly customInstructions?: string;
};

/** How often findings come back to the author. */
const REPAIR_ROUNDS = 2;

export function createAgentPlanner(planner: AgentPlanner): Planner {
  return { name: 'agent', write: (task, progress, signal) => writePlan(planner, task, { progress, signal }) };
}

type Watch = { readonly progress: (step: string) => void; readonly signal: AbortSignal };

async function writePlan(planner: AgentPlanner, task: PlanningTask, { progress, signal }: Watch): Promise<PlanDraft> {
  const { boundary, settings, clock } = planner;
  const draft = createDraft();
  const journal = createJournal();
  const finish = finishPlanTool({ draft, meta: task.meta, verify: task.verify, rounds: REPAIR_ROUNDS });
  const tools = [
    ...exploringTools(task, journal, clock),
    ...lookUps(planner.documentation, task, journal),
    sequentialThinkingTool(),
    writePartTool(draft),
    finish.tool,
  ];
  const { options } = task.request;
  const effort = options.effort ?? settings.effort;
  const end = await runAgent(
    {
      model: planner.model,
      clock,
      toolset: createToolset(tools, boundary),
      system: [
        {
          text: systemPrompt({
            ...settings,
            language: task.meta.language,
            webSearches: 0,
            documentation: planner.documentation !== undefined,
          }),
          cache: true,
        },
        { text: foreignTextRule(boundary) },
      ],
      opening: () => [
        { type: 'text', text: repositoryPrompt({ boundary, ...task, facts: planner.facts(task) }), cache: true },
        { type: 'text', text: [requestPrompt(boundary, task.request), carryOn(draft.written())].filter(Boolean).join('\n') },
      ],
      goal: { reached: finish.accepted, missing: draft.missing, reminder: () => reminder(draft.missing()) },
      limits: withBudget(settings.limits, options.budget),
      modelName: resolveModel(options.model ?? settings.modelName),
      ...(settings.fallbackModel ? { fallbackModel: resolveModel(settings.fallbackModel) } : {}),
      ...(effort ? { effort } : {}),
      progress: () => progress(describeProgress(draft, journal)),
      signal,
    },
    emptyLedger,
  );
  return toDraft(end, { draft, journal, meta: finish.meta() });
}

function exploringTools(task: PlanningTask, journal: Journal, clock: Clock): readonly Tool[] {
  return [listFilesTool(task.snapshot), searchCodeTool(task.snapshot, journal, clock), readFileTool(task.snapshot, journal)];
}

function lookUps(server: DocsServer | undefined, { profile }: PlanningTask, journal: Journal): readonly Tool[] {
  if (!server) return [];
  const versionOf = (library: string): string | undefined => {
    const found = profile.dependencies.find((dependency) => dependency.name.toLowerCase() === library.toLowerCase());
    return found && `${found.name} ${found.resolved ?? found.range}`;
  };
  return documentationTools({ server, journal, versionOf });
}

/** A person may ask for less than the workflow allows, never for more. */
function withBudget(limits: Limits, budget: number | undefined): Limits {
  return budget === undefined ? limits : { ...limits, costUsd: Math.min(limits.costUsd, budget) };
}

function describeProgress(draft: Draft, journal: Journal): string {
  const written = draft.written().length;
  if (written === 0) return `Reading the repository, files opened so far: ${new Set(journal.read.map((read) => read.path)).size}`;
  const missing = draft.missing().length;
  return missing > 0 ? `Writing the plan: ${written} parts written, ${missing} to go` : 'Checking and repairing the plan';
}

type Written = { readonly draft: Draft; readonly journal: Journal; readonly meta: PlanMeta };

/** Never nothing once a part exists: what was written becomes a plan that says why it is not whole. */
function toDraft(end: AgentEnd, { draft, journal, meta }: Written): PlanDraft {
  if (end.because !== undefined && draft.written().length === 0) {
    throw end.fault ?? new ModelFault(`No plan was written: ${end.because}.`);
  }
  const stamped = { ...meta, planner: end.ledger.model === undefined ? 'agent' : `agent (${end.ledger.model})` };
  const incomplete = end.because === undefined ? {} : { incomplete: sentence(end.because, draft.missing()) };
  return { plan: draft.toPlan({ ...stamped, ...incomplete }), usage: toUsage(end.ledger), notes: notes(end, journal) };
}

function sentence(because: string, missing: readonly string[]): string {
  const parts =
    missing.length > 0 ? `Missing parts: ${missing.join(', ')}.` : 'All parts are there, but the last repairs are not.';
  return `${because.slice(0, 390 - parts.length)}. ${parts}`;
}

function notes(end: AgentEnd, journal: Journal): readonly string[] {
  const paths = [...new Set(journal.read.map((read) => read.path))];
  return [
    ...(end.because === undefined ? [] : [`Planning ended early: ${end.because}.`]),
    ...(end.switchedTo === undefined ? [] : [`The fallback model ${end.switchedTo} took over.`]),
    ...(paths.length === 0 ? [] : [`Files opened beyond the context: ${paths.join(', ')}.`]),
    ...(journal.documentation.length === 0 ? [] : [`Documentation read: ${journal.documentation.join('; ')}.`]),
    ...journal.shortfalls,
  ];
}
