import { pathToFileURL } from 'node:url';
import type { CodeProblem, CodeReport } from '../verify/code-report.ts';
import { plainDiagram, type Diagram, type DiagramKind } from '../verify/diagram.ts';
import type { StateGraph, StateNode } from '../verify/state-graph.ts';

/** A diagram of mermaid, as far as parsing needs it. */
type Grammar = {
  readonly db: { readonly clear?: () => void; readonly getData?: () => MermaidData };
  readonly parser: { readonly parse: (text: string) => unknown; readonly parser?: { yy?: unknown } };
};
type Grammars = { readonly grammars: Readonly<Record<DiagramKind, () => Promise<{ readonly diagram: Grammar }>>> };

type MermaidData = {
  readonly nodes: readonly { readonly id: string; readonly shape?: string; readonly parentId?: string }[];
  readonly edges: readonly { readonly start: string; readonly end: string; readonly label?: string | null }[];
};

type Step = { readonly place: string; readonly problems: readonly CodeProblem[] };

export type ParseDiagrams = (
  diagrams: readonly Diagram[],
  tell?: (step: Step) => void,
) => Promise<Pick<CodeReport, 'problems' | 'stateGraphs'>>;

const KINDS: Readonly<Record<string, StateNode['kind']>> = {
  stateStart: 'start',
  stateEnd: 'end',
  choice: 'choice',
  fork: 'fork',
  join: 'fork',
  divider: 'region',
};
const ALIAS = /^\s*state\s+"([^"\n]+)"\s+as\s+([^\s{]+)/gm;

/** Mermaid's own grammars, from the file that the build puts beside the checker. A kind is loaded when a diagram is of it. */
export function createDiagramParser(file: string): ParseDiagrams {
  return async (diagrams, tell) => {
    const problems: CodeProblem[] = [];
    const stateGraphs: { readonly place: string; readonly graph: StateGraph }[] = [];
    for (const { place, kind, text } of diagrams) {
      const grammar = await load(file, kind);
      const found: CodeProblem[] = [];
      try {
        const data = parse(grammar, plainDiagram(text));
        if (kind === 'state' && data !== undefined) stateGraphs.push({ place, graph: graphOf(data, text) });
      } catch (problem) {
        found.push(problemOf(place, problem));
      }
      problems.push(...found);
      tell?.({ place, problems: found });
    }
    return { problems, stateGraphs };
  };
}

async function load(file: string, kind: DiagramKind): Promise<Grammar> {
  const { grammars } = (await import(pathToFileURL(file).href)) as Grammars;
  return (await grammars[kind]()).diagram;
}

/** The model of some kinds is made anew at each access, that of others is kept and has to be emptied. */
function parse({ db, parser }: { readonly db: Grammar['db']; readonly parser: Grammar['parser'] }, text: string) {
  if (parser.parser !== undefined) parser.parser.yy = db;
  db.clear?.();
  parser.parse(text);
  return db.getData?.();
}

/** Without notes; a state is named as its alias says, and else by its id. */
function graphOf({ nodes, edges }: MermaidData, text: string): StateGraph {
  const aliases = new Map([...text.matchAll(ALIAS)].map(([, name = '', id = '']) => [id, name]));
  const states = nodes
    .filter(({ shape }) => shape?.startsWith('note') !== true)
    .map(({ id, shape, parentId }): StateNode => ({
      id,
      name: aliases.get(id) ?? id,
      kind: KINDS[shape ?? ''] ?? 'state',
      ...(parentId === undefined ? {} : { parent: parentId }),
    }));
  const known = new Set(states.map(({ id }) => id));
  return {
    states,
    edges: edges
      .filter(({ start, end }) => known.has(start) && known.has(end))
      .map(({ start, end, label }) => ({ from: start, to: end, on: label ?? '' })),
  };
}

function problemOf(place: string, problem: unknown): CodeProblem {
  const { message, hash } = problem as {
    readonly message?: string;
    readonly hash?: { readonly loc?: { readonly first_line?: number } };
  };
  const said = message ?? 'unknown syntax';
  const shown = said.split('\n');
  const expectation = /got '([^']+)'/.exec(said)?.[1];
  const reason =
    expectation === undefined ? (shown[0] ?? '') : `unexpected ${expectation} after "${(shown[1] ?? '').slice(-60)}"`;
  const line = hash?.loc?.first_line ?? Number(/\bon line (\d+)/.exec(said)?.[1] ?? 1);
  return { place, line, kind: 'diagram', code: 0, message: reason };
}
