import type { ModelReply } from '../ports.ts';

/** Puts the events of one streamed reply together. Blocks are kept as received, so that they can be sent back unchanged. */

export type StreamEvent = { readonly type: string } & Readonly<Record<string, unknown>>;
export type Assembly = {
  readonly take: (event: StreamEvent) => void;
  /** Tokens reported so far; a broken stream is billed too. */
  readonly usage: () => ModelReply['usage'];
  /** The whole reply, or what is missing from it. */
  readonly finish: () => ModelReply | { readonly missing: string };
};

type Block = Record<string, unknown> & { type?: unknown };
/** A block as it grows. The JSON of a tool's input is only whole at the end; what is not JSON is kept beside the block. */
type Growing = { readonly block: Block; json: string; malformed?: string };

export function assembleReply(): Assembly {
  const growing = new Map<number, Growing>();
  let usage: Record<string, unknown> = {};
  let model = '';
  let stopReason: string | undefined;
  let refusal: string | undefined;
  let stopped = false;

  const take = (event: StreamEvent): void => {
    const index = typeof event['index'] === 'number' ? event['index'] : -1;
    if (event.type === 'message_start') {
      const message = record(event['message']);
      model = text(message['model']);
      usage = { ...record(message['usage']) };
    } else if (event.type === 'content_block_start')
      growing.set(index, { block: { ...record(event['content_block']) }, json: '' });
    else if (event.type === 'content_block_delta') addDelta(growing.get(index), record(event['delta']));
    else if (event.type === 'message_delta') {
      const delta = record(event['delta']);
      if (typeof delta['stop_reason'] === 'string') stopReason = delta['stop_reason'];
      refusal = describeRefusal(record(delta['stop_details'])) ?? refusal;
      usage = { ...usage, ...withoutNulls(record(event['usage'])) };
    } else if (event.type === 'message_stop') stopped = true;
  };

  const finish = (): ModelReply | { readonly missing: string } => {
    if (!stopped) return { missing: 'message_stop' };
    if (stopReason === undefined) return { missing: 'stop_reason' };
    const ordered = [...growing].sort(([left], [right]) => left - right).map(([, one]) => closeInput(one));
    return {
      stopReason,
      content: ordered.map(({ block }) => block),
      toolCalls: ordered.filter(({ block }) => block.type === 'tool_use').map(toToolCall),
      text: ordered.map(({ block }) => (block.type === 'text' ? text(block['text']) : '')).join(''),
      usage: readUsage(usage),
      model,
      ...(refusal === undefined ? {} : { refusal }),
    };
  };

  return { take, usage: () => readUsage(usage), finish };
}

function addDelta(growing: Growing | undefined, delta: Record<string, unknown>): void {
  if (!growing) return;
  const { block } = growing;
  const append = (key: string, value: unknown): void => {
    block[key] = text(block[key]) + text(value);
  };
  if (delta['type'] === 'text_delta') append('text', delta['text']);
  else if (delta['type'] === 'thinking_delta') append('thinking', delta['thinking']);
  else if (delta['type'] === 'signature_delta') append('signature', delta['signature']);
  else if (delta['type'] === 'input_json_delta') growing.json += text(delta['partial_json']);
  else if (delta['type'] === 'citations_delta') {
    const before = Array.isArray(block['citations']) ? (block['citations'] as unknown[]) : [];
    block['citations'] = [...before, delta['citation']];
  }
}

/** Malformed JSON stays visible to the tools as the text it was; the block that goes back has to hold an object. */
function closeInput(growing: Growing): Growing {
  if (growing.json === '') return growing;
  try {
    return { ...growing, block: { ...growing.block, input: JSON.parse(growing.json) as unknown } };
  } catch {
    return { block: { ...growing.block, input: {} }, json: '', malformed: growing.json };
  }
}

function toToolCall({ block, malformed }: Growing): ModelReply['toolCalls'][number] {
  return { id: text(block['id']), name: text(block['name']), input: malformed ?? block['input'] };
}

function describeRefusal(details: Record<string, unknown>): string | undefined {
  const parts = [details['category'], details['explanation']].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(': ') : undefined;
}

function readUsage(usage: Record<string, unknown>): ModelReply['usage'] {
  return {
    inputTokens: count(usage['input_tokens']),
    outputTokens: count(usage['output_tokens']),
    cacheReadTokens: count(usage['cache_read_input_tokens']),
    cacheWriteTokens: count(usage['cache_creation_input_tokens']),
    webSearches: count(record(usage['server_tool_use'])['web_search_requests']),
  };
}

function withoutNulls(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
