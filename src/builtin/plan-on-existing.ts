import { partNames, type Plan } from '../plan/model.ts';
import type { PlanningTask } from '../ports.ts';
import type { Brief } from './brief.ts';
import { listOf, unique } from './words.ts';

/**
 * The repository has a socket layer: new events belong into it. How its rooms, handshake and client work is not derived, so
 * the plan names what is there, what is added, and asks for the rest.
 */
export function planOnExisting(task: PlanningTask, brief: Brief): Plan {
  const { realtime } = task.profile;
  const [library] = realtime.libraries;
  const version = library?.version === undefined ? '' : ` ${library.version}`;
  const name = library === undefined ? 'the socket layer that is there' : `${library.name}${version}`;
  const layer: Layer = { name, realtime };
  const plan: Plan = {
    meta: { ...task.meta, size: 'S', ...(library === undefined ? {} : { library: name }) },
    omitted: [],
    summary: summaryOf(brief, layer),
    needs: needsOf(brief),
    today: existingFacts(layer),
    decisions: decisionsOf(layer),
    events: eventsOf(brief, layer),
    types: { file: brief.names.contract, language: brief.facts.server.typescript ? 'ts' : 'js', source: payloads(brief) },
    rollout: rolloutOf(brief, layer),
    questions: questionsOf(brief, layer),
  };
  const reason = `as the present layer does it; see ${realtime.serverSites[0] ?? 'the summary'}`;
  return { ...plan, omitted: partNames.filter((part) => plan[part] === undefined).map((part) => ({ part, reason })) };
}

type Layer = { readonly name: string; readonly realtime: PlanningTask['profile']['realtime'] };

function summaryOf({ facts }: Brief, { name, realtime }: Layer): NonNullable<Plan['summary']> {
  const events = listOf(unique(facts.mutations.map((mutation) => `\`${mutation.event}\``)));
  return {
    decision: `Add ${events} to ${name}, which the repository uses already; no second server and no second connection.`,
    why: `The handshake, the rooms and the reconnection of that layer stay as they are, so there is one place that knows who is connected. The routes publish after their write.`,
    effort: '2 days in 2 steps.',
    biggestRisk: 'How the present layer authorises a room was not derived from the files; a new room needs the same check.',
    firstStep: `Read \`${realtime.serverSites[0] ?? facts.server.entry}\` and answer Q1.`,
  };
}

function needsOf({ facts }: Brief): NonNullable<Plan['needs']> {
  return {
    who: [
      {
        role: `People who look at a ${facts.room.entity}`,
        sees: 'What others change, without a reload.',
        withinMs: facts.request.withinMs,
        evidence: facts.room.snapshot?.where ?? facts.mutations[0]?.route.where ?? facts.server.entry,
      },
    ],
    volume: [],
    nonGoals: [...facts.leftOut, 'Replacing the present socket layer.'],
    cheapestAlternative: {
      option: 'Polling',
      verdict: 'not enough',
      why: 'The connection is there already; using it costs less than asking.',
    },
  };
}

function decisionsOf({ name, realtime }: Layer): NonNullable<Plan['decisions']> {
  return [
    {
      id: 'D1',
      topic: 'Library',
      chosen: `${name}, as it is`,
      why: 'A second layer would need its own handshake, heartbeat, adapter and drain, and clients would hold two connections.',
      rejected: [{ option: 'A new Socket.IO server beside it', why: 'Two places that know who is connected.' }],
      revisitWhen: 'The present layer is replaced.',
      cites: realtime.serverSites.slice(0, 2),
    },
  ];
}

function eventsOf({ facts }: Brief, { realtime }: Layer): NonNullable<Plan['events']> {
  return facts.mutations.map((mutation, index) => ({
    id: `E${index + 1}`,
    name: mutation.event,
    direction: 'S>C' as const,
    purpose: `Somebody ${mutation.verb} a ${mutation.entity}; the page loads it again.`,
    room: `${facts.room.entity}:{${facts.room.param}}`,
    payload: mutation.type,
    producer: `${mutation.path}:${mutation.lines[0]}`,
    consumer: realtime.clientSites[0] ?? facts.client.reader?.path ?? facts.server.entry,
    authorization:
      facts.access === undefined
        ? 'Who may read it over HTTP; the check is to be named (Q1).'
        : `\`${facts.access.name}\`, when the room is joined.`,
    delivery: 'at-most-once' as const,
    maxBytes: 256,
  }));
}

function rolloutOf({ facts }: Brief, { realtime }: Layer): NonNullable<Plan['rollout']> {
  return {
    flag: `\`REALTIME_${facts.room.entity.toUpperCase()}\`, new environment variable: the routes publish only where it is \`on\`.`,
    schemaSkew: 'Pages from before ignore events they do not know.',
    migration: 'None: no stored data changes.',
    steps: [
      {
        id: 'W1',
        title: 'Publish from the routes',
        days: 1,
        files: [...unique(facts.mutations.map((mutation) => mutation.path))],
        after: [],
        done: 'Each route emits its event once, after the write; a test per route shows it.',
        rollback: 'The flag off.',
      },
      {
        id: 'W2',
        title: 'Join, listen, load again',
        days: 1,
        files: [
          ...unique([
            ...realtime.clientSites.slice(0, 1).map((site) => site.replace(/:\d+$/, '')),
            ...realtime.serverSites.slice(0, 1).map((site) => site.replace(/:\d+$/, '')),
          ]),
        ],
        after: ['W1'],
        done: 'Joining needs the check of the reading route; after every connection the page joins, then loads; a stranger hears nothing.',
        rollback: 'The flag off.',
      },
    ],
  };
}

function questionsOf({ facts }: Brief, { realtime }: Layer): NonNullable<Plan['questions']> {
  return [
    {
      id: 'Q1',
      text: `How does the present layer decide who enters a room of a ${facts.room.entity}?`,
      default:
        facts.access === undefined ? 'As the reading route does.' : `By \`${facts.access.name}\`, as the reading route does.`,
    },
    {
      id: 'Q2',
      text: "Are there several processes, and how do they reach each other's clients?",
      default: realtime.adapters[0] === undefined ? 'One process.' : `Through ${realtime.adapters[0].value}.`,
    },
  ];
}

function payloads({ facts }: Brief): string {
  const types = facts.mutations.map((mutation) => mutation.type);
  if (!facts.server.typescript)
    return types.map((type) => `/** @typedef {{ ${facts.room.param}: string }} ${type} */`).join('\n');
  return types.map((type) => `export type ${type} = { ${facts.room.param}: string };`).join('\n');
}

function existingFacts({ name, realtime }: Layer): NonNullable<Plan['today']> {
  const names = unique(realtime.events.map((event) => event.name));
  const sites = unique([...realtime.serverSites, ...realtime.clientSites]).slice(0, 8);
  return [
    { fact: `${name} carries real-time data today.`, where: [...sites], consequence: 'New events go through it.' },
    ...chunks(names, 12).map((group) => ({
      fact: `Existing events: ${group.map((event) => `\`${event}\``).join(', ')}.`,
      where: [...unique(realtime.events.filter((event) => group.includes(event.name)).map((event) => event.where))].slice(0, 8),
      consequence: 'They stay as they are.',
    })),
  ];
}

function chunks<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
}
