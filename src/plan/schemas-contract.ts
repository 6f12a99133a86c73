import { z } from 'zod';
import { cite, codeReference, diagram, id, line, name, prose, sourceCode } from './fields.ts';

/** What client and server agree on. The descriptions are what a planner is told. */

export const events = z
  .array(
    z.object({
      id: id('E'),
      name: name('The name on the wire, in the convention of the repository.', 80),
      direction: z.enum(['C>S', 'S>C', 'S>S']).describe('Client to server, server to client, server to server.'),
      purpose: line('One sentence.'),
      room: name('The room, topic or channel it goes to, as a pattern: board:{boardId}.', 120),
      payload: name('A type name of the part `types`, or "none".'),
      ack: name('The type of the acknowledgement; absent where there is none.').optional(),
      producer: codeReference('The function that sends it'),
      consumer: codeReference('The function that handles it'),
      authorization: line('The predicate that decides, by name and file; "authenticated" is not enough for a write.'),
      delivery: z.enum(['at-most-once', 'at-least-once+dedupe', 'snapshot+version', 'crdt']),
      orderKey: name('What orders it, for example boardId; absent where order does not matter.', 120).optional(),
      idempotency: line('What makes a second delivery harmless; absent for events that only inform.').optional(),
      rateLimit: line('Number, window and scope: 20 per 10 s per user.', 120).optional(),
      maxBytes: z.number().int().positive().describe('Largest payload that is accepted.'),
      existing: z.boolean().optional().describe('True for an event that is there already and stays as it is.'),
    }),
  )
  .max(60)
  .transform(existingLast);

export const types = z
  .object({
    file: name('The file that holds the shared types.'),
    language: line('ts wherever the client is TypeScript, js for JSDoc, else what the repository speaks.', 20),
    source: sourceCode('Payload, acknowledgement and state types. Not the event maps: those are rendered from `events`.', 20_000),
    status: z.enum(['new', 'edit']).optional().describe('edit where the file exists already.'),
  })
  .transform(newByDefault);

export const rooms = z
  .array(
    z.object({
      pattern: name('board:{boardId}', 120),
      join: line('Who joins, on what, after which check.'),
      predicate: codeReference('The function that decides who may join'),
      leave: line('All triggers: leaving, disconnect, revoked access.'),
      maxMembers: z.number().int().positive(),
    }),
  )
  .max(20);

export const sync = z
  .array(
    z.object({
      data: line('A class of data, for example "Cards of a board".', 120),
      model: line('Server authoritative, last writer wins, CRDT, ephemeral, …'),
      version: line('What orders changes and who raises it.'),
      conflict: line('What happens when two people change the same thing.'),
      snapshot: line('How the whole state is fetched, with its version.'),
      resync: prose('The steps from subscribe to live without a gap; the triggers; the fallback.', 2000),
      optimistic: line('What is drawn before the acknowledgement, and how it is rolled back.'),
      promise: line('What users can rely on.'),
    }),
  )
  .max(12);

export const connection = z
  .object({
    states: z
      .array(
        z.object({
          name: z
            .string()
            .regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'expected a camelCase name of at most 40 letters and digits')
            .describe('camelCase, equal to the state type in the code.'),
          meaning: line('One sentence.'),
          userSees: line('What the screen shows.'),
        }),
      )
      .max(16),
    transitions: z
      .array(
        z.object({
          from: name('A state, or [*] for the start.', 60),
          to: name('A state, or [*] for the end.', 60),
          on: line('The event or condition.', 120),
          action: line('What is done on the way.').optional(),
        }),
      )
      .max(60)
      .describe('Every live state has a way out on connection loss; every waiting state has a timeout.'),
    parameters: z
      .array(
        z.object({
          id: id('P'),
          name: name('The name of the option or constant.', 120),
          value: z.union([z.number(), line('A value that is not a number.', 120)]),
          unit: line('ms, s, bytes, …', 40),
          libraryDefault: line('Default of the version that will be installed, or "none".', 120),
          from: cite(),
          why: line('Why this value.'),
        }),
      )
      .max(40)
      .describe('Only parameters that change or that another number depends on.'),
  })
  .describe('The life of a connection. The state diagram and the parameter table are rendered from it.');

export const sequences = z
  .array(
    z.object({
      id: z
        .string()
        .regex(/^seq-[a-z0-9-]{1,50}$/, 'expected seq- and small letters, digits or hyphens')
        .describe('seq-open, seq-move, …'),
      title: line('What happens in it.', 120),
      mermaid: diagram('A mermaid sequenceDiagram, without fence and without "%% id" line; no semicolons in messages.'),
    }),
  )
  .max(10)
  .describe(
    'Connect with authentication and snapshot; a write with acknowledgement and fan-out; reconnect with resync; a failure.',
  );

function existingLast<Event extends { existing?: boolean | undefined }>(events: readonly Event[]): Event[] {
  const canonical = events.map((event) => {
    const { existing, ...fresh } = event;
    return existing === true ? event : (fresh as Event);
  });
  return [...canonical.filter((event) => event.existing !== true), ...canonical.filter((event) => event.existing === true)];
}

function newByDefault<Types extends { status?: 'new' | 'edit' | undefined }>(types: Types): Types {
  const { status, ...fresh } = types;
  return status === 'edit' ? types : (fresh as Types);
}
