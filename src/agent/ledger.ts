import { costOfRequest } from '../knowledge/model-prices.ts';
import type { ModelReply, PhaseName, PhaseUsage, Usage } from '../ports.ts';

/** What a run has used so far. A sum of money is undefined as soon as one turn ran on a model whose price is not known. */
export type Ledger = Usage & { readonly toolCalls: number; readonly webSearches: number; readonly phases: readonly PhaseUsage[] };

const nothing = { turns: 0, inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0, costUsd: 0 };

export const emptyLedger: Ledger = { ...nothing, toolCalls: 0, webSearches: 0, model: undefined, phases: [] };

type Billed = { readonly reply: ModelReply; readonly requestedModel: string; readonly phase: PhaseName };

export function enterTurn(ledger: Ledger, { reply, requestedModel, phase }: Billed): Ledger {
  const model = reply.model || requestedModel;
  const amounts = amountsOf(model, reply.usage);
  const phases = ledger.turns === 0 && phase !== 'review' ? openingPhases(amounts, phase, model) : [{ name: phase, ...amounts }];
  return addLedgers(ledger, { ...amounts, toolCalls: 0, webSearches: reply.usage.webSearches ?? 0, model, phases });
}

type Amounts = Omit<PhaseUsage, 'name'>;

function amountsOf(model: string, usage: ModelReply['usage']): Amounts {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = usage;
  return { turns: 1, inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, costUsd: costOfRequest(model, usage) };
}

/** What the author's first request carries in is the context; what comes back belongs to the phase already. */
function openingPhases(turn: Amounts, phase: PhaseName, model: string): readonly PhaseUsage[] {
  const contextUsd = costOfRequest(model, { ...turn, outputTokens: 0 });
  const restUsd = turn.costUsd === undefined || contextUsd === undefined ? undefined : turn.costUsd - contextUsd;
  return [
    { ...turn, name: 'context', turns: 0, outputTokens: 0, costUsd: contextUsd },
    { ...nothing, name: phase, turns: 1, outputTokens: turn.outputTokens, costUsd: restUsd },
  ];
}

export function addLedgers(left: Ledger, right: Ledger): Ledger {
  return {
    ...addAmounts(left, right),
    toolCalls: left.toolCalls + right.toolCalls,
    webSearches: left.webSearches + right.webSearches,
    model: right.model ?? left.model,
    phases: phaseOrder.flatMap((name) => {
      const same = [...left.phases, ...right.phases].filter((phase) => phase.name === name);
      return same.length === 0 ? [] : [{ name, ...same.reduce<Amounts>(addAmounts, nothing) }];
    }),
  };
}

const phaseOrder: readonly PhaseName[] = ['context', 'research', 'writing', 'repair', 'review'];

export function toUsage(ledger: Ledger): Usage {
  const { toolCalls: _calls, webSearches: _searches, ...usage } = ledger;
  return usage;
}

function addAmounts(left: Amounts, right: Amounts): Amounts {
  return {
    turns: left.turns + right.turns,
    inputTokens: left.inputTokens + right.inputTokens,
    cacheReadTokens: left.cacheReadTokens + right.cacheReadTokens,
    cacheWriteTokens: left.cacheWriteTokens + right.cacheWriteTokens,
    outputTokens: left.outputTokens + right.outputTokens,
    costUsd: left.costUsd === undefined || right.costUsd === undefined ? undefined : left.costUsd + right.costUsd,
  };
}
