import type { Outcome } from '../outcome.ts';
import type { ProgressNews, Usage } from '../ports.ts';
import { renderMarker } from '../trigger/comment-marker.ts';
import { approvedSections } from './comment-approval.ts';
import { checkedSections } from './comment-checked.ts';
import type { CommentFacts } from './comment-facts.ts';
import { plannedSections } from './comment-planned.ts';
import { findingList } from './finding-list.ts';
import { count, describeCost, describeDuration, describeMoney, describePhases, quote } from './words.ts';

export type Stage = { readonly text: string; readonly milliseconds: number };

/** GitHub takes 65,536 characters and does not say of which kind; the exit gate may make a text a little longer. */
const LONGEST = 55_000;
const MOST_STAGES = 12;

/** What is known of a run at work beside its present stage. */
export type Standing = ProgressNews & { readonly done?: readonly Stage[] };

export function renderProgress(facts: CommentFacts, stage: string, { done = [], ...news }: Standing = {}): string {
  const lines = done.slice(-MOST_STAGES).map(({ text, milliseconds }) => `- [x] ${text} (${describeDuration(milliseconds)})`);
  const money = news.costUsd ? ` and ${describeMoney(news.costUsd)}` : '';
  return page(facts, [
    `⏳ **At work** on ${quote(facts.task)}`,
    [...lines, `- [ ] **${stage}**${news.detail ? `: ${news.detail}` : ''}`].join('\n'),
    ...(news.estimate ? [news.estimate] : []),
    ...(facts.why ? [facts.why] : []),
    `${describeDuration(facts.elapsed)}${money} so far · asked for by ${facts.actor} · [run](${facts.runUrl}) · this comment changes into the result, or says why there is none`,
  ]);
}

/** A comment that still says it is at work: the run behind it has not come to an end, or died. */
export function isProgress(body: string): boolean {
  return body.split('\n').some((line) => line.startsWith('⏳ **At work**'));
}

/** A comment of a run that planned or tried to: it may have cost money. */
export function isOfPlanning(body: string): boolean {
  return isProgress(body) || isResult(body) || body.split('\n').some((line) => /^(?:😕|⏹️) \*\*/u.test(line));
}

/** A comment that asks for patience: the hour had its plans. */
export function isNotNow(body: string): boolean {
  return body.split('\n').some((line) => line.startsWith('⏸️ **Not now**'));
}

/** A comment of a run that did what it was asked for. */
export function isResult(body: string): boolean {
  return body.split('\n').some((line) => /^(?:📐 \*\*Plan|⚠️ \*\*Incomplete plan|🤷 \*\*The plan stays)/u.test(line));
}

export function renderConclusion(facts: CommentFacts, outcome: Outcome): string {
  return page(facts, [...conclusionOf(facts, outcome), ...(facts.why ? [facts.why] : []), footer(facts)]);
}

/** Addresses in a conclusion that are ours beside those of files and runs. */
export function linksOf(outcome: Outcome): readonly string[] {
  const pull = outcome.kind === 'planned' ? outcome.published?.pullRequest : undefined;
  if (pull === undefined) return [];
  return pull.state === 'none' ? [pull.openUrl] : [pull.url, pull.openUrl];
}

/** An answer to a command that plans nothing: help, or what was not understood. */
export function renderAnswer(facts: CommentFacts, text: string): string {
  return page(facts, [text]);
}

function conclusionOf(facts: CommentFacts, outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'planned':
      return plannedSections(facts, outcome);
    case 'checked':
      return checkedSections(outcome, facts.triggerPhrase);
    case 'approved':
      return approvedSections(outcome);
    case 'unchanged':
      return [
        `🤷 **The plan stays as it is**: the feedback changed nothing in \`${outcome.path}\``,
        ...(outcome.notes.length === 0 ? [] : [outcome.notes.map((note) => `- ${note}`).join('\n')]),
        'Say it in other words, or edit the file on its branch: the next revision keeps your edits.',
        ...cost(facts, outcome.usage),
      ];
    case 'unsound':
      return [...unsoundSections(facts, outcome.findings), ...cost(facts, outcome.usage)];
    case 'stopped':
      return [
        `⏹️ **Stopped** at ${quote(facts.task)}`,
        `${sentence(outcome.reason)} To try again: \`${facts.again}\`.`,
        ...cost(facts, outcome.usage),
      ];
    case 'failed':
      return [
        `😕 **Failed** at ${quote(facts.task)}`,
        outcome.message,
        ...(outcome.planUrl ? [`The plan itself is safe: [open it](${outcome.planUrl}).`] : []),
        ...(/\bagain\b/.test(outcome.message) ? [] : [`To try again, run the [job](${facts.runUrl}) again.`]),
        ...cost(facts, outcome.usage),
      ];
    case 'refused':
      return notNowSections(facts, outcome);
    case 'acknowledged':
    case 'drafted':
    case 'listed':
      return []; // Of these the comment says nothing of its own.
    default:
      return [outcome.kind === 'swept' ? `Planned ${count(outcome.planned.length, 'thread')}.` : outcome.reason];
  }
}

function notNowSections(facts: CommentFacts, { reason, until }: Extract<Outcome, { kind: 'refused' }>): readonly string[] {
  if (until === undefined) return [reason];
  return [
    `⏸️ **Not now**: no plan was begun for ${quote(facts.task)}, and nothing was spent`,
    `${reason} Ask again then; until then further requests in this thread only get a reaction.`,
  ];
}

function unsoundSections(facts: CommentFacts, findings: Extract<Outcome, { kind: 'unsound' }>['findings']): readonly string[] {
  const again = facts.again === facts.triggerPhrase ? `${facts.again} <what exactly should happen>` : facts.again;
  return [
    `😕 **No plan was published** for ${quote(facts.task)}`,
    `A plan was written, but the checks have ${count(findings.length, 'finding')}, of which at least one makes it unfit to follow:`,
    findingList(findings),
    `The whole of it is in the summary of the [run](${facts.runUrl}), to read and not to follow. Ask again with more words, for example \`${again}\`.`,
  ];
}

/** Money is told whatever it bought. */
function cost({ elapsed }: CommentFacts, usage: Usage | undefined): readonly string[] {
  if (usage?.model === undefined) return [];
  const phases = describePhases(usage);
  return [`**Cost:** ${describeCost(usage)}, ${describeDuration(elapsed)}${phases === '' ? '' : `. By phase: ${phases}`}`];
}

function footer(facts: CommentFacts): string {
  return `<sub>Asked for by ${facts.actor} · [run](${facts.runUrl}) · say \`${facts.triggerPhrase} help\` for what else there is</sub>`;
}

function sentence(text: string): string {
  const begun = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
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
