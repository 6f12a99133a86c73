import { z } from 'zod';
import { cite, codeReference, id, line, lines, name, prose } from './fields.ts';

/** Why, where and in which steps: the parts that a reader decides on. Their descriptions are what a planner is told. */

export const quantity = z.object({
  name: line('What is counted or measured.', 120),
  value: z.number(),
  unit: line('For example users, messages/s, KB.', 40),
  from: cite(),
});

export const summary = z
  .object({
    decision: prose('What to build, in two or three sentences.', 1500),
    why: prose('Why this, for this repository.', 1500),
    effort: line('Days and steps, and when the first result can be seen.'),
    biggestRisk: line('The one thing most likely to go wrong, and where.'),
    firstStep: line('What to do first, by its step id.'),
  })
  .describe('The first screen of the page.');

export const needs = z.object({
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

export const today = z
  .array(
    z.object({
      fact: line('What the repository has or does now.'),
      where: z.array(cite()).min(1).max(8),
      consequence: line('What follows from it for this plan; also what stays untouched.'),
    }),
  )
  .max(30)
  .describe('Only facts that decide something.');

export const decisions = z
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

export const topology = z.object({
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

export const rollout = z.object({
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

export const assumptions = z
  .array(z.object({ id: id('A'), text: line('What is taken for true without evidence.'), ifWrong: line('What changes then.') }))
  .max(20);

export const questions = z
  .array(
    z.object({
      id: id('Q'),
      text: line('A question to the maintainers.'),
      default: line('What the plan does without an answer.'),
    }),
  )
  .max(10);

export const sources = z
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
