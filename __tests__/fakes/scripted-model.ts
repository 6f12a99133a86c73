import type { Model, ModelReply, ModelTurn } from '../../src/ports.ts';

/** A model that answers from a script, keeps the turns it was asked, and fails when the script is over. */
export type ScriptedModel = Model & { readonly turns: readonly ModelTurn[] };
export type ScriptedReply = Partial<ModelReply> | Error;

export function scriptedModel(script: readonly ScriptedReply[]): ScriptedModel {
  const turns: ModelTurn[] = [];
  return {
    turns,
    turn: async (request, signal) => {
      turns.push(request);
      signal.throwIfAborted();
      const reply = script[turns.length - 1];
      if (!reply) throw new Error(`the script has no reply ${turns.length}`);
      if (reply instanceof Error) throw reply;
      return { ...EMPTY, model: request.model, ...reply };
    },
  };
}

const EMPTY: Omit<ModelReply, 'model'> = {
  stopReason: 'end_turn',
  content: [],
  toolCalls: [],
  text: '',
  usage: { inputTokens: 100, outputTokens: 10, cacheReadTokens: 0, cacheWriteTokens: 0 },
};

export function says(text: string): Partial<ModelReply> {
  return { text, content: [{ type: 'text', text }] };
}

export function calls(...wanted: readonly (readonly [string, unknown])[]): Partial<ModelReply> {
  const toolCalls = wanted.map(([name, input], index) => ({ id: `${name}-${index}`, name, input }));
  return { stopReason: 'tool_use', toolCalls, content: toolCalls.map((call) => ({ type: 'tool_use', ...call })) };
}
