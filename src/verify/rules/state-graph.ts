import type { Part } from '../../plan/model.ts';
import { judgeEach, joinResults, NOTHING, type Rule, type Verdict } from '../rule.ts';

type Connection = Part<'connection'>;
type Edge = Connection['transitions'][number] & { readonly index: number };

const OUTSIDE = /^\[\*\]$|^(?:start|initial|end|final|\*|any|none|-)$/i;
const ANY = /^(?:\*|any|any state|all)$/i;
const CONNECTED =
  /^(?:connecting|connected|authenticat|sync|join|subscrib|live|online|ready|open|active|streaming|catching|resum|recover|steady|degraded|stale|opening|resync|loading)/i;
const NOT_CONNECTED = /^(?:online?wait|reopen|stopped|polling)/i;
const LOSS =
  /disconnect|clos|lost|lose|drop|error|time ?out|offline|transport|fail|gone|broken|unreach|missed|no (?:pong|ping|heartbeat)|without|reset|expire/i;
const WAITING = /ing$/i;
const NOT_WAITING = /^(?:polling|streaming|editing|running|working|listening)$/i;
const STOP =
  /stop|log ?out|sign ?out|clos|fatal|unmount|leave|leav|destroy|end|forbidden|unauthori[sz]ed|denied|revoked|expired|gave up|give up|banned|unsupported|upgrade/i;

/** The connection starts once, reaches every state, notices a loss in each, and waits nowhere for ever. */
export const stateGraph: Rule = {
  id: 'state-graph',
  catalogue: 'C32',
  why: 'A state without a way out on loss is a page that says "live" and shows yesterday.',
  check: ({ plan }) => {
    const { connection } = plan;
    if (connection === undefined || connection.transitions.length === 0) return NOTHING;
    const edges = connection.transitions.map((edge, index) => ({ ...edge, index }));
    return joinResults(
      ends(connection, edges),
      start(edges),
      reached(connection, edges),
      waysOut(connection, edges),
      reconnects(connection, edges),
    );
  },
};

function ends(connection: Connection, edges: readonly Edge[]) {
  const names = new Set(connection.states.map((state) => state.name));
  const claims = edges.flatMap((edge) => [
    { edge, end: edge.from, field: 'from' },
    { edge, end: edge.to, field: 'to' },
  ]);
  return judgeEach(claims, ({ edge, end, field }): Verdict => {
    if (names.has(end) || OUTSIDE.test(end)) return undefined;
    return {
      severity: 'error',
      place: `connection.transitions[${edge.index}].${field}`,
      message: `"${end}" is not a state of the connection, which has ${[...names].join(', ')}.`,
      fix: 'Add the state, or name one that is there.',
    };
  });
}

function start(edges: readonly Edge[]) {
  const targets = new Set(edges.filter((edge) => edge.from === '[*]').map((edge) => edge.to));
  return judgeEach([targets], ({ size }): Verdict => {
    if (size === 1) return undefined;
    return {
      severity: 'error',
      place: 'connection.transitions',
      message: `The connection has ${size} initial states, expected one transition from "[*]".`,
      fix: 'Begin with `[*]` → the first state.',
    };
  });
}

function reached(connection: Connection, edges: readonly Edge[]) {
  const seen = new Set<string>();
  const waiting = ['[*]'];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    waiting.push(...edges.filter((edge) => edge.from === state || ANY.test(edge.from)).map((edge) => edge.to));
  }
  return judgeEach([...connection.states.entries()], ([index, state]): Verdict => {
    if (seen.has(state.name)) return undefined;
    return {
      severity: 'error',
      place: `connection.states[${index}]`,
      message: `No path leads from the start to state "${state.name}".`,
      fix: `Add the transition into "${state.name}", or remove it.`,
    };
  });
}

function waysOut(connection: Connection, edges: readonly Edge[]) {
  return judgeEach([...connection.states.entries()], ([index, { name }]): Verdict => {
    const out = edges.filter((edge) => edge.from === name || ANY.test(edge.from));
    const into = edges.filter((edge) => edge.to === name);
    const place = `connection.states[${index}]`;
    if (out.length === 0) {
      if (into.some((edge) => STOP.test(edge.on)) || STOP.test(name)) return undefined;
      return {
        severity: 'error',
        place,
        message: `State "${name}" has no way out.`,
        fix: 'Add a transition, or say in the one that leads there that it is the end (logout, fatal).',
      };
    }
    if (CONNECTED.test(name) && !NOT_CONNECTED.test(name) && !out.some((edge) => LOSS.test(edge.on)))
      return {
        severity: 'error',
        place,
        message: `State "${name}" has no transition for a lost connection.`,
        fix: 'Add one on disconnect, error or timeout.',
      };
    if (WAITING.test(name) && !NOT_WAITING.test(name) && !out.some((edge) => LOSS.test(edge.on) || /\d/.test(edge.on)))
      return {
        severity: 'error',
        place,
        message: `State "${name}" waits, but has no transition for a wait that takes too long.`,
        fix: 'Add one on timeout.',
      };
    return undefined;
  });
}

/** Somebody who lost the connection gets it back, or is told that it is gone. */
function reconnects(connection: Connection, edges: readonly Edge[]) {
  const states = connection.states.filter((state) => /^(?:reconnect|retry|backoff|backingOff)/i.test(state.name));
  return judgeEach(states, (state): Verdict => {
    const out = new Set(edges.filter((edge) => edge.from === state.name || ANY.test(edge.from)).map((edge) => edge.to));
    const place = `connection.states[${connection.states.indexOf(state)}]`;
    const back = [...out].some((to) => CONNECTED.test(to));
    const away = [...out].some((to) => !CONNECTED.test(to) && to !== state.name);
    if (!back)
      return {
        severity: 'error',
        place,
        message: `State "${state.name}" never leads back to a connection.`,
        fix: 'Add a transition to "connecting".',
      };
    if (!away)
      return {
        severity: 'error',
        place,
        message: `State "${state.name}" has no end: the user is never told that the connection is gone.`,
        fix: 'Add a transition to "offline" or to a final state.',
      };
    return undefined;
  });
}
