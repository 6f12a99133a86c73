import { z } from 'zod';
import type { ToolDefinition } from '../ports.ts';
import type { Untrusted } from '../prompt/fence.ts';
import { describeProblems } from './describe-problems.ts';

/** `explore` looks at the repository or the web, `think` orders thoughts, `write` fills the plan. */
export type ToolKind = 'explore' | 'think' | 'write';

export type ToolResult = {
  /** Our words. */
  readonly says: string;
  /** Words of others; they reach the model inside the fence only. */
  readonly data?: Untrusted;
  readonly isError?: boolean;
};

export type Tool = {
  readonly definition: ToolDefinition;
  readonly kind: ToolKind;
  readonly run: (input: unknown, signal: AbortSignal) => Promise<ToolResult>;
};

type ToolParts<Schema extends z.ZodType> = {
  readonly name: string;
  readonly kind: ToolKind;
  readonly description: string;
  readonly input: Schema;
  /** Where the schema of the arguments has to say more than the check. */
  readonly inputSchema?: Readonly<Record<string, unknown>>;
  readonly run: (input: z.output<Schema>, signal: AbortSignal) => ToolResult | Promise<ToolResult>;
};

/** Arguments are checked before a tool sees them; what is wrong with them goes back as a result. */
export function defineTool<Schema extends z.ZodType>(parts: ToolParts<Schema>): Tool {
  const inputSchema = parts.inputSchema ?? toInputSchema(parts.input);
  return {
    kind: parts.kind,
    definition: { name: parts.name, description: parts.description, inputSchema },
    run: async (input, signal) => {
      const parsed = parts.input.safeParse(input);
      if (parsed.success) return parts.run(parsed.data, signal);
      return problem(
        `The arguments of ${parts.name} are not valid:\n${describeProblems(parsed.error.issues, input)}\nValid arguments: ${JSON.stringify(inputSchema)}`,
      );
    },
  };
}

export function problem(says: string): ToolResult {
  return { says, isError: true };
}

export function toInputSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return withoutNoise(z.toJSONSchema(schema, { io: 'input' }));
}

/** With the lengths that hold after normalising, where the schema can say them; they save a model from writing too much. */
export function toStrictSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const strict = withoutNoise(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  return 'type' in strict ? strict : toInputSchema(schema);
}

/** What goes without saying is checked all the same; in every request it would only cost tokens. */
function withoutNoise(schema: object): Readonly<Record<string, unknown>> {
  const isNoise = (key: string, value: unknown) =>
    key === '$schema' || (key === 'minLength' && value === 1) || (key === 'maximum' && value === Number.MAX_SAFE_INTEGER);
  const text = JSON.stringify(schema, (key, value: unknown) => (isNoise(key, value) ? undefined : value));
  return JSON.parse(text) as Record<string, unknown>;
}
