import type Anthropic from '@anthropic-ai/sdk';
import type { ModelMessage, ModelTurn, UserBlock } from '../ports.ts';

const CACHE = { cache_control: { type: 'ephemeral' } } as const;

/**
 * One turn as the service wants it. Left out on purpose, since current models answer them with 400: sampling parameters,
 * a forced tool choice, a prefilled answer, thinking budgets.
 */
export function toRequest(turn: ModelTurn): Anthropic.MessageCreateParamsStreaming {
  return {
    model: turn.model,
    max_tokens: turn.maxTokens,
    stream: true,
    system: turn.system.map((block) => ({ type: 'text' as const, text: block.text, ...(block.cache ? CACHE : {}) })),
    messages: turn.messages.map(toMessage),
    tools: [
      ...turn.tools.map((tool) => ({
        name: tool.name,
        description: tool.description,
        input_schema: tool.inputSchema as Anthropic.Tool.InputSchema,
      })),
      ...(turn.webSearches === undefined
        ? []
        : [{ type: 'web_search_20250305' as const, name: 'web_search' as const, max_uses: turn.webSearches }]),
    ],
    ...(turn.effort === undefined
      ? {}
      : { output_config: { effort: turn.effort as NonNullable<Anthropic.OutputConfig['effort']> } }),
  };
}

function toMessage(message: ModelMessage): Anthropic.MessageParam {
  if (message.role === 'assistant') return { role: 'assistant', content: message.content as Anthropic.ContentBlockParam[] };
  return { role: 'user', content: message.content.map(toBlock) };
}

function toBlock(block: UserBlock): Anthropic.ContentBlockParam {
  const cache = block.cache ? CACHE : {};
  if (block.type === 'text') return { type: 'text', text: block.text, ...cache };
  return {
    type: 'tool_result',
    tool_use_id: block.toolUseId,
    content: block.text,
    ...(block.isError ? { is_error: true } : {}),
    ...cache,
  };
}
