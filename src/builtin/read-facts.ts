import { newestSeen } from '../knowledge/libraries.ts';
import type { PlanningTask } from '../ports.ts';
import type { Route } from '../profile/profile.ts';
import type { Facts, RoomFact, Versions } from './facts.ts';
import { clientOf, testOf } from './read-client.ts';
import { dataOf, otherWritersOf } from './read-data.ts';
import { deploymentOf } from './read-deployment.ts';
import { mutationsOf, roomOf } from './read-mutations.ts';
import { accessOf, authOf, serverOf } from './read-server.ts';
import { scopeOf, wishOf } from './read-wish.ts';
import { singularOf } from './words.ts';

/** Why the planner cannot plan this repository, in words for a reader; or what it knows. */
export type Reading = { readonly facts: Facts } | { readonly missing: readonly string[] };

export function readFacts({ request, snapshot, profile }: PlanningTask): Reading {
  const sources = { profile, snapshot };
  const room = roomOf(profile);
  const wish = wishOf(request);
  if (room === undefined) return { missing: missingOf(profile.routes.length) };
  const server = serverOf(sources, room);
  const { chosen, leftOut } = scopeOf(mutationsOf({ ...sources, room }), { wish, room });
  if (server === undefined) return { missing: ['this planner writes no code for this server'] };
  if (chosen.length === 0) return { missing: missingOf(profile.routes.length) };
  const scope = { room, mutations: chosen };
  const data = dataOf(sources, scope);
  const read = readingRoute(profile.routes, { room, entity: chosen[0]?.entity ?? '', isInRoom: data.container !== undefined });
  const client = clientOf(sources, room);
  return {
    facts: {
      request: wish,
      room,
      mutations: chosen,
      read,
      leftOut,
      writers: otherWritersOf(sources, scope),
      server,
      data,
      access: accessOf(sources, room),
      auth: authOf(sources),
      // What polls the room does not poll a collection that has a route of its own.
      client: read === room.snapshot ? client : { ...client, polling: undefined },
      deployment: deploymentOf(sources),
      test: testOf(sources),
      versions: versionsOf(profile.dependencies),
    },
  };
}

type Wanted = { readonly room: RoomFact; readonly entity: string; readonly isInRoom: boolean };

/** The snapshot of the room where it is known to hold what changes; else the collection's own route, if it has one. */
function readingRoute(routes: readonly Route[], wanted: Wanted): Route | undefined {
  const own = routes.find((route) => route.method === 'GET' && singularOf(route.path.split('/').at(-1) ?? '') === wanted.entity);
  return wanted.isInRoom ? (wanted.room.snapshot ?? own) : (own ?? wanted.room.snapshot);
}

function missingOf(routes: number): readonly string[] {
  return routes === 0
    ? ['no HTTP routes were found in the files']
    : ['no route changes something under a parent (for example `POST /boards/:boardId/cards`), so no room can be derived'];
}

function versionsOf(dependencies: PlanningTask['profile']['dependencies']): Versions {
  const installed = (name: string) => dependencies.find((dependency) => dependency.name === name)?.resolved;
  const version = (name: string, otherwise: string) => installed(name) ?? newestSeen(name)?.version ?? otherwise;
  return {
    server: version('socket.io', '4.8.4'),
    client: version('socket.io-client', '4.8.4'),
    adapter: version('@socket.io/redis-adapter', '8.3.0'),
    emitter: version('@socket.io/redis-emitter', '5.1.0'),
    added: installed('socket.io') === undefined,
  };
}
