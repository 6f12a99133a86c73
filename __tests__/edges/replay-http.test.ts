import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAgentPlanner } from '../../src/agent/create-agent-planner.ts';
import { createAnthropicModel } from '../../src/edges/anthropic-model.ts';
import { createDocumentationServer } from '../../src/edges/documentation-server.ts';
import { recordHttp } from '../../src/edges/record-http.ts';
import { replayHttp } from '../../src/edges/replay-http.ts';
import { endTurn, planScript, startMessagesApi, text } from '../fakes/messages-api.ts';
import { startMcpServer } from '../fakes/mcp-server.ts';
import { planningTask } from '../fakes/planning-task.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

const KEY = 'sk-ant-recorded-key-000000';
const signal = new AbortController().signal;
const limits = { turns: 30, toolCalls: 60, inputTokens: 1e7, outputTokens: 1e6, costUsd: 5, milliseconds: 600_000 };
const clock = {
  now: () => 0,
  sleep: (milliseconds: number) => (milliseconds > 59_999 ? new Promise<void>(() => undefined) : Promise.resolve()),
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recording-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Way = { readonly fetch: typeof fetch; readonly modelUrl: string; readonly docsUrl: string; readonly boundary: string };

function write(way: Way, task = planningTask({})) {
  const model = createAnthropicModel({
    credentials: { kind: 'key', apiKey: KEY },
    baseUrl: way.modelUrl,
    clock,
    fetch: way.fetch,
  });
  const documentation = createDocumentationServer({ url: way.docsUrl, apiKey: 'docs-key-0000', fetch: way.fetch });
  const planner = createAgentPlanner({
    model,
    clock,
    boundary: way.boundary,
    documentation,
    facts: () => [],
    settings: { modelName: 'sonnet', limits },
  });
  return planner.write(task, () => undefined, signal);
}

async function record() {
  const explore = [{ name: 'docs_read', input: { library_id: '/socketio/socket.io', question: 'rooms in 4.8' } }];
  const [api, docs] = await Promise.all([
    startMessagesApi(planScript(samplePlan, { explore })),
    startMcpServer({ tools: { 'query-docs': () => 'Rooms.' } }),
  ]);
  const recorder = recordHttp(folder, [KEY]);
  const draft = await write({ fetch: recorder.fetch, modelUrl: api.url, docsUrl: docs.url, boundary: 'a'.repeat(32) });
  await recorder.settled();
  await Promise.all([api.close(), docs.close()]);
  return draft;
}

const offline = (): Way => ({
  fetch: replayHttp(folder),
  modelUrl: 'http://127.0.0.1:9',
  docsUrl: 'http://127.0.0.1:9/mcp',
  boundary: 'b'.repeat(32),
});

async function goneServer() {
  const { url, close } = await startMessagesApi([]);
  await close();
  return { url, close: async () => {} };
}

describe('a recorded run', () => {
  it('is repeated without the network', async () => {
    const recorded = await record();

    // Plan and notes name the documentation server by its address.
    const withoutPort = (draft: unknown) =>
      JSON.parse(JSON.stringify(draft).replace(/127\.0\.0\.1:\d+/g, '127.0.0.1')) as unknown;
    expect(withoutPort(await write(offline()))).toEqual(withoutPort(recorded));
  });

  it('holds no secret and no request header', async () => {
    await record();

    const files = await readdir(folder);
    const stored = (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
    expect(files.length).toBeGreaterThan(5);
    expect(stored).not.toContain(KEY);
    expect(stored).not.toMatch(/bearer|docs-key-0000/i);
  });

  it.each<[string, number, () => Promise<{ url: string; close: () => Promise<void> }>]>([
    ['a server that cannot be reached', 5_000, goneServer],
    ['a stream that is cut', 5_000, () => startMessagesApi([{ blocks: [text('Half')], cutAfterEvents: 3 }])],
    ['a stream that falls silent', 200, () => startMessagesApi([{ blocks: [text('Half')], pingsAfterEvents: 2 }])],
    ['a server that keeps the line open', 200, () => startMessagesApi([{ ...endTurn('Late.'), delayMilliseconds: 1_500 }])],
  ])('repeats %s in the same words', async (_, idle, start) => {
    const server = await start();
    const ask = (fetching: typeof fetch) =>
      createAnthropicModel({
        credentials: { kind: 'key', apiKey: KEY },
        baseUrl: server.url,
        clock,
        fetch: fetching,
        maxAttempts: 1,
        idleMilliseconds: idle,
      })
        .turn(
          {
            model: 'm',
            system: [],
            messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }],
            tools: [],
            maxTokens: 5,
          },
          signal,
        )
        .then(String, (fault: Error) => fault.message);
    const recorder = recordHttp(folder, [KEY]);

    const first = await ask(recorder.fetch);
    await recorder.settled();
    await server.close();

    expect(first).toMatch(/could not be reached|broke in the middle|fell silent/);
    expect(await ask(replayHttp(folder))).toBe(first);
  });

  it('has secrets removed from what was answered', async () => {
    const docs = await startMcpServer({ body: `{"said":"${KEY}"}` });
    const recorder = recordHttp(folder, [KEY]);
    const answer = await recorder.fetch(docs.url, { method: 'POST', body: '{"method":"tools/call"}' });
    await recorder.settled();
    await docs.close();

    expect(await answer.text()).toContain(KEY);
    expect(await readFile(join(folder, '0001.json'), 'utf8')).toContain('\\"said\\":\\"***\\"');
  });

  it('is not mistaken for a run about something else', async () => {
    await record();
    const { request } = planningTask({});

    await expect(write(offline(), planningTask({ request: { ...request, task: 'Something else' } }))).rejects.toThrow(
      /Request 1 differs from the recorded one/,
    );
  });
});
