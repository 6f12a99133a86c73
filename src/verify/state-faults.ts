import { readGraph, type GraphReader, type StateEdge, type StateGraph, type StateNode } from './state-graph.ts';

/** What is wrong with a state, or with the graph as a whole. */
export type StateFault = { readonly state?: string; readonly message: string; readonly fix: string };
export type StateJudgement = { readonly faults: readonly StateFault[]; readonly claims: number };

const CONNECTED =
  /^(?:connecting|connected|authenticat|sync|join|subscrib|live|online|ready|open|active|streaming|catching|resum|recover|steady|degraded|stale|opening|resync|loading)/i;
const NOT_CONNECTED = /^(?:online?wait|reopen|stopped|polling)/i;
const LOSS =
  /disconnect|clos|lost|lose|drop|error|time ?out|offline|transport|fail|gone|broken|unreach|missed|no (?:pong|ping|heartbeat)|without|reset|expire/i;
/** A state that is only entered because the connection is gone. */
const LOST = /^(?:disconnect|reconnect|offline|closed|lost|error|fail|backoff|backing|retry)/i;
const WAITING = /^(?!(?:no|some|any|every)thing\b)\w*ing\b|ing$/i;
const NOT_WAITING = /^(?:polling|streaming|editing|running|working|listening)$/i;
const STOP =
  /stop|log ?out|sign ?out|clos|fatal|unmount|leave|leav|destroy|end|forbidden|unauthori[sz]ed|denied|revoked|expired|gave up|give up|banned|unsupported|upgrade/i;
const RETURNING = /^(?:reconnect|retry|backoff|backingOff)/i;
const ATTEMPT = /^(?:re-?)?connecting|^retry/i;

/** A connection starts once, reaches every state, notices a loss in each, waits nowhere for ever, and comes back or ends. */
export function judgeConnection(graph: StateGraph): StateJudgement {
  const reader = readGraph(graph);
  return joined(
    startOf(reader),
    eachOf(reader.leaves, (state) => unreached(state, reader)),
    eachOf(reader.leaves, (state) => waysOutOf(state, reader)),
    trapsOf(reader),
    eachOf(
      reader.leaves.filter(({ name }) => RETURNING.test(name)),
      (state) => comesBack(state, reader),
    ),
  );
}

/** Of a diagram that is about something else only this is certain. */
export function judgeReachability(graph: StateGraph): StateJudgement {
  const reader = readGraph(graph);
  if (reader.starts.size === 0) return { faults: [], claims: 0 };
  return eachOf(reader.leaves, (state) => unreached(state, reader));
}

export function isAboutConnection(graph: StateGraph): boolean {
  const names = graph.states.map(({ name }) => name);
  return names.some((name) => /^(?:re|dis)?connect/i.test(name)) && names.some((name) => CONNECTED.test(name));
}

function startOf({ starts }: GraphReader): StateJudgement {
  if (starts.size === 1) return { faults: [], claims: 1 };
  const message = `The connection has ${starts.size} initial states, expected one transition from "[*]".`;
  return { faults: [{ message, fix: 'Begin with `[*]` → the first state.' }], claims: 1 };
}

function unreached({ id, name }: StateNode, { reached, starts }: GraphReader): StateFault | undefined {
  if (reached.has(id) || starts.size === 0) return undefined;
  return {
    state: id,
    message: `No path leads from the start to state "${name}".`,
    fix: `Add the transition into "${name}", or remove it.`,
  };
}

function waysOutOf({ id, name }: StateNode, reader: GraphReader): StateFault | undefined {
  const out = reader.waysOut(id);
  if (out.length === 0) {
    if (reader.waysInto(id).some((edge) => STOP.test(edge.on)) || STOP.test(name.replaceAll('_', ' '))) return undefined;
    return {
      state: id,
      message: `State "${name}" has no way out.`,
      fix: 'Add a transition, or say in the one that leads there that it is the end (logout, fatal).',
    };
  }
  const isLeftOnLoss = out.some((edge) => LOSS.test(edge.on) || leadsToLoss(edge, reader));
  if (CONNECTED.test(name) && !NOT_CONNECTED.test(name) && !isLeftOnLoss)
    return {
      state: id,
      message: `State "${name}" has no transition for a lost connection.`,
      fix: 'Add one on disconnect, error or timeout.',
    };
  if (WAITING.test(name) && !NOT_WAITING.test(name) && !isLeftOnLoss && !out.some((edge) => /\d/.test(edge.on)))
    return {
      state: id,
      message: `State "${name}" waits, but has no transition for a wait that takes too long.`,
      fix: 'Add one on timeout.',
    };
  return undefined;
}

function leadsToLoss({ from, to, on }: StateEdge, { nodeOf }: GraphReader): boolean {
  return on.trim() === '' && from !== to && LOST.test(nodeOf(to)?.name ?? '');
}

/** States that only lead to each other, none of them connected and none an end. */
function trapsOf(reader: GraphReader): StateJudgement {
  const traps = new Map<string, StateFault>();
  for (const { id, name } of reader.leaves) {
    if (RETURNING.test(name) || reader.waysOut(id).length === 0) continue;
    const followers = [...reader.from(id)].flatMap((follower) => reader.nodeOf(follower) ?? []);
    if (followers.some((follower) => isWayHome(follower, reader))) continue;
    const names = followers.filter(({ kind }) => kind === 'state').map((follower) => follower.name);
    const trap = names.toSorted().join(', ');
    if (traps.has(trap)) continue;
    traps.set(trap, {
      state: id,
      message: `From state "${name}" nothing leads back to a connection or to an end, only to ${trap}.`,
      fix: 'Add a transition to "connecting", or one to a final state.',
    });
  }
  return { faults: [...traps.values()], claims: traps.size };
}

function isWayHome({ id, name, kind }: StateNode, reader: GraphReader): boolean {
  if (kind === 'end' || CONNECTED.test(name)) return true;
  return kind === 'state' && reader.waysOut(id).length === 0;
}

/** Somebody who lost the connection gets it back, or is told that it is gone. */
function comesBack({ id, name }: StateNode, reader: GraphReader): StateFault | undefined {
  const nameOf = (state: string): string => reader.nodeOf(state)?.name ?? '';
  const direct = reader.waysOut(id).map(({ to }) => to);
  const attempts = direct.filter((to) => to !== id && ATTEMPT.test(nameOf(to)));
  const out = [...direct, ...attempts.flatMap((attempt) => reader.waysOut(attempt).map(({ to }) => to))];
  const isBack = out.some((to) => CONNECTED.test(nameOf(to)));
  const isAway = out.some((to) => to !== id && !CONNECTED.test(nameOf(to)) && !RETURNING.test(nameOf(to)));
  if (!isBack)
    return {
      state: id,
      message: `State "${name}" never leads back to a connection.`,
      fix: 'Add a transition to "connecting".',
    };
  if (!isAway)
    return {
      state: id,
      message: `State "${name}" has no end: the user is never told that the connection is gone.`,
      fix: 'Add a transition to "offline" or to a final state.',
    };
  return undefined;
}

function eachOf(states: readonly StateNode[], judge: (state: StateNode) => StateFault | undefined): StateJudgement {
  return { faults: states.flatMap((state) => judge(state) ?? []), claims: states.length };
}

function joined(...judgements: readonly StateJudgement[]): StateJudgement {
  return {
    faults: judgements.flatMap(({ faults }) => faults),
    claims: judgements.reduce((sum, { claims }) => sum + claims, 0),
  };
}
