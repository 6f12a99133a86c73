import type { AgentRun, AgentState } from './agent-run.ts';
import { say } from './conversation.ts';
import type { Ledger } from './ledger.ts';

export function beginConversation(run: AgentRun, ledger: Ledger): AgentState {
  return {
    messages: say([], run.opening()),
    ledger,
    modelName: run.modelName,
    position: { reminders: 0, pauses: 0, cuts: 0, canSwitchModel: run.fallbackModel !== undefined },
    standing: { phase: 'work', tightest: { name: '', share: 0 } },
  };
}

/** Thoughts belong to the model that had them, so the other model starts over; what is written stands. */
export function switchModel(run: AgentRun, state: AgentState): AgentState {
  const modelName = run.fallbackModel ?? state.modelName;
  const fresh = beginConversation(run, state.ledger);
  return { ...fresh, modelName, switchedTo: modelName, position: { ...fresh.position, canSwitchModel: false } };
}
