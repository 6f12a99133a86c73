import type { Part } from '../plan/model.ts';
import { goesToPages } from './read-layer.ts';
import type { StackFacts } from './read-stack.ts';
import { pathOf } from './source-text.ts';
import { subjectOf, wayOf } from './stack-words.ts';
import { unique } from './words.ts';

type Step = Omit<Part<'rollout'>['steps'][number], 'id' | 'after'>;

export function stackRollout(facts: StackFacts, events: Part<'events'>): Part<'rollout'> {
  const way = wayOf(facts);
  const isThere = way === 'there';
  const steps = isThere ? proof(facts) : way === 'add' ? adding(facts, events) : building(facts, events);
  return {
    flag: isThere
      ? 'None: nothing new runs.'
      : 'A new environment variable, off by default: without it nothing is announced and nobody joins.',
    schemaSkew: isThere ? 'None.' : 'Pages from before ignore events they do not know.',
    migration: 'None: no stored data changes.',
    steps: steps.map((step, index) => ({ ...step, id: `W${index + 1}`, after: index === 0 ? [] : [`W${index}`] })),
  };
}

function proof({ layer }: StackFacts): readonly Step[] {
  const event = layer?.named[0];
  const isWhole = event !== undefined && goesToPages(event);
  return [
    {
      title: isWhole
        ? `Show with two browsers what \`${event.name}\` does not cover`
        : `Find what sends \`${event?.name ?? ''}\`, then show with two browsers what it does not cover`,
      days: 0.5,
      files: filesOf([...(event?.emitted ?? []), ...(event?.handled ?? [])].map(({ where }) => where)).slice(0, 8),
      done: 'Each way to change it is tried in one browser while another looks on, also after a reconnection; each hole is written down with its file, or the thread is closed.',
      rollback: 'Nothing to undo.',
    },
  ];
}

function adding(facts: StackFacts, events: Part<'events'>): readonly Step[] {
  const { layer, mutations, request } = facts;
  const isState = mutations.length === 0 && request.beyond.length > 0;
  const sites = filesOf(layer?.serverSites ?? []).slice(0, 2);
  return [
    {
      title: 'Read the present layer and answer the questions',
      days: 0.5,
      files: sites,
      done: 'It is written down who enters which room after which check, which origins and message sizes the handshake allows, and what a page does after a reconnection.',
      rollback: 'Nothing to undo.',
    },
    {
      title: isState ? `Keep ${subjectOf(facts)}` : 'Send from where the change is made',
      days: 1,
      files:
        mutations.length === 0
          ? sites.slice(0, 1)
          : producersOf(
              events,
              mutations.map(({ path }) => path),
            ),
      done: isState
        ? 'A reload and a second tab change nothing for others, a killed process leaves nobody behind; a test shows each.'
        : 'Each change sends its event once, after the commit; a test per change shows it.',
      rollback: 'The flag off.',
    },
    {
      title: 'Join, listen, load again',
      days: 1,
      files: filesOf([...(layer?.clientSites ?? []), ...(layer?.serverSites ?? [])]).slice(0, 3),
      done: 'A second browser shows the change within the time asked for, also after a reconnection; a stranger hears nothing.',
      rollback: 'The flag off.',
    },
  ];
}

function building(facts: StackFacts, events: Part<'events'>): readonly Step[] {
  const { framework, client, mutations, entry, request } = facts;
  const name = framework?.name ?? 'the server';
  const isState = mutations.length === 0 && request.beyond.length > 0;
  return [
    {
      title: `Open the connection on ${name}, with the identity of the HTTP routes`,
      days: 1,
      files: filesOf([entry, framework?.where].filter((place) => place !== undefined)),
      done: 'A user connects, a stranger and a foreign origin are refused, silence is noticed by a heartbeat; a test shows each.',
      rollback: 'The flag off.',
    },
    {
      title: isState ? `Keep ${subjectOf(facts)}` : 'Announce from the routes',
      days: 1,
      files: producersOf(
        events,
        mutations.map(({ path }) => path),
      ),
      done: isState
        ? 'A reload and a second tab change nothing for others, a killed process leaves nobody behind; a test shows each.'
        : 'Each change is announced once, after its commit, to the room of those who may read it; a test per route shows it.',
      rollback: 'The flag off.',
    },
    ...(client === undefined
      ? []
      : [
          {
            title: 'Join, listen, load again',
            days: 1,
            files: filesOf([client.where]),
            done: 'A second browser shows the change within the time asked for; after every connection the page joins first, then loads.',
            rollback: 'The flag off.',
          },
        ]),
  ];
}

function producersOf(events: Part<'events'>, otherwise: readonly string[]): string[] {
  return filesOf(events.length === 0 ? otherwise : events.map(({ producer }) => producer)).slice(0, 8);
}

function filesOf(places: readonly string[]): string[] {
  return [...unique(places.map(pathOf))];
}
