import type { PlannedFile } from '../outcome.ts';
import type { CommentFacts } from './comment-facts.ts';
import { findingList } from './finding-list.ts';
import { pullRequestLine } from './pull-request.ts';
import { count, describeCost, describeDuration, describePhases, quote, shorten } from './words.ts';

const MOST_DECISIONS = 8;
const MOST_QUESTIONS = 8;
const MOST_CHANGES = 40;

/** What a maintainer reads first: where the plan is, what it decides, what is open, and what to do next. */
export function plannedSections(facts: CommentFacts, planned: PlannedFile): readonly string[] {
  const { plan, changes, notes = [] } = planned;
  const gaps = planned.findings.filter((finding) => finding.severity !== 'info');
  return [
    `${headline(planned)} for ${quote(facts.task)}`,
    whereItIs(planned),
    pullRequestLine(planned.published?.pullRequest),
    planned.incomplete ? `**Why it is incomplete:** ${planned.incomplete}` : '',
    changes === undefined ? (plan.summary?.decision ?? '') : changeList(changes, notes),
    factTable(facts, planned),
    questionList(planned),
    gaps.length === 0 ? '' : `**Known gaps** (${gaps.length})\n\n${findingList(gaps, planned.published?.url)}`,
    nextStep(facts, planned),
  ].filter((text) => text !== '');
}

function headline({ incomplete, changes }: PlannedFile): string {
  if (incomplete) return '⚠️ **Incomplete plan**';
  return changes === undefined ? '📐 **Plan**' : '📐 **Plan revised**';
}

function whereItIs({ path, published, plan }: PlannedFile): string {
  const commit = /^[0-9a-f]{40}$/.test(plan.meta.commit) ? ` Made from commit \`${plan.meta.commit.slice(0, 12)}\`.` : '';
  if (published === undefined) return `A dry run: nothing was written. The file would be \`${path}\`.${commit}`;
  return `➡️ [\`${path}\`](${published.url}) on branch \`${published.branch}\`.${commit}`;
}

/** Sentences made from the two versions of the model, not anybody's account of the change. */
function changeList(changes: readonly string[], notes: readonly string[]): string {
  const shown = changes.slice(0, MOST_CHANGES).map((change) => `- ${change}`);
  const rest = changes.length - shown.length;
  const list = [`**What changed** (${changes.length})`, '', ...shown, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
  // The changes are a list already: what the planner has to say about them is not one of them.
  return [list, ...notes].join('\n\n');
}

/** What a revision left as it was stands in the comments before it, and in the file. */
function factTable(facts: CommentFacts, planned: PlannedFile): string {
  const { claims, usage } = planned;
  const rows: readonly (readonly [string, string])[] = [
    ...(planned.changes === undefined ? contentsOf(planned) : []),
    ['Checks', `${claims.passed} of ${claims.claims} claims passed, ${claims.unverifiable} could not be checked`],
    ['Cost', `${describeCost(usage)}, ${describeDuration(facts.elapsed)}`],
    ['Cost by phase', describePhases(usage)],
  ];
  const lines = rows.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${cell(text)} |`);
  return ['| | |', '| --- | --- |', ...lines].join('\n');
}

function contentsOf({ plan }: PlannedFile): readonly (readonly [string, string])[] {
  const known = (plan.events ?? []).filter((event) => event.existing).length;
  const added = (plan.events ?? []).length - known;
  const days = (plan.rollout?.steps ?? []).reduce((sum, step) => sum + step.days, 0);
  const steps = plan.rollout?.steps.length ?? 0;
  return [
    ['Decisions', decisionsOf(plan)],
    ['Events', known === 0 ? `${added}` : `${added} new, ${known} existing`],
    ['Effort', plan.summary?.effort ?? (steps === 0 ? '' : `${count(steps, 'step')}, ${count(days, 'day')}`)],
    ['Biggest risk', plan.summary?.biggestRisk ?? ''],
  ];
}

function decisionsOf({ decisions = [] }: PlannedFile['plan']): string {
  const shown = decisions
    .slice(0, MOST_DECISIONS)
    .map((decision) => `**${shorten(decision.topic, 60)}**: ${shorten(decision.chosen, 160)}`);
  const rest = decisions.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
}

function questionList({ plan }: PlannedFile): string {
  const questions = plan.questions ?? [];
  const shown = questions
    .slice(0, MOST_QUESTIONS)
    .map((question) => `- ${question.id}: ${question.text} *Until answered:* ${question.default}`);
  const rest = questions.length - shown.length;
  if (shown.length === 0) return '';
  return ['**Open questions**', '', ...shown, ...(rest > 0 ? [`- … and ${rest} more in the plan`] : [])].join('\n');
}

function nextStep({ triggerPhrase }: CommentFacts, { published, path, plan }: PlannedFile): string {
  if (published === undefined) return '';
  const answers = (plan.questions ?? []).length > 0 ? 'answer the questions with' : 'change it with';
  return [
    `**Next:** read it, ${answers} \`${triggerPhrase} revise <your words>\`, and say \`${triggerPhrase} approve\` when it is right.`,
    `To build it, give a person or a coding agent this line: \`Implement ${path} of the branch ${published.branch}, step by step.\` Nothing changes by itself.`,
  ].join(' ');
}

/** One line, and no bar that would end the cell. */
function cell(text: string): string {
  return text.replaceAll(/\\*\|/g, '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
