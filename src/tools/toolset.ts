import type { ToolDefinition } from '../ports.ts';
import { fence } from '../prompt/fence.ts';
import type { Tool, ToolKind, ToolResult } from './tool.ts';

export type Answer = { readonly text: string; readonly isError: boolean };
export type Toolset = {
  readonly definitions: readonly ToolDefinition[];
  readonly kindOf: (name: string) => ToolKind | undefined;
  readonly call: (name: string, input: unknown, signal: AbortSignal) => Promise<Answer>;
};

const MOST_CHARACTERS = 100_000;

/** A closed set: whatever the model asks for, it gets an answer, and a wrong name or argument answers with what is valid. */
export function createToolset(tools: readonly Tool[], boundary: string): Toolset {
  const byName = new Map(tools.map((tool) => [tool.definition.name, tool]));
  return {
    definitions: tools.map((tool) => tool.definition),
    kindOf: (name) => byName.get(name)?.kind,
    call: async (name, input, signal) => {
      const tool = byName.get(name);
      if (!tool)
        return {
          text: `There is no tool ${JSON.stringify(name.slice(0, 80))}. Tools: ${[...byName.keys()].join(', ')}.`,
          isError: true,
        };
      if (typeof input === 'string')
        return { text: `The arguments of ${name} were not valid JSON, so it was not run. Call it again.`, isError: true };
      return toAnswer(await runSafely(tool, input, signal), boundary);
    },
  };
}

/** A tool that throws must not end the run: the model can do without it. */
async function runSafely(tool: Tool, input: unknown, signal: AbortSignal): Promise<ToolResult> {
  try {
    return await tool.run(input, signal);
  } catch (error) {
    return { says: `${tool.definition.name} failed: ${error instanceof Error ? error.message : String(error)}`, isError: true };
  }
}

function toAnswer({ says, data, isError = false }: ToolResult, boundary: string): Answer {
  if (!data) return { text: says, isError };
  const clipped = data.text.length > MOST_CHARACTERS;
  const text = clipped ? data.text.slice(0, MOST_CHARACTERS) : data.text;
  return { text: `${says}${clipped ? ' (cut: too long)' : ''}\n${fence(boundary, { source: data.source, text })}`, isError };
}
