import { z } from 'zod';
import type { Plan, PlanMeta } from '../plan/model.ts';
import type { Finding } from '../verify/finding.ts';
import type { Draft } from './draft.ts';
import { answerReview, disputedIn, openReview, unansweredIn, type Review } from './review-answers.ts';
import { defineTool, problem, type Tool, type ToolResult } from './tool.ts';

const MOST_FINDINGS = 30;

export type Finish = {
  readonly draft: Draft;
  readonly meta: PlanMeta;
  readonly verify: (plan: Plan) => readonly Finding[] | Promise<readonly Finding[]>;
  /** How often findings come back before the plan is taken with what is open. */
  readonly rounds: number;
  /** Asked once, when nothing goes back for repair any more: what fresh eyes refuted. */
  readonly review?: (plan: Plan) => Promise<readonly Finding[]>;
};

export type Finisher = {
  readonly tool: Tool;
  readonly accepted: () => boolean;
  readonly meta: () => PlanMeta;
  /** Whether findings have come back, so that what follows is repair. */
  readonly repairing: () => boolean;
  /** What the review refuted and the author rebutted or left open. */
  readonly disputed: () => readonly Finding[];
};

type HandedIn = z.output<typeof handedIn>;

const findingNumber = z.number().int().min(1);
const handedIn = z.strictObject({
  size: z.enum(['S', 'M', 'L']).optional(),
  library: z.string().min(1).max(120).optional(),
  rebuttals: z
    .array(z.strictObject({ finding: findingNumber, because: z.string().min(1).max(600) }))
    .max(30)
    .optional(),
  repaired: z.array(findingNumber).max(30).optional(),
});

export function finishPlanTool(finish: Finish): Finisher {
  let accepted = false;
  let rounds = 0;
  let meta = finish.meta;
  let review: Review | undefined;
  let reminded = false;

  const run = async ({ size, library, ...answers }: HandedIn): Promise<ToolResult> => {
    const missing = finish.draft.missing();
    if (missing.length > 0) return problem(`Not finished: write these parts, or omit them with a reason: ${missing.join(', ')}.`);
    meta = { ...meta, ...(size ? { size } : {}), ...(library ? { library } : {}) };
    if (review) {
      review = answerReview(review, answers, finish.draft.changes());
      const unanswered = unansweredIn(review);
      if (unanswered.length > 0 && !reminded) {
        reminded = true;
        return askForAnswers(unanswered);
      }
    }
    const plan = finish.draft.toPlan(meta);
    const findings = (await finish.verify(plan)).filter((finding) => finding.severity !== 'info');
    const serious = findings.filter((finding) => finding.severity !== 'warn');
    rounds += 1;
    if (serious.length > 0 && rounds <= finish.rounds) {
      return describeFindings([...serious, ...findings.filter((finding) => finding.severity === 'warn')], finish.rounds - rounds);
    }
    if (finish.review && !review) {
      const findings = await finish.review(plan);
      review = openReview(findings, finish.draft.changes());
      if (findings.length > 0) return describeReview(findings);
    }
    accepted = true;
    return {
      says: serious.length === 0 ? 'The plan is accepted.' : `The plan is taken as it is, with ${serious.length} open findings.`,
    };
  };

  return {
    tool: defineTool({
      name: 'finish_plan',
      kind: 'write',
      description:
        'Hands the plan in. The program verifies it against the repository and answers with findings to repair, or accepts it. `size` is S for a small feature in a small app, M, or L; `library` names the library and version the plan builds on, if any. After a review every finding is answered by its number: in `repaired`, once the parts are written again, or in `rebuttals`, with the line that disproves it.',
      input: handedIn,
      run,
    }),
    accepted: () => accepted,
    meta: () => meta,
    repairing: () => rounds > 0,
    disputed: () => (review ? disputedIn(review) : []),
  };
}

function askForAnswers(unanswered: readonly number[]): ToolResult {
  return problem(
    `Not accepted yet: findings ${unanswered.join(', ')} of the review are neither repaired nor rebutted. Write the parts again and name the numbers in \`repaired\`, or disprove them in \`rebuttals\`. The answers you have given stand. What has no answer then is listed in the plan as open.`,
  );
}

/** What findings quote comes from files and from another conversation, so it stands inside the fence. */
function describeReview(findings: readonly Finding[]): ToolResult {
  return {
    says: `Not accepted yet: a reviewer with fresh eyes refuted ${findings.length} statements. Check each against its line. Write the parts that are wrong again and name the finding in \`repaired\`, or disprove it in \`rebuttals\`, then call finish_plan with an answer to every number.`,
    data: { source: 'review', text: findings.map((finding, index) => `${index + 1}. ${describe(finding).slice(2)}`).join('\n') },
    isError: true,
  };
}

function describeFindings(findings: readonly Finding[], roundsLeft: number): ToolResult {
  const lines = findings.slice(0, MOST_FINDINGS).map(describe);
  const more = findings.length > MOST_FINDINGS ? [`… and ${findings.length - MOST_FINDINGS} more.`] : [];
  const left =
    roundsLeft > 0 ? `${roundsLeft + 1} tries are left.` : 'One try is left; what is still open then will be listed in the plan.';
  return {
    says: `Not accepted: ${findings.length} findings. Repair them by writing the parts again, then call finish_plan. ${left}`,
    data: { source: 'checks of the program', text: [...lines, ...more].join('\n') },
    isError: true,
  };
}

function describe(finding: Finding): string {
  const evidence = finding.evidence ? ` Evidence: ${finding.evidence}.` : '';
  const fix = finding.fix ? ` Fix: ${finding.fix}` : '';
  return `- [${finding.severity}] ${finding.place}: ${finding.message}${evidence}${fix}`;
}
