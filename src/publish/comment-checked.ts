import type { CheckedPlan, Drift } from '../outcome.ts';
import { findingList } from './finding-list.ts';
import { count } from './words.ts';

const MOST_DRIFT = 30;

/** What a check of the present plan says: first whether it still holds, then what does not, with `path:line`. */
export function checkedSections(checked: CheckedPlan, triggerPhrase: string): readonly string[] {
  const open = checked.findings.filter((finding) => finding.severity !== 'info');
  return [
    headline(checked),
    `[\`${checked.path}\`](${checked.url}) was made from \`${short(checked.plannedAt)}\` and was held against \`${short(checked.checkedAt)}\`: ${checked.claims.passed} of ${checked.claims.claims} claims hold, ${checked.claims.unverifiable} could not be checked.`,
    driftList(checked),
    open.length === 0 ? '' : `**All that the checks find today**\n\n${findingList(open, checked.url)}`,
    checked.voided.length === 0
      ? ''
      : `The plan was changed after ${checked.voided.join(', ')} approved it: that approval is void.`,
    checked.drift.length === 0 ? '' : `**Next:** \`${triggerPhrase} revise bring the plan up to date\``,
  ].filter((text) => text !== '');
}

/** The lines that a scheduled check puts on top of the comment of a plan that no longer fits. */
export function staleNotice(checked: Pick<CheckedPlan, 'drift' | 'url'>, triggerPhrase: string): string {
  return [
    `> ⚠️ **Out of date.** The repository changed since this plan was made, and ${count(checked.drift.length, 'statement')} of the plan no longer ${checked.drift.length === 1 ? 'holds' : 'hold'}:`,
    ...checked.drift.slice(0, 5).map((drift) => `> ${describeDrift(drift, checked.url)}`),
    ...(checked.drift.length > 5 ? [`> - … and ${checked.drift.length - 5} more`] : []),
    `>`,
    `> All of it: \`${triggerPhrase} check\`. To bring it up to date: \`${triggerPhrase} revise <what to change>\`.`,
  ].join('\n');
}

function headline({ drift, findings }: CheckedPlan): string {
  if (drift.length > 0)
    return `⚠️ **The plan has drifted**: ${count(drift.length, 'statement')} about the code no longer hold${drift.length === 1 ? 's' : ''}`;
  const isBroken = findings.some((finding) => finding.severity === 'error' || finding.severity === 'block');
  return isBroken ? '⚠️ **The plan has flaws**, though the code it speaks of has not changed' : '✅ **The plan still holds**';
}

function driftList({ drift, url }: CheckedPlan): string {
  if (drift.length === 0) return '';
  const shown = drift.slice(0, MOST_DRIFT).map((each) => describeDrift(each, url));
  const rest = drift.length - shown.length;
  return ['**What drifted**', '', ...shown, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}

function describeDrift({ where, words, line }: Drift, url: string): string {
  const place = line === undefined ? '' : ` ([line ${line} of the plan](${url}?plain=1#L${line}))`;
  return `- \`${where}\` ${words}${place}`;
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
