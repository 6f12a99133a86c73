import type { Outcome } from '../outcome.ts';
import type { CommentFacts } from './comment-facts.ts';
import { renderConclusion } from './comment.ts';
import { withoutMarker } from '../trigger/comment-marker.ts';
import { count, describeCost } from './words.ts';

/** The runner drops a summary of more than a mebibyte without a word. */
const LONGEST = 900_000;

/** What the run's page shows: the conclusion for a thread, or one paragraph. A dry run shows the whole plan. */
export function renderStepSummary(outcome: Outcome, facts: CommentFacts | undefined): string {
  const text = summaryOf(outcome, facts);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}\n\n…`;
}

function summaryOf(outcome: Outcome, facts: CommentFacts | undefined): string {
  if (outcome.kind === 'ignored') return `**Ignored.** ${outcome.reason}\n`;
  if (outcome.kind === 'refused') return `**Refused.** ${outcome.reason}\n`;
  if (outcome.kind === 'acknowledged') return '**Acknowledged.** The next jobs plan, and publish.\n';
  if (outcome.kind === 'drafted')
    return `**Drafted.** ${count(outcome.findings.length, 'finding')}; the plan waits for the publishing job. Cost: ${describeCost(outcome.usage)}.\n`;
  if (outcome.kind === 'swept') return sweepSummary(outcome);
  if (outcome.kind === 'listed') return listSummary(outcome);
  if (facts === undefined) return `**${outcome.kind}.** ${'message' in outcome ? outcome.message : ''}\n`;
  const conclusion = withoutMarker(renderConclusion(facts, outcome));
  const plan = isStored(outcome) || !('markdown' in outcome) ? undefined : outcome.markdown;
  return plan === undefined ? `${conclusion}\n` : `${conclusion}\n\n---\n\n${plan}`;
}

function isStored(outcome: Outcome): boolean {
  return outcome.kind === 'planned' && outcome.published !== undefined;
}

function listSummary({ numbers, left }: Extract<Outcome, { kind: 'listed' }>): string {
  const rows = left.map(({ number, reason }) => `| ${number} | left: ${reason} |`);
  const list = numbers.length === 0 ? 'nothing to plan' : `${count(numbers.length, 'issue')} to plan: ${numbers.join(', ')}`;
  return [`**Listed:** ${list}.`, '', '| Issue | Why not now |', '| --- | --- |', ...rows]
    .slice(0, left.length === 0 ? 1 : undefined)
    .join('\n');
}

function sweepSummary(swept: Extract<Outcome, { kind: 'swept' }>): string {
  const rows = [
    ...swept.planned.map(
      ({ number, conclusion, reason }) => `| #${number} | ${conclusion}${reason ? `: ${cell(reason)}` : ''} |`,
    ),
    ...swept.left.map(({ number, reason }) => `| #${number} | left: ${cell(reason)} |`),
  ];
  const plans = swept.planned.flatMap(({ number, markdown }) =>
    markdown === undefined ? [] : [`\n---\n\nThe plan for #${number}, which is on no branch:\n\n${markdown}`],
  );
  const head = `**Scheduled run:** ${describeSweep(swept)}.\n`;
  return rows.length === 0 ? head : `${head}\n| Thread | What happened |\n| --- | --- |\n${rows.join('\n')}\n${plans.join('\n')}`;
}

/** `2 threads planned, 1 failed, 4 left` */
export function describeSweep({ planned, left }: Extract<Outcome, { kind: 'swept' }>): string {
  const others = [...new Set(planned.map(({ conclusion }) => conclusion))].filter((kind) => kind !== 'planned');
  const amount = (kind: string) => planned.filter(({ conclusion }) => conclusion === kind).length;
  const ends = others.map((kind) => `${amount(kind)} ${kind}`);
  return [`${count(amount('planned'), 'thread')} planned`, ...ends, `${left.length} left`].join(', ');
}

/** One line, and no bar that would end the cell. */
function cell(text: string): string {
  return text.replaceAll(/\\*\|/g, '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
