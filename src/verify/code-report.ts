import type { Diagram } from './diagram.ts';
import type { StateGraph } from './state-graph.ts';

/** What a type checker is asked about a plan's code. Paths are relative to the root of the repository. */
export type CodeQuestion = {
  readonly units: readonly CodeUnit[];
  /** Files of the repository that the units lead to, with their text. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Files of the repository that the plan edits: what a fragment does not show of them is not known. */
  readonly edited: readonly EditedFile[];
  /** Paths among `files` that declare for all others, whoever imports them. */
  readonly ambient: readonly string[];
  /** Mermaid diagrams. */
  readonly diagrams: readonly Diagram[];
  readonly strict: boolean;
  /** Import aliases of the repository, for example `@/*` → `src/*`. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
};

export type EditedFile = {
  readonly path: string;
  /** As it is before the plan; empty where it is not known. */
  readonly text: string;
  /** Paths of the units that are fragments of it. */
  readonly fragments: readonly string[];
};

/** One piece of code that is compiled as a module of its own. */
export type CodeUnit = {
  /** Place in the model that its lines are counted from, for example `code[2].source`. */
  readonly place: string;
  readonly path: string;
  readonly text: string;
  /** Lines before the first one that belongs to the place. */
  readonly offset: number;
};

export type CodeReport = {
  readonly problems: readonly CodeProblem[];
  /** Packages whose declarations were read, with their versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** The state diagrams that parse, as graphs. */
  readonly stateGraphs?: readonly { readonly place: string; readonly graph: StateGraph }[];
  /** Why nothing or not everything was checked, in words for a reader. */
  readonly unfinished?: string;
  /** Places of the units that were checked nevertheless; their problems are among the problems. */
  readonly checked?: readonly string[];
};

export type CodeProblem = {
  readonly place: string;
  /** Line within the place, counted from 1. */
  readonly line: number;
  readonly kind: 'syntax' | 'type' | 'diagram';
  /** Number of the compiler's message; 0 for a diagram. */
  readonly code: number;
  readonly message: string;
  /** Name of the module that an import could not find. */
  readonly module?: string;
  /** It is about a call of something that every program has. */
  readonly isAboutGlobal?: boolean;
};
