import type { z } from 'zod';
import { ForgeFault } from '../outcome.ts';
import type { Call, GitHubClient } from './github-client.ts';

/** Reads what an answer must have; anything else is a fault that says so. */
export async function ask<Content>(client: GitHubClient, schema: z.ZodType<Content>, call: Call): Promise<Content> {
  const { data } = await client.call(call);
  return readAnswer(schema, data, call);
}

export function readAnswer<Content>(schema: z.ZodType<Content>, data: unknown, call: Call): Content {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join('.') ?? '';
  throw new ForgeFault(`GitHub could not ${call.doing}: its answer lacks a usable \`${place}\`. Run the job again.`, {
    cause: read.error,
  });
}

/** Undefined for "does not exist"; every other fault stays one. */
export async function askOptional<Content>(
  client: GitHubClient,
  schema: z.ZodType<Content>,
  call: Call,
): Promise<Content | undefined> {
  try {
    return await ask(client, schema, call);
  } catch (error) {
    if (error instanceof ForgeFault && error.status === 404) return undefined;
    throw error;
  }
}
