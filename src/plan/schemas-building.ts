import { z } from 'zod';
import { codeReference, command, id, line, lines, name, prose, sourceCode } from './fields.ts';
import { quantity } from './schemas-reasons.ts';

/** The two sides, and what can go wrong with them. The descriptions are what a planner is told. */

export const server = z.object({
  prose: prose('How the server side fits into the code that is there.'),
  middlewareOrder: lines('From handshake to handler, in order.'),
  limits: lines('Connections, rates, sizes, rooms: one limit an entry, with its number.'),
  shutdown: lines('What happens on the stop signal, in order.'),
});

export const client = z.object({
  prose: prose('Where the socket lives, and the component that shows the feature.'),
  lifecycle: lines('Open, listen, clean up, background tabs, several tabs.'),
  offline: prose('What happens to changes made without a connection.', 2000),
  fallback: prose('What works where the transport is blocked.', 2000),
});

const sides = ['shared', 'server', 'client', 'test', 'ops'] as const;

type Side = (typeof sides)[number];

export const code = z
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

export const security = z
  .array(
    z.object({
      threat: line('Who does what to whom.'),
      defence: line('What stops it.'),
      where: codeReference('The code that stops it'),
      test: testReference,
    }),
  )
  .max(24);

export const races = z
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

export const failures = z
  .array(
    z.object({
      what: line('Broker, node, database, slow client, half-open connection.'),
      systemDoes: line('What the system does.'),
      userSees: line('What the user sees meanwhile.'),
      test: testReference,
    }),
  )
  .max(20);

export const capacity = z.object({
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

export const tests = z
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

export const observability = z
  .array(
    z.object({
      name: name('Metric, log event or trace.', 120),
      kind: line('counter, gauge, histogram, log, …', 40),
      labels: z.array(name('A label.', 80)).max(8),
      alert: line('When somebody should look.'),
    }),
  )
  .max(24);

function bySide<Block extends { side: Side }>(blocks: readonly Block[]): Block[] {
  return sides.flatMap((side) => blocks.filter((block) => block.side === side));
}
