import { costOfRequest } from '../knowledge/model-prices.ts';
import type { ModelReply, Usage } from '../ports.ts';

/** What a run has used so far. A sum of money is undefined as soon as one turn ran on a model whose price is not known. */
export type Ledger = Usage & { readonly toolCalls: number; readonly webSearches: number; readonly phases: readonly Phase[] };
type Phase = NonNullable<Usage['phases']>[number];

export const emptyLedger: Ledger = {
  turns: 0,
  toolCalls: 0,
  webSearches: 0,
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  model: undefined,
  phases: [],
};

type Billed = { readonly reply: ModelReply; readonly requestedModel: string; readonly phase: string };

export function enterTurn(ledger: Ledger, { reply, requestedModel, phase }: Billed): Ledger {
  const model = reply.model || requestedModel;
  const costUsd = costOfRequest(model, reply.usage);
  const turn: Ledger = {
    turns: 1,
    toolCalls: 0,
    webSearches: reply.usage.webSearches ?? 0,
    inputTokens: reply.usage.inputTokens,
    cacheReadTokens: reply.usage.cacheReadTokens,
    cacheWriteTokens: reply.usage.cacheWriteTokens,
    outputTokens: reply.usage.outputTokens,
    costUsd,
    model,
    phases: phasesOf(model, { reply, phase, isFirst: ledger.turns === 0 }),
  };
  return addLedgers(ledger, turn);
}

type Phased = { readonly reply: ModelReply; readonly phase: string; readonly isFirst: boolean };

/** What the author's first request carries in is the context; what comes back belongs to the phase already. */
function phasesOf(model: string, { reply: { usage }, phase, isFirst }: Phased): readonly Phase[] {
  if (!isFirst || phase === 'review') return [{ name: phase, turns: 1, costUsd: costOfRequest(model, usage) }];
  const costUsd = costOfRequest(model, usage);
  const contextUsd = costOfRequest(model, { ...usage, outputTokens: 0, webSearches: 0 });
  const restUsd = costUsd === undefined || contextUsd === undefined ? undefined : costUsd - contextUsd;
  return [
    { name: 'context', turns: 0, costUsd: contextUsd },
    { name: phase, turns: 1, costUsd: restUsd },
  ];
}

export function addLedgers(left: Ledger, right: Ledger): Ledger {
  return {
    turns: left.turns + right.turns,
    toolCalls: left.toolCalls + right.toolCalls,
    webSearches: left.webSearches + right.webSearches,
    inputTokens: left.inputTokens + right.inputTokens,
    cacheReadTokens: left.cacheReadTokens + right.cacheReadTokens,
    cacheWriteTokens: left.cacheWriteTokens + right.cacheWriteTokens,
    outputTokens: left.outputTokens + right.outputTokens,
    costUsd: sum(left.costUsd, right.costUsd),
    model: right.model ?? left.model,
    phases: right.phases.reduce(addPhase, left.phases),
  };
}

export function toUsage(ledger: Ledger): Usage {
  const { turns, inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, costUsd, model, phases } = ledger;
  return { turns, inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, costUsd, model, phases };
}

function addPhase(phases: readonly Phase[], added: Phase): readonly Phase[] {
  if (!phases.some((phase) => phase.name === added.name)) return [...phases, added];
  return phases.map((phase) =>
    phase.name === added.name
      ? { ...phase, turns: phase.turns + added.turns, costUsd: sum(phase.costUsd, added.costUsd) }
      : phase,
  );
}

function sum(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left + right;
}
