import type { RemoteServer } from '../config/mcp-config.ts';
import type { RemoteTool } from '../tools/remote-tools.ts';
import { createRemoteTools } from './documentation-remote-tools.ts';

export type FurtherServerOptions = {
  /** Another way to the network, for recording and replaying. */
  readonly fetch?: typeof fetch;
  readonly connectMilliseconds?: number;
  readonly callMilliseconds?: number;
};

/** Remote servers that the maintainers listed. Each is opened at its first call, and only the tools on the list are called. */
export function createFurtherTools(servers: readonly RemoteServer[], options: FurtherServerOptions = {}): readonly RemoteTool[] {
  return servers.flatMap(({ name: server, url: address, headers, tools }) => {
    const remote = createRemoteTools({
      url: new URL(address),
      headers,
      fetch: options.fetch ?? fetch,
      connectMilliseconds: options.connectMilliseconds ?? 10_000,
      callMilliseconds: options.callMilliseconds ?? 20_000,
    });
    return tools.map((tool) => ({ ...tool, server, address, call: (input, signal) => remote.call(tool.name, input, signal) }));
  });
}
