import { z } from 'zod';
import { defineTool, type Tool } from './tool.ts';

/** Same arguments and answer as the MCP server of that name, in-process: prompts written for it keep working. */
export function sequentialThinkingTool(): Tool {
  const branches = new Set<string>();
  let thoughts = 0;
  const step = z.number().int().min(1);
  return defineTool({
    name: 'sequentialthinking',
    kind: 'think',
    description:
      'Orders your thoughts on a hard question step by step: synchronisation, reconnection, races. Thoughts may revise earlier ones or branch. Use it where a wrong order would break the design, not for every step.',
    input: z.object({
      thought: z.string().min(1).max(20_000),
      nextThoughtNeeded: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
      thoughtNumber: step,
      totalThoughts: step,
      isRevision: z.boolean().optional(),
      revisesThought: step.optional(),
      branchFromThought: step.optional(),
      branchId: z.string().max(80).optional(),
      needsMoreThoughts: z.boolean().optional(),
    }),
    run: (input) => {
      thoughts += 1;
      if (input.branchFromThought !== undefined && input.branchId !== undefined) branches.add(input.branchId);
      return {
        says: JSON.stringify({
          thoughtNumber: input.thoughtNumber,
          totalThoughts: Math.max(input.totalThoughts, input.thoughtNumber),
          nextThoughtNeeded: input.nextThoughtNeeded,
          branches: [...branches],
          thoughtHistoryLength: thoughts,
        }),
      };
    },
  });
}
