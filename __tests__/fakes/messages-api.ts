/**
 * A local Messages API: real HTTP, streamed replies from a script, every request kept as it came over the wire.
 *
 *   const api = await startMessagesApi([
 *     toolUse({ name: 'read_file', input: { path: 'a.ts' } }),   // one reply for each request, in order
 *     failure(529, 'overloaded_error'),                          // an HTTP error
 *     { blocks: [text('done')], cutAfterEvents: 2 },             // a socket that dies in the middle
 *     endTurn('done'),
 *   ]);
 *   // base URL: api.url      requests so far: api.requests[0].body.system, .tools, .messages, .headers
 *   await api.close();
 *
 * `startMessagesApi(planScript(plan))` answers a whole planning run: every part of the plan through `write_part`, then
 * `finish_plan`. A script may also be a function `(request, index) => reply`. Like the real service it answers 400 to
 * parameters that current models refuse, to unanswered tool calls, to more than four cache breakpoints, and to assistant
 * turns that are not exactly what it sent. Past the end of the script it answers 400 as well.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';

export type FakeBlock = { readonly type: string } & Readonly<Record<string, unknown>>;
export type FakeUsage = Partial<{
  input_tokens: number;
  output_tokens: number;
  cache_read_input_tokens: number;
  cache_creation_input_tokens: number;
  server_tool_use: { web_search_requests: number };
}>;

export type FakeReply =
  | {
      readonly blocks: readonly FakeBlock[];
      readonly stopReason?: string | null;
      readonly stopDetails?: Readonly<Record<string, unknown>>;
      readonly usage?: FakeUsage;
      readonly model?: string;
      /** Events to send before the socket is destroyed. The wait before it makes the loss a real mid-stream loss. */
      readonly cutAfterEvents?: number;
      /** Events to send before an SSE `error` event ends the stream. */
      readonly errorAfterEvents?: { readonly events: number; readonly type: string; readonly message?: string };
      /** Events to send before nothing but pings follows. */
      readonly pingsAfterEvents?: number;
      /** Ends the stream in good order, but without `message_stop`. */
      readonly withoutMessageStop?: boolean;
      /** Raw text of a tool's input, by block index, instead of the JSON of `input`. */
      readonly rawInputs?: Readonly<Record<number, string>>;
      readonly delayMilliseconds?: number;
    }
  | {
      readonly status: number;
      readonly type: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly dropConnection: true };

export type FakeRequest = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: RequestBody;
  readonly raw: string;
};
export type RequestBody = {
  readonly model: string;
  readonly max_tokens: number;
  readonly system?: readonly WireBlock[];
  readonly messages: readonly { readonly role: string; readonly content: readonly WireBlock[] }[];
  readonly tools?: readonly (Readonly<Record<string, unknown>> & { readonly name: string })[];
  readonly output_config?: { readonly effort?: string };
} & Readonly<Record<string, unknown>>;
export type WireBlock = { readonly type: string; readonly text?: string; readonly cache_control?: unknown } & Readonly<
  Record<string, unknown>
>;

export type Script = readonly FakeReply[] | ((request: FakeRequest, index: number) => FakeReply | undefined);
export type MessagesApi = {
  readonly url: string;
  /** Requests to `/v1/messages`. */
  readonly requests: readonly FakeRequest[];
  /** Bodies of requests for a federated token. */
  readonly tokenRequests: readonly Readonly<Record<string, unknown>>[];
  readonly close: () => Promise<void>;
};

export const text = (words: string): FakeBlock => ({ type: 'text', text: words });
export const thinking = (words = '', signature = 'c2lnbmVk'): FakeBlock => ({ type: 'thinking', thinking: words, signature });
export const endTurn = (words: string, usage?: FakeUsage): FakeReply => ({ blocks: [text(words)], ...(usage ? { usage } : {}) });
export const failure = (status: number, type: string, headers: Readonly<Record<string, string>> = {}): FakeReply => ({
  status,
  type,
  headers,
});

/** A turn that calls tools. Ids are made by position; two turns of one script never share one. */
export function toolUse(...calls: readonly { readonly name: string; readonly input: unknown }[]): FakeReply {
  return { blocks: calls.map(toolBlock), stopReason: 'tool_use' };
}

let toolCount = 0;
function toolBlock({ name, input }: { readonly name: string; readonly input: unknown }): FakeBlock {
  toolCount += 1;
  return { type: 'tool_use', id: `toolu_${String(toolCount).padStart(6, '0')}`, name, input };
}

const NOT_PARTS = new Set(['meta', 'omitted']);

/**
 * Replies of a whole planning run. `plan` is a plan object: each own property except `meta` is a part, `omitted` lists
 * `{ part, reason }`, and size and library are handed in from `meta`. `explore` are tool calls of a first turn.
 * `handIns` repeats `finish_plan`: findings of the checks are then left open, and the third hand-in is taken as it is.
 */
export function planScript(plan: Readonly<Record<string, unknown>>, options: PlanScript = {}): readonly FakeReply[] {
  const omitted = (plan['omitted'] ?? []) as readonly { readonly part: string; readonly reason: string }[];
  const writes = [
    ...Object.entries(plan)
      .filter(([name, content]) => !NOT_PARTS.has(name) && content !== undefined)
      .map(([part, content]) => ({ name: 'write_part', input: { part, content } })),
    ...omitted.map(({ part, reason }) => ({ name: 'write_part', input: { part, omit: reason } })),
  ];
  const size = options.partsPerTurn ?? 6;
  const turns = Array.from({ length: Math.ceil(writes.length / size) }, (_, turn) =>
    toolUse(...writes.slice(turn * size, turn * size + size)),
  );
  const handIns = Array.from({ length: options.handIns ?? 1 }, () => toolUse({ name: 'finish_plan', input: handedIn(plan) }));
  return [...(options.explore ? [toolUse(...options.explore)] : []), ...turns, ...handIns];
}

export type PlanScript = {
  readonly explore?: readonly { readonly name: string; readonly input: unknown }[];
  readonly partsPerTurn?: number;
  readonly handIns?: number;
};

function handedIn(plan: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { size, library } = (plan['meta'] ?? {}) as { readonly size?: string; readonly library?: string };
  return { ...(size ? { size } : {}), ...(library ? { library } : {}) };
}

export async function startMessagesApi(script: Script): Promise<MessagesApi> {
  const requests: FakeRequest[] = [];
  const tokenRequests: Record<string, unknown>[] = [];
  const sent: (readonly unknown[])[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((raw) => {
      if (request.url === '/v1/oauth/token') return answerToken(raw, tokenRequests, response);
      const body = JSON.parse(raw) as RequestBody;
      const record: FakeRequest = { path: request.url ?? '', headers: request.headers, body, raw };
      requests.push(record);
      const index = requests.length - 1;
      const refusal = refuse(body, sent);
      if (refusal !== undefined) return answerError(response, { status: 400, type: 'invalid_request_error', message: refusal });
      const reply = typeof script === 'function' ? script(record, index) : script[index];
      if (!reply)
        return answerError(response, {
          status: 400,
          type: 'invalid_request_error',
          message: `no reply scripted for request ${index + 1}`,
        });
      return answer({ response, sent, model: body.model }, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    tokenRequests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function refuse(body: RequestBody, sent: readonly (readonly unknown[])[]): string | undefined {
  const forbidden = ['temperature', 'top_p', 'top_k'].find((name) => name in body);
  if (forbidden) return `${forbidden}: not supported by this model`;
  const choice = (body['tool_choice'] as { type?: string } | undefined)?.type;
  if (choice === 'any' || choice === 'tool') return 'tool_choice: forcing tool use is not supported by this model';
  const thinkingType = (body['thinking'] as { type?: string } | undefined)?.type;
  if (thinkingType === 'enabled' || thinkingType === 'disabled')
    return `thinking.type ${thinkingType}: not supported by this model`;
  if (body['stream'] !== true) return 'stream: this server streams only';
  if (body.messages.at(-1)?.role === 'assistant' && !isPaused(body.messages.at(-1)?.content))
    return 'messages: prefilled answers are not supported by this model';
  if (countBreakpoints(body) > 4) return 'cache_control: at most 4 breakpoints';
  return refuseHistory(body.messages, sent);
}

function refuseHistory(messages: RequestBody['messages'], sent: readonly (readonly unknown[])[]): string | undefined {
  for (const [index, message] of messages.entries()) {
    if (message.content.some((block) => block.type === 'text' && block.text === ''))
      return 'text content blocks must be non-empty';
    if (message.role !== 'assistant') continue;
    if (!sent.some((content) => isDeepStrictEqual(content, message.content)))
      return `messages.${index}: assistant turn was modified`;
    const calls = message.content.filter((block) => block.type === 'tool_use').map((block) => block['id']);
    const answered = (messages[index + 1]?.content ?? [])
      .filter((block) => block.type === 'tool_result')
      .map((block) => block['tool_use_id']);
    const open = calls.find((id) => !answered.includes(id));
    if (open !== undefined) return `messages.${index}: tool_use ${String(open)} without tool_result`;
  }
  return undefined;
}

/** A turn that stopped with `pause_turn` ends in a server tool's block and is sent back as it is. */
function isPaused(content: readonly WireBlock[] | undefined): boolean {
  return content?.some((block) => block.type === 'server_tool_use') ?? false;
}

function countBreakpoints(body: RequestBody): number {
  const blocks = [...(body.system ?? []), ...(body.tools ?? []), ...body.messages.flatMap((message) => message.content)];
  return blocks.filter((block) => block.cache_control !== undefined).length;
}

type Exchange = { readonly response: ServerResponse; readonly sent: (readonly unknown[])[]; readonly model: string };

function answer(exchange: Exchange, reply: FakeReply): void {
  const { response } = exchange;
  if ('dropConnection' in reply) {
    response.socket?.destroy();
    return;
  }
  if ('status' in reply) return answerError(response, reply);
  const start = (): void => stream(exchange, reply);
  if (reply.delayMilliseconds) setTimeout(start, reply.delayMilliseconds);
  else start();
}

type Streamed = Extract<FakeReply, { blocks: unknown }>;

function stream({ response, sent, model }: Exchange, reply: Streamed): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_fake_stream' });
  const events = eventsOf(reply, model);
  const limit = reply.cutAfterEvents ?? reply.errorAfterEvents?.events ?? reply.pingsAfterEvents ?? events.length;
  response.write('event: ping\ndata: {"type":"ping"}\n\n');
  for (const event of events.slice(0, limit)) response.write(frame(event));
  if (reply.cutAfterEvents !== undefined) {
    setTimeout(() => response.socket?.destroy(), 60);
  } else if (reply.errorAfterEvents) {
    const { type, message = type } = reply.errorAfterEvents;
    response.end(frame({ type: 'error', error: { type, message } }));
  } else if (reply.pingsAfterEvents !== undefined) {
    const timer = setInterval(() => response.write('event: ping\ndata: {"type":"ping"}\n\n'), 20);
    response.on('close', () => clearInterval(timer));
  } else {
    sent.push(reply.blocks.map((block, index) => (reply.rawInputs?.[index] === undefined ? block : { ...block, input: {} })));
    response.end();
  }
}

type WireEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

function eventsOf(reply: Streamed, model: string): readonly WireEvent[] {
  const { output_tokens = 20, ...input } = reply.usage ?? {};
  return [
    {
      type: 'message_start',
      message: {
        id: 'msg_fake',
        type: 'message',
        role: 'assistant',
        model: reply.model ?? model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: 10, cache_read_input_tokens: 0, cache_creation_input_tokens: 0, output_tokens: 1, ...input },
      },
    },
    ...reply.blocks.flatMap((block, index) => blockEvents(block, index, reply.rawInputs?.[index])),
    {
      type: 'message_delta',
      delta: {
        stop_reason: reply.stopReason === undefined ? 'end_turn' : reply.stopReason,
        stop_sequence: null,
        ...(reply.stopDetails ? { stop_details: reply.stopDetails } : {}),
      },
      usage: { output_tokens },
    },
    ...(reply.withoutMessageStop ? [] : [{ type: 'message_stop' }]),
  ];
}

function blockEvents(block: FakeBlock, index: number, rawInput: string | undefined): readonly WireEvent[] {
  const delta = (value: Record<string, unknown>): WireEvent => ({ type: 'content_block_delta', index, delta: value });
  const start = (shell: FakeBlock): WireEvent => ({ type: 'content_block_start', index, content_block: shell });
  const stop: WireEvent = { type: 'content_block_stop', index };
  if (block.type === 'text') {
    return [
      start({ ...block, text: '' }),
      ...halves(String(block['text'])).map((part) => delta({ type: 'text_delta', text: part })),
      stop,
    ];
  }
  if (block.type === 'thinking') {
    return [
      start({ ...block, thinking: '', signature: '' }),
      ...halves(String(block['thinking'])).map((part) => delta({ type: 'thinking_delta', thinking: part })),
      delta({ type: 'signature_delta', signature: block['signature'] }),
      stop,
    ];
  }
  if (block.type === 'tool_use' || block.type === 'server_tool_use') {
    const json = rawInput ?? JSON.stringify(block['input']);
    return [
      start({ ...block, input: {} }),
      ...halves(json).map((part) => delta({ type: 'input_json_delta', partial_json: part })),
      stop,
    ];
  }
  return [start(block), stop];
}

function halves(words: string): readonly string[] {
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle), words.slice(middle)].filter((part) => part !== '');
}

function frame(event: WireEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

function answerError(response: ServerResponse, reply: Extract<FakeReply, { status: number }>): void {
  response.writeHead(reply.status, { 'content-type': 'application/json', 'request-id': 'req_fake_error', ...reply.headers });
  response.end(JSON.stringify({ type: 'error', error: { type: reply.type, message: reply.message ?? reply.type } }));
}

function answerToken(raw: string, tokenRequests: Record<string, unknown>[], response: ServerResponse): void {
  const body = JSON.parse(raw) as Record<string, unknown>;
  tokenRequests.push(body);
  const accepted = body['assertion'] !== 'refused-assertion';
  response.writeHead(accepted ? 200 : 401, { 'content-type': 'application/json', 'request-id': 'req_fake_token' });
  response.end(
    JSON.stringify(
      accepted ? { access_token: 'federated-token-0001', expires_in: 3600, token_type: 'Bearer' } : { error: 'invalid_grant' },
    ),
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
