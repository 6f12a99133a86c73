import { partSchemas, type Part, type Plan } from '../plan/model.ts';
import { normaliseLine } from '../plan/text.ts';
import type { Finding } from '../verify/finding.ts';

const MOST_QUESTIONS = 10;
const MOST_WORDS = 590;

/** What a reviewer refuted and the author did not repair becomes a question of the plan, as far as there is room. */
export function withDisputes(plan: Plan, disputed: readonly Finding[]): Plan {
  const own = plan.questions ?? [];
  const highest = Math.max(0, ...own.map((question) => Number(question.id.slice(1))));
  const added = disputed
    .slice(0, Math.max(0, MOST_QUESTIONS - own.length))
    .map((finding, index) => toQuestion(finding, highest + index + 1));
  const questions = partSchemas.questions.safeParse([...own, ...added]);
  if (added.length === 0 || !questions.success) return plan;
  return { ...plan, omitted: plan.omitted.filter(({ part }) => part !== 'questions'), questions: questions.data };
}

function toQuestion({ place, message, evidence, fix }: Finding, number: number): Part<'questions'>[number] {
  const proof = evidence === undefined ? '' : ` (${evidence})`;
  return {
    id: `Q${number}`,
    text: clip(`The review disagrees about ${place}: ${message}${proof} Which is right?`),
    default: clip(fix ?? 'The plan stays as it is; the run ended before this was repaired.'),
  };
}

function clip(words: string): string {
  return normaliseLine(words).slice(0, MOST_WORDS);
}
