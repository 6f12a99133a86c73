/**
 * What models cost, in US dollars per million tokens. The Messages API reports tokens, never money, so the table is ours:
 * dated, with its sources, and an unknown model has no price instead of a guessed one.
 */

export type PriceBand = {
  /** Longest prompt (input, cache reads and cache writes together) this band is for; absent for the last band. */
  readonly upToPromptTokens?: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  /** Five-minute cache, the only one that is used. */
  readonly cacheWrite: number;
};

export type ModelPrice = {
  readonly model: string;
  readonly asOf: string;
  readonly source: string;
  readonly bands: readonly [PriceBand, ...PriceBand[]];
};

export type BilledTokens = {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly webSearches?: number;
};

const PRICING_PAGE = 'https://platform.claude.com/docs/en/about-claude/pricing';

/**
 * US dollars for each web search of the service, whatever the model: 10 per 1,000, beside the tokens of what was found.
 * Source: https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool, looked up on 2026-11-23.
 */
const WEB_SEARCH = 0.01;

export const modelPrices: readonly ModelPrice[] = [
  {
    model: 'claude-sonnet-5-5',
    asOf: '2026-11-30',
    // Sources disagree on cache reads. The model page says 0.20; tables that were held against the pricing page record a cut
    // to 0.10 on 2026-10-07 (https://github.com/kurofune/claudit/releases/tag/v1.9.2,
    // https://github.com/TheKrush/PromptFuel/releases/tag/v1.0.23). The higher one stands: a cap must not be passed unseen.
    source: 'https://platform.claude.com/docs/en/models/sonnet-5-5/overview',
    bands: [{ input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 }],
  },
  {
    model: 'claude-opus-5-5',
    asOf: '2026-11-23',
    source: 'https://platform.claude.com/docs/en/models/opus-5-5/overview',
    bands: [{ input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 }],
  },
  {
    model: 'claude-haiku-5-5',
    asOf: '2026-11-23',
    source: 'https://platform.claude.com/docs/en/models/haiku-5-5/overview',
    bands: [
      { upToPromptTokens: 100_000, input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125 },
      { input: 0.5, output: 2.5, cacheRead: 0.05, cacheWrite: 0.625 },
    ],
  },
  {
    model: 'claude-sonnet-5',
    asOf: '2026-09-01',
    source: 'https://platform.claude.com/docs/en/models/sonnet-5/overview',
    bands: [{ input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 }],
  },
  {
    model: 'claude-opus-5',
    asOf: '2026-09-01',
    source: PRICING_PAGE,
    bands: [{ input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 }],
  },
  {
    model: 'claude-haiku-4-5',
    asOf: '2026-09-01',
    source: PRICING_PAGE,
    bands: [{ input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 }],
  },
];

/** US dollars for one request, or undefined where the model's price is not known. Dated ids (`…-20251001`) share the price. */
export function costOfRequest(model: string, tokens: BilledTokens): number | undefined {
  const price = modelPrices.find((entry) => model === entry.model || model.replace(/-\d{8}$/, '') === entry.model);
  if (!price) return undefined;
  const band = bandFor(price, tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens);
  return (
    (tokens.webSearches ?? 0) * WEB_SEARCH +
    (tokens.inputTokens * band.input +
      tokens.outputTokens * band.output +
      tokens.cacheReadTokens * band.cacheRead +
      tokens.cacheWriteTokens * band.cacheWrite) /
      1_000_000
  );
}

function bandFor(price: ModelPrice, promptTokens: number): PriceBand {
  return price.bands.find((band) => promptTokens <= (band.upToPromptTokens ?? Infinity)) ?? price.bands[0];
}
