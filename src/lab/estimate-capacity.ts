import { z } from 'zod';
import { capacityFormulas } from './capacity-formulas.ts';
import { capacityInputs, type CapacityInputId } from './capacity-inputs.ts';
import { evaluate } from './expression.ts';
import { reconnectPolicySchema } from './reconnect-policy.ts';
import { simulateReconnect, type ReconnectResult } from './simulate-reconnect.ts';

const amounts = Object.fromEntries(
  capacityInputs.map(({ id, name, unit, why, assume }) => [
    id,
    z
      .number()
      .nonnegative()
      .max(1e12)
      .optional()
      .describe(`${name}, ${unit}${assume === undefined ? '' : `; without it ${assume} is assumed`}. ${why}`),
  ]),
) as Readonly<Record<CapacityInputId, z.ZodOptional<z.ZodNumber>>>;

export const capacityArguments = z.object({
  ...amounts,
  concurrentUsers: z.number().int().min(1).max(1e9).describe('people connected at the busiest time'),
  nodes: z.number().int().min(1).max(10_000).optional().describe('server processes or containers; leave out when unknown'),
  from: z
    .record(z.string(), z.string().min(1).max(300))
    .default({})
    .describe('where each given number comes from, by argument name: `docker-compose.yml:21`, `S3`, `A2`, or a URL'),
  policy: reconnectPolicySchema.optional().describe('how clients reconnect; without it full jitter from 1 to 30 s'),
  outageSeconds: z.number().min(0).max(3600).default(60).describe('outage that the reconnect storm follows'),
  firstSpreadMs: z.number().min(0).max(600_000).default(0).describe('random wait of a client before its first attempt'),
  seed: z.number().int().default(1),
});
export type CapacityArguments = z.input<typeof capacityArguments>;

export type EstimatedInput = {
  readonly id: CapacityInputId;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** As given; the source of the default; or `not stated` for a number that came without one. */
  readonly from: string;
  /** Nobody gave this number: a plan states it as an assumption. */
  readonly assumed: boolean;
  /** What the number means and what it rests on. */
  readonly why: string;
};

export type CapacityEstimate = {
  readonly inputs: readonly EstimatedInput[];
  readonly results: readonly { readonly name: string; readonly formula: string; readonly value: number; readonly unit: string }[];
  readonly storm: {
    readonly clients: number;
    readonly policy: string;
    readonly peakPerSecond: number;
    readonly secondsTo95: ReconnectResult['secondsTo95'];
    readonly acceptCapacity: number;
  };
  /** What is tight and what to do about it; empty when nothing is. */
  readonly warnings: readonly string[];
  readonly headroom: string;
};

/**
 * The capacity table of a plan: only the inputs that matter, every result with the formula it was computed from, and the
 * reconnect storm of the whole fleet. A result whose inputs were neither given nor have a default is left out.
 */
export function estimateCapacity(given: CapacityArguments): CapacityEstimate {
  const request = capacityArguments.parse(given);
  const known = capacityInputs.flatMap((input) => {
    const value = request[input.id] ?? input.assume;
    if (value === undefined) return [];
    const { id, name, unit, why } = input;
    const assumed = request[id] === undefined;
    return [{ id, name, value, unit, from: request.from[id] ?? (assumed ? input.source : 'not stated'), assumed, why }];
  });
  const results = computeResults(known);
  const used = known.filter(({ name }) => results.some(({ formula }) => formula.includes(name)));
  const values = new Map([...known, ...results].map(({ name, value }) => [name, value]));
  const storm = estimateStorm(request, values);
  const warnings = findWarnings(values, storm);
  return { inputs: used, results, storm, warnings, headroom: sentence(values, warnings) };
}

type Values = ReadonlyMap<string, number>;

function computeResults(inputs: readonly EstimatedInput[]): CapacityEstimate['results'] {
  const values = new Map(inputs.map(({ name, value }) => [name, value]));
  return capacityFormulas.flatMap(({ name, formulas, unit }) => {
    for (const formula of formulas) {
      const evaluation = evaluate(formula, values);
      if ('problem' in evaluation) continue;
      const value = legible(evaluation.value);
      values.set(name, value);
      return [{ name, formula, value, unit }];
    }
    return [];
  });
}

/** Whole numbers from 100 on, three significant digits below. */
function legible(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

function estimateStorm(request: z.output<typeof capacityArguments>, values: Values): CapacityEstimate['storm'] {
  const clients = Math.max(1, Math.round(values.get('connections') ?? 1));
  const { policy = reconnectPolicySchema.parse({ kind: 'full jitter' }), outageSeconds, firstSpreadMs, seed } = request;
  const result = simulateReconnect({ clients: Math.min(clients, 10_000_000), policy, outageSeconds, firstSpreadMs, seed });
  return {
    clients,
    policy: result.policy,
    peakPerSecond: result.peakPerSecond,
    secondsTo95: result.secondsTo95,
    acceptCapacity: values.get('accept rate') ?? 0,
  };
}

function findWarnings(values: Values, storm: CapacityEstimate['storm']): readonly string[] {
  const value = (name: string) => values.get(name) ?? 0;
  const warnings: readonly (readonly [boolean, string])[] = [
    [
      value('share of the memory limit') > 80,
      `A node needs ${value('memory per node')} MB of its ${value('memory limit of a node')} MB: raise the limit or add nodes.`,
    ],
    [
      value('CPU while one node is missing') > 80,
      `With one node missing the others run at ${value('CPU while one node is missing')} % CPU: add nodes or coalesce events.`,
    ],
    [
      value('grace period to drain a node') > (values.get('grace period') ?? Infinity),
      `Draining a node takes ${value('grace period to drain a node')} s at ${storm.acceptCapacity} accepts/s, the platform allows ${value('grace period')} s: raise it.`,
    ],
    [
      storm.peakPerSecond > storm.acceptCapacity,
      `After an outage ${storm.peakPerSecond} clients return in one second, ${storm.acceptCapacity} can be accepted: admit them gradually or spread the first attempt over ${value('spread after a full outage')} s.`,
    ],
    [storm.secondsTo95 === 'never', 'Clients of this policy have given up before the outage ends: make them try for ever.'],
    [
      value('connections on one node while another is missing') > 1000,
      `Raise the limit of open files (often 1024) above ${value('connections on one node while another is missing')}.`,
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, text]) => text);
}

function sentence(values: Values, warnings: readonly string[]): string {
  if (warnings.length > 0) return warnings.join(' ').slice(0, 600);
  const memory = values.get('memory per node');
  const cpu = values.get('CPU while one node is missing');
  const parts = [memory === undefined ? '' : `${memory} MB`, cpu === undefined ? '' : `${cpu} % CPU`].filter(
    (part) => part !== '',
  );
  if (parts.length === 0)
    return 'Nothing here is tight; what a node needs while another is missing cannot be said without the number of nodes.';
  return `With one node missing the remaining ones need ${parts.join(' and ')} each; nothing here is tight.`;
}
