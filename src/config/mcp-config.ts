import { z } from 'zod';

/**
 * Further remote servers, in the shape that other Actions know: `{"mcpServers": {"name": {"url": …, "headers": …}}}`. New
 * is `tools`: only what stands there can be called, described in the maintainers' words, never in the server's.
 */

const argument = z.union([
  z.string().min(1).max(300),
  z.strictObject({
    description: z.string().min(1).max(300),
    type: z.enum(['string', 'integer', 'boolean']).default('string'),
    required: z.boolean().default(true),
  }),
]);

const tool = z.strictObject({
  description: z.string().min(1).max(600),
  arguments: z.record(z.string().regex(/^[A-Za-z_]\w{0,63}$/), argument).default({}),
});

const server = z.strictObject({
  type: z.literal('http').default('http'),
  url: z.string().refine(isRemoteAddress, 'expected an https address (http only for localhost)'),
  headers: z.record(z.string().regex(/^[\w-]{1,60}$/), z.string().min(1).max(4000)).default({}),
  tools: z.record(z.string().regex(/^[\w-]{1,40}$/), tool),
});

const servers = z.strictObject({ mcpServers: z.record(z.string().regex(/^[A-Za-z][\w-]{0,19}$/), server) });

export type RemoteServer = {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tools: readonly RemoteServerTool[];
};
export type RemoteServerTool = {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: 'string' | 'integer' | 'boolean';
    readonly required: boolean;
  }[];
};

const MOST_TOOLS = 20;

/** The input `mcp_config`: empty for none, else JSON. */
export const mcpConfigSchema = z.string().transform((text, context): readonly RemoteServer[] => {
  if (text === '') return [];
  const issue = (message: string) => {
    context.addIssue({ code: 'custom', message, input: undefined });
    return z.NEVER;
  };
  const value = parseJson(text);
  if (value === undefined) return issue('expected JSON, such as {"mcpServers": {…}}');
  if (startsProcess(value))
    return issue('expected remote servers only: no server is started here, so `command` is nothing to give');
  const parsed = servers.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return issue(`at ${first?.path.join('.') || 'the top'}: ${first?.message ?? 'not valid'}`);
  }
  const list = Object.entries(parsed.data.mcpServers).map(([name, one]) => toServer(name, one));
  const count = list.reduce((sum, one) => sum + one.tools.length, 0);
  return count <= MOST_TOOLS ? list : issue(`expected at most ${MOST_TOOLS} tools, found ${count}`);
});

/** Shorter values are switches, not secrets: removing them everywhere would garble every text. */
const SHORTEST_SECRET = 8;

/** Values of headers are secrets of the run, also where the rest is not valid. */
export function secretsOfMcpConfig(text: string): readonly string[] {
  const value = parseJson(text);
  const values = Object.values(recordOf(recordOf(value)['mcpServers'])).flatMap((one) =>
    Object.values(recordOf(recordOf(one)['headers'])).flatMap((header) =>
      typeof header === 'string' ? [header, header.replace(/^(Bearer|Basic|token)\s+/i, '')] : [],
    ),
  );
  return [...new Set(values)].filter((secret) => secret.length >= SHORTEST_SECRET);
}

function toServer(name: string, { url, headers, tools }: z.output<typeof server>): RemoteServer {
  return {
    name,
    url,
    headers,
    tools: Object.entries(tools).map(([toolName, one]) => ({
      name: toolName,
      description: one.description,
      arguments: Object.entries(one.arguments).map(([argumentName, about]) => ({
        name: argumentName,
        ...(typeof about === 'string' ? { description: about, type: 'string' as const, required: true } : about),
      })),
    })),
  };
}

function isRemoteAddress(value: string): boolean {
  const match = /^(https?):\/\/(\[[0-9a-f:]+\]|[^/:@\s]+)(:\d+)?(\/[^\s@]*)?$/i.exec(value);
  return match !== null && (match[1]?.toLowerCase() === 'https' || ['localhost', '127.0.0.1', '[::1]'].includes(match[2] ?? ''));
}

function startsProcess(value: unknown): boolean {
  return Object.values(recordOf(recordOf(value)['mcpServers'])).some((one) => 'command' in recordOf(one));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
