import type { Finding, Severity } from '../verify/finding.ts';
import type { Verification } from '../verify/verify-plan.ts';

export type CheckFormat = 'text' | 'json' | 'github';

const LEVELS: Readonly<Record<Severity, string>> = { block: 'error', error: 'error', warn: 'warning', info: 'notice' };

/** Lines as linters print them, data, or annotations of a workflow run. */
export function describeCheck(path: string, verification: Verification, format: CheckFormat): readonly string[] {
  if (format === 'json') return [JSON.stringify({ path, ...verification }, undefined, 2)];
  const describe = format === 'github' ? annotationOf : lineOf;
  return [
    ...verification.findings.map((finding) => describe(path, finding)),
    ...verification.unverifiable.map((text) => `not verifiable: ${onOneLine(text)}`),
    verdictOf(verification),
  ];
}

/** `docs/plan.md:12  error  paths-exist  message` */
function lineOf(path: string, finding: Finding): string {
  const place = finding.line === undefined ? path : `${path}:${finding.line}`;
  return `${onOneLine(place)}  ${LEVELS[finding.severity]}  ${finding.rule}  ${onOneLine(wordsOf(finding))}`;
}

function annotationOf(path: string, finding: Finding): string {
  const at = finding.line === undefined ? '' : `,line=${finding.line}`;
  const properties = `file=${escapeProperty(path)}${at},title=${escapeProperty(finding.rule)}`;
  return `::${LEVELS[finding.severity]} ${properties}::${escapeData(wordsOf(finding))}`;
}

function wordsOf({ message, evidence, fix }: Finding): string {
  return [message, evidence === undefined ? '' : `(${evidence})`, fix ?? ''].filter((text) => text !== '').join(' ');
}

function verdictOf({ findings, claims }: Verification): string {
  const errors = findings.filter(({ severity }) => LEVELS[severity] === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warn').length;
  const open = claims.unverifiable === 0 ? '' : `, ${claims.unverifiable} could not be checked`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}; ${claims.passed} of ${claims.claims} claims passed${open}.`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** A page cannot begin a line of its own, colour the terminal or speak to the runner. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
