import type { Outcome, PlannedFile } from '../outcome.ts';
import type { Finding } from '../verify/finding.ts';
import { renderMarker } from '../trigger/comment-marker.ts';
import { count, describeCost, describeDuration, quote } from './words.ts';

/** What every state of the one comment says about its run. */
export type CommentFacts = {
  /** Trigger key; becomes the hidden marker. */
  readonly key: string;
  readonly task: string;
  readonly actor: string;
  readonly runUrl: string;
  readonly triggerPhrase: string;
  /** Milliseconds since the run began. */
  readonly elapsed: number;
};

/** GitHub takes 65,536 characters and does not say of which kind. */
const LONGEST = 60_000;
const MOST_FINDINGS = 10;

export function renderProgress(facts: CommentFacts, step: string): string {
  return page(facts, [
    `⏳ **Planning** ${quote(facts.task)}`,
    `${step} · ${describeDuration(facts.elapsed)} · asked for by ${facts.actor} · [run](${facts.runUrl})`,
    'This comment changes into the summary when the plan is there, or says why there is none.',
  ]);
}

export function renderConclusion(facts: CommentFacts, outcome: Outcome): string {
  return page(facts, [...conclusionOf(facts, outcome), footer(facts)]);
}

/** An answer to a command that plans nothing: help, or what was not understood. */
export function renderAnswer(facts: CommentFacts, text: string): string {
  return page(facts, [text]);
}

function conclusionOf(facts: CommentFacts, outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'planned':
      return plannedSections(facts, outcome);
    case 'unsound':
      return [
        `😕 **No plan was published** for ${quote(facts.task)}`,
        `A plan was written, but ${count(outcome.findings.length, 'check')} found flaws of which at least one makes it unfit to follow:`,
        findingList(outcome.findings),
        `It is kept in the run's files. Ask again with more words, for example \`${facts.triggerPhrase} <what exactly should happen>\`.`,
      ];
    case 'stopped':
      return [
        `⏹️ **Stopped** before there was a plan for ${quote(facts.task)}`,
        `${outcome.reason}. Ask again with \`${facts.triggerPhrase}\`.`,
      ];
    case 'failed':
      return [
        `😕 **Planning failed** for ${quote(facts.task)}`,
        outcome.message,
        ...(outcome.planUrl ? [`The plan itself is safe: [open it](${outcome.planUrl}).`] : []),
      ];
    default:
      return [outcome.kind === 'swept' ? `Planned ${count(outcome.planned.length, 'thread')}.` : outcome.reason];
  }
}

function plannedSections(facts: CommentFacts, planned: PlannedFile): readonly string[] {
  const { plan, published } = planned;
  return [
    `${planned.incomplete ? '⚠️ **Incomplete plan**' : '📐 **Plan**'} for ${quote(facts.task)}`,
    whereItIs(planned),
    ...(planned.incomplete ? [`**Why it is incomplete:** ${planned.incomplete}`] : []),
    plan.summary?.decision ?? '',
    factTable(facts, planned),
    questionList(planned),
    planned.findings.length === 0 ? '' : `**Known gaps**\n\n${findingList(planned.findings)}`,
    published
      ? '**Next:** read the plan on the branch, answer the questions, then hand the file to whoever builds it. It changes nothing by itself.'
      : '',
  ].filter((text) => text !== '');
}

function whereItIs({ path, published, plan }: PlannedFile): string {
  const commit = /^[0-9a-f]{40}$/.test(plan.meta.commit) ? ` Planned at \`${plan.meta.commit.slice(0, 12)}\`.` : '';
  if (published === undefined) return `A dry run: nothing was written. The file would be \`${path}\`.${commit}`;
  return `➡️ [\`${path}\`](${published.url}) on branch \`${published.branch}\`.${commit}`;
}

function factTable(facts: CommentFacts, { plan, claims, usage }: PlannedFile): string {
  const known = (plan.events ?? []).filter((event) => event.existing).length;
  const added = (plan.events ?? []).length - known;
  const decisions = (plan.decisions ?? []).slice(0, 8).map((decision) => `${decision.topic}: ${decision.chosen}`);
  const rows: readonly (readonly [string, string])[] = [
    ['Decisions', decisions.join('<br>')],
    ['Events', known === 0 ? `${added}` : `${added} new, ${known} existing`],
    ['Effort', plan.summary?.effort ?? ''],
    ['Biggest risk', plan.summary?.biggestRisk ?? ''],
    ['Checks', `${claims.passed} of ${claims.claims} claims passed, ${claims.unverifiable} could not be checked`],
    ['Cost', `${describeCost(usage)}, ${describeDuration(facts.elapsed)}`],
  ];
  const lines = rows.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${cell(text)} |`);
  return ['| | |', '| --- | --- |', ...lines].join('\n');
}

function questionList({ plan }: PlannedFile): string {
  const questions = (plan.questions ?? []).map(
    (question) => `- ${question.id}: ${question.text} *Until answered:* ${question.default}`,
  );
  return questions.length === 0 ? '' : `**Open questions**\n\n${questions.join('\n')}`;
}

function findingList(findings: readonly Finding[]): string {
  const shown = findings
    .slice(0, MOST_FINDINGS)
    .map((finding) => `- \`${finding.rule}\` (${finding.severity}): ${finding.message}`);
  const rest = findings.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}

function footer(facts: CommentFacts): string {
  return `<sub>Asked for by ${facts.actor} · [run](${facts.runUrl}) · say \`${facts.triggerPhrase} help\` for what else there is</sub>`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Blocks are dropped from the middle when the page is too long; head and footer stay. */
function page(facts: CommentFacts, blocks: readonly string[]): string {
  const [head = '', ...rest] = blocks;
  const kept = [...rest];
  const render = () => [renderMarker(facts.key), head, ...kept].join('\n\n');
  while (render().length > LONGEST && kept.length > 2) kept.splice(-2, 1);
  const text = render();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 2)}\n…`;
}
