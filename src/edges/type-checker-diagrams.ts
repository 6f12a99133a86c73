import { createRequire } from 'node:module';
import type { CodeProblem, CodeQuestion } from '../verify/code-report.ts';

type Grammar = {
  readonly diagram: {
    readonly db: { readonly clear: () => void };
    readonly parser: { readonly parse: (text: string) => void; readonly parser?: { yy?: unknown } };
  };
};

export type ParseDiagrams = (diagrams: CodeQuestion['diagrams']) => readonly CodeProblem[];

/** Mermaid's own grammar for sequence diagrams, read from the file that the build puts beside the checker. */
export function createDiagramParser(file: string): ParseDiagrams {
  const { diagram } = createRequire(file)(file) as Grammar;
  if (diagram.parser.parser !== undefined) diagram.parser.parser.yy = diagram.db;
  return (diagrams) =>
    diagrams.flatMap(({ place, text }) => {
      diagram.db.clear();
      try {
        diagram.parser.parse(text);
        return [];
      } catch (problem) {
        return [problemOf(place, problem)];
      }
    });
}

function problemOf(place: string, problem: unknown): CodeProblem {
  const { message, hash } = problem as {
    readonly message?: string;
    readonly hash?: { readonly loc?: { readonly first_line?: number } };
  };
  const shown = (message ?? 'unknown syntax').split('\n');
  const expectation = /got '([^']+)'/.exec(message ?? '')?.[1];
  const reason =
    expectation === undefined ? (shown[0] ?? '') : `unexpected ${expectation} after "${(shown[1] ?? '').slice(-60)}"`;
  return { place, line: hash?.loc?.first_line ?? 1, kind: 'diagram', code: 0, message: reason };
}
