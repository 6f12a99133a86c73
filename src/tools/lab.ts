import { z } from 'zod';
import { capacityArguments, estimateCapacity } from '../lab/estimate-capacity.ts';
import { reconnectArguments, simulateReconnect } from '../lab/simulate-reconnect.ts';
import { simulateSync, syncArguments, type SyncResult } from '../lab/simulate-sync.ts';
import { defineTool, toInputSchema, type Tool } from './tool.ts';

/**
 * Calculations and seeded simulations: the same arguments always give the same answer. They are open to the end of a run,
 * since the capacity part is among the last to be written.
 */
export function labTools(): readonly Tool[] {
  return [
    defineTool({
      name: 'estimate_capacity',
      kind: 'think',
      description:
        'Computes the capacity table of the plan: results with the formula behind each, the reconnect storm of the whole fleet, and what is tight. Give the numbers you know and where each comes from in `from`; what you leave out is assumed and marked so. `inputs`, `results`, `storm` and `headroom` have the form of the part `capacity`: keep the rows that decide something, and make assumptions of the plan out of what is assumed.',
      input: z.strictObject(capacityArguments.shape),
      inputSchema: withoutBounds(z.strictObject(capacityArguments.shape)),
      run: (given) => ({ says: JSON.stringify(estimateCapacity(given)) }),
    }),
    defineTool({
      name: 'simulate_reconnect',
      kind: 'think',
      description:
        'Simulates a fleet of clients that lost its connections at once: how many come back in the worst second (`peakPerSecond`) under a reconnect policy, and how long until 95 % are back. More in that second than the servers accept means a queue of failed handshakes: spread the first attempt or raise the cap.',
      input: z.strictObject(reconnectArguments.shape),
      inputSchema: withoutBounds(z.strictObject(reconnectArguments.shape)),
      run: (given) => ({ says: JSON.stringify(simulateReconnect(given)) }),
    }),
    defineTool({
      name: 'simulate_sync',
      kind: 'think',
      description:
        'Tries a protocol of snapshot and versioned events on many short random histories with losses, duplicates, reordering and reconnects. A counterexample proves that a promise such as "no gap" is false; none is evidence, no proof.',
      input: z.strictObject(syncArguments.shape),
      inputSchema: withoutBounds(z.strictObject(syncArguments.shape)),
      run: (given) => ({ says: describeSync(simulateSync(given)) }),
    }),
  ];
}

function describeSync(result: SyncResult): string {
  const { runs, converged, counterexample } = result;
  const verdict =
    counterexample === undefined
      ? `In all ${runs} histories the client ended with the state of the server. That is evidence, no proof.`
      : `In ${runs - converged} of ${runs} histories the client ended with another state than the server and would not notice: as it stands, the protocol does not keep a promise of no gap under these faults. \`counterexample\` tells the shortest one.`;
  return `${verdict}\n${JSON.stringify(result)}`;
}

/** Bounds are checked when a tool is called, and named then; in every request they would only cost tokens. */
function withoutBounds(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const isBound = (key: string, value: unknown) => /^(?:minimum|maximum)$/.test(key) && typeof value === 'number';
  const text = JSON.stringify(toInputSchema(schema), (key, value: unknown) => (isBound(key, value) ? undefined : value));
  return JSON.parse(text) as Record<string, unknown>;
}
