import { renderPlan } from '../plan/render.ts';
import type { Plan } from '../plan/model.ts';
import type { Clock, DocsServer, Model, PlanningTask } from '../ports.ts';
import { reviewRequest, reviewSystemPrompt } from '../prompt/review.ts';
import { foreignTextRule } from '../prompt/system.ts';
import { createJournal } from '../tools/journal.ts';
import type { RemoteTool } from '../tools/remote-tools.ts';
import { reportFindingsTool } from '../tools/report-findings.ts';
import { createToolset } from '../tools/toolset.ts';
import type { Finding } from '../verify/finding.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import { readingTools } from './planner-tools.ts';
import { runAgent } from './run-agent.ts';

export type Reviewer = {
  readonly model: Model;
  readonly clock: Clock;
  readonly boundary: string;
  readonly task: PlanningTask;
  readonly limits: Limits;
  readonly modelName: string;
  readonly fallbackModel?: string;
  readonly effort?: string;
  readonly documentation?: DocsServer;
  readonly remotes?: readonly RemoteTool[];
  readonly progress: (ledger: Ledger) => void;
  readonly signal: AbortSignal;
};

export type Reviewed = {
  readonly findings: readonly Finding[];
  readonly ledger: Ledger;
  /** Why there is no review, when it did not come to an end. */
  readonly because?: string;
};

/** A second conversation that has not seen the first: it reads the finished page and the repository, and tries to refute. */
export async function reviewPlan(reviewer: Reviewer, plan: Plan): Promise<Reviewed> {
  const { task, boundary } = reviewer;
  const markdown = renderPlan(plan);
  const report = reportFindingsTool(task.snapshot, markdown);
  const tools = [...readingTools({ ...reviewer, journal: createJournal() }), report.tool];
  const material = { boundary, task: task.request.task, markdown, snapshot: task.snapshot };
  const end = await runAgent(
    {
      ...reviewer,
      toolset: createToolset(tools, boundary),
      system: [{ text: reviewSystemPrompt(), cache: true }, { text: foreignTextRule(boundary) }],
      opening: () => [{ type: 'text', text: reviewRequest(material), cache: true }],
      goal: {
        reached: () => report.findings() !== undefined,
        missing: () => [],
        reminder: () => 'The review is not handed in: call report_findings.',
        finishing: () => 'A limit of this review is near: call report_findings now, with what you have refuted so far.',
      },
      phase: () => 'review',
      progress: reviewer.progress,
    },
    emptyLedger,
  );
  return {
    findings: report.findings() ?? [],
    ledger: end.ledger,
    ...(end.because === undefined ? {} : { because: end.because }),
  };
}
