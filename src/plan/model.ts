import { z } from 'zod';
import { normaliseCode, normaliseDiagram, normaliseLine, normaliseName, normaliseProse, unwrapCode } from './text.ts';

/**
 * The plan as typed data. A planner fills the parts, the program renders them to one markdown file and reads them back.
 * Whatever a rule can check is a field; whatever needs judgement is short prose in a field.
 */

const line = (max = 600) => z.string().transform(normaliseLine).pipe(z.string().min(1).max(max));
const optionalLine = (max = 600) => line(max).optional();
const prose = (max = 6000) => z.string().transform(normaliseProse).pipe(z.string().min(1).max(max));
const sourceCode = (max = 40_000) => z.string().transform(normaliseCode).pipe(z.string().min(1).max(max));
const lines = (most = 40) => z.array(line()).max(most);
/** A name, a path or a type: rendered as code, so it holds no backticks itself. */
const name = (max = 200) => z.string().transform(normaliseName).pipe(z.string().min(1).max(max));
const commandLine = (max = 300) => z.string().transform(unwrapCode).pipe(z.string().min(1).max(max));
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[0-9]{1,3}$`));

/** `server/board.ts:12-18`, a source id (`S3`), an assumption id (`A2`), or a documentation URL. */
const cite = name(300);
/** `server/board.ts#moveCard`, or `server/realtime.ts#joinBoard (new)`. */
const codeRef = name(300);

const quantity = z.object({ name: line(120), value: z.number(), unit: line(40), from: cite });

const summary = z.object({ decision: prose(1500), why: prose(1500), effort: line(), biggestRisk: line(), firstStep: line() });

const needs = z.object({
  who: z
    .array(z.object({ role: line(120), sees: line(), withinMs: z.number().int().positive(), evidence: cite }))
    .min(1)
    .max(12),
  volume: z.array(quantity).max(20),
  nonGoals: lines(12),
  cheapestAlternative: z.object({ option: line(), verdict: z.enum(['enough', 'not enough']), why: prose(1200) }),
});

const today = z.array(z.object({ fact: line(), where: z.array(cite).min(1).max(8), consequence: line() })).max(30);

const decisions = z
  .array(
    z.object({
      id: id('D'),
      topic: line(120),
      chosen: line(),
      why: prose(1500),
      rejected: z.array(z.object({ option: line(), why: line() })).max(6),
      revisitWhen: line(),
      cites: z.array(cite).max(8),
    }),
  )
  .min(1)
  .max(16);

const unknown = z.literal('unknown');
const topology = z.object({
  target: line(),
  replicas: z.union([z.number().int().positive(), unknown]),
  graceSeconds: z.union([z.number().nonnegative(), unknown]),
  broker: line(),
  hops: z
    .array(
      z.object({
        name: line(120),
        idleTimeoutS: z.number().positive(),
        maxLifetimeS: z.number().positive().optional(),
        from: cite,
      }),
    )
    .max(12),
});

const events = z
  .array(
    z.object({
      id: id('E'),
      name: name(80),
      direction: z.enum(['C>S', 'S>C', 'S>S']),
      purpose: line(),
      room: name(120),
      payload: name(200),
      ack: name(200).optional(),
      producer: codeRef,
      consumer: codeRef,
      authorization: line(),
      delivery: z.enum(['at-most-once', 'at-least-once+dedupe', 'snapshot+version', 'crdt']),
      orderKey: name(120).optional(),
      idempotency: optionalLine(),
      rateLimit: optionalLine(120),
      maxBytes: z.number().int().positive(),
      existing: z.boolean().optional(),
    }),
  )
  .max(60)
  .transform(existingLast);

/** Payload, acknowledgement and state types; `language` is `ts` wherever the client is TypeScript, else what the repository speaks. */
const types = z
  .object({
    file: name(),
    language: line(20),
    source: sourceCode(20_000),
    /** `edit` where the file exists already; absent means new. */
    status: z.enum(['new', 'edit']).optional(),
  })
  .transform(newByDefault);

const rooms = z
  .array(
    z.object({ pattern: name(120), join: line(), predicate: codeRef, leave: line(), maxMembers: z.number().int().positive() }),
  )
  .max(20);

const sync = z
  .array(
    z.object({
      data: line(120),
      model: line(),
      version: line(),
      conflict: line(),
      snapshot: line(),
      resync: prose(2000),
      optimistic: line(),
      promise: line(),
    }),
  )
  .max(12);

const connection = z.object({
  states: z.array(z.object({ name: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/), meaning: line(), userSees: line() })).max(16),
  transitions: z.array(z.object({ from: name(60), to: name(60), on: line(120), action: optionalLine() })).max(60),
  parameters: z
    .array(
      z.object({
        id: id('P'),
        name: name(120),
        value: z.union([z.number(), line(120)]),
        unit: line(40),
        libraryDefault: line(120),
        from: cite,
        why: line(),
      }),
    )
    .max(40),
});

const sequences = z
  .array(
    z.object({
      id: z.string().regex(/^seq-[a-z0-9-]{1,50}$/),
      title: line(120),
      mermaid: z.string().transform(normaliseDiagram).pipe(z.string().min(1).max(6000)),
    }),
  )
  .max(10);

const server = z.object({ prose: prose(), middlewareOrder: lines(), limits: lines(), shutdown: lines() });
const client = z.object({ prose: prose(), lifecycle: lines(), offline: prose(2000), fallback: prose(2000) });

const sides = ['shared', 'server', 'client', 'test', 'ops'] as const;
type Side = (typeof sides)[number];

const code = z
  .array(
    z.object({
      file: name(),
      side: z.enum(sides),
      status: z.enum(['new', 'edit', 'sketch']),
      language: line(20),
      purpose: line(),
      source: sourceCode(),
    }),
  )
  .max(24)
  .transform(bySide);

const security = z.array(z.object({ threat: line(), defence: line(), where: codeRef, test: line(300) })).max(24);
const races = z.array(z.object({ id: id('R'), here: line(), remedy: line(800), test: line(300) })).max(40);
const failures = z.array(z.object({ what: line(), systemDoes: line(), userSees: line(), test: line(300) })).max(20);

const capacity = z.object({
  inputs: z.array(quantity).max(30),
  results: z.array(z.object({ name: line(120), formula: commandLine(), value: z.number(), unit: line(40) })).max(30),
  storm: z
    .object({
      clients: z.number().int().positive(),
      policy: line(),
      peakPerSecond: z.number().nonnegative(),
      secondsTo95: z.number().nonnegative(),
      acceptCapacity: z.number().positive(),
    })
    .optional(),
  headroom: line(),
});

const tests = z
  .array(z.object({ id: id('T'), level: line(60), what: line(), run: commandLine(), threshold: optionalLine(300) }))
  .max(40);

const observability = z
  .array(z.object({ name: name(120), kind: line(40), labels: z.array(name(80)).max(8), alert: line() }))
  .max(24);

const rollout = z.object({
  flag: line(),
  schemaSkew: prose(1500),
  migration: prose(1500),
  steps: z
    .array(
      z.object({
        id: id('W'),
        title: line(160),
        days: z.number().positive().max(1),
        files: z.array(codeRef).max(8),
        after: z.array(id('W')).max(8),
        done: line(),
        rollback: line(),
      }),
    )
    .min(1)
    .max(30),
});

const assumptions = z.array(z.object({ id: id('A'), text: line(), ifWrong: line() })).max(20);
const questions = z.array(z.object({ id: id('Q'), text: line(), default: line() })).max(10);
const sources = z
  .array(
    z.object({
      id: id('S'),
      kind: z.enum(['file', 'docs', 'web', 'knowledge']),
      ref: name(400),
      version: optionalLine(80),
      date: optionalLine(40),
      usedFor: line(),
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
  task: line(300),
  /** What the plan answers: a thread's URL, or `command line`. */
  source: optionalLine(400),
  /** The commit that was read: 40 hexadecimal digits, or `uncommitted` for a work tree without a commit. */
  commit: z.string().regex(/^([0-9a-f]{40}|uncommitted)$/),
  /** UTC, ISO 8601 with seconds. */
  created: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  planner: line(120),
  trigger: line(120),
  size: z.enum(['S', 'M', 'L']),
  language: line(40),
  /** Library and version the plan builds on, as in the lockfile or as added by the plan; absent where no library is used. */
  library: optionalLine(120),
  checks: z.object({ claims: z.number().int(), passed: z.number().int(), unverifiable: z.number().int() }).optional(),
  /** Why parts are missing, when a limit ended the planning early. */
  incomplete: optionalLine(400),
});

export type PlanMeta = z.output<typeof metaSchema>;

/** A part that does not apply is omitted with the reason. */
export type Omission = { readonly part: PartName; readonly reason: string };

export type PlanParts = { readonly [Name in PartName]?: Part<Name> };
export type Plan = { readonly meta: PlanMeta; readonly omitted: readonly Omission[] } & PlanParts;
export type PlanEvent = Part<'events'>[number];
export type CodeBlock = Part<'code'>[number];
export type RolloutStep = Part<'rollout'>['steps'][number];

export const omissionSchema = z.object({ part: z.enum(partNames as [PartName, ...PartName[]]), reason: line(400) });

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
