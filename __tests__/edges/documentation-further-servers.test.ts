import { afterEach, describe, expect, it } from '@jest/globals';
import type { RemoteServer } from '../../src/config/mcp-config.ts';
import { createFurtherTools } from '../../src/edges/documentation-further-servers.ts';
import { startMcpServer, type McpBehaviour, type McpServer } from '../fakes/mcp-server.ts';

const signal = new AbortController().signal;
const open: McpServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function connect(behaviour: McpBehaviour, callMilliseconds = 20_000) {
  const server = await startMcpServer(behaviour);
  open.push(server);
  const argument = { name: 'query', description: 'What for.', type: 'string', required: true } as const;
  const listed = (name: string) => ({ name, description: 'Searches.', arguments: [argument] });
  const config: RemoteServer = {
    name: 'handbook',
    url: server.url,
    headers: { authorization: 'Bearer handbook-key' },
    tools: [listed('search'), listed('read')],
  };
  return { server, tools: createFurtherTools([config], { callMilliseconds }) };
}

describe('createFurtherTools()', () => {
  it('offers the tools on the list and asks the server for none', async () => {
    const { tools, server } = await connect({ tools: { search: () => 'Found.', drop_tables: () => 'Gone.' } });

    expect(tools.map((tool) => [tool.server, tool.name])).toEqual([
      ['handbook', 'search'],
      ['handbook', 'read'],
    ]);
    expect(server.calls).toEqual([]);
  });

  it('opens a server at the first call, once, with its headers', async () => {
    const { tools, server } = await connect({
      tools: { search: (input) => `Found ${String(input['query'])}.`, read: () => 'Read.' },
    });

    expect(await tools[0]!.call({ query: 'rooms' }, signal)).toBe('Found rooms.');
    expect(await tools[1]!.call({ query: 'rooms' }, signal)).toBe('Read.');
    expect(server.calls.map((call) => call.method)).toEqual([
      'initialize',
      'notifications/initialized',
      'tools/call',
      'tools/call',
    ]);
    expect(server.calls.every((call) => call.headers['authorization'] === 'Bearer handbook-key')).toBe(true);
  });

  it.each<[string, McpBehaviour, RegExp]>([
    ['hangs', { hangs: true }, /did not answer within 0\.2 s/],
    ['answers 10 MB', { tools: { search: () => '' }, bytes: 10_000_000 }, /more than 100 kB/],
    ['has renamed its tools', { tools: { find: () => 'Found.' } }, /refused: Unknown tool/],
    ['sends the caller elsewhere', { redirectTo: 'http://169.254.169.254/' }, /could not be reached/],
  ])('says so when the server %s', async (_, behaviour, message) => {
    const { tools } = await connect(behaviour, behaviour.hangs ? 200 : 20_000);

    await expect(tools[0]!.call({ query: 'rooms' }, signal)).rejects.toThrow(message);
  });
});
