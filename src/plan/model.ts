import { z } from 'zod';
import { line } from './fields.ts';
import { capacity, client, code, failures, observability, races, security, server, tests } from './schemas-building.ts';
import { connection, events, rooms, sequences, sync, types } from './schemas-contract.ts';
import { assumptions, decisions, needs, questions, rollout, sources, summary, today, topology } from './schemas-reasons.ts';

/**
 * The plan as typed data. A planner fills the parts, the program renders them to one markdown file and reads them back.
 * Whatever a rule can check is a field; whatever needs judgement is short prose in a field.
 */

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
  language: line('Language of the prose.', 40),
  /** Library and version the plan builds on, as in the lockfile or as added by the plan; absent where no library is used. */
  library: line('name@version', 120).optional(),
  checks: z.object({ claims: z.number().int(), passed: z.number().int(), unverifiable: z.number().int() }).optional(),
  /** Why parts are missing, when a limit ended the planning early. */
  incomplete: line('Why parts are missing.', 400).optional(),
});

export type PlanMeta = z.output<typeof metaSchema>;

/** A part that does not apply is omitted with the reason. */
export type Omission = { readonly part: PartName; readonly reason: string };

/** What the checks left open in a published plan: flaws that stayed, and statements that no program could decide. */
export type Gap = { readonly kind: 'error' | 'warn' | 'unverified'; readonly check?: string | undefined; readonly text: string };

export type PlanParts = { readonly [Name in PartName]?: Part<Name> };
export type Plan = {
  readonly meta: PlanMeta;
  readonly omitted: readonly Omission[];
  /** Stamped by the program. */
  readonly gaps?: readonly Gap[];
} & PlanParts;
export type PlanEvent = Part<'events'>[number];
export type CodeBlock = Part<'code'>[number];
export type RolloutStep = Part<'rollout'>['steps'][number];

export const omissionSchema = z.object({
  part: z.enum(partNames as [PartName, ...PartName[]]),
  reason: line('Why this part does not apply, in one sentence.', 400),
});

export const gapSchema = z.object({
  kind: z.enum(['error', 'warn', 'unverified']),
  check: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/)
    .optional(),
  text: line('What is open, in words for a reader.', 600),
});
