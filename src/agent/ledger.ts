import { costOfRequest } from '../knowledge/model-prices.ts';
import type { ModelReply, Usage } from '../ports.ts';

/** What a run has used so far. `costUsd` is undefined as soon as one turn ran on a model whose price is not known. */
export type Ledger = Usage & { readonly toolCalls: number };

export const emptyLedger: Ledger = {
  turns: 0,
  toolCalls: 0,
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  model: undefined,
};

export function enterTurn(ledger: Ledger, reply: ModelReply, requestedModel: string): Ledger {
  const model = reply.model || requestedModel;
  const cost = costOfRequest(model, reply.usage);
  return {
    ...ledger,
    turns: ledger.turns + 1,
    inputTokens: ledger.inputTokens + reply.usage.inputTokens,
    cacheReadTokens: ledger.cacheReadTokens + reply.usage.cacheReadTokens,
    cacheWriteTokens: ledger.cacheWriteTokens + reply.usage.cacheWriteTokens,
    outputTokens: ledger.outputTokens + reply.usage.outputTokens,
    costUsd: ledger.costUsd === undefined || cost === undefined ? undefined : ledger.costUsd + cost,
    model,
  };
}

export function toUsage(ledger: Ledger): Usage {
  const { turns, inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, costUsd, model } = ledger;
  return { turns, inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, costUsd, model };
}
