import { z } from 'zod';
import type { Usage } from '../ports.ts';
import type { Finding } from '../verify/finding.ts';

/**
 * What the job that plans hands to the job that publishes: a record, and the plan file beside it. It holds only what
 * cannot be computed again: no path, no branch, no verdict but that the plan must not be published. The reader believes
 * nothing else of it.
 */
export type Bundle = {
  /** Key of the trigger it answers. */
  readonly trigger: string;
  /** How long the planning took. */
  readonly milliseconds: number;
  readonly ended: BundleEnd;
};

export type BundleEnd =
  /** The plan file lies beside the record. */
  | {
      readonly kind: 'drafted';
      readonly disputed: readonly Finding[];
      readonly notes: readonly string[];
      readonly usage: Usage;
      /** Of a revision: the commit of the plan it was written for. */
      readonly revises?: string;
    }
  /** A revision that would leave the plan as it is. */
  | { readonly kind: 'unchanged'; readonly notes: readonly string[]; readonly usage: Usage }
  | { readonly kind: 'failed' | 'stopped' | 'ignored' | 'refused'; readonly reason: string; readonly usage?: Usage };

/** As files, named in `bundleFiles`. */
export type BundleTexts = { readonly record: string; readonly plan?: string };

/** As it arrived, if it did. */
export type ReceivedBundle =
  | { readonly kind: 'texts'; readonly texts: BundleTexts }
  /** The job that should have written it did not come to it. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken'; readonly problem: string };

export type OpenedBundle =
  | { readonly kind: 'opened'; readonly bundle: Bundle; readonly plan: string }
  | Exclude<ReceivedBundle, { readonly kind: 'texts' }>;

export const bundleFiles = { record: 'bundle.json', plan: 'plan.md' } as const;
/** Bytes. A plan file of half a mebibyte is the promise of the whole product. */
export const bundleLimits = { record: 256 * 1024, plan: 512 * 1024 } as const;

const FORMAT = 'plan-realtime-bundle/v1';
const LONGEST_REASON = 4000;
const LONGEST_NOTE = 1000;
/** Of models, which behind a gateway are addresses, and of parts of a plan. */
const LONGEST_NAME = 200;
const MOST_NOTES = 60;

const amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const dollars = z.number().min(0).max(1_000_000);
const note = z.string().max(LONGEST_NOTE);
const spent = {
  turns: amount,
  inputTokens: amount,
  cacheReadTokens: amount,
  cacheWriteTokens: amount,
  outputTokens: amount,
  costUsd: dollars.optional(),
};
const usage = z.object({
  ...spent,
  model: z.string().max(LONGEST_NAME).optional(),
  phases: z
    .array(z.object({ ...spent, name: z.enum(['context', 'research', 'writing', 'repair', 'review']) }))
    .max(20)
    .optional(),
});
const finding = z.object({
  rule: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  severity: z.enum(['block', 'error', 'warn', 'info']),
  place: z.string().max(LONGEST_NAME),
  line: amount.optional(),
  message: note,
  evidence: note.optional(),
  fix: note.optional(),
});
const drafted = z.object({
  kind: z.literal('drafted'),
  disputed: z.array(finding).max(MOST_NOTES),
  notes: z.array(note).max(MOST_NOTES),
  usage,
  revises: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .optional(),
});
const unchanged = z.object({ kind: z.literal('unchanged'), notes: z.array(note).max(MOST_NOTES), usage });
const without = z.object({
  kind: z.enum(['failed', 'stopped', 'ignored', 'refused']),
  reason: z.string().max(LONGEST_REASON),
  usage: usage.optional(),
});
const record = z.object({
  format: z.literal(FORMAT),
  trigger: z.string().max(200),
  milliseconds: amount.max(86_400_000),
  ended: z.discriminatedUnion('kind', [drafted, unchanged, without]),
});

/** Longer than a reader takes is cut here: a bundle that is refused would cost the plan. */
export function encodeRecord({ ended, ...bundle }: Bundle): string {
  return `${JSON.stringify({ format: FORMAT, ...bundle, ended: withinLimits(ended) }, undefined, 2)}\n`;
}

function withinLimits(ended: BundleEnd): BundleEnd {
  if ('reason' in ended) {
    const reason = ended.reason.slice(0, LONGEST_REASON);
    return ended.usage === undefined ? { ...ended, reason } : { ...ended, reason, usage: named(ended.usage) };
  }
  const notes = ended.notes.slice(0, MOST_NOTES).map((text) => text.slice(0, LONGEST_NOTE));
  const usage = named(ended.usage);
  if (ended.kind === 'unchanged') return { ...ended, notes, usage };
  return { ...ended, notes, usage, disputed: ended.disputed.slice(0, MOST_NOTES).map(shortened) };
}

function named({ model, ...amounts }: Usage): Usage {
  return { ...amounts, model: model?.slice(0, LONGEST_NAME) };
}

function shortened(flaw: Finding): Finding {
  const { place, message, evidence, fix } = flaw;
  return {
    ...flaw,
    place: place.slice(0, LONGEST_NAME),
    message: message.slice(0, LONGEST_NOTE),
    ...(evidence === undefined ? {} : { evidence: evidence.slice(0, LONGEST_NOTE) }),
    ...(fix === undefined ? {} : { fix: fix.slice(0, LONGEST_NOTE) }),
  };
}

/** The bundle, or the first thing that is wrong with it. */
export function openBundle(received: ReceivedBundle): OpenedBundle {
  if (received.kind !== 'texts') return received;
  const read = record.safeParse(parseJson(received.texts.record));
  if (read.success) return { kind: 'opened', bundle: read.data as Bundle, plan: received.texts.plan ?? '' };
  const [issue] = read.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  const problem = `${bundleFiles.record}${place === '' ? '' : `, \`${place}\``}: ${issue?.message ?? 'not what it should be'}`;
  return { kind: 'broken', problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
