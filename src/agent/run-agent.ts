import { modelPrices } from '../knowledge/model-prices.ts';
import { ModelFault } from '../outcome.ts';
import type { Clock, Model, ModelMessage, ModelReply, TextBlock, UserBlock } from '../ports.ts';
import { budgetWarning, cutAnswer, exploringIsOver, finishNow } from '../prompt/turns.ts';
import type { Toolset } from '../tools/toolset.ts';
import { hear, say, withCacheMarks } from './conversation.ts';
import { enterTurn, type Ledger } from './ledger.ts';
import { outputAllowance, standing, warningBetween, type Limits, type Standing } from './limits.ts';
import { nextStep, type Position, type Step, type ToolCall } from './next-step.ts';

/** One conversation with a purpose: it ends when `goal.reached()`, at a limit, or when the model cannot go on. */
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
  readonly webSearches?: number;
  readonly progress: (calls: readonly ToolCall[]) => void;
  readonly signal: AbortSignal;
};

export type Goal = {
  readonly reached: () => boolean;
  /** What is still to write, most important first. */
  readonly missing: () => readonly string[];
  readonly reminder: () => string;
};

export type AgentEnd = {
  readonly ledger: Ledger;
  /** Absent when the goal was reached. */
  readonly because?: string;
  readonly fault?: ModelFault;
  readonly switchedTo?: string;
};

type State = {
  readonly messages: readonly ModelMessage[];
  readonly ledger: Ledger;
  readonly modelName: string;
  readonly position: Position;
  readonly standing: Standing;
  readonly switchedTo?: string;
};

export async function runAgent(run: AgentRun, before: Ledger): Promise<AgentEnd> {
  const started = run.clock.now();
  const deadline = watchDeadline(run);
  let state = begin(run, before);
  try {
    for (;;) {
      const turn = await takeTurn(run, state, deadline.signal, run.clock.now() - started);
      if ('end' in turn) return turn.end;
      state = turn.state;
    }
  } finally {
    deadline.stop();
  }
}

function begin(run: AgentRun, ledger: Ledger): State {
  return {
    messages: say([], run.opening()),
    ledger,
    modelName: run.modelName,
    position: { reminders: 0, pauses: 0, cuts: 0, canSwitchModel: run.fallbackModel !== undefined },
    standing: { phase: 'work', tightest: { name: '', share: 0 } },
  };
}

type Turn = { readonly state: State } | { readonly end: AgentEnd };

async function takeTurn(run: AgentRun, state: State, signal: AbortSignal, milliseconds: number): Promise<Turn> {
  const now = standing({ ledger: state.ledger, milliseconds }, run.limits, run.goal.missing().length > 0);
  if (now.phase === 'over') return end(state, `the limit on ${now.tightest.name} was reached`);
  const warned = { ...state, messages: say(state.messages, warnings(run, state.standing, now)), standing: now };
  let reply: ModelReply;
  try {
    reply = await ask(run, warned, signal, milliseconds);
  } catch (error) {
    return afterFault(run, warned, signal, error);
  }
  const billed = { ...warned, ledger: enterTurn(warned.ledger, reply, warned.modelName) };
  return carryOut(run, billed, { reply, step: nextStep(reply, billed.position), signal });
}

function ask(run: AgentRun, state: State, signal: AbortSignal, milliseconds: number): Promise<ModelReply> {
  const outputPrice = modelPrices.find((price) => price.model === state.modelName)?.bands.at(-1)?.output;
  return run.model.turn(
    {
      model: state.modelName,
      system: run.system,
      messages: withCacheMarks(state.messages),
      tools: run.toolset.definitions,
      maxTokens: outputAllowance({ ledger: state.ledger, milliseconds }, run.limits, outputPrice),
      ...(run.effort === undefined ? {} : { effort: run.effort }),
      ...(run.webSearches ? { webSearches: run.webSearches } : {}),
    },
    signal,
  );
}

function warnings(run: AgentRun, before: Standing, now: Standing): readonly UserBlock[] {
  if (now.phase === 'finish' && before.phase === 'work') return [{ type: 'text', text: finishNow(run.goal.missing()) }];
  const percent = warningBetween(before.tightest.share, now.tightest.share);
  return percent === undefined ? [] : [{ type: 'text', text: budgetWarning(now.tightest.name, percent) }];
}

function afterFault(run: AgentRun, state: State, signal: AbortSignal, error: unknown): Turn {
  if (!(error instanceof ModelFault)) throw error;
  if (run.signal.aborted) return end(state, 'the run was cancelled', error);
  if (signal.aborted)
    return end(state, `the limit on time (${Math.round(run.limits.milliseconds / 60_000)} minutes) was reached`, error);
  const overloaded = error.type === 'overloaded_error' || (error.status ?? 0) >= 500;
  if (overloaded && state.position.canSwitchModel) return switchModel(run, state);
  return end(state, error.message, error);
}

type Answered = { readonly reply: ModelReply; readonly step: Step; readonly signal: AbortSignal };

async function carryOut(run: AgentRun, state: State, { reply, step, signal }: Answered): Promise<Turn> {
  const { position } = state;
  const heard = hear(state.messages, reply);
  switch (step.kind) {
    case 'run': {
      run.progress(step.calls);
      const results = await runTools(run, state, step.calls, signal);
      if (run.goal.reached()) return end(state);
      return {
        state: {
          ...counted(run, state, step.calls),
          messages: say(heard, results),
          position: { ...position, reminders: 0, pauses: 0, cuts: 0 },
        },
      };
    }
    case 'shorten': {
      run.progress(step.calls);
      const results = await runTools(run, state, step.calls, signal);
      if (run.goal.reached()) return end(state);
      const cut: readonly UserBlock[] = step.cut
        ? [{ type: 'tool_result', toolUseId: step.cut.id, text: cutAnswer(), isError: true }]
        : [];
      const note: readonly UserBlock[] = step.cut ? [] : [{ type: 'text', text: cutAnswer() }];
      const messages = say(step.keepReply ? heard : state.messages, [...results, ...cut, ...note]);
      return { state: { ...counted(run, state, step.calls), messages, position: { ...position, cuts: position.cuts + 1 } } };
    }
    case 'remind':
      return {
        state: {
          ...state,
          messages: say(heard, [{ type: 'text', text: run.goal.reminder() }]),
          position: { ...position, reminders: position.reminders + 1 },
        },
      };
    case 'continue':
      return { state: { ...state, messages: heard, position: { ...position, pauses: position.pauses + 1 } } };
    case 'switch-model':
      return switchModel(run, state);
    case 'stop':
      return end(state, step.because);
  }
}

/** In the order of the calls: writing before handing in. Every call gets exactly one answer. */
async function runTools(
  run: AgentRun,
  state: State,
  calls: readonly ToolCall[],
  signal: AbortSignal,
): Promise<readonly UserBlock[]> {
  const results: UserBlock[] = [];
  for (const call of calls) {
    const late = state.standing.phase === 'finish' && run.toolset.kindOf(call.name) === 'explore';
    const answer = late ? { text: exploringIsOver(), isError: true } : await run.toolset.call(call.name, call.input, signal);
    results.push({ type: 'tool_result', toolUseId: call.id, ...answer });
  }
  return results;
}

function counted(run: AgentRun, state: State, calls: readonly ToolCall[]): State {
  const exploring = calls.filter((call) => run.toolset.kindOf(call.name) === 'explore').length;
  return { ...state, ledger: { ...state.ledger, toolCalls: state.ledger.toolCalls + exploring } };
}

/** Thoughts belong to the model that had them, so the other model starts over; what is written stands. */
function switchModel(run: AgentRun, state: State): Turn {
  const modelName = run.fallbackModel ?? state.modelName;
  const fresh = begin(run, state.ledger);
  return { state: { ...fresh, modelName, switchedTo: modelName, position: { ...fresh.position, canSwitchModel: false } } };
}

function end(state: State, because?: string, fault?: ModelFault): Turn {
  return {
    end: {
      ledger: state.ledger,
      ...(because === undefined ? {} : { because }),
      ...(fault === undefined ? {} : { fault }),
      ...(state.switchedTo === undefined ? {} : { switchedTo: state.switchedTo }),
    },
  };
}

/** A turn that outlasts the time limit is cut off. */
function watchDeadline(run: AgentRun): { readonly signal: AbortSignal; readonly stop: () => void } {
  const late = new AbortController();
  const stopped = new AbortController();
  run.clock.sleep(run.limits.milliseconds, stopped.signal).then(
    () => {
      if (!stopped.signal.aborted) late.abort();
    },
    () => undefined,
  );
  return { signal: AbortSignal.any([run.signal, late.signal]), stop: () => stopped.abort() };
}
