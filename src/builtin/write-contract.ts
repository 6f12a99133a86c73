import type { Part, PlanEvent } from '../plan/model.ts';
import { added, type Brief } from './brief.ts';
import { limits } from './limits.ts';
import { listOf } from './words.ts';

export function writeEvents(brief: Brief): Part<'events'> {
  const { facts, names, mode } = brief;
  const { room, mutations } = facts;
  const changes = mutations.map((mutation): Omit<PlanEvent, 'id'> => ({
    name: mutation.event,
    direction: 'S>C',
    purpose: `Somebody ${mutation.verb} a ${mutation.entity}.`,
    room: `${room.entity}:{${room.param}}`,
    payload: mutation.type,
    producer: `${mutation.path}:${mutation.lines[0]}`,
    consumer: added(names.hook, names.hookName),
    authorization: `Members of the room hear it${facts.access?.edit === undefined ? '' : `; \`${facts.access.edit.name}\` checks the writer`}.`,
    delivery: mode === 'versioned' ? 'snapshot+version' : 'at-most-once',
    ...(mode === 'versioned' ? { orderKey: 'version', idempotency: 'Dropped, unless newer than the copy.' } : {}),
    maxBytes: mode === 'versioned' && mutation.verb !== 'deleted' ? limits.changeBytes : limits.referenceBytes,
  }));
  return [...commands(brief), ...changes, changed(brief)].map((event, index) => ({ id: `E${index + 1}`, ...event }));
}

function commands({ facts, names, mode }: Brief): readonly Omit<PlanEvent, 'id'>[] {
  const { room, access } = facts;
  const check = access === undefined ? '`mayView`' : `\`${access.name}\``;
  const shared = {
    direction: 'C>S' as const,
    room: `${room.entity}:{${room.param}}`,
    payload: `${names.Room}Ref`,
    producer: added(names.hook, names.hookName),
    maxBytes: limits.referenceBytes,
  };
  return [
    {
      ...shared,
      name: names.join,
      purpose: `Enter the room of a ${room.entity}${mode === 'versioned' ? ' and learn its version' : ''}; sent after every connection, on a gap, and when the tab becomes visible.`,
      ack: `Join${names.Room}Ack`,
      consumer: added(names.serverFile, 'join'),
      authorization: `${check} with the user of the session, on every join.`,
      delivery: 'at-least-once+dedupe',
      idempotency: 'Joining twice is joining once: the room is a set.',
      rateLimit: `${limits.joinBurst} at once, then 1 per second and socket`,
    },
    {
      ...shared,
      name: names.leave,
      purpose: `Leave the room of a ${room.entity}; closing the socket does the same.`,
      consumer: added(names.serverFile, 'leave'),
      authorization: 'A socket leaves only for itself; `parse` rejects anything but an id.',
      delivery: 'at-most-once',
      rateLimit: `bounded by the ${limits.roomsPerSocket} rooms of a socket`,
    },
  ];
}

function changed({ facts, names, distributed }: Brief): Omit<PlanEvent, 'id'> {
  const { room, writers } = facts;
  const occasions = [
    ...writers.map((writer) => `\`${writer.path}\` has written`),
    ...(distributed ? ['the broker was away'] : []),
    'a permission ended',
  ];
  return {
    name: names.changed,
    direction: 'S>C',
    purpose: `Compare again: ${listOf(occasions).replace(/ and (?=[^,]*$)/, ' or ')}.`,
    room: `${room.entity}:{${room.param}}`,
    payload: `${names.Room}Changed`,
    producer: added(names.serverFile, distributed ? 'useRedis' : 'recheck'),
    consumer: added(names.hook, names.hookName),
    authorization: 'Members of the room hear it; it carries no content.',
    delivery: 'at-most-once',
    maxBytes: limits.referenceBytes,
  };
}

export function writeRooms({ facts, names }: Brief): Part<'rooms'> {
  const { room, access } = facts;
  return [
    {
      pattern: `${room.entity}:{${room.param}}`,
      join: `Who sends \`${names.join}\` for a ${room.entity} that the check allows.`,
      predicate: access === undefined ? added(names.serverFile, 'mayView') : `${access.path}#${access.name}`,
      leave: `\`${names.leave}\`, the end of the socket, or a re-check that fails (every ${limits.recheckMs / 60_000} min).`,
      maxMembers: 100,
    },
    {
      pattern: 'user:{userId}',
      join: 'Every socket after the handshake; the server derives the name.',
      predicate: added(names.serverFile, 'authenticate'),
      leave: 'The end of the socket.',
      maxMembers: limits.socketsPerUser,
    },
    ...(facts.auth.kind === 'session'
      ? [
          {
            pattern: 'session:{sessionId}',
            join: 'Every socket after the handshake; the server derives the name and never sends it.',
            predicate: added(names.serverFile, 'authenticate'),
            leave: 'Signing out closes all of its sockets.',
            maxMembers: limits.socketsPerUser,
          },
        ]
      : []),
  ];
}

export function writeSync(brief: Brief): Part<'sync'> {
  const { facts, mode, names } = brief;
  const { room, mutations, client } = facts;
  const entities = listOf([...new Set(mutations.map((mutation) => mutation.entity))]);
  const loaded = facts.read === undefined ? 'the reading route of today' : `\`GET ${facts.read.path}\``;
  const optimistic = `None: a change shows after its HTTP answer, as today${client.reader === undefined ? '' : ` (\`${client.reader.path}\`)`}, so there is nothing to roll back and a late answer does no harm.`;
  if (mode === 'refetch')
    return [
      {
        data: `What a ${room.entity} shows: ${entities}`,
        model: 'Invalidate and refetch: an event names what changed, the client loads it again.',
        version: 'none; the answer of the reading route is the truth',
        conflict: 'The database decides, as today: the last write wins.',
        snapshot: loaded,
        resync: `After every connection: join, wait for the answer, then load. Whatever changes later arrives as an event and loads again. Several events within 100 to 500 ms cost one load.`,
        optimistic,
        promise: `Everybody on the ${room.entity} sees a change within a second; after a loss, with the next event or reconnection.`,
      },
    ];
  return [
    {
      data: `What a ${room.entity} shows: ${entities}`,
      model: 'Versioned log: each change is one event with the next version.',
      version: `\`${facts.data.table?.name ?? room.plural}.version\`, raised by \`next${names.Room}Version\` as the first statement of the transaction of the change; the row lock orders the writers.`,
      conflict: 'The database decides, as today: the last write wins, positions are recomputed by the server.',
      snapshot: `${loaded}, read in one repeatable-read transaction, so that its version and its rows are of one moment; \`no-store\`.`,
      resync: `1. Join; the answer carries the current version, read after the socket is in the room.\n2. Events that arrive meanwhile wait, by version.\n3. If the local copy is older than the answer, load the snapshot; an answer older than the local copy is thrown away.\n4. Apply what waits, without gaps; drop what is older.\n\nTriggers: every connection, \`${names.changed}\`, a gap that lasts ${limits.gapMs / 1000} s, a tab that becomes visible. If loading fails, the same is tried again after the delays of the connection; meanwhile the page polls. A client that missed nothing loads nothing, so a restart costs one small query for each open ${room.entity}.`,
      optimistic,
      promise: `Everybody sees the same order of changes. After a loss the copy is repaired by the next event, by the next connection, or by the poll of ${limits.safetyPollMs / 1000} s, whichever comes first.`,
    },
  ];
}
