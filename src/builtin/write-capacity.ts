import { estimateCapacity } from '../lab/estimate-capacity.ts';
import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { drainMilliseconds } from './code-wiring.ts';
import { limits } from './limits.ts';

/** What is assumed where the repository says nothing; each number is an assumption of the plan. */
export const volume = { users: 200, members: 30, rooms: 20, eventsPerSecond: 0.5 } as const;

export function writeCapacity(brief: Brief): Part<'capacity'> {
  const { deployment } = brief.facts;
  const estimate = estimateCapacity({
    concurrentUsers: volume.users,
    nodes: deployment.replicas ?? 1,
    membersPerRoom: volume.members,
    activeRooms: volume.rooms,
    eventsPerSecond: volume.eventsPerSecond,
    graceSeconds: deployment.graceSeconds ?? 10,
    pingIntervalS: limits.pingIntervalMs / 1000,
    pingTimeoutS: limits.pingTimeoutMs / 1000,
    preStopSeconds: 0,
    firstSpreadMs: limits.firstSpreadMs,
    policy: { kind: 'full jitter', baseMs: limits.reconnectBaseMs, factor: 2, capMs: limits.reconnectCapMs },
    from: {
      concurrentUsers: 'A1',
      membersPerRoom: 'A2',
      activeRooms: 'A3',
      eventsPerSecond: 'A3',
      nodes: deployment.replicasPlace ?? 'A5',
      graceSeconds: deployment.gracePlace ?? 'A5',
      pingIntervalS: 'P1',
      pingTimeoutS: 'https://socket.io/docs/v4/server-options/',
      preStopSeconds: 'A4',
    },
  });
  const { storm } = estimate;
  const results = withSources(estimate.results);
  const drainSeconds = drainMilliseconds(brief.facts) / 1000;
  const moved = results.find(({ name }) => name === AFTER_LOSS)?.value ?? 0;
  return {
    inputs: estimate.inputs
      .filter(({ name }) => results.some(({ formula }) => formula.includes(name)))
      .map(({ name, value, unit, from }) => ({
        name,
        value,
        unit,
        from: /^(https?:|[AP]\d)|:\d/.test(from) ? from : 'A4',
      })),
    results: [...results],
    ...stormOf(storm),
    headroom: `${estimate.headroom} The drain closes at most ${Math.ceil(moved / drainSeconds)} sockets per second, over ${drainSeconds} s of the ${deployment.graceSeconds ?? 10} s of grace; ${storm.acceptCapacity} per second can be accepted.`,
  };
}

function stormOf({
  clients,
  policy,
  peakPerSecond,
  secondsTo95,
  acceptCapacity,
}: Estimate['storm']): Pick<Part<'capacity'>, 'storm'> {
  return secondsTo95 === 'never' ? {} : { storm: { clients, policy, peakPerSecond, secondsTo95, acceptCapacity } };
}

type Estimate = ReturnType<typeof estimateCapacity>;

const AFTER_LOSS = 'connections on one node while another is missing';

/** What the plan decides something with; the rest of the estimate is left out. */
const DECIDING = new Set([AFTER_LOSS, 'memory per node', 'CPU while one node is missing', 'egress', 'broker deliveries']);

type Results = Estimate['results'];

/** With every result that a formula of them names. */
function withSources(results: Results): Results {
  const wanted = new Set(results.filter(({ name }) => DECIDING.has(name)));
  for (const { formula } of wanted) for (const result of results) if (formula.includes(result.name)) wanted.add(result);
  return results.filter((result) => wanted.has(result));
}
