import { costOfRequest } from '../knowledge/model-prices.ts';
import type { ToolDefinition, TextBlock, UserBlock } from '../ports.ts';
import type { Limits } from './limits.ts';

/** What is sent first and again, cached, in every turn. */
export type FirstRequest = {
  readonly system: readonly TextBlock[];
  readonly opening: readonly UserBlock[];
  readonly tools: readonly ToolDefinition[];
};

export type Estimate = {
  readonly firstRequestTokens: number;
  readonly small: Course;
  readonly large: Course;
};

export type Course = {
  readonly turns: number;
  /** Cached ones included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Undefined where the price of the model is not known. */
  readonly costUsd: number | undefined;
};

/** There is no exact tokenizer to ask: three bytes a token is below every ratio measured, so the estimate errs upwards. */
const BYTES_PER_TOKEN = 3;

/** Assumed courses of a run: few turns for a small feature, the turns of the benchmark for a large one. */
const SMALL = { turns: 8, newTokensPerTurn: 1_500, outputTokens: 25_000 };
const LARGE = { turns: 25, newTokensPerTurn: 3_500, outputTokens: 70_000 };

export function estimateRun(first: FirstRequest, model: string, limits: Limits): Estimate {
  const prefix = Math.ceil(bytesOf(first) / BYTES_PER_TOKEN);
  const known = { prefix, model, limits };
  return { firstRequestTokens: prefix, small: courseOf(known, SMALL), large: courseOf(known, LARGE) };
}

/** One sentence for a person, before anything costs money. */
export function describeEstimate({ firstRequestTokens, small, large }: Estimate, limits: Limits): string {
  const range = (low: number, high: number) => (low === high ? count(low) : `${count(low)} to ${count(high)}`);
  const money =
    small.costUsd === undefined || large.costUsd === undefined
      ? 'The price of this model is not known here, so `max_cost_usd` cannot hold; the limits on turns, tokens and time do'
      : `About ${dollars(small.costUsd)} to ${dollars(large.costUsd)}, and never more than ${dollars(limits.costUsd)}`;
  return `Estimate before the first call: ${count(firstRequestTokens)} tokens to begin with; ${range(small.turns, large.turns)} turns, ${range(small.inputTokens, large.inputTokens)} input tokens, most of them cached, ${range(small.outputTokens, large.outputTokens)} output tokens. ${money}.`;
}

type Known = { readonly prefix: number; readonly model: string; readonly limits: Limits };
type Shape = typeof SMALL;

function courseOf({ prefix, model, limits }: Known, shape: Shape): Course {
  const turns = Math.min(shape.turns, limits.turns);
  const outputTokens = Math.min(shape.outputTokens, limits.outputTokens);
  const perTurn = { added: shape.newTokensPerTurn + Math.round(outputTokens / turns), output: Math.round(outputTokens / turns) };
  const requests = Array.from({ length: turns }, (_, turn) => ({
    inputTokens: 0,
    cacheReadTokens: turn === 0 ? 0 : prefix + (turn - 1) * perTurn.added,
    cacheWriteTokens: turn === 0 ? prefix : perTurn.added,
    outputTokens: perTurn.output,
  }));
  const costs = requests.map((request) => costOfRequest(model, request));
  const costUsd = costs.reduce<number | undefined>(
    (sum, cost) => (sum === undefined || cost === undefined ? undefined : sum + cost),
    0,
  );
  return {
    turns,
    outputTokens,
    inputTokens: requests.reduce((sum, request) => sum + request.cacheReadTokens + request.cacheWriteTokens, 0),
    costUsd: costUsd === undefined ? undefined : Math.min(costUsd, limits.costUsd),
  };
}

function bytesOf({ system, opening, tools }: FirstRequest): number {
  const words = [...system.map((block) => block.text), ...opening.map((block) => block.text), JSON.stringify(tools)];
  return words.reduce((sum, text) => sum + new TextEncoder().encode(text).byteLength, 0);
}

function count(amount: number): string {
  const rounded = amount < 1000 ? amount : Number(amount.toPrecision(2));
  // Commas by hand: the first use of a locale costs more time than the rest of the estimate.
  return String(rounded).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
