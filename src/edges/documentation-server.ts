import type { DocsServer } from '../ports.ts';
import { createRemoteTools, type RemoteTools } from './documentation-remote-tools.ts';

export type DocumentationOptions = {
  /** The public server when absent. */
  readonly url?: string;
  /** Works without one until it is rate-limited. */
  readonly apiKey?: string;
  /** Another way to the network, for recording and replaying. */
  readonly fetch?: typeof fetch;
  readonly connectMilliseconds?: number;
  readonly callMilliseconds?: number;
};

const PUBLIC_ADDRESS = 'https://mcp.context7.com/mcp';

/** Context7 over MCP streamable HTTP. Its tools are called by the names known here; whatever else it offers is ignored. */
export function createDocumentationServer(options: DocumentationOptions = {}): DocsServer {
  const url = new URL(options.url || PUBLIC_ADDRESS);
  const tools: RemoteTools = createRemoteTools({
    url,
    headers: options.apiKey ? { authorization: `Bearer ${options.apiKey}` } : {},
    fetch: options.fetch ?? fetch,
    connectMilliseconds: options.connectMilliseconds ?? 10_000,
    callMilliseconds: options.callMilliseconds ?? 20_000,
  });
  return {
    name: url.host,
    findLibrary: (name, question, signal) => tools.call('resolve-library-id', { libraryName: name, query: question }, signal),
    read: (libraryId, question, signal) => tools.call('query-docs', { libraryId, query: question }, signal),
  };
}
