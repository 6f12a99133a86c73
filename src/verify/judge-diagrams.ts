import type { CodeQuestion, CodeReport } from './code-report.ts';
import type { DiagramKind } from './diagram.ts';
import type { RuleResult } from './rule.ts';

const HELP: Readonly<Record<DiagramKind, { readonly evidence: string; readonly fix: string }>> = {
  sequence: {
    evidence: 'https://mermaid.js.org/syntax/sequenceDiagram.html',
    fix: 'Every message is `A->>B: text` without a semicolon, and every block ends with `end`.',
  },
  state: {
    evidence: 'https://mermaid.js.org/syntax/stateDiagram.html',
    fix: 'Every transition is `a --> b: text`, names of states have no hyphen or space, and every `{` has its `}`.',
  },
  flowchart: {
    evidence: 'https://mermaid.js.org/syntax/flowchart.html',
    fix: 'Put labels with brackets, quotes or slashes in quotes, `a["text (more)"]`, name no node `end`, and close every subgraph.',
  },
};

/** What mermaid's grammars say about the diagrams. */
export function judgeDiagrams(question: CodeQuestion, report: CodeReport): RuleResult {
  const claims = question.diagrams.length;
  const checked = new Set(report.checked);
  const open = report.unfinished === undefined ? [] : question.diagrams.filter(({ place }) => !checked.has(place));
  const kinds = new Map(question.diagrams.map(({ place, kind }) => [place, kind]));
  const findings = report.problems
    .filter(({ kind }) => kind === 'diagram')
    .map(({ place, line, message }) => ({
      severity: 'error' as const,
      place: `${place}:${line}`,
      message: `The diagram does not parse: ${message}`,
      ...HELP[kinds.get(place) ?? 'sequence'],
    }));
  return {
    findings,
    claims,
    unverifiable: open.length === 0 ? [] : [`Syntax of ${open.length} diagrams: ${report.unfinished}.`],
  };
}
