import type { ModelReply } from '../ports.ts';

export type ToolCall = ModelReply['toolCalls'][number];

/** Where the conversation stands, apart from the reply itself. */
export type Position = {
  /** How often in a row the model stopped without handing in. */
  readonly reminders: number;
  readonly pauses: number;
  readonly cuts: number;
  readonly canSwitchModel: boolean;
};

export type Step =
  | { readonly kind: 'run'; readonly calls: readonly ToolCall[] }
  /** The output limit cut the reply: what was whole is run, the cut call is answered, or the reply is dropped. */
  | { readonly kind: 'shorten'; readonly calls: readonly ToolCall[]; readonly cut?: ToolCall; readonly keepReply: boolean }
  | { readonly kind: 'remind' }
  /** The service paused a long turn: the same again, with the reply so far. */
  | { readonly kind: 'continue' }
  | { readonly kind: 'switch-model'; readonly because: string }
  | { readonly kind: 'stop'; readonly because: string };

const MOST_REMINDERS = 2;
const MOST_PAUSES = 8;
const MOST_CUTS = 3;

/** Every stop reason has a decided answer; what is not known is never carried out. */
export function nextStep(reply: ModelReply, position: Position): Step {
  switch (reply.stopReason) {
    case 'tool_use':
      return reply.toolCalls.length > 0 ? { kind: 'run', calls: reply.toolCalls } : remind(position);
    case 'end_turn':
    case 'stop_sequence':
      return reply.toolCalls.length > 0 ? { kind: 'run', calls: reply.toolCalls } : remind(position);
    case 'pause_turn':
      return position.pauses < MOST_PAUSES
        ? { kind: 'continue' }
        : { kind: 'stop', because: `the model paused ${MOST_PAUSES} times in a row` };
    case 'max_tokens':
      return position.cuts < MOST_CUTS
        ? shorten(reply)
        : { kind: 'stop', because: 'the model reached its output limit again and again' };
    case 'refusal': {
      const because = `the model refused${reply.refusal ? ` (${reply.refusal})` : ''}`;
      return position.canSwitchModel ? { kind: 'switch-model', because } : { kind: 'stop', because };
    }
    case 'model_context_window_exceeded':
      return { kind: 'stop', because: 'the conversation no longer fits the model: lower `context_tokens`' };
    default:
      return { kind: 'stop', because: `the model stopped for a reason that is not known here: ${reply.stopReason.slice(0, 80)}` };
  }
}

function remind({ reminders }: Position): Step {
  return reminders < MOST_REMINDERS
    ? { kind: 'remind' }
    : { kind: 'stop', because: `the model ended ${MOST_REMINDERS + 1} times without handing the plan in` };
}

/** The limit cuts the last block. A cut thought cannot be sent back, so its whole turn is forgotten. */
function shorten(reply: ModelReply): Step {
  const last = reply.content.at(-1) as { readonly type?: unknown; readonly id?: unknown } | undefined;
  if (last?.type === 'tool_use') {
    const cut = reply.toolCalls.find((call) => call.id === last.id);
    return { kind: 'shorten', calls: reply.toolCalls.filter((call) => call !== cut), ...(cut ? { cut } : {}), keepReply: true };
  }
  const keepReply = last?.type === 'text' && reply.toolCalls.length > 0;
  return { kind: 'shorten', calls: keepReply ? reply.toolCalls : [], keepReply };
}
