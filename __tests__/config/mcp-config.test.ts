import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../src/config/config.ts';
import { mcpConfigSchema, secretsOfMcpConfig } from '../../src/config/mcp-config.ts';

const tools = { search: { description: 'Searches.', arguments: { query: 'What for.' } } };
const config = (server: object) => JSON.stringify({ mcpServers: { docs: server } });

function problemOf(text: string): string | undefined {
  const parsed = mcpConfigSchema.safeParse(text);
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
}

describe('mcp_config', () => {
  it('is a list of servers with the tools that may be called', () => {
    const text = config({
      url: 'https://docs.acme.example/mcp',
      headers: { Authorization: 'Bearer abc' },
      tools: {
        read: { description: 'Reads.', arguments: { page: { description: 'Page.', type: 'integer', required: false } } },
        ...tools,
      },
    });

    expect(mcpConfigSchema.parse(text)).toEqual([
      {
        name: 'docs',
        url: 'https://docs.acme.example/mcp',
        headers: { Authorization: 'Bearer abc' },
        tools: [
          {
            name: 'read',
            description: 'Reads.',
            arguments: [{ name: 'page', description: 'Page.', type: 'integer', required: false }],
          },
          {
            name: 'search',
            description: 'Searches.',
            arguments: [{ name: 'query', description: 'What for.', type: 'string', required: true }],
          },
        ],
      },
    ]);
  });

  it('is empty for no further server', () => {
    expect(mcpConfigSchema.parse('')).toEqual([]);
  });

  it('takes a server of this machine without https', () => {
    expect(problemOf(config({ url: 'http://127.0.0.1:3000/mcp', tools }))).toBeUndefined();
  });

  it.each([
    ['what is not JSON', '{docs}', /expected JSON/],
    ['a server that would have to be started', config({ command: 'npx', args: ['some-server'] }), /remote servers only/],
    [
      'an address without https',
      config({ url: 'http://docs.acme.example/mcp', tools }),
      /mcpServers\.docs\.url: expected an https/,
    ],
    ['an address with a password', config({ url: 'https://me:secret@docs.acme.example/', tools }), /https address/],
    ['another transport', config({ type: 'sse', url: 'https://docs.acme.example/', tools }), /mcpServers\.docs\.type/],
    ['no list of tools', config({ url: 'https://docs.acme.example/mcp' }), /mcpServers\.docs\.tools/],
    [
      'a tool without a description',
      config({ url: 'https://docs.acme.example/mcp', tools: { search: {} } }),
      /tools\.search\.description/,
    ],
    ['a name that no tool may have', config({ url: 'https://docs.acme.example/mcp', tools: { 'a b': tools.search } }), /tools/],
    [
      'more tools than a model can choose from',
      config({
        url: 'https://docs.acme.example/mcp',
        tools: Object.fromEntries(Array.from({ length: 21 }, (_, number) => [`tool${number}`, tools.search])),
      }),
      /at most 20 tools, found 21/,
    ],
  ])('refuses %s and says where', (_, text, message) => {
    expect(problemOf(text)).toMatch(message);
  });

  it('never repeats a value of a header', () => {
    expect(problemOf(config({ url: 'nowhere', headers: { Authorization: 'Bearer my-secret' }, tools }))).not.toContain(
      'my-secret',
    );
  });
});

describe('parseConfig()', () => {
  it('does not show an mcp_config that is not valid, since keys stand in it', () => {
    const { problems } = parseConfig({
      mcp_config: config({ url: 'https://docs.acme.example', headers: { 'X-Key': 'my-secret' } }),
    });

    expect(problems).toContainEqual(
      expect.stringMatching(/^Input `mcp_config` is a value that is not shown: at mcpServers\.docs\.tools/),
    );
    expect(problems.join()).not.toContain('my-secret');
  });
});

describe('secretsOfMcpConfig()', () => {
  it('names header values whole and without their scheme, also where the rest is not valid', () => {
    expect(
      secretsOfMcpConfig(config({ headers: { Authorization: 'Bearer my-secret', 'X-Key': 'other-secret', 'X-Version': '3' } })),
    ).toEqual(['Bearer my-secret', 'my-secret', 'other-secret']);
  });

  it.each(['', 'no JSON', '[]', '{"mcpServers": 3}', '{"mcpServers": {"a": null}}'])('finds none in %p', (text) => {
    expect(secretsOfMcpConfig(text)).toEqual([]);
  });
});
