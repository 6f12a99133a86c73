import { satisfies } from 'semver';
import { advisories } from '../knowledge/advisories.ts';
import type { Part } from '../plan/model.ts';
import type { Layer } from './read-layer.ts';
import { goesToPages, isThereAlready, roomsOfEvent } from './read-layer.ts';
import type { KnownEvent } from './read-layer.ts';
import type { StackFacts } from './read-stack.ts';
import { listOf, unique } from './words.ts';

type Fact = Part<'today'>[number];

/** What the profile proves about the request, with its places. */
export function stackToday(facts: StackFacts): Part<'today'> {
  const { layer } = facts;
  return [
    ...serverFacts(facts),
    ...(layer === undefined ? [] : [...layerFacts(layer), ...roomFacts(layer), ...namedFacts(layer), ...otherFacts(layer)]),
    ...dataFacts(facts),
    ...identityFacts(facts),
    ...advisoryFacts(facts),
    ...deploymentFacts(facts),
  ].slice(0, 30);
}

function serverFacts({ framework, layer, client }: StackFacts): readonly Fact[] {
  return [
    ...(framework === undefined
      ? []
      : [
          {
            fact: `${framework.name}${framework.version === undefined ? '' : ` ${framework.version}`} serves the data.`,
            where: [framework.where],
            consequence:
              layer === undefined
                ? 'No real-time layer was found in the files; what this framework offers is the first choice.'
                : 'New events are sent from here.',
          },
        ]),
    ...(client === undefined
      ? []
      : [
          { fact: `The page is written with ${client.name}.`, where: [client.where], consequence: 'It listens and loads again.' },
        ]),
  ];
}

function layerFacts({ name, serverSites, clientSites, adapters }: Layer): readonly Fact[] {
  const where = unique([...serverSites.slice(0, 5), ...clientSites.slice(0, 3)]);
  return [
    ...(where.length === 0
      ? []
      : [{ fact: `${name} carries real-time data today.`, where: [...where], consequence: 'New events go through it.' }]),
    ...(adapters.length === 0
      ? []
      : [
          {
            fact: `Messages between server processes go through ${listOf(unique(adapters.map(({ value }) => value)))}.`,
            where: unique(adapters.map(({ where: place }) => place)).slice(0, 4),
            consequence: 'It carries the new events without change.',
          },
        ]),
  ].map((fact) => ({ ...fact, where: [...fact.where] }));
}

function roomFacts({ rooms }: Layer): readonly Fact[] {
  const shown = rooms.slice(0, 5);
  if (shown.length === 0) return [];
  return [
    {
      fact: `Rooms of today: ${shown.map(({ pattern, uses }) => `\`${pattern}\` (${uses} ${uses === 1 ? 'place' : 'places'})`).join(', ')}.`,
      where: shown.map(({ where }) => where),
      consequence: 'An event goes to the room whose members may see it; no new room where one of these fits.',
    },
  ];
}

/** Events about the request: those that go all the way in one row, those of which one side was found in another. */
function namedFacts({ named }: Layer): readonly Fact[] {
  const shown = named.slice(0, 8);
  const whole = shown.filter((event) => goesToPages(event));
  const half = shown.filter((event) => !goesToPages(event));
  return [
    ...(whole.length === 0
      ? []
      : [
          {
            fact: `${listOf(whole.map((event) => described(event)))} ${whole.length === 1 ? 'goes' : 'go'} from the server to the page.`,
            where: placesOf(whole),
            consequence: 'They stay the events for these changes; what one lacks is added to it.',
          },
        ]),
    ...(half.length === 0
      ? []
      : [
          {
            fact: `${listOf(half.map(({ name, handled }) => `\`${name}\` (${handled.length > 0 ? `handled by the ${handled[0]?.side ?? ''}` : 'sent'})`))}: only one side was found under the name.`,
            where: placesOf(half),
            consequence: 'The other side may build the name from a variable; find it before adding an event.',
          },
        ]),
  ];
}

function described(event: KnownEvent): string {
  const rooms = roomsOfEvent(event).slice(0, 2);
  const times = event.emitted.length;
  return `\`${event.name}\` (sent in ${times} ${times === 1 ? 'place' : 'places'}${rooms.length === 0 ? '' : `, to ${listOf(rooms.map((room) => `\`${room}\``))}`})`;
}

function placesOf(events: readonly KnownEvent[]): string[] {
  const places = events.flatMap(({ emitted, handled }) => [...emitted.slice(0, 2), ...handled.slice(0, 1)]);
  return [...unique(places.map(({ where }) => where))].slice(0, 8);
}

function otherFacts({ others }: Layer): readonly Fact[] {
  const names = unique(others.map(({ name }) => name));
  if (names.length === 0) return [];
  const shown = names.slice(0, 12);
  return [
    {
      fact: `Other existing events: ${shown.map((name) => `\`${name}\``).join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}.`,
      where: [...unique(shown.flatMap((name) => others.find((event) => event.name === name)?.where ?? []))].slice(0, 8),
      consequence: 'They stay as they are; a new name follows their pattern.',
    },
  ];
}

function dataFacts({ mutations, models, read, layer }: StackFacts): readonly Fact[] {
  return [
    ...(mutations.length === 0
      ? []
      : [
          {
            fact: `Changed by ${listOf(mutations.slice(0, 6).map(({ route }) => `\`${route.method} ${route.path}\``))}.`,
            where: [...unique(mutations.map(({ route }) => route.where))].slice(0, 8),
            consequence:
              layer !== undefined && isThereAlready(layer)
                ? 'Each should end in one of the events above; the first step tries them all.'
                : 'Each announces after its commit. Jobs, scripts and consoles that write the same data have to do so too.',
          },
        ]),
    ...(read === undefined
      ? []
      : [
          {
            fact: `Read by \`${read.method} ${read.path}\`${read.guards.length === 0 ? '' : ` behind ${listOf(read.guards.map((guard) => `\`${guard}\``))}`}.`,
            where: [read.where],
            consequence: 'Who may read it may listen; pages load it again after an event.',
          },
        ]),
    ...models.map((model) => ({
      fact: `\`${model.name}\` holds ${
        model.fields
          .slice(0, 8)
          .map((field) => `\`${field}\``)
          .join(', ') || 'the data'
      }.`,
      where: [model.where],
      consequence: 'Events name its id; the content stays behind the reading route.',
    })),
  ];
}

function identityFacts({ auth }: StackFacts): readonly Fact[] {
  const shown = auth.filter((one, at) => auth.findIndex(({ kind }) => kind === one.kind) === at).slice(0, 3);
  if (shown.length === 0) return [];
  const names = shown.map(({ kind, library, symbol }) =>
    symbol === undefined ? (library === undefined ? kind : `${kind} (${library})`) : `\`${symbol}\``,
  );
  return [
    {
      fact: `Users are known by ${listOf(names)}.`,
      where: shown.map(({ where }) => where),
      consequence: 'The same identity opens the connection.',
    },
  ];
}

/** Published weaknesses of what carries the connections. */
function advisoryFacts({ task }: StackFacts): readonly Fact[] {
  const installed = task.profile.dependencies.filter(({ ecosystem, development }) => ecosystem === 'npm' && !development);
  return advisories.flatMap((advisory) => {
    const hit = installed.find(
      ({ name, resolved }) => name === advisory.package && satisfies(resolved ?? '', advisory.vulnerable),
    );
    if (hit === undefined) return [];
    return [
      {
        fact: `${hit.name} ${hit.resolved ?? ''} has ${advisory.id}: ${advisory.issue}.`,
        where: [hit.where, advisory.source],
        consequence: `Raise it to ${advisory.fixedIn.join(' or ')} or later first.`,
      },
    ];
  });
}

function deploymentFacts({ deployment, task }: StackFacts): readonly Fact[] {
  const { targetPlace, replicas, replicasPlace, hops } = deployment;
  const [hop] = hops;
  return [
    ...(targetPlace === undefined
      ? []
      : [
          {
            fact: `The files deploy it with ${listOf(unique(task.profile.topology.targets.map(({ value }) => value)))}${replicas === undefined ? '' : `, as ${replicas} ${replicas === 1 ? 'process' : 'processes'}`}.`,
            where: [targetPlace, ...(replicasPlace === undefined ? [] : [replicasPlace])],
            consequence:
              replicas === undefined
                ? 'How many processes run is not said; more than one needs a broker between them.'
                : replicas > 1
                  ? 'A broker has to carry messages between them.'
                  : 'One process reaches all its clients.',
          },
        ]),
    ...(hop === undefined
      ? []
      : [
          {
            fact: `${hop.name} closes a connection that is silent for ${hop.idleTimeoutS} s.`,
            where: [hop.place],
            consequence: 'The heartbeat has to be shorter.',
          },
        ]),
  ];
}
