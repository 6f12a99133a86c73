import Anthropic from '@anthropic-ai/sdk';
import type { Clock, Model, ModelReply, ModelTurn } from '../ports.ts';
import { cancelled, diagnose, streamTrouble, toModelFault, type Trouble } from './anthropic-fault.ts';
import { federatedTokens, type Federation } from './anthropic-federation.ts';
import { toRequest } from './anthropic-request.ts';
import { assembleReply, type StreamEvent } from './anthropic-stream.ts';

export type AnthropicModelOptions = {
  readonly credentials: { readonly kind: 'key'; readonly apiKey: string } | ({ readonly kind: 'federation' } & Federation);
  /** A gateway; the service itself when absent or empty. */
  readonly baseUrl?: string;
  readonly clock: Clock;
  /** From 0 up to 1, spreads the waits. */
  readonly random?: () => number;
  /** Another way to the network, for recording and replaying. */
  readonly fetch?: typeof fetch;
  readonly maxAttempts?: number;
  readonly maxWaitMilliseconds?: number;
  /** Longest silence in a stream; pings do not count. */
  readonly idleMilliseconds?: number;
  /** The same while the model thinks: thinking that is not shown sends nothing for minutes. */
  readonly thinkingIdleMilliseconds?: number;
};

const OFFICIAL_ADDRESS = 'https://api.anthropic.com';

/**
 * Claude over the streaming Messages API. The SDK neither bounds `retry-after` nor repeats a turn whose stream broke, so
 * its own retries are off and a turn is repeated here: a partial answer is thrown away, never used.
 */
export function createAnthropicModel(options: AnthropicModelOptions): Model {
  const settings = {
    maxAttempts: 4,
    maxWaitMilliseconds: 300_000,
    idleMilliseconds: 90_000,
    thinkingIdleMilliseconds: 300_000,
    random: Math.random,
    ...options,
  };
  const secrets: string[] = [];
  const client = createClient(settings, secrets);
  return { turn: (request, signal) => repeatUntilAnswered({ client, settings, secrets }, request, signal) };
}

type Settings = Required<Omit<AnthropicModelOptions, 'baseUrl' | 'fetch'>> & Pick<AnthropicModelOptions, 'baseUrl' | 'fetch'>;
type Connection = { readonly client: Anthropic; readonly settings: Settings; readonly secrets: readonly string[] };
type Usage = ModelReply['usage'];

function createClient(settings: Settings, secrets: string[]): Anthropic {
  const baseURL = (settings.baseUrl || OFFICIAL_ADDRESS).replace(/\/+$/, '');
  const { credentials } = settings;
  if (credentials.kind === 'key') secrets.push(credentials.apiKey);
  return new Anthropic({
    // Named one by one: what is left out here the SDK takes from the environment.
    ...(credentials.kind === 'key'
      ? { apiKey: credentials.apiKey }
      : { apiKey: null, credentials: federatedTokens(credentials, { baseURL, clock: settings.clock, secrets }) }),
    authToken: null,
    webhookKey: null,
    baseURL,
    maxRetries: 0,
    timeout: settings.thinkingIdleMilliseconds,
    logLevel: 'off',
    ...(settings.fetch ? { fetch: settings.fetch } : {}),
    fetchOptions: { redirect: 'error' },
  });
}

async function repeatUntilAnswered(connection: Connection, request: ModelTurn, signal: AbortSignal): Promise<ModelReply> {
  const { settings, secrets } = connection;
  let waited = 0;
  let wasted: Usage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, webSearches: 0 };
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptTurn(connection, request, signal);
    if ('reply' in result) return { ...result.reply, usage: add(result.reply.usage, wasted) };
    wasted = add(wasted, result.usage);
    const wait = waitBefore(result.trouble, attempt, settings);
    if (signal.aborted || wait === undefined || waited + wait > settings.maxWaitMilliseconds) {
      throw toModelFault(withWaitNamed(result.trouble, wait), attempt, secrets);
    }
    waited += wait;
    await settings.clock.sleep(wait, signal).catch(() => undefined);
    if (signal.aborted) throw toModelFault(result.trouble, attempt, secrets);
  }
}

type Attempt = { readonly reply: ModelReply } | { readonly trouble: Trouble; readonly usage: Usage };

async function attemptTurn({ client, settings }: Connection, request: ModelTurn, signal: AbortSignal): Promise<Attempt> {
  const assembly = assembleReply();
  const watch = watchSilence(settings.idleMilliseconds);
  try {
    const stream = await client.messages.create(toRequest(request), { signal: AbortSignal.any([signal, watch.signal]) });
    for await (const event of stream) {
      watch.heard(isThinking(event) ? settings.thinkingIdleMilliseconds : settings.idleMilliseconds);
      assembly.take(event as unknown as StreamEvent);
    }
  } catch (error) {
    if (!watch.signal.aborted) return { trouble: diagnose(error), usage: assembly.usage() };
  } finally {
    watch.stop();
  }
  if (signal.aborted) return { trouble: cancelled(), usage: assembly.usage() };
  if (watch.signal.aborted)
    return { trouble: streamTrouble('The model fell silent in the middle of an answer', 'idle'), usage: assembly.usage() };
  const finished = assembly.finish();
  if (!('missing' in finished)) return { reply: finished };
  return { trouble: streamTrouble(`The answer ended without ${finished.missing}`, 'stream_cut'), usage: assembly.usage() };
}

function isThinking(event: Anthropic.RawMessageStreamEvent): boolean {
  return event.type === 'content_block_start' && event.content_block.type === 'thinking';
}

function watchSilence(milliseconds: number): { signal: AbortSignal; heard: (allowed: number) => void; stop: () => void } {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), milliseconds);
  return {
    signal: controller.signal,
    heard: (allowed) => {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), allowed);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Milliseconds, or undefined when it shall not be tried again. */
function waitBefore(trouble: Trouble, attempt: number, settings: Settings): number | undefined {
  if (trouble.retry === 'never' || attempt >= settings.maxAttempts) return undefined;
  const backoff = Math.min(2000 * 2 ** (attempt - 1), 60_000) * (0.75 + settings.random() / 2);
  return trouble.retry === 'backoff' ? backoff : Math.max(trouble.retry.afterMilliseconds, 250);
}

function withWaitNamed(trouble: Trouble, wait: number | undefined): Trouble {
  if (wait === undefined || trouble.retry === 'backoff') return trouble;
  return { ...trouble, advice: `It asks to wait ${Math.ceil(wait / 60_000)} minutes: run it again then.` };
}

function add(left: Usage, right: Usage): Usage {
  return {
    inputTokens: left.inputTokens + right.inputTokens,
    outputTokens: left.outputTokens + right.outputTokens,
    cacheReadTokens: left.cacheReadTokens + right.cacheReadTokens,
    cacheWriteTokens: left.cacheWriteTokens + right.cacheWriteTokens,
    webSearches: (left.webSearches ?? 0) + (right.webSearches ?? 0),
  };
}
