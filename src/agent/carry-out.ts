import type { ModelReply, UserBlock } from '../ports.ts';
import { cutAnswer, exploringIsOver } from '../prompt/turns.ts';
import { endTurn, type AgentRun, type AgentState, type Turn } from './agent-run.ts';
import { hear, say } from './conversation.ts';
import type { Position, Step, ToolCall } from './next-step.ts';
import { switchModel } from './switch-model.ts';

export type Decided = { readonly reply: ModelReply; readonly step: Step; readonly signal: AbortSignal };

/** Does what was decided about a reply, and says where the conversation stands then. */
export async function carryOut(run: AgentRun, state: AgentState, decided: Decided): Promise<Turn> {
  const { reply, step, signal } = decided;
  const { position } = state;
  const heard = { ...state, messages: hear(state.messages, reply) };
  switch (step.kind) {
    case 'run':
      return runCalls(run, heard, {
        calls: step.calls,
        after: [],
        position: { ...position, reminders: 0, pauses: 0, cuts: 0 },
        signal,
      });
    case 'shorten': {
      const after: UserBlock = step.cut
        ? { type: 'tool_result', toolUseId: step.cut.id, text: cutAnswer(), isError: true }
        : { type: 'text', text: cutAnswer() };
      const shortened = { calls: step.calls, after: [after], position: { ...position, cuts: position.cuts + 1 }, signal };
      return runCalls(run, step.keepReply ? heard : state, shortened);
    }
    case 'remind': {
      const messages = say(heard.messages, [{ type: 'text', text: run.goal.reminder() }]);
      return { state: { ...heard, messages, position: { ...position, reminders: position.reminders + 1 } } };
    }
    case 'continue':
      return { state: { ...heard, position: { ...position, pauses: position.pauses + 1 } } };
    case 'switch-model':
      return { state: switchModel(run, state) };
    case 'stop':
      return endTurn(state, step.because);
  }
}

type Work = {
  readonly calls: readonly ToolCall[];
  /** What is said after the results. */
  readonly after: readonly UserBlock[];
  readonly position: Position;
  readonly signal: AbortSignal;
};

async function runCalls(run: AgentRun, state: AgentState, { calls, after, position, signal }: Work): Promise<Turn> {
  const results: UserBlock[] = [];
  // In the order of the calls: writing before handing in. Every call gets exactly one answer.
  for (const call of calls) results.push(await answerCall(run, state, { call, signal }));
  const exploring = calls.filter((call) => run.toolset.kindOf(call.name) === 'explore').length;
  const ledger = { ...state.ledger, toolCalls: state.ledger.toolCalls + exploring };
  run.progress(ledger);
  if (run.goal.reached()) return endTurn({ ...state, ledger });
  return { state: { ...state, ledger, messages: say(state.messages, [...results, ...after]), position } };
}

type Called = { readonly call: ToolCall; readonly signal: AbortSignal };

async function answerCall(run: AgentRun, state: AgentState, { call, signal }: Called): Promise<UserBlock> {
  const late = state.standing.phase === 'finish' && run.toolset.kindOf(call.name) === 'explore';
  const answer = late ? { text: exploringIsOver(), isError: true } : await run.toolset.call(call.name, call.input, signal);
  return { type: 'tool_result', toolUseId: call.id, ...answer };
}
