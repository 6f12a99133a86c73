import type { Plan, PlanParts } from '../plan/model.ts';
import type { PlanningTask } from '../ports.ts';
import { briefOf, type Brief } from './brief.ts';
import { planOnStack } from './plan-on-stack.ts';
import { readFacts } from './read-facts.ts';
import { readStack } from './read-stack.ts';
import { asksOnlyBeyond, needsNoRealtime } from './read-wish.ts';
import { planWithoutRealtime, planWithoutServer, reasonAgainst } from './short-plans.ts';
import { writeCapacity } from './write-capacity.ts';
import { writeAssumptions, writeQuestions, writeSources } from './write-closing.ts';
import { writeCode, writeTypes } from './write-code.ts';
import { writeConnection } from './write-connection.ts';
import { writeEvents, writeRooms, writeSync } from './write-contract.ts';
import { writeDecisions, writeTopology } from './write-decisions.ts';
import { writeNeeds, writeSummary, writeToday } from './write-opening.ts';
import { writeFailures } from './write-failures.ts';
import { writeRaces } from './write-races.ts';
import { writeSecurity } from './write-security.ts';
import { writeRollout } from './write-rollout.ts';
import { writeSequences } from './write-sequences.ts';
import { writeClient, writeServer } from './write-sides.ts';
import { withArticles } from './words.ts';
import { writeObservability, writeTests } from './write-tests.ts';

/** The plan that follows from the repository and the request, without a model. */
export function planBuiltin(task: PlanningTask): Plan {
  const slow = needsNoRealtime(task.request);
  const reading = readFacts(task);
  if ('missing' in reading) return planFromProfile(task, reading.missing);
  if (slow !== undefined) return planWithoutRealtime(task, reading.facts, slow);
  const against = reasonAgainst(reading.facts);
  if (against !== undefined) return planFromProfile(task, against);
  if (task.profile.realtime.serverSites.length > 0) return planFromProfile(task, [LAYER]);
  if (asksOnlyBeyond(reading.facts)) return planFromProfile(task, [STATE]);
  const brief = briefOf(reading.facts, { snapshot: task.snapshot, meta: task.meta });
  const { room, mutations } = reading.facts;
  const parts = withArticles(partsOf(brief), nounsOf([room.entity, ...mutations.map(({ entity }) => entity)]));
  const meta = { ...task.meta, size: sizeOf(parts), library: `socket.io ${reading.facts.versions.server}` };
  return { meta, omitted: [], ...parts };
}

const STATE = 'what is asked for is a state of connections, which no route or table says anything about';
const LAYER = 'how its handshake, its rooms and its pages work is not derived';

/** What the profile alone allows to say. */
function planFromProfile(task: PlanningTask, unsure: readonly string[]): Plan {
  const stack = readStack(task);
  if (stack === undefined) return planWithoutServer(task, unsure);
  const plan = planOnStack(stack, unsure);
  return withArticles(plan, nounsOf([stack.room?.entity, ...stack.mutations.map(({ entity }) => entity)]));
}

function nounsOf(words: readonly (string | undefined)[]): readonly string[] {
  return words.filter((noun): noun is string => noun !== undefined && /^\w+$/.test(noun));
}

/** By the days of work: what takes a week deserves more words than what takes a day. */
function sizeOf({ rollout }: PlanParts): Plan['meta']['size'] {
  const days = (rollout?.steps ?? []).reduce((sum, step) => sum + step.days, 0);
  if (days <= 2) return 'S';
  return days <= 6 ? 'M' : 'L';
}

function partsOf(brief: Brief): PlanParts {
  const rollout = writeRollout(brief);
  return {
    summary: writeSummary(brief, rollout.steps),
    needs: writeNeeds(brief),
    today: writeToday(brief),
    decisions: writeDecisions(brief),
    topology: writeTopology(brief),
    events: writeEvents(brief),
    types: writeTypes(brief),
    rooms: writeRooms(brief),
    sync: writeSync(brief),
    connection: writeConnection(brief),
    sequences: writeSequences(brief),
    server: writeServer(brief),
    client: writeClient(brief),
    code: writeCode(brief),
    security: writeSecurity(brief),
    races: writeRaces(brief),
    failures: writeFailures(brief),
    capacity: writeCapacity(brief),
    tests: writeTests(brief),
    observability: writeObservability(brief),
    rollout,
    assumptions: writeAssumptions(brief),
    questions: writeQuestions(brief),
    sources: writeSources(brief),
  };
}
