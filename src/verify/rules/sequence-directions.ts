import { messagesOf } from '../sequence-messages.ts';
import { judgeEach, type Rule } from '../rule.ts';

/** In diagrams clients send what clients may send, servers what servers send. */
export const sequenceDirections: Rule = {
  id: 'sequence-directions',
  catalogue: 'C36',
  why: 'An arrow the wrong way round becomes a handler on the wrong side.',
  check: ({ plan }) => {
    const directions = new Map<string, Set<string>>();
    for (const event of plan.events ?? [])
      directions.set(event.name, (directions.get(event.name) ?? new Set()).add(event.direction));
    const messages = (plan.sequences ?? []).flatMap((sequence, index) =>
      messagesOf(sequence.mermaid).map((message) => ({
        ...message,
        id: sequence.id,
        place: `sequences[${index}].mermaid:${message.line}`,
      })),
    );
    return judgeEach(
      messages.filter(({ event }) => event !== undefined && directions.has(event)),
      (message) => {
        const allowed = message.event === undefined ? undefined : directions.get(message.event);
        if (allowed === undefined || message.text.startsWith('ack')) return undefined;
        const actual =
          message.fromSide === 'client' && message.toSide === 'server'
            ? 'C>S'
            : message.fromSide === 'server' && message.toSide === 'client'
              ? 'S>C'
              : undefined;
        if (actual === undefined || allowed.has(actual)) return undefined;
        return {
          severity: 'error',
          place: message.place,
          message: `Diagram ${message.id} sends "${message.event ?? ''}" as ${actual}, the catalogue says ${[...allowed].join(', ')}.`,
          fix: 'Turn the arrow round, or correct the direction of the event.',
        };
      },
    );
  },
};
