import type { ModelMessage, ModelReply, UserBlock } from '../ports.ts';

/** Messages only ever grow at the end, so that what was sent before stays a cached prefix. */

/** Adds the program's words or tool results; they join the user turn that is already last. */
export function say(messages: readonly ModelMessage[], blocks: readonly UserBlock[]): readonly ModelMessage[] {
  if (blocks.length === 0) return messages;
  const last = messages.at(-1);
  if (last?.role !== 'user') return [...messages, { role: 'user', content: blocks }];
  return [...messages.slice(0, -1), { role: 'user', content: [...last.content, ...blocks] }];
}

/** The assistant's turn exactly as received; a turn without blocks cannot be sent back. */
export function hear(messages: readonly ModelMessage[], reply: ModelReply): readonly ModelMessage[] {
  return reply.content.length === 0 ? messages : [...messages, { role: 'assistant', content: reply.content }];
}

/**
 * Marks the ends of the last two user turns for caching: the older one is what the service has stored already, the newer
 * one what it stores now. With the system prompt and the repository context that makes the four marks it allows.
 */
export function withCacheMarks(messages: readonly ModelMessage[]): readonly ModelMessage[] {
  const userTurns = messages.flatMap((message, index) => (message.role === 'user' ? [index] : [])).slice(-2);
  return messages.map((message, index) => {
    if (message.role !== 'user' || !userTurns.includes(index)) return message;
    const end = message.content.length - 1;
    return { role: 'user', content: message.content.map((block, place) => (place === end ? { ...block, cache: true } : block)) };
  });
}
