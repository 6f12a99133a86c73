import { describe, expect, test } from '@jest/globals';
import { toJSONSchema } from 'zod';
import { partSchemas } from '../../src/plan/model.ts';
import { capacityFormulas } from '../../src/lab/capacity-formulas.ts';
import { capacityInputs } from '../../src/lab/capacity-inputs.ts';
import { capacityArguments, estimateCapacity, type CapacityArguments } from '../../src/lab/estimate-capacity.ts';
import { recompute } from '../../src/lab/recompute.ts';

/** 8,000 people on 100 busy boards with 30 viewers each, three nodes, a database with 400 spare queries. */
const boards: CapacityArguments = {
  concurrentUsers: 8000,
  nodes: 3,
  activeRooms: 100,
  eventsPerSecond: 2,
  membersPerRoom: 30,
  snapshotQueries: 2,
  databaseQueriesPerSecond: 400,
  acceptsPerSecond: 1000,
};

function valueOf(given: CapacityArguments, name: string): number | undefined {
  return estimateCapacity(given).results.find((result) => result.name === name)?.value;
}

describe('the worked example gives', () => {
  const { results } = estimateCapacity(boards);

  test.each([
    ['connections', 12_000],
    ['connections on each node', 4000],
    ['connections on one node while another is missing', 6000],
    ['broadcasts per second', 200],
    ['deliveries per second', 6000],
    ['CPU of all nodes', 0.24],
    ['CPU while one node is missing', 12],
    ['broker deliveries', 600],
    ['heartbeat packets', 960],
    ['time until a dead connection is noticed', 45],
    ['latency to the last member of a room', 93.2],
    ['egress', 3.42],
    ['memory of stalled clients', 3.08],
    ['memory per node', 477],
    ['accept rate', 200],
    ['spread after a node is lost', 30],
    ['spread after a full outage', 60],
  ])('%s: %d', (name, value) => {
    expect(results.find((result) => result.name === name)?.value).toBe(value);
  });
});

test.each<[string, CapacityArguments, number]>([
  ['nodes needed', { concurrentUsers: 8000, connectionsPerNode: 6000 }, 3],
  ['presence messages when all join and leave', { concurrentUsers: 200, presenceMembers: 200 }, 80_400],
  ['sockets closed per second of a drain', { concurrentUsers: 10_000, tabsPerUser: 1, nodes: 1, graceSeconds: 30 }, 400],
  ['time that the stream covers', { concurrentUsers: 1, activeRooms: 100, eventsPerSecond: 5, streamLength: 10_000 }, 20],
  ['heartbeat packets', { concurrentUsers: 100_000, tabsPerUser: 1 }, 8000],
  ['memory per node', { concurrentUsers: 6000, tabsPerUser: 1, nodes: 2 }, 474],
  ['messages with every client at its limit', { concurrentUsers: 600, tabsPerUser: 1, messagesPerMinute: 100 }, 1000],
])('%s follows from %j', (name, given, value) => {
  expect(valueOf(given, name)).toBe(value);
});

test('with every input known every result is there, and every input is used', () => {
  const all = Object.fromEntries(capacityInputs.map(({ id }) => [id, 10]));

  const estimate = estimateCapacity(capacityArguments.parse(all));

  expect(estimate.results.map(({ name }) => name)).toEqual(capacityFormulas.map(({ name }) => name));
  expect(estimate.inputs.map(({ id }) => id)).toEqual(capacityInputs.map(({ id }) => id));
});

test('every result can be recomputed from the table as it is printed', () => {
  const rows = recompute(estimateCapacity(boards));

  for (const row of rows) {
    expect(row.problem).toBeUndefined();
    expect(row.error).toBeLessThan(0.005);
  }
});

test('the table fits the plan part', () => {
  const { inputs, results, storm, headroom } = estimateCapacity(boards);

  const part = partSchemas.capacity.parse({ inputs, results, storm, headroom });

  expect(part.results).toHaveLength(results.length);
  expect(part.storm).toMatchObject({ clients: 12_000, acceptCapacity: 200 });
});

test('numbers that nobody gave are marked, numbers that were given keep their source', () => {
  const { inputs } = estimateCapacity({ ...boards, from: { nodes: 'docker-compose.yml:21' } });
  const find = (id: string) => inputs.find((input) => input.id === id);

  expect(find('nodes')).toMatchObject({ value: 3, from: 'docker-compose.yml:21', assumed: false });
  expect(find('tabsPerUser')).toMatchObject({ value: 1.5, from: 'planning figure', assumed: true });
});

test('inputs that no result uses are left out', () => {
  const { inputs } = estimateCapacity({ concurrentUsers: 100 });

  expect(inputs.map(({ id }) => id)).not.toContain('payloadBytes');
});

test('results that would need an unknown number are left out', () => {
  expect(valueOf({ concurrentUsers: 100 }, 'memory per node')).toBeUndefined();
  expect(valueOf({ concurrentUsers: 100 }, 'connections')).toBe(150);
});

describe('warns', () => {
  test.each<[string, CapacityArguments, string]>([
    [
      'of too little memory',
      { ...boards, nodeMemoryMb: 512 },
      'A node needs 477 MB of its 512 MB: raise the limit or add nodes.',
    ],
    [
      'of a CPU that the loss of a node overloads',
      { ...boards, nodes: 2, eventsPerSecond: 8 },
      'With one node missing the others run at 96 % CPU: add nodes or coalesce events.',
    ],
    [
      'of a grace period too short to drain',
      { ...boards, graceSeconds: 20 },
      'Draining a node takes 35 s at 200 accepts/s, the platform allows 20 s: raise it.',
    ],
    ['of open files', boards, 'Raise the limit of open files (often 1024) above 6000.'],
    [
      'of clients that give up',
      { concurrentUsers: 100, policy: { kind: 'library', library: 'signalr' } },
      'Clients of this policy have given up before the outage ends: make them try for ever.',
    ],
  ])('%s', (_name, given, warning) => {
    expect(estimateCapacity(given).warnings).toContain(warning);
  });

  test('of a storm that cannot be accepted', () => {
    const { warnings, storm } = estimateCapacity(boards);

    expect(storm.peakPerSecond).toBeGreaterThan(storm.acceptCapacity);
    expect(warnings.find((warning) => warning.startsWith('After an outage'))).toContain('spread the first attempt over 60 s');
  });

  test('of nothing where nothing is tight', () => {
    const estimate = estimateCapacity({
      concurrentUsers: 200,
      nodes: 2,
      activeRooms: 10,
      eventsPerSecond: 1,
      membersPerRoom: 10,
    });

    expect(estimate.warnings).toEqual([]);
    expect(estimate.headroom).toBe(
      'With one node missing the remaining ones need 166 MB and 0.4 % CPU each; nothing here is tight.',
    );
  });
});

test('headroom of what is not known is not claimed', () => {
  expect(estimateCapacity({ concurrentUsers: 50 }).headroom).toBe(
    'Nothing here is tight; what a node needs while another is missing cannot be said without the number of nodes.',
  );
});

test('the arguments can be shown to a model as JSON Schema', () => {
  const schema = toJSONSchema(capacityArguments, { io: 'input' });

  expect(schema.required).toEqual(['concurrentUsers']);
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(['nodes', 'policy', 'from', 'pingIntervalS']));
});
