import { z } from 'zod';
import { partSchemas, type PartName } from './model.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a planner is asked to write for a part, as JSON Schema of the input: a text is a plain string, because its
 * canonical form is made afterwards. The same model always gives the same schema, so that prompts can be cached.
 */
export function partJsonSchema(part: PartName): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(partSchemas[part], { io: 'input', override: addLongest });
  return schema as JsonSchema;
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/** The longest text is measured on the canonical form; the planner is told it all the same. */
const addLongest: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.type !== 'string' || !(zodSchema instanceof z.ZodPipe) || !(zodSchema.out instanceof z.ZodString)) return;
  if (zodSchema.out.maxLength !== null) jsonSchema.maxLength = zodSchema.out.maxLength;
};
