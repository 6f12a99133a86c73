// What the model does in the measured runs: explore, think, compute, write 24 parts, hand in until the plan is taken.
import { partNames, type Plan } from '../src/plan/model.ts';
import { samplePlan } from '../__tests__/fixtures/plans/kanban.ts';
import type { Call } from './agent-service.ts';

const plan: Plan = samplePlan;

const search = (pattern: string): Call => ({ name: 'search_code', input: { pattern, limit: 30 } });
const read = (path: string): Call => ({ name: 'read_file', input: { path } });
const think = (thoughtNumber: number): Call => ({
  name: 'sequentialthinking',
  input: {
    thought: 'What if a card moves while a client loads the board? '.repeat(20),
    nextThoughtNeeded: true,
    thoughtNumber,
    totalThoughts: 3,
  },
});

/** Files that a planner of the made-up repository opens beyond its context. */
const OPENED = [3, 500, 1203, 1777, 2048, 2600, 3003, 3141, 3999, 4211].map(
  (number) => `packages/area${number % 97}/src/service-${number}.ts`,
);

const EXPLORING: readonly (readonly Call[])[] = [
  [{ name: 'list_files', input: { glob: 'server/**' } }, search('socket'), search('requireUser')],
  [...OPENED.slice(0, 2).map(read), { name: 'search_code', input: { pattern: 'router\\.(post|put|patch|delete)', regex: true } }],
  [...OPENED.slice(2, 4).map(read), search('redis')],
  OPENED.slice(4, 6).map(read),
  [...OPENED.slice(6, 8).map(read), search('EventSource')],
  OPENED.slice(8).map(read),
  [search('replicas'), { name: 'list_files', input: { glob: '**/*.{yml,yaml,conf}' } }],
];

const THINKING: readonly (readonly Call[])[] = [
  [think(1), think(2)],
  [think(3)],
  [
    { name: 'estimate_capacity', input: { concurrentUsers: 5000, nodes: 2 } },
    { name: 'simulate_reconnect', input: { clients: 5000, policy: { kind: 'socket.io' } } },
    { name: 'simulate_sync', input: { start: 'subscribe, then snapshot', versions: 'detect gaps', resyncAfterReconnect: true } },
  ],
];

const writes: readonly Call[] = partNames.map((part) => ({
  name: 'write_part',
  input: plan[part] === undefined ? { part, omit: 'Nothing of it changes.' } : { part, content: plan[part] },
}));

const handIn: Call = { name: 'finish_plan', input: {} };
const WRITING: readonly (readonly Call[])[] = [
  ...Array.from({ length: 12 }, (_, turn) => writes.slice(turn * 2, turn * 2 + 2)),
  [handIn],
  [...writes.slice(0, 2), handIn],
  [...writes.slice(2, 4), handIn],
];

/** The findings on a plan of another repository are left open at the last hand-in. */
export const ourTurns = [...EXPLORING, ...THINKING, ...WRITING];

/** The same work from an empty start: the files through the tools, then the same thoughts and the same plan. */
export function naiveTurns(paths: readonly string[], filesPerTurn: number): readonly (readonly Call[])[] {
  const turns = Array.from({ length: Math.ceil(paths.length / filesPerTurn) }, (_, turn) =>
    paths.slice(turn * filesPerTurn, (turn + 1) * filesPerTurn).map(read),
  );
  return [[{ name: 'list_files', input: { limit: 1000 } }], ...turns, ...THINKING, ...WRITING];
}
