import { afterEach, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { createAnthropicModel, type AnthropicModelOptions } from '../../src/edges/anthropic-model.ts';
import { ModelFault } from '../../src/outcome.ts';
import type { ModelTurn } from '../../src/ports.ts';
import {
  endTurn,
  failure,
  startMessagesApi,
  text,
  thinking,
  toolUse,
  type FakeReply,
  type MessagesApi,
  type Script,
} from '../fakes/messages-api.ts';

const KEY = 'sk-ant-test-0123456789abcdef';
const turn: ModelTurn = {
  model: 'claude-sonnet-5-5',
  system: [{ text: 'You plan.', cache: true }],
  messages: [{ role: 'user', content: [{ type: 'text', text: 'Plan it.' }] }],
  tools: [{ name: 'read_file', description: 'Reads.', inputSchema: { type: 'object' } }],
  maxTokens: 64_000,
};

const open: MessagesApi[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((api) => api.close()));
});

async function connect(script: Script, options: Partial<AnthropicModelOptions> = {}) {
  const api = await startMessagesApi(script);
  open.push(api);
  const waits: number[] = [];
  const clock = { now: () => Date.now(), sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  const model = createAnthropicModel({
    credentials: { kind: 'key', apiKey: KEY },
    baseUrl: api.url,
    clock,
    random: () => 0.5,
    ...options,
  });
  const ask = (request: Partial<ModelTurn> = {}, signal = new AbortController().signal) =>
    model.turn({ ...turn, ...request }, signal);
  const fault = async (request: Partial<ModelTurn> = {}, signal?: AbortSignal): Promise<ModelFault> => {
    const error: unknown = await ask(request, signal).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof ModelFault)) throw new Error(`expected a ModelFault, got ${inspect(error)}`);
    return error;
  };
  return { api, waits, ask, fault };
}

describe('createAnthropicModel() reads a reply', () => {
  it('puts text, thinking and tool calls together as they were sent', async () => {
    const blocks = [
      thinking('Let me see', 'c2ln'),
      text('Reading.'),
      { type: 'tool_use', id: 'toolu_x', name: 'read_file', input: { path: 'a.ts' } },
    ];
    const { ask } = await connect([{ blocks, stopReason: 'tool_use' }]);

    const reply = await ask();

    expect(reply.content).toEqual(blocks);
    expect(reply.toolCalls).toEqual([{ id: 'toolu_x', name: 'read_file', input: { path: 'a.ts' } }]);
    expect(reply).toMatchObject({ stopReason: 'tool_use', text: 'Reading.', model: 'claude-sonnet-5-5' });
  });

  it('counts all four kinds of tokens and the searches', async () => {
    const usage = {
      input_tokens: 5,
      output_tokens: 70,
      cache_read_input_tokens: 900,
      cache_creation_input_tokens: 40,
      server_tool_use: { web_search_requests: 2 },
    };
    const { ask } = await connect([endTurn('Done.', usage)]);

    const reply = await ask();

    expect(reply.usage).toEqual({ inputTokens: 5, outputTokens: 70, cacheReadTokens: 900, cacheWriteTokens: 40, webSearches: 2 });
  });

  it('keeps malformed tool JSON as the text it was and sends an object back', async () => {
    const blocks = [{ type: 'tool_use', id: 'toolu_x', name: 'read_file', input: {} }];
    const { ask } = await connect([{ blocks, stopReason: 'tool_use', rawInputs: { 0: '{"path": ' } }]);

    const reply = await ask();

    expect(reply.toolCalls[0]?.input).toBe('{"path": ');
    expect(reply.content).toEqual(blocks);
  });

  it('keeps blocks of server tools and of kinds it does not know', async () => {
    const blocks = [
      { type: 'server_tool_use', id: 'srv_1', name: 'web_search', input: { query: 'socket.io csrf' } },
      {
        type: 'web_search_tool_result',
        tool_use_id: 'srv_1',
        content: [{ type: 'web_search_result', url: 'https://socket.io' }],
      },
      { type: 'hologram', beam: 3 },
    ];
    const { ask } = await connect([{ blocks, stopReason: 'pause_turn' }]);

    const reply = await ask();

    expect(reply.content).toEqual(blocks);
    expect(reply.toolCalls).toEqual([]);
  });

  it('says why the model refused', async () => {
    const { ask } = await connect([
      { blocks: [], stopReason: 'refusal', stopDetails: { category: 'cyber', explanation: 'No.' } },
    ]);

    expect(await ask()).toMatchObject({ stopReason: 'refusal', refusal: 'cyber: No.' });
  });
});

describe('createAnthropicModel() sends', () => {
  it('a streamed request with the cache breakpoints, the tools and nothing that current models refuse', async () => {
    const { ask, api } = await connect([endTurn('Done.')]);

    await ask({ effort: 'low', webSearches: 3 });

    const { body, headers } = api.requests[0]!;
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(Object.keys(body).sort()).toEqual(['max_tokens', 'messages', 'model', 'output_config', 'stream', 'system', 'tools']);
    expect(body.system).toEqual([{ type: 'text', text: 'You plan.', cache_control: { type: 'ephemeral' } }]);
    expect(body.tools).toEqual([
      { name: 'read_file', description: 'Reads.', input_schema: { type: 'object' } },
      { type: 'web_search_20250305', name: 'web_search', max_uses: 3 },
    ]);
    expect(body.output_config).toEqual({ effort: 'low' });
  });

  it('the assistant turn back exactly as it came, with tool results', async () => {
    const { ask, api } = await connect([
      { ...toolUse({ name: 'read_file', input: { path: 'a' } }), stopReason: 'tool_use' },
      endTurn('Done.'),
    ] as Script);
    const first = await ask();

    await ask({
      messages: [
        ...turn.messages,
        { role: 'assistant', content: first.content },
        {
          role: 'user',
          content: [{ type: 'tool_result', toolUseId: first.toolCalls[0]!.id, text: 'no file', isError: true, cache: true }],
        },
      ],
    });

    expect(api.requests[1]!.body.messages[2]!.content).toEqual([
      {
        type: 'tool_result',
        tool_use_id: first.toolCalls[0]!.id,
        content: 'no file',
        is_error: true,
        cache_control: { type: 'ephemeral' },
      },
    ]);
  });
});

describe('createAnthropicModel() repeats a turn', () => {
  const done = endTurn('Done.');
  const half = { blocks: [text('Half of it')] };
  it.each<[string, Script, number]>([
    ['after 500', [failure(500, 'api_error'), done], 2],
    ['after 529, twice', [failure(529, 'overloaded_error'), failure(529, 'overloaded_error'), done], 3],
    ['after 429 that says when', [failure(429, 'rate_limit_error', { 'retry-after': '7' }), done], 2],
    ['after a connection lost before the answer', [{ dropConnection: true }, done], 2],
    ['after a socket lost in the middle', [{ ...half, cutAfterEvents: 3 }, done], 2],
    ['after an error event in the middle', [{ ...half, errorAfterEvents: { events: 3, type: 'overloaded_error' } }, done], 2],
    ['after a stream without message_stop', [{ ...half, withoutMessageStop: true }, done], 2],
    ['after a stream without stop_reason', [{ ...half, stopReason: null }, done], 2],
  ])('%s', async (_, script, requests) => {
    const { ask, api } = await connect(script);

    const reply = await ask();

    expect(reply.text).toBe('Done.');
    expect(api.requests).toHaveLength(requests);
  });

  it('after a stream of nothing but pings', async () => {
    const { ask, api } = await connect([{ ...half, pingsAfterEvents: 2 }, done], { idleMilliseconds: 300 });

    expect((await ask()).text).toBe('Done.');
    expect(api.requests).toHaveLength(2);
  });

  it('waits as long as it was asked to', async () => {
    const { ask, waits } = await connect([failure(429, 'rate_limit_error', { 'retry-after': '7' }), done]);

    await ask();

    expect(waits).toEqual([7000]);
  });

  it('bills the tokens of the answer that broke', async () => {
    const { ask } = await connect([
      { ...half, usage: { input_tokens: 1000 }, cutAfterEvents: 3 },
      endTurn('Done.', { input_tokens: 1000 }),
    ]);

    expect((await ask()).usage.inputTokens).toBe(2000);
  });
});

describe('createAnthropicModel() gives up', () => {
  it.each<[string, FakeReply, RegExp]>([
    [
      'on a bad key',
      failure(401, 'authentication_error'),
      /status 401, authentication_error, request req_fake_error.*anthropic_api_key/,
    ],
    ['on an unknown model', failure(404, 'not_found_error'), /Check `model`/],
    ['on a request that is too large', failure(413, 'request_too_large'), /context_tokens/],
    ['on 429 that does not say when', failure(429, 'rate_limit_error'), /rate limit/],
    [
      'on a spend limit',
      { status: 429, type: 'rate_limit_error', message: 'Monthly spend limit reached', headers: { 'retry-after': '5' } },
      /spend limits/,
    ],
    ['on a retry-after of an hour', failure(429, 'rate_limit_error', { 'retry-after': '3600' }), /60 minutes/],
    ['when the service says so', failure(500, 'api_error', { 'x-should-retry': 'false' }), /status 500/],
    [
      'on an error event that will not pass',
      { blocks: [text('x')], errorAfterEvents: { events: 2, type: 'invalid_request_error' } },
      /invalid_request_error/,
    ],
  ])('at once %s', async (_, reply, message) => {
    const { fault, api } = await connect([reply]);

    expect((await fault()).message).toMatch(message);
    expect(api.requests).toHaveLength(1);
  });

  it('after four attempts', async () => {
    const { fault, api } = await connect(Array.from({ length: 5 }, () => failure(529, 'overloaded_error')));

    expect((await fault()).message).toMatch(/status 529, overloaded_error.*after 4 attempts/);
    expect(api.requests).toHaveLength(4);
  });

  it('when it is cancelled in the middle of a stream, without another attempt', async () => {
    const { fault, api } = await connect([{ blocks: [text('x')], pingsAfterEvents: 2 }, endTurn('Done.')]);

    expect((await fault({}, AbortSignal.timeout(150))).type).toBe('aborted');
    expect(api.requests).toHaveLength(1);
  });

  it('without the key anywhere in the fault, even when the service repeats it', async () => {
    const { fault } = await connect([{ status: 401, type: 'authentication_error', message: `invalid key ${KEY}` }]);

    expect(inspect(await fault(), { depth: 10, showHidden: true })).not.toContain(KEY);
  });

  it('with the address to check when nothing answers there', async () => {
    const { fault, api } = await connect([]);
    await api.close();

    expect((await fault()).message).toMatch(/could not be reached.*after 4 attempts.*anthropic_base_url/);
  });
});

describe('createAnthropicModel() without a key', () => {
  const federation = (assertion: string) =>
    ({
      kind: 'federation',
      federationRuleId: 'fdrl_1',
      organizationId: 'org_1',
      serviceAccountId: 'svac_1',
      identityToken: async () => assertion,
    }) as const;

  it('exchanges the identity token once and uses what it gets', async () => {
    const { ask, api } = await connect([endTurn('One.'), endTurn('Two.')], { credentials: federation('github-assertion') });

    await ask();
    await ask();

    expect(api.tokenRequests).toEqual([
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: 'github-assertion',
        federation_rule_id: 'fdrl_1',
        organization_id: 'org_1',
        service_account_id: 'svac_1',
      },
    ]);
    expect(api.requests.map((request) => request.headers.authorization)).toEqual(Array(2).fill('Bearer federated-token-0001'));
  });

  it('exchanges a new identity token when the old exchange has run out', async () => {
    let asked = 0;
    const assertions = { ...federation(''), identityToken: async () => `github-assertion-${(asked += 1)}` };
    // Tokens are good for an hour, and this clock is an hour late: each has run out when the next turn begins.
    const late = { now: () => Date.now() - 3_600_000, sleep: async () => {} };
    const { ask, api } = await connect([endTurn('One.'), endTurn('Two.')], { credentials: assertions, clock: late });

    await ask();
    await ask();

    expect(api.tokenRequests.map((request) => request['assertion'])).toEqual(['github-assertion-1', 'github-assertion-2']);
  });

  it('keeps both tokens out of a fault, even when the service repeats them', async () => {
    const message = 'bad token federated-token-0001 for github-assertion';
    const { fault } = await connect([{ status: 401, type: 'authentication_error', message }], {
      credentials: federation('github-assertion'),
    });

    expect(inspect(await fault(), { depth: 10, showHidden: true })).not.toMatch(/federated-token|github-assertion/);
  });

  it('says what to check when the identity is not accepted', async () => {
    const { fault, api } = await connect([], { credentials: federation('refused-assertion') });

    const refused = await fault();

    expect(refused.message).toMatch(/did not accept this workflow's identity.*id-token: write/);
    expect(inspect(refused, { depth: 10 })).not.toContain('refused-assertion');
    expect(api.requests).toHaveLength(0);
  });
});
