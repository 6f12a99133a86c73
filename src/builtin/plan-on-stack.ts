import { partNames, type Part, type Plan } from '../plan/model.ts';
import { limits } from './limits.ts';
import type { StackFacts } from './read-stack.ts';
import { asksOnlyForPeople } from './read-wish.ts';
import { stackDecisions } from './stack-decisions.ts';
import { stackEvents } from './stack-events.ts';
import { stackRollout } from './stack-rollout.ts';
import { stackSummary } from './stack-summary.ts';
import { stackToday } from './stack-today.ts';
import { capital, subjectOf, usualShape, wayOf } from './stack-words.ts';
import { unique } from './words.ts';

/**
 * A plan where the code to edit is not derived: the layer that is there or that the framework brings, what the repository
 * says about the request, the steps, and the questions that decide. It claims only what the profile has seen.
 */
export function planOnStack(facts: StackFacts, unsure: readonly string[]): Plan {
  const { task, layer } = facts;
  const events = stackEvents(facts);
  const rollout = stackRollout(facts, events);
  const sources = sourcesOf(facts);
  const plan: Plan = {
    meta: { ...task.meta, size: 'S', ...(layer === undefined ? {} : { library: layer.name }) },
    omitted: [],
    summary: stackSummary(facts, { events, rollout, unsure }),
    needs: needsOf(facts),
    today: stackToday(facts),
    decisions: stackDecisions(facts),
    ...(events.length === 0 ? {} : { events: [...events] }),
    ...(wayOf(facts) === 'new' ? { server: serverOf(facts) } : {}),
    rollout,
    questions: questionsOf(facts),
    ...(sources.length === 0 ? {} : { sources }),
  };
  const reason =
    wayOf(facts) === 'new' ? 'follows from the answers to the questions' : 'as the present layer does it, which is read first';
  return { ...plan, omitted: partNames.filter((part) => plan[part] === undefined).map((part) => ({ part, reason })) };
}

/** Where the need shows, as a place. */
function evidenceOf({ read, mutations, models, layer, framework }: StackFacts): string {
  return (
    read?.where ??
    mutations[0]?.route.where ??
    layer?.named[0]?.handled[0]?.where ??
    models[0]?.where ??
    layer?.serverSites[0] ??
    framework?.where ??
    'Q1'
  );
}

function needsOf(facts: StackFacts): Part<'needs'> {
  const { request, layer, room, models } = facts;
  const who = room?.entity ?? models[0]?.name.toLowerCase();
  const seconds = request.withinMs / 1000;
  return {
    who: [
      {
        role: who === undefined ? 'People who have the page open' : `People who look at a ${who.replaceAll('_', ' ')}`,
        sees: `${capital(subjectOf(facts))}, without a reload.`,
        withinMs: request.withinMs,
        evidence: evidenceOf(facts),
      },
    ],
    volume: [],
    nonGoals: [layer === undefined ? 'Writing over the socket.' : 'Replacing or doubling the present layer.'],
    cheapestAlternative: {
      option: 'Polling every 10 s',
      verdict: 'not enough',
      why:
        layer === undefined
          ? `If 10 s are soon enough, poll and stop here: nothing else has to be built. This plan assumes ${seconds} s.`
          : 'The connection is open already; using it costs less than asking again and again.',
    },
  };
}

/** The door of a layer that is new, and what is known to bite on the stack. */
function serverOf(facts: StackFacts): Part<'server'> {
  const { note, framework, auth } = facts;
  const [identity] = auth;
  const who = identity?.symbol === undefined ? 'the identity of the HTTP routes' : `\`${identity.symbol}\``;
  return {
    prose: `On ${framework?.name ?? 'this stack'} the usual shape is ${usualShape(facts) ?? 'not settled'}. The order below holds for any library; how each line is written there, its documentation says.`,
    middlewareOrder: [
      'Compare the Origin of the handshake with the list of allowed ones, and refuse every other.',
      `Establish the user by ${who}; refuse a stranger.`,
      'Before each room: the check of the reading route (Q1). When it fails, join nothing and say so.',
      `Check sessions and permissions of open connections again every ${limits.recheckMs / 60_000} min, and end what no longer holds.`,
    ],
    limits: [
      `A message of a page has at most ${limits.maxBytes / 1024} KB; a larger one ends the connection.`,
      `At most ${limits.socketsPerUser} connections per user; the oldest one is closed.`,
      `At most ${limits.joinBurst} messages per 10 s and connection; more are answered with an error.`,
      ...(note?.notes ?? []).map((text) => `Known to bite: ${text}.`),
    ],
    shutdown: [
      'Take no new connections; tell open pages to come back after a random delay.',
      'Close them one after another, so that they do not all return in the same second.',
    ],
  };
}

function questionsOf(facts: StackFacts): Part<'questions'> {
  const { layer, deployment, client, mutations, request } = facts;
  if (wayOf(facts) === 'there')
    return [
      {
        id: 'Q1',
        text: 'Which change did somebody miss, and on which page?',
        default: 'None was named; the test of W1 decides.',
      },
    ];
  const isState = asksOnlyForPeople(request);
  const isOpen = !isState && mutations.length === 0;
  return [
    checkQuestion(facts),
    ...(isOpen
      ? [
          {
            text: 'Which changes have to be seen by whom, and which code makes them? No route is named like the request.',
            default: 'Every change of what the page shows, by everybody who may see it.',
          },
        ]
      : []),
    ...(deployment.replicas === undefined
      ? [
          {
            text: "How many server processes run, and how do they reach each other's clients?",
            default: layer?.adapters[0] === undefined ? 'One process.' : `Through ${layer.adapters[0].value}, which is there.`,
          },
        ]
      : []),
    ...(client === undefined && (layer?.clientSites.length ?? 0) === 0
      ? [{ text: 'Where does the page live that shows it?', default: 'In another repository; it gets the names of the events.' }]
      : []),
    ...(isState
      ? [{ text: 'How soon must somebody who lost the connection be gone from the screen?', default: 'Within a minute.' }]
      : request.beyond.map((what) => ({
          text: `Is ${what} part of this?`,
          default: 'Yes, as decided above; it stores nothing.',
        }))),
  ].map((question, index) => ({ id: `Q${index + 1}`, ...question }));
}

function checkQuestion(facts: StackFacts): { readonly text: string; readonly default: string } {
  const symbol = facts.auth[0]?.symbol;
  if (asksOnlyForPeople(facts.request))
    return { text: 'Who may be seen there, and by whom?', default: 'Whoever may open the page is seen by whoever may open it.' };
  return {
    text: `Which check decides who may see ${subjectOf(facts)}?`,
    default: `The one of the reading route${symbol === undefined ? '' : `, after \`${symbol}\``}; the room calls it too.`,
  };
}

function sourcesOf(facts: StackFacts): Part<'sources'> {
  const refs = unique([facts.layer?.note?.source, facts.note?.source].filter((source) => source !== undefined));
  const shown = wayOf(facts) === 'there' ? [] : refs;
  return shown.map((ref, index) => ({
    id: `S${index + 1}`,
    kind: 'docs' as const,
    ref,
    usedFor: 'shape and limits of the stack',
    date: '2026-11-23',
  }));
}
