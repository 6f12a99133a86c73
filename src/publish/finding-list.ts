import type { Finding } from '../verify/finding.ts';

const MOST_FINDINGS = 10;
const MOST_PLACES = 6;
const words = { block: 'unfit to follow', error: 'flaw', warn: 'doubt', info: 'note' } as const;

/** Findings as a reader of the thread wants them: what is wrong, where in the plan, and what says so. Each is said once. */
export function findingList(findings: readonly Finding[], url?: string): string {
  const alike = groupAlike(findings);
  const shown = alike.slice(0, MOST_FINDINGS).map((group) => describeFindings(group, url));
  const rest = alike.slice(MOST_FINDINGS).reduce((sum, group) => sum + group.length, 0);
  return [...shown, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}

type Group = readonly [Finding, ...Finding[]];

/** Findings that differ in nothing but their line. */
function groupAlike(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const words = `${finding.severity} ${finding.rule} ${finding.message}`;
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function describeFindings(group: Group, url: string | undefined): string {
  const [{ rule, severity, message, evidence, fix }] = group;
  const source = evidence === undefined || message.includes(evidence) ? '' : ` See \`${evidence.replaceAll('`', '')}\`.`;
  const advice = severity === 'block' || severity === 'error' ? (fix ?? '') : '';
  return `- ${words[severity]}, \`${rule}\`${placesOf(group, url)}: ${message}${source}${advice === '' ? '' : ` ${advice}`}`.replaceAll(
    '\n',
    ' ',
  );
}

/** ` (line 3)`, or links to the lines of the file. */
function placesOf(group: Group, url: string | undefined): string {
  const lines = [...new Set(group.flatMap(({ line }) => line ?? []))];
  if (lines.length === 0) return '';
  const link = (line: number, text: string) => (url === undefined ? text : `[${text}](${url}?plain=1#L${line})`);
  const shown = lines.slice(0, MOST_PLACES).map((line, index) => link(line, index === 0 ? `line ${line}` : `${line}`));
  return ` (${shown.join(', ')}${lines.length > MOST_PLACES ? ', …' : ''})`;
}
