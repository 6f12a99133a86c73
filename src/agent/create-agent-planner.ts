import { resolveModel } from '../knowledge/models.ts';
import type { Plan } from '../plan/model.ts';
import type {
  Clock,
  DocsServer,
  Model,
  PhaseName,
  PlanDraft,
  Planner,
  PlanningTask,
  Progress,
  TextBlock,
  UserBlock,
} from '../ports.ts';
import { repositoryPrompt, type KnownFact } from '../prompt/repository.ts';
import { requestPrompt } from '../prompt/request.ts';
import { revisionPrompt } from '../prompt/revision.ts';
import { foreignTextRule, systemPrompt } from '../prompt/system.ts';
import { budgetOfRun, carryOn, finishNow, reminder } from '../prompt/turns.ts';
import { createDraft, type Draft } from '../tools/draft.ts';
import { finishPlanTool, type Finisher } from '../tools/finish-plan.ts';
import { createJournal, type Journal } from '../tools/journal.ts';
import type { RemoteTool } from '../tools/remote-tools.ts';
import { createToolset } from '../tools/toolset.ts';
import type { Finding } from '../verify/finding.ts';
import { rules } from '../verify/rules.ts';
import { describeEstimate, estimateRun } from './estimate-run.ts';
import { addLedgers, emptyLedger, type Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { ToolCall } from './next-step.ts';
import { plannerTools } from './planner-tools.ts';
import { reviewPlan } from './review-plan.ts';
import { runAgent } from './run-agent.ts';
import { shareLimits, withBudget } from './share-limits.ts';
import { toDraft } from './to-draft.ts';
import { webSearchesIn } from './web-searches.ts';

export type AgentPlanner = {
  readonly model: Model;
  readonly clock: Clock;
  /** 32 random hexadecimal digits, new for each run. */
  readonly boundary: string;
  readonly settings: AgentSettings;
  readonly documentation?: DocsServer;
  /** Tools of further remote servers, as the maintainers listed them. */
  readonly remotes?: readonly RemoteTool[];
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
  /** Searches of the web in the whole run; none when absent. */
  readonly webSearches?: number;
  /** `auto` lets fresh eyes refute the plan before it is handed in, where the limits leave room for it. */
  readonly review?: 'auto' | 'off';
};

/** How often findings of the program come back to the author. */
const REPAIR_ROUNDS = 2;

export function createAgentPlanner(planner: AgentPlanner): Planner {
  return { name: 'agent', write: (task, progress, signal) => writePlan(planner, task, { progress, signal }) };
}

type Watch = { readonly progress: Progress; readonly signal: AbortSignal };

async function writePlan(planner: AgentPlanner, task: PlanningTask, watch: Watch): Promise<PlanDraft> {
  const { clock, settings, boundary } = planner;
  const draft = createDraft(task.revision?.plan);
  const journal = createJournal();
  const allowed = withBudget(settings.limits, task.request.options.budget);
  const limits = shareLimits(allowed, settings.review ?? 'off');
  const review = limits.review && prepareReview(planner, task, { ...watch, limits: limits.review, journal });
  const reviewed = () => review?.ledger() ?? emptyLedger;
  const finish = finishPlanTool({
    draft,
    meta: task.meta,
    verify: task.verify,
    rounds: REPAIR_ROUNDS,
    ...(review ? { review: review.read } : {}),
  });
  const asking = wayToAsk(planner, task);
  const toolset = createToolset([...plannerTools({ ...planner, task, draft, journal }), finish.tool], boundary);
  const system = systemBlocks(planner, task);
  const opening = () => openingBlocks(planner, task, { draft, limits: limits.author });
  const first = { system, opening: opening(), tools: toolset.definitions };
  watch.progress('Asking the model', { estimate: describeEstimate(estimateRun(first, asking.modelName, allowed), allowed) });
  const end = await runAgent(
    {
      ...asking,
      clock,
      signal: watch.signal,
      toolset,
      system,
      opening,
      goal: {
        reached: finish.accepted,
        missing: draft.missing,
        reminder: () => reminder(draft.missing()),
        finishing: () => finishNow(draft.missing()),
      },
      limits: limits.author,
      webSearches: settings.webSearches ?? 0,
      phase: (calls) => phaseOf(calls, draft, finish),
      progress: (ledger) => {
        const { costUsd } = addLedgers(reviewed(), ledger);
        const { step, detail } = describeProgress(draft, journal);
        watch.progress(step, { detail, costUsd });
      },
      heard: (reply) => void journal.webSearches.push(...webSearchesIn(reply)),
    },
    emptyLedger,
  );
  const ledger = addLedgers(reviewed(), end.ledger);
  return toDraft({ ...end, ledger }, { task, draft, journal, meta: finish.meta(), disputed: finish.disputed() });
}

type Asking = { readonly model: Model; readonly modelName: string; readonly fallbackModel?: string; readonly effort?: string };

/** What a person asked for comes before what the workflow says. */
function wayToAsk({ model, settings }: AgentPlanner, { request }: PlanningTask): Asking {
  const effort = request.options.effort ?? settings.effort;
  return {
    model,
    modelName: resolveModel(request.options.model ?? settings.modelName),
    ...(settings.fallbackModel ? { fallbackModel: resolveModel(settings.fallbackModel) } : {}),
    ...(effort ? { effort } : {}),
  };
}

type ReviewParts = Watch & { readonly limits: Limits; readonly journal: Journal };
type Review = { readonly read: (plan: Plan) => Promise<readonly Finding[]>; readonly ledger: () => Ledger };

/** A review that fails costs the plan nothing but the review. */
function prepareReview(planner: AgentPlanner, task: PlanningTask, { limits, journal, progress, signal }: ReviewParts): Review {
  let ledger = emptyLedger;
  return {
    ledger: () => ledger,
    read: async (plan) => {
      const step = 'Letting fresh eyes try to refute the plan';
      progress(step);
      const tell = ({ turns }: Ledger) => progress(step, { detail: `turn ${turns}` });
      const reviewed = await reviewPlan({ ...planner, ...wayToAsk(planner, task), task, limits, signal, progress: tell }, plan);
      ledger = addLedgers(ledger, reviewed.ledger);
      if (reviewed.because !== undefined)
        journal.shortfalls.push(`The review by fresh eyes did not come to an end: ${reviewed.because}.`);
      return reviewed.findings;
    },
  };
}

function systemBlocks({ settings, documentation, boundary }: AgentPlanner, { meta }: PlanningTask): readonly TextBlock[] {
  const prompt = systemPrompt({
    language: meta.language,
    webSearches: settings.webSearches ?? 0,
    documentation: documentation !== undefined,
    checks: rules,
    ...(settings.customInstructions ? { customInstructions: settings.customInstructions } : {}),
  });
  return [{ text: prompt, cache: true }, { text: foreignTextRule(boundary) }];
}

type Start = { readonly draft: Draft; readonly limits: Limits };

function openingBlocks({ boundary, facts }: AgentPlanner, task: PlanningTask, { draft, limits }: Start): readonly UserBlock[] {
  const standing = task.revision ? revisionPrompt(boundary, task.revision) : carryOn(draft.written());
  const words = [requestPrompt(boundary, task.request), standing, budgetOfRun(limits)].filter(Boolean).join('\n');
  return [
    { type: 'text', text: repositoryPrompt({ boundary, ...task, facts: facts(task) }), cache: true },
    { type: 'text', text: words },
  ];
}

function phaseOf(calls: readonly ToolCall[], draft: Draft, finish: Finisher): PhaseName {
  if (finish.repairing()) return 'repair';
  return draft.written().length > 0 || calls.some((call) => call.name === 'write_part') ? 'writing' : 'research';
}

function describeProgress(draft: Draft, journal: Journal): { readonly step: string; readonly detail: string } {
  const written = draft.written().length;
  if (written === 0) return { step: 'Reading the repository', detail: describeReading(journal) };
  const missing = draft.missing().length;
  if (missing > 0) return { step: 'Writing the plan', detail: `${written} parts written, ${missing} to go` };
  return { step: 'Checking and repairing the plan', detail: `${written} parts` };
}

function describeReading({ read, documentation }: Journal): string {
  const files = new Set(read.map(({ path }) => path)).size;
  const last = read.at(-1)?.path;
  const pages = documentation.length === 0 ? '' : `, documentation asked: ${documentation.length}`;
  return `files opened: ${files}${last === undefined ? '' : `, the last one \`${last.replaceAll('`', "'")}\``}${pages}`;
}
