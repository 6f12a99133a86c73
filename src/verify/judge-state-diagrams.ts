import type { CodeQuestion, CodeReport } from './code-report.ts';
import type { Flaw, RuleResult } from './rule.ts';
import { isAboutConnection, judgeConnection, judgeReachability } from './state-faults.ts';
import type { StateGraph } from './state-graph.ts';

/** State diagrams that somebody drew; where one is not about a connection, only what cannot be reached is a fault. */
export function judgeStateDiagrams(question: CodeQuestion, report: CodeReport): RuleResult {
  const texts = new Map(question.diagrams.map(({ place, text }) => [place, text]));
  const judged = (report.stateGraphs ?? []).map(({ place, graph }) => judgeGraph(graph, { place, text: texts.get(place) ?? '' }));
  return {
    findings: judged.flatMap(({ findings }) => findings),
    claims: judged.reduce((sum, { claims }) => sum + claims, 0),
    unverifiable: [],
  };
}

type Drawn = { readonly place: string; readonly text: string };

function judgeGraph(graph: StateGraph, { place, text }: Drawn): RuleResult {
  const { faults, claims } = isAboutConnection(graph) ? judgeConnection(graph) : judgeReachability(graph);
  const findings = faults.map(({ state, message, fix }): Flaw => ({
    severity: 'error',
    place: `${place}:${lineOf(state, text)}`,
    message,
    fix,
  }));
  return { findings, claims, unverifiable: [] };
}

/** The first line that names the state. */
function lineOf(state: string | undefined, text: string): number {
  if (state === undefined) return 1;
  const name = new RegExp(`(?<![\\w-])${state.replace(/[^\w]/g, '\\$&')}(?![\\w-])`);
  return (
    Math.max(
      0,
      text.split('\n').findIndex((line) => name.test(line)),
    ) + 1
  );
}
