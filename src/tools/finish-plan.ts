import { z } from 'zod';
import type { Plan, PlanMeta } from '../plan/model.ts';
import type { Finding } from '../verify/finding.ts';
import type { Draft } from './draft.ts';
import { defineTool, problem, type Tool, type ToolResult } from './tool.ts';

const MOST_FINDINGS = 30;

export type Finish = {
  readonly draft: Draft;
  readonly meta: PlanMeta;
  readonly verify: (plan: Plan) => readonly Finding[] | Promise<readonly Finding[]>;
  /** How often findings come back before the plan is taken with what is open. */
  readonly rounds: number;
};

export type Finisher = {
  readonly tool: Tool;
  readonly accepted: () => boolean;
  readonly meta: () => PlanMeta;
};

export function finishPlanTool(finish: Finish): Finisher {
  let accepted = false;
  let rounds = 0;
  let meta = finish.meta;
  const run = async (asked: {
    readonly size?: PlanMeta['size'] | undefined;
    readonly library?: string | undefined;
  }): Promise<ToolResult> => {
    const missing = finish.draft.missing();
    if (missing.length > 0) return problem(`Not finished: write these parts, or omit them with a reason: ${missing.join(', ')}.`);
    meta = { ...meta, ...(asked.size ? { size: asked.size } : {}), ...(asked.library ? { library: asked.library } : {}) };
    const findings = (await finish.verify(finish.draft.toPlan(meta))).filter((finding) => finding.severity !== 'info');
    const serious = findings.filter((finding) => finding.severity !== 'warn');
    rounds += 1;
    accepted = serious.length === 0 || rounds > finish.rounds;
    if (accepted)
      return {
        says:
          serious.length === 0 ? 'The plan is accepted.' : `The plan is taken as it is, with ${serious.length} open findings.`,
      };
    return problem(
      describeFindings([...serious, ...findings.filter((finding) => finding.severity === 'warn')], finish.rounds - rounds),
    );
  };
  return {
    tool: defineTool({
      name: 'finish_plan',
      kind: 'write',
      description:
        'Hands the plan in. The program verifies it against the repository and answers with findings to repair, or accepts it. `size` is S for a small feature in a small app, M, or L; `library` names the library and version the plan builds on, if any.',
      input: z.strictObject({ size: z.enum(['S', 'M', 'L']).optional(), library: z.string().min(1).max(120).optional() }),
      run,
    }),
    accepted: () => accepted,
    meta: () => meta,
  };
}

function describeFindings(findings: readonly Finding[], roundsLeft: number): string {
  const lines = findings.slice(0, MOST_FINDINGS).map(describe);
  const more = findings.length > MOST_FINDINGS ? [`… and ${findings.length - MOST_FINDINGS} more.`] : [];
  const left =
    roundsLeft > 0 ? `${roundsLeft + 1} tries are left.` : 'One try is left; what is still open then will be listed in the plan.';
  return [
    `Not accepted: ${findings.length} findings. Repair them by writing the parts again, then call finish_plan. ${left}`,
    ...lines,
    ...more,
  ].join('\n');
}

function describe(finding: Finding): string {
  const evidence = finding.evidence ? ` Evidence: ${finding.evidence}.` : '';
  const fix = finding.fix ? ` Fix: ${finding.fix}` : '';
  return `- [${finding.severity}] ${finding.place}: ${finding.message}${evidence}${fix}`;
}
