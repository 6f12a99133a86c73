import type { ModelFault } from '../outcome.ts';
import type { Clock, Model, ModelMessage, ModelReply, PhaseName, TextBlock, UserBlock } from '../ports.ts';
import type { Toolset } from '../tools/toolset.ts';
import type { Ledger } from './ledger.ts';
import type { Limits, Standing } from './limits.ts';
import type { Position, ToolCall } from './next-step.ts';

/** One conversation with a purpose: it ends when the goal is reached, at a limit, or when the model cannot go on. */
export type AgentRun = {
  readonly model: Model;
  readonly clock: Clock;
  readonly toolset: Toolset;
  readonly system: readonly TextBlock[];
  /** First user turn; called again when another model has to start over. */
  readonly opening: () => readonly UserBlock[];
  readonly goal: Goal;
  readonly limits: Limits;
  readonly modelName: string;
  readonly fallbackModel?: string;
  readonly effort?: string;
  /** Searches of the web allowed in the whole run. */
  readonly webSearches?: number;
  /** What a turn was for, in the bill. */
  readonly phase: (calls: readonly ToolCall[]) => PhaseName;
  /** Told after the calls of a turn were answered, with what was used until then. */
  readonly progress: (ledger: Ledger) => void;
  /** Told every reply as it came, for the provenance. */
  readonly heard?: (reply: ModelReply) => void;
  readonly signal: AbortSignal;
};

export type Goal = {
  readonly reached: () => boolean;
  /** What is still to write. */
  readonly missing: () => readonly string[];
  readonly reminder: () => string;
  /** What is said when a limit is near. */
  readonly finishing: () => string;
};

export type AgentEnd = {
  readonly ledger: Ledger;
  /** Absent when the goal was reached. */
  readonly because?: string;
  readonly fault?: ModelFault;
  readonly switchedTo?: string;
};

/** Where a conversation stands between two turns. */
export type AgentState = {
  readonly messages: readonly ModelMessage[];
  readonly ledger: Ledger;
  readonly modelName: string;
  readonly position: Position;
  readonly standing: Standing;
  readonly switchedTo?: string;
};

export type Turn = { readonly state: AgentState } | { readonly end: AgentEnd };

export function endTurn(state: AgentState, because?: string, fault?: ModelFault): Turn {
  return {
    end: {
      ledger: state.ledger,
      ...(because === undefined ? {} : { because }),
      ...(fault === undefined ? {} : { fault }),
      ...(state.switchedTo === undefined ? {} : { switchedTo: state.switchedTo }),
    },
  };
}
