import type { CodeQuestion, CodeReport } from './code-report.ts';
import type { RuleResult } from './rule.ts';

/** What mermaid's grammar says about the sequence diagrams. */
export function judgeDiagrams(question: CodeQuestion, report: CodeReport): RuleResult {
  const claims = question.diagrams.length;
  if (report.unfinished !== undefined)
    return { findings: [], claims, unverifiable: claims === 0 ? [] : [`Syntax of ${claims} diagrams: ${report.unfinished}.`] };
  const findings = report.problems
    .filter(({ kind }) => kind === 'diagram')
    .map(({ place, line, message }) => ({
      severity: 'error' as const,
      place: `${place}:${line}`,
      message: `The diagram does not parse: ${message}`,
      evidence: 'https://mermaid.js.org/syntax/sequenceDiagram.html',
      fix: 'Every message is `A->>B: text` without a semicolon, and every block ends with `end`.',
    }));
  return { findings, claims, unverifiable: [] };
}
