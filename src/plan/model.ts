import { z } from 'zod';
import { cite, codeReference, command, diagram, id, line, lines, name, prose, sourceCode } from './fields.ts';

/**
 * The plan as typed data. A planner fills the parts, the program renders them to one markdown file and reads them back.
 * Whatever a rule can check is a field; whatever needs judgement is short prose in a field. The descriptions are what a
 * language model sees of the schema.
 */

const quantity = z.object({
  name: line('What is counted or measured.', 120),
  value: z.number(),
  unit: line('For example users, messages/s, KB.', 40),
  from: cite(),
});

const summary = z
  .object({
    decision: prose('What to build, in two or three sentences.', 1500),
    why: prose('Why this, for this repository.', 1500),
    effort: line('Days and steps, and when the first result can be seen.'),
    biggestRisk: line('The one thing most likely to go wrong, and where.'),
    firstStep: line('What to do first, by its step id.'),
  })
  .describe('The first screen of the page.');

const needs = z.object({
  who: z
    .array(
      z.object({
        role: line('Who needs it.', 120),
        sees: line('What this person sees change without a reload.'),
        withinMs: z.number().int().positive().describe('How soon, in milliseconds.'),
        evidence: cite('What shows the need'),
      }),
    )
    .min(1)
    .max(12),
  volume: z.array(quantity).max(20).describe('Users, tabs, rates and sizes that the plan is made for.'),
  nonGoals: lines('What this plan leaves alone.', 12),
  cheapestAlternative: z.object({
    option: line('The simplest thing that could do, such as polling every 10 s.'),
    verdict: z.enum(['enough', 'not enough']),
    why: prose('Why it is enough or not.', 1200),
  }),
});

const today = z
  .array(
    z.object({
      fact: line('What the repository has or does now.'),
      where: z.array(cite()).min(1).max(8),
      consequence: line('What follows from it for this plan; also what stays untouched.'),
    }),
  )
  .max(30)
  .describe('Only facts that decide something.');

const decisions = z
  .array(
    z.object({
      id: id('D'),
      topic: line('Transport, library, adapter, synchronisation, authentication, …', 120),
      chosen: line('The choice, with exact version where it is a package.'),
      why: prose('Reasons that hold for this repository.', 1500),
      rejected: z.array(z.object({ option: line('An alternative.'), why: line('Why not here.') })).max(6),
      revisitWhen: line('The measurable event that should reopen this decision.'),
      cites: z.array(cite()).max(8),
    }),
  )
  .min(1)
  .max(16);

const unknown = z.literal('unknown');
const topology = z.object({
  target: line('What it is deployed to.'),
  replicas: z.union([z.number().int().positive(), unknown]),
  graceSeconds: z.union([z.number().nonnegative(), unknown]).describe('Seconds between the stop signal and the kill.'),
  broker: line('What carries messages between replicas after this plan, or "none".'),
  hops: z
    .array(
      z.object({
        name: line('Proxy, ingress, load balancer, platform router.', 120),
        idleTimeoutS: z.number().positive().describe('Seconds without traffic after which it closes a connection.'),
        maxLifetimeS: z.number().positive().optional().describe('Seconds after which it closes any connection.'),
        from: cite(),
      }),
    )
    .max(12)
    .describe('Everything between client and server that can close a connection.'),
});

const events = z
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

const types = z
  .object({
    file: name('The file that holds the shared types.'),
    language: line('ts wherever the client is TypeScript, js for JSDoc, else what the repository speaks.', 20),
    source: sourceCode('Payload, acknowledgement and state types. Not the event maps: those are rendered from `events`.', 20_000),
    status: z.enum(['new', 'edit']).optional().describe('edit where the file exists already.'),
  })
  .transform(newByDefault);

const rooms = z
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

const sync = z
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

const connection = z
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

const sequences = z
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

const server = z.object({
  prose: prose('How the server side fits into the code that is there.'),
  middlewareOrder: lines('From handshake to handler, in order.'),
  limits: lines('Connections, rates, sizes, rooms: one limit an entry, with its number.'),
  shutdown: lines('What happens on the stop signal, in order.'),
});
const client = z.object({
  prose: prose('Where the socket lives, and the component that shows the feature.'),
  lifecycle: lines('Open, listen, clean up, background tabs, several tabs.'),
  offline: prose('What happens to changes made without a connection.', 2000),
  fallback: prose('What works where the transport is blocked.', 2000),
});

const sides = ['shared', 'server', 'client', 'test', 'ops'] as const;
type Side = (typeof sides)[number];

const code = z
  .array(
    z.object({
      file: name('Path in the repository.'),
      side: z.enum(sides).describe('The section it belongs to; ops is migrations, configuration and deployment.'),
      status: z
        .enum(['new', 'edit', 'sketch'])
        .describe('new: the whole file. edit: a fragment of an existing file that compiles with it. sketch: not compiled.'),
      language: line('Fence language: ts, tsx, py, sql, yaml, …', 20),
      purpose: line('One sentence before the block.'),
      source: sourceCode('The code, without fence. The hardest pieces, not the easiest.'),
    }),
  )
  .max(24)
  .transform(bySide);

const testReference = line('Id of the test that proves it: T2, or T2, T3.', 300);
const security = z
  .array(
    z.object({
      threat: line('Who does what to whom.'),
      defence: line('What stops it.'),
      where: codeReference('The code that stops it'),
      test: testReference,
    }),
  )
  .max(24);
const races = z
  .array(
    z.object({
      id: id('R'),
      here: line('How it happens in this repository.'),
      remedy: line('What makes it harmless.', 800),
      test: testReference,
    }),
  )
  .max(40)
  .describe('Only races that apply here; the ids are those of the knowledge base.');
const failures = z
  .array(
    z.object({
      what: line('Broker, node, database, slow client, half-open connection.'),
      systemDoes: line('What the system does.'),
      userSees: line('What the user sees meanwhile.'),
      test: testReference,
    }),
  )
  .max(20);

const capacity = z.object({
  inputs: z.array(quantity).max(30),
  results: z
    .array(
      z.object({
        name: line('What is computed.', 120),
        formula: command('Numbers and + - * / ( ) only, so that it can be recomputed: 900 * 54 / 1000'),
        value: z.number(),
        unit: line('The unit of the value.', 40),
      }),
    )
    .max(30),
  storm: z
    .object({
      clients: z.number().int().positive(),
      policy: line('Reconnect delays and outage: 1 s doubled up to 30 s, half random, after 10 s.'),
      peakPerSecond: z.number().nonnegative(),
      secondsTo95: z.number().nonnegative(),
      acceptCapacity: z.number().positive().describe('Connections per second that the servers can accept.'),
    })
    .optional()
    .describe('All clients reconnect at once; numbers from simulate_reconnect.'),
  headroom: line('What is left when one node is lost.'),
});

const tests = z
  .array(
    z.object({
      id: id('T'),
      level: line('unit, integration, two servers, load, …', 60),
      what: line('What it shows.'),
      run: command('The command, with the runner that the repository has.'),
      threshold: line('Pass criterion where it is a number.', 300).optional(),
    }),
  )
  .max(40);

const observability = z
  .array(
    z.object({
      name: name('Metric, log event or trace.', 120),
      kind: line('counter, gauge, histogram, log, …', 40),
      labels: z.array(name('A label.', 80)).max(8),
      alert: line('When somebody should look.'),
    }),
  )
  .max(24);

const rollout = z.object({
  flag: line('The feature flag, its default, and where it is read; or "none" and why.'),
  schemaSkew: prose('How old clients and new servers get along.', 1500),
  migration: prose('Data migration and its order, or "none".', 1500),
  steps: z
    .array(
      z.object({
        id: id('W'),
        title: line('What is there after it.', 160),
        days: z.number().positive().max(1),
        files: z.array(codeReference('A file that the step touches')).max(8),
        after: z.array(id('W')).max(8).describe('Steps that must be done before.'),
        done: line('How one sees that it is done.'),
        rollback: line('How to undo it.'),
      }),
    )
    .min(1)
    .max(30),
});

const assumptions = z
  .array(z.object({ id: id('A'), text: line('What is taken for true without evidence.'), ifWrong: line('What changes then.') }))
  .max(20);
const questions = z
  .array(
    z.object({
      id: id('Q'),
      text: line('A question to the maintainers.'),
      default: line('What the plan does without an answer.'),
    }),
  )
  .max(10);
const sources = z
  .array(
    z.object({
      id: id('S'),
      kind: z.enum(['file', 'docs', 'web', 'knowledge']),
      ref: name('Path or public URL.', 400),
      version: line('Version that the source describes.', 80).optional(),
      date: line('When it was read, or its own date.', 40).optional(),
      usedFor: line('What it supports.'),
    }),
  )
  .max(60);

/** The parts that a planner writes, each with its own schema. The order is the order of writing, not of the page. */
export const partSchemas = {
  summary,
  needs,
  today,
  decisions,
  topology,
  events,
  types,
  rooms,
  sync,
  connection,
  sequences,
  server,
  client,
  code,
  security,
  races,
  failures,
  capacity,
  tests,
  observability,
  rollout,
  assumptions,
  questions,
  sources,
} as const;

export type PartName = keyof typeof partSchemas;
export type Part<Name extends PartName> = z.output<(typeof partSchemas)[Name]>;
export const partNames = Object.keys(partSchemas) as readonly PartName[];

/** Stamped by the program, never by a planner. */
export const metaSchema = z.object({
  format: z.literal('realtime/v1'),
  task: line('What was asked for.', 300),
  /** What the plan answers: a thread's URL, or `command line`. */
  source: line('Thread or command line.', 400).optional(),
  /** The commit that was read: 40 hexadecimal digits, or `uncommitted` for a work tree without a commit. */
  commit: z.string().regex(/^([0-9a-f]{40}|uncommitted)$/),
  /** UTC, ISO 8601 with seconds. */
  created: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  planner: line('Who planned.', 120),
  trigger: line('What started it.', 120),
  size: z.enum(['S', 'M', 'L']),
  language: line('Language of the server.', 40),
  /** Library and version the plan builds on, as in the lockfile or as added by the plan; absent where no library is used. */
  library: line('name@version', 120).optional(),
  checks: z.object({ claims: z.number().int(), passed: z.number().int(), unverifiable: z.number().int() }).optional(),
  /** Why parts are missing, when a limit ended the planning early. */
  incomplete: line('Why parts are missing.', 400).optional(),
});

export type PlanMeta = z.output<typeof metaSchema>;

/** A part that does not apply is omitted with the reason. */
export type Omission = { readonly part: PartName; readonly reason: string };

export type PlanParts = { readonly [Name in PartName]?: Part<Name> };
export type Plan = { readonly meta: PlanMeta; readonly omitted: readonly Omission[] } & PlanParts;
export type PlanEvent = Part<'events'>[number];
export type CodeBlock = Part<'code'>[number];
export type RolloutStep = Part<'rollout'>['steps'][number];

export const omissionSchema = z.object({
  part: z.enum(partNames as [PartName, ...PartName[]]),
  reason: line('Why this part does not apply, in one sentence.', 400),
});

/** The order of the page, so that a plan read back equals the one that was rendered: events that stay as they are come last. */
function existingLast<Event extends { existing?: boolean | undefined }>(events: readonly Event[]): Event[] {
  const canonical = events.map((event) => {
    const { existing, ...fresh } = event;
    return existing === true ? event : (fresh as Event);
  });
  return [...canonical.filter((event) => event.existing !== true), ...canonical.filter((event) => event.existing === true)];
}

function bySide<Block extends { side: Side }>(blocks: readonly Block[]): Block[] {
  return sides.flatMap((side) => blocks.filter((block) => block.side === side));
}

function newByDefault<Types extends { status?: 'new' | 'edit' | undefined }>(types: Types): Types {
  const { status, ...fresh } = types;
  return status === 'edit' ? types : (fresh as Types);
}
