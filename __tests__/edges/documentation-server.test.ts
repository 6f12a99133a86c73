import { afterEach, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { createDocumentationServer, type DocumentationOptions } from '../../src/edges/documentation-server.ts';
import { startMcpServer, type McpBehaviour, type McpServer } from '../fakes/mcp-server.ts';

const signal = new AbortController().signal;
const tools = {
  'resolve-library-id': (input: Record<string, unknown>) => `/socketio/socket.io for ${String(input['libraryName'])}`,
  'query-docs': (input: Record<string, unknown>) => `Docs of ${String(input['libraryId'])}`,
};
const open: McpServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function connect(behaviour: McpBehaviour, options: DocumentationOptions = {}) {
  const server = await startMcpServer(behaviour);
  open.push(server);
  return { server, docs: createDocumentationServer({ url: server.url, ...options }) };
}

describe('createDocumentationServer()', () => {
  it.each([
    ['at once', false],
    ['as a stream that also asks for things', true],
  ])('reads what is answered %s', async (_, streamed) => {
    const { docs } = await connect({ tools, streamed });

    expect(await docs.findLibrary('socket.io', 'rooms', signal)).toBe('/socketio/socket.io for socket.io');
    expect(await docs.read('/socketio/socket.io', 'rooms', signal)).toBe('Docs of /socketio/socket.io');
  });

  it('opens one session and sends the key with every request', async () => {
    const { docs, server } = await connect({ tools }, { apiKey: 'ctx7-key' });

    await docs.read('/a/b', 'rooms', signal);
    await docs.read('/a/b', 'acks', signal);

    expect(server.calls.map((call) => call.method)).toEqual([
      'initialize',
      'notifications/initialized',
      'tools/call',
      'tools/call',
    ]);
    expect(server.calls.map((call) => call.headers['authorization'])).toEqual(Array(4).fill('Bearer ctx7-key'));
    expect(server.calls[3]?.headers).toMatchObject({ 'mcp-session-id': 'session-1', 'mcp-protocol-version': '2025-06-18' });
    expect(server.calls[2]?.params).toEqual({ name: 'query-docs', arguments: { libraryId: '/a/b', query: 'rooms' } });
  });

  it.each<[string, McpBehaviour, RegExp]>([
    ['hangs', { hangs: true }, /did not answer within 0\.2 s/],
    ['answers 10 MB', { tools, bytes: 10_000_000 }, /more than 100 kB/],
    ['answers 10 MB as a stream', { tools, bytes: 10_000_000, streamed: true }, /more than 100 kB/],
    ['has renamed its tools', { tools: {} }, /refused: Unknown tool/],
    ['is rate-limited', { status: 429 }, /answered 429 \(rate limit\)/],
    ['fails', { status: 500 }, /answered 500/],
    ['redirects elsewhere', { redirectTo: 'http://169.254.169.254/' }, /could not be reached/],
    ['answers what is not JSON', { body: '<html>' }, /ended without an answer/],
    ['answers nothing', { body: '{"jsonrpc":"2.0","id":2,"result":{"content":[]}}' }, /empty answer/],
    [
      'reports an error',
      { body: '{"jsonrpc":"2.0","id":2,"result":{"isError":true,"content":[{"type":"text","text":"Quota"}]}}' },
      /^Quota$/,
    ],
  ])('says so when the server %s', async (_, behaviour, message) => {
    const { docs } = await connect(behaviour, { callMilliseconds: behaviour.hangs ? 200 : 20_000 });

    await expect(docs.read('/a/b', 'rooms', signal)).rejects.toThrow(message);
  });

  it.each<[string, McpBehaviour]>([
    ['an answer', { tools: { 'query-docs': () => 'You sent ctx7-key-0123456789.' } }],
    ['an error', { body: '{"jsonrpc":"2.0","id":2,"error":{"message":"Bad key ctx7-key-0123456789"}}' }],
  ])('passes on no key that the server repeats in %s', async (_, behaviour) => {
    const { docs } = await connect(behaviour, { apiKey: 'ctx7-key-0123456789' });

    const said = await docs.read('/a/b', 'rooms', signal).catch((error: unknown) => inspect(error, { depth: 5 }));

    expect(said).toMatch(/\*\*\*/);
    expect(said).not.toContain('ctx7-key-0123456789');
  });

  it('starts over after a failure', async () => {
    const { docs, server } = await connect({ tools: {} });
    await docs.read('/a/b', 'rooms', signal).catch(() => undefined);

    await docs.read('/a/b', 'rooms', signal).catch(() => undefined);

    expect(server.calls.filter((call) => call.method === 'initialize')).toHaveLength(2);
  });
});
