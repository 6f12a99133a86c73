/** A local MCP server over streamable HTTP that behaves, or misbehaves, as asked. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type McpBehaviour = {
  /** Answers a tool call; the text goes into one content block. */
  readonly tools?: Readonly<Record<string, (input: Record<string, unknown>) => string>>;
  /** Replies as an event stream, after a notification and a request of its own. */
  readonly streamed?: boolean;
  readonly hangs?: boolean;
  readonly status?: number;
  readonly redirectTo?: string;
  readonly bytes?: number;
  readonly body?: string;
};

export type McpServer = {
  readonly url: string;
  readonly calls: readonly {
    readonly method: string;
    readonly params: Record<string, unknown>;
    readonly headers: Record<string, unknown>;
  }[];
  readonly close: () => Promise<void>;
};

export async function startMcpServer(behaviour: McpBehaviour): Promise<McpServer> {
  const calls: { method: string; params: Record<string, unknown>; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        id?: number;
        method: string;
        params?: Record<string, unknown>;
      };
      calls.push({ method: message.method, params: message.params ?? {}, headers: request.headers });
      respond(behaviour, message, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Asked = { readonly id?: number; readonly method: string; readonly params?: Record<string, unknown> };

function respond(behaviour: McpBehaviour, asked: Asked, response: ServerResponse): void {
  if (behaviour.redirectTo !== undefined) return void response.writeHead(307, { location: behaviour.redirectTo }).end();
  if (asked.method === 'initialize') {
    const result = { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'fake', version: '1' } };
    return send(behaviour, response, { jsonrpc: '2.0', id: asked.id, result });
  }
  if (asked.method !== 'tools/call') return void response.writeHead(202).end();
  if (behaviour.hangs) return;
  if (behaviour.status !== undefined) return void response.writeHead(behaviour.status).end('no');
  if (behaviour.body !== undefined)
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(behaviour.body);
  const tool = behaviour.tools?.[String(asked.params?.['name'])];
  if (!tool) return send(behaviour, response, { jsonrpc: '2.0', id: asked.id, error: { code: -32602, message: 'Unknown tool' } });
  const text = behaviour.bytes
    ? 'x'.repeat(behaviour.bytes)
    : tool((asked.params?.['arguments'] ?? {}) as Record<string, unknown>);
  return send(behaviour, response, { jsonrpc: '2.0', id: asked.id, result: { content: [{ type: 'text', text }] } });
}

function send({ streamed }: McpBehaviour, response: ServerResponse, message: unknown): void {
  if (!streamed)
    return void response
      .writeHead(200, { 'content-type': 'application/json', 'mcp-session-id': 'session-1' })
      .end(JSON.stringify(message));
  response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': 'session-1' });
  const other = [
    { jsonrpc: '2.0', method: 'notifications/tools/list_changed' },
    { jsonrpc: '2.0', id: 1, method: 'sampling/createMessage', params: { messages: [] } },
  ];
  for (const event of [...other, message]) response.write(`event: message\ndata: ${JSON.stringify(event)}\n\n`);
  // The stream stays open, as servers do.
}
