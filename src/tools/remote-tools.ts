import { z } from 'zod';
import { createAsking, type Asking } from './asking-limit.ts';
import type { Journal } from './journal.ts';
import { defineTool, type Tool } from './tool.ts';

/** A tool of a further remote server, as the maintainers describe it. What the server says of itself is never read. */
export type RemoteTool = {
  /** The maintainers' name of the server. */
  readonly server: string;
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly RemoteArgument[];
  readonly call: (input: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<string>;
};

export type RemoteArgument = {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly required: boolean;
};

const MOST_CHARACTERS = 400;

/** Each server has its own share of calls and failures. Only tools on the list exist; words are checked before they leave. */
export function remoteTools(remotes: readonly RemoteTool[], journal: Journal): readonly Tool[] {
  const asking = new Map<string, Asking>();
  return remotes.map((remote) => {
    const ask = asking.get(remote.server) ?? createAsking(remote.server, journal);
    asking.set(remote.server, ask);
    return defineTool({
      name: remoteToolName(remote),
      kind: 'explore',
      description: `${remote.description} Answered by the server ${remote.server}. No code or names of this repository in the arguments.`,
      input: z.strictObject(Object.fromEntries(remote.arguments.map((one) => [one.name, toSchema(one)]))),
      run: (input, signal) => {
        const words = Object.values(input)
          .filter((value) => typeof value === 'string')
          .join(' ');
        return ask(words, async () => {
          const text = await remote.call(input, signal);
          journal.documentation.push({ address: remote.address, question: `${remote.name}: ${words}` });
          return { says: `Answer of ${remote.server}.`, data: { source: `${remote.server}, ${remote.name}`, text } };
        });
      },
    });
  });
}

export function remoteToolName({ server, name }: Pick<RemoteTool, 'server' | 'name'>): string {
  return `${server}__${name}`;
}

function toSchema({ type, description, required }: RemoteArgument): z.ZodType {
  const kinds = {
    string: z.string().min(1).max(MOST_CHARACTERS),
    integer: z.number().int().min(-1_000_000_000).max(1_000_000_000),
    boolean: z.boolean(),
  };
  const schema = kinds[type].describe(description);
  return required ? schema : schema.optional();
}
