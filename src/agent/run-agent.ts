import { modelPrices } from '../knowledge/model-prices.ts';
import { ModelFault } from '../outcome.ts';
import type { ModelReply, UserBlock } from '../ports.ts';
import { budgetWarning } from '../prompt/turns.ts';
import { endTurn, type AgentEnd, type AgentRun, type AgentState, type Turn } from './agent-run.ts';
import { carryOut } from './carry-out.ts';
import { say, withCacheMarks } from './conversation.ts';
import { enterTurn, type Ledger } from './ledger.ts';
import { outputAllowance, standing, warningBetween, type Standing } from './limits.ts';
import { nextStep } from './next-step.ts';
import { beginConversation, switchModel } from './switch-model.ts';

/** Turn after turn until the end. What is decided is decided in `limits` and `nextStep`; here it is only done. */
export async function runAgent(run: AgentRun, before: Ledger): Promise<AgentEnd> {
  const started = run.clock.now();
  const deadline = watchDeadline(run);
  let state = beginConversation(run, before);
  try {
    for (;;) {
      const turn = await takeTurn(run, state, { signal: deadline.signal, milliseconds: run.clock.now() - started });
      if ('end' in turn) return turn.end;
      state = turn.state;
    }
  } finally {
    deadline.stop();
  }
}

type Moment = { readonly signal: AbortSignal; readonly milliseconds: number };

async function takeTurn(run: AgentRun, state: AgentState, moment: Moment): Promise<Turn> {
  if (run.signal.aborted) return endTurn(state, 'the run was cancelled');
  const spent = { ledger: state.ledger, milliseconds: moment.milliseconds };
  const now = standing(spent, run.limits, run.goal.missing().length > 0);
  if (now.phase === 'over') return endTurn(state, `the limit on ${now.tightest.name} was reached`);
  const warned = warn(run, state, now);
  let reply: ModelReply;
  try {
    reply = await ask(run, warned, moment);
  } catch (error) {
    return afterFault(run, warned, { error, signal: moment.signal });
  }
  run.heard?.(reply);
  const billed = {
    ...warned,
    ledger: enterTurn(warned.ledger, { reply, requestedModel: warned.modelName, phase: run.phase(reply.toolCalls) }),
  };
  return carryOut(run, billed, { reply, step: nextStep(reply, billed.position), signal: moment.signal });
}

function ask(run: AgentRun, state: AgentState, { signal, milliseconds }: Moment): Promise<ModelReply> {
  const webSearches = searchesPerTurn(run.webSearches ?? 0, state.ledger.webSearches);
  const outputPrice = modelPrices.find((price) => price.model === state.modelName)?.bands.at(-1)?.output;
  return run.model.turn(
    {
      model: state.modelName,
      system: run.system,
      messages: withCacheMarks(state.messages),
      tools: run.toolset.definitions,
      maxTokens: outputAllowance({ ledger: state.ledger, milliseconds }, run.limits, outputPrice),
      ...(run.effort === undefined ? {} : { effort: run.effort }),
      ...(webSearches > 0 ? { webSearches } : {}),
    },
    signal,
  );
}

const MOST_SEARCHES_PER_TURN = 2;

/** The same number every turn, since the cached prefix holds it, until another turn might pass the cap of the run. */
function searchesPerTurn(cap: number, used: number): number {
  const each = Math.min(MOST_SEARCHES_PER_TURN, cap);
  return used + each <= cap ? each : 0;
}

/** Joins the user turn that is about to be sent. A paused turn goes back as it is, so there the warning waits. */
function warn(run: AgentRun, state: AgentState, now: Standing): AgentState {
  if (state.messages.at(-1)?.role === 'assistant') return state;
  return { ...state, messages: say(state.messages, warnings(run, state.standing, now)), standing: now };
}

function warnings(run: AgentRun, before: Standing, now: Standing): readonly UserBlock[] {
  if (now.phase === 'finish' && before.phase === 'work') return [{ type: 'text', text: run.goal.finishing() }];
  const percent = warningBetween(before.tightest.share, now.tightest.share);
  return percent === undefined ? [] : [{ type: 'text', text: budgetWarning(now.tightest.name, percent) }];
}

type Failure = { readonly error: unknown; readonly signal: AbortSignal };

function afterFault(run: AgentRun, state: AgentState, { error, signal }: Failure): Turn {
  if (!(error instanceof ModelFault)) throw error;
  if (run.signal.aborted) return endTurn(state, 'the run was cancelled', error);
  if (signal.aborted)
    return endTurn(state, `the limit on time (${Math.round(run.limits.milliseconds / 60_000)} minutes) was reached`, error);
  const overloaded = error.type === 'overloaded_error' || (error.status ?? 0) >= 500;
  if (overloaded && state.position.canSwitchModel) return { state: switchModel(run, state) };
  return endTurn(state, error.message, error);
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
