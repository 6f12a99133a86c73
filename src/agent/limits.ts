import type { Ledger } from './ledger.ts';

/** Caps of one run. Money counts only where the model's price is known. */
export type Limits = {
  readonly turns: number;
  /** Calls of exploring tools; writing is never counted. */
  readonly toolCalls: number;
  /** Tokens at full or write price; a cache read counts a tenth. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  readonly milliseconds: number;
};

export type Standing = {
  /** `finish`: only writing is left. `over`: not even that. */
  readonly phase: 'work' | 'finish' | 'over';
  /** The limit that is used most, in words for a reader, and how much of it. */
  readonly tightest: { readonly name: string; readonly share: number };
};

const WARN_AT = [0.5, 0.75, 0.9] as const;
/** A plan takes about a quarter of a run to write; a written one a tenth to repair. */
const RESERVE_TO_WRITE = 0.75;
const RESERVE_TO_REPAIR = 0.9;
const LAST_TURNS = 2;

export function standing(spent: Spent, limits: Limits, partsMissing: boolean): Standing {
  const tightest = shares(spent, limits).reduce((most, share) => (share.share > most.share ? share : most));
  const exploring = spent.ledger.toolCalls / limits.toolCalls;
  const reserve = partsMissing ? RESERVE_TO_WRITE : RESERVE_TO_REPAIR;
  const lastTurns = limits.turns - spent.ledger.turns <= LAST_TURNS;
  if (tightest.share >= 1) return { phase: 'over', tightest };
  return { phase: tightest.share >= reserve || exploring >= 1 || lastTurns ? 'finish' : 'work', tightest };
}

/** The highest threshold passed between two shares, in percent. */
export function warningBetween(before: number, after: number): number | undefined {
  const passed = WARN_AT.findLast((threshold) => before < threshold && after >= threshold);
  return passed === undefined ? undefined : Math.round(passed * 100);
}

/** No turn may write more than what is left of the caps; never so little that no part would fit. */
export function outputAllowance(spent: Spent, limits: Limits, outputPrice: number | undefined): number {
  const byTokens = limits.outputTokens - spent.ledger.outputTokens;
  const dollarsLeft = limits.costUsd - (spent.ledger.costUsd ?? 0);
  const byMoney = outputPrice === undefined ? Infinity : (dollarsLeft / outputPrice) * 1_000_000;
  return Math.max(4_000, Math.floor(Math.min(MOST_OUTPUT, byTokens, byMoney)));
}

export type Spent = { readonly ledger: Ledger; readonly milliseconds: number };

const MOST_OUTPUT = 64_000;

function shares({ ledger, milliseconds }: Spent, limits: Limits): readonly { readonly name: string; readonly share: number }[] {
  const weighted = ledger.inputTokens + ledger.cacheWriteTokens + ledger.cacheReadTokens / 10;
  return [
    { name: `turns (${limits.turns})`, share: ledger.turns / limits.turns },
    { name: `input tokens (${limits.inputTokens})`, share: weighted / limits.inputTokens },
    { name: `output tokens (${limits.outputTokens})`, share: ledger.outputTokens / limits.outputTokens },
    { name: `money ($${limits.costUsd.toFixed(2)})`, share: (ledger.costUsd ?? 0) / limits.costUsd },
    { name: `time (${Math.round(limits.milliseconds / 60_000)} minutes)`, share: milliseconds / limits.milliseconds },
  ];
}
