import type { Finding } from '../verify/finding.ts';

const MOST_FINDINGS = 10;
const words = { block: 'unfit to follow', error: 'flaw', warn: 'doubt', info: 'note' } as const;

/** Findings as a reader of the thread wants them: what is wrong, where in the plan, and what says so. */
export function findingList(findings: readonly Finding[], url?: string): string {
  const shown = findings.slice(0, MOST_FINDINGS).map((finding) => describeFinding(finding, url));
  const rest = findings.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}

function describeFinding({ rule, severity, message, evidence, fix, line }: Finding, url: string | undefined): string {
  const place = line === undefined ? '' : url === undefined ? ` (line ${line})` : ` ([line ${line}](${url}?plain=1#L${line}))`;
  const source = evidence === undefined || message.includes(evidence) ? '' : ` See \`${evidence.replaceAll('`', '')}\`.`;
  const advice = severity === 'block' || severity === 'error' ? (fix ?? '') : '';
  return `- ${words[severity]}, \`${rule}\`${place}: ${message}${source}${advice === '' ? '' : ` ${advice}`}`.replaceAll(
    '\n',
    ' ',
  );
}
