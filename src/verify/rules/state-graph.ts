import type { Part } from '../../plan/model.ts';
import { judgeEach, joinResults, NOTHING, type Flaw, type Rule, type RuleResult, type Verdict } from '../rule.ts';
import { judgeConnection } from '../state-faults.ts';
import type { StateGraph } from '../state-graph.ts';

type Connection = Part<'connection'>;

const OUTSIDE = /^\[\*\]$|^(?:start|initial|end|final|\*|any|none|-)$/i;
const ANY = /^(?:\*|any|any state|all)$/i;

/** The connection starts once, reaches every state, notices a loss in each, and waits nowhere for ever. */
export const stateGraph: Rule = {
  id: 'state-graph',
  catalogue: 'C32',
  why: 'A state without a way out on loss is a page that says "live" and shows yesterday.',
  check: ({ plan }) => {
    const { connection } = plan;
    if (connection === undefined || connection.transitions.length === 0) return NOTHING;
    return joinResults(ends(connection), judged(connection));
  },
};

function ends({ states, transitions }: Connection): RuleResult {
  const names = new Set(states.map((state) => state.name));
  const claims = transitions.flatMap((edge, index) => [
    { end: edge.from, place: `connection.transitions[${index}].from` },
    { end: edge.to, place: `connection.transitions[${index}].to` },
  ]);
  return judgeEach(claims, ({ end, place }): Verdict => {
    if (names.has(end) || OUTSIDE.test(end)) return undefined;
    return {
      severity: 'error',
      place,
      message: `"${end}" is not a state of the connection, which has ${[...names].join(', ')}.`,
      fix: 'Add the state, or name one that is there.',
    };
  });
}

function judged(connection: Connection): RuleResult {
  const { faults, claims } = judgeConnection(graphOf(connection));
  const placeOf = (state: string | undefined): string =>
    state === undefined
      ? 'connection.transitions'
      : `connection.states[${connection.states.findIndex(({ name }) => name === state)}]`;
  const findings = faults.map(({ state, message, fix }): Flaw => ({ severity: 'error', place: placeOf(state), message, fix }));
  return { findings, claims, unverifiable: [] };
}

/** A transition from any state is one from each. */
function graphOf({ states, transitions }: Connection): StateGraph {
  const names = states.map(({ name }) => name);
  const isEnd = (name: string): boolean => OUTSIDE.test(name) && !names.includes(name);
  return {
    states: [
      { id: '[*] start', name: '[*]', kind: 'start' },
      ...states.map(({ name }) => ({ id: name, name, kind: 'state' as const })),
      { id: '[*] end', name: '[*]', kind: 'end' },
    ],
    edges: transitions.flatMap(({ from, to, on }) => {
      const target = isEnd(to) ? '[*] end' : to;
      if (ANY.test(from) && !names.includes(from)) return names.map((name) => ({ from: name, to: target, on }));
      return [{ from: from === '[*]' ? '[*] start' : from, to: target, on }];
    }),
  };
}
