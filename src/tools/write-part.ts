import { z } from 'zod';
import { omissionSchema, partNames, partSchemas, type PartName } from '../plan/model.ts';
import { describeProblems } from './describe-problems.ts';
import type { Draft } from './draft.ts';
import { defineTool, problem, toStrictSchema, type Tool } from './tool.ts';

const partName = z.enum(partNames as [PartName, ...PartName[]]);

export function writePartTool(draft: Draft): Tool {
  return defineTool({
    name: 'write_part',
    kind: 'write',
    description:
      'Writes one part of the plan, or replaces it whole. `content` follows the schema whose title is the part. A part that does not apply takes `omit` with the reason in one sentence instead of `content`. Call it several times in one turn to write several parts.',
    input: z.strictObject({ part: partName, content: z.unknown().optional(), omit: omissionSchema.shape.reason.optional() }),
    inputSchema: writePartSchema(),
    run: ({ part, content, omit }) => {
      if ((content === undefined) === (omit === undefined))
        return problem(`Part ${part}: give either \`content\` or \`omit\`, not both and not neither.`);
      if (omit !== undefined) {
        draft.omit(part, omit);
        return { says: `Part ${part} is omitted.${rest(draft)}` };
      }
      const value = fromText(content);
      const parsed = partSchemas[part].safeParse(value);
      if (!parsed.success) {
        return problem(
          `Part ${part} was not written:\n${describeProblems(parsed.error.issues, value)}\nSend the whole part again with these repaired.`,
        );
      }
      draft.write(part, parsed.data);
      return { says: `Part ${part} is written.${rest(draft)}` };
    },
  });
}

/** Models sometimes send an object as the text of its JSON; the meaning is clear. */
function fromText(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return content;
  }
}

function rest(draft: Draft): string {
  const missing = draft.missing();
  return missing.length > 0 ? ` Still to write or omit: ${missing.join(', ')}.` : ' All parts are there: call finish_plan.';
}

function writePartSchema(): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    properties: {
      part: { type: 'string', enum: partNames },
      content: { anyOf: partNames.map((name) => ({ title: name, ...toStrictSchema(partSchemas[name]) })) },
      omit: { type: 'string', description: 'Why this part does not apply here.' },
    },
    required: ['part'],
    additionalProperties: false,
  };
}
