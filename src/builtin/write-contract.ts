import type { Part, PlanEvent } from '../plan/model.ts';
import { added, clientEnd, type Brief } from './brief.ts';
import { limits } from './limits.ts';
import { listOf } from './words.ts';

export function writeEvents(brief: Brief): Part<'events'> {
  const { facts, mode } = brief;
  const { room, mutations } = facts;
  const changes = mutations.map((mutation): Omit<PlanEvent, 'id'> => ({
    name: mutation.event,
    direction: 'S>C',
    purpose: `Somebody ${mutation.verb} a ${mutation.entity}.`,
    room: `${room.entity}:{${room.param}}`,
    payload: mutation.type,
    producer: `${mutation.path}:${mutation.lines[0]}`,
    consumer: clientEnd(brief),
    authorization: `Members of the room${facts.access?.edit === undefined ? '' : `; \`${facts.access.edit.name}\` for the writer`}.`,
    delivery: mode === 'versioned' ? 'snapshot+version' : 'at-most-once',
    ...(mode === 'versioned' ? { orderKey: 'version', idempotency: 'Only newer versions apply.' } : {}),
    maxBytes: mode === 'versioned' && mutation.verb !== 'deleted' ? limits.changeBytes : limits.referenceBytes,
  }));
  return [...commands(brief), ...changes, changed(brief)].map((event, index) => ({ id: `E${index + 1}`, ...event }));
}

function commands(brief: Brief): readonly Omit<PlanEvent, 'id'>[] {
  const { facts, names, mode } = brief;
  const { room, access } = facts;
  const check = access === undefined ? '`mayView`' : `\`${access.name}\``;
  const shared = {
    direction: 'C>S' as const,
    room: `${room.entity}:{${room.param}}`,
    payload: `${names.Room}Ref`,
    producer: clientEnd(brief),
    maxBytes: limits.referenceBytes,
  };
  return [
    {
      ...shared,
      name: names.join,
      purpose: `Enter the room${mode === 'versioned' ? ' and learn its version' : ''}: after every connection${mode === 'versioned' ? ', on a gap,' : ''} and when the tab becomes visible.`,
      ack: `Join${names.Room}Ack`,
      consumer: added(names.serverFile, 'join'),
      authorization: `${check} with the user of the ${facts.auth.kind === 'session' ? 'session' : 'handshake'}, on every join.`,
      delivery: 'at-least-once+dedupe',
      idempotency: 'The room is a set.',
      rateLimit: `${limits.joinBurst} per ${limits.sweepMs / 1000} s and socket`,
    },
    {
      ...shared,
      name: names.leave,
      purpose: 'Leave the room.',
      consumer: added(names.serverFile, 'leave'),
      authorization: 'A socket leaves only for itself.',
      delivery: 'at-most-once',
      rateLimit: `${limits.roomsPerSocket} rooms per socket`,
    },
  ];
}

function changed(brief: Brief): Omit<PlanEvent, 'id'> {
  const { facts, names, distributed } = brief;
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
    consumer: clientEnd(brief),
    authorization: 'Members of the room; it has no content.',
    delivery: 'at-most-once',
    maxBytes: limits.referenceBytes,
  };
}

export function writeRooms({ facts, names }: Brief): Part<'rooms'> {
  const { room, access } = facts;
  return [
    {
      pattern: `${room.entity}:{${room.param}}`,
      join: `\`${names.join}\`, if the check allows it.`,
      predicate: access === undefined ? added(names.serverFile, 'mayView') : `${access.path}#${access.name}`,
      leave: `\`${names.leave}\`, the end of the socket, or a failed re-check.`,
      maxMembers: 100,
    },
    {
      pattern: 'user:{userId}',
      join: 'Every socket after the handshake; the server makes the name.',
      predicate: added(names.serverFile, 'authenticate'),
      leave: 'The end of the socket.',
      maxMembers: limits.socketsPerUser,
    },
    ...(facts.auth.kind === 'session'
      ? [
          {
            pattern: 'session:{sessionId}',
            join: 'Every socket after the handshake.',
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
  const optimistic = `None: a change shows after its HTTP answer, as today${client.reader === undefined || facts.read !== room.snapshot ? '' : ` (\`${client.reader.path}\`)`}, so nothing is rolled back.`;
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
      version: `\`${facts.data.table?.name ?? room.plural}.version\`, raised by \`change${names.Room}\` first in each transaction; the row lock orders the writers.`,
      conflict: 'The last write wins, as today; the server computes positions.',
      snapshot: `${loaded} in one repeatable-read transaction: version and rows are of one moment.`,
      resync: `1. Join; the answer is the version, read after the socket is in the room.\n2. Events that arrive meanwhile wait, by version.\n3. If the copy is older than the answer, load the snapshot; an older snapshot is thrown away.\n4. Apply what waits, without gaps; drop what is older.\n\nWhen: on every connection, \`${names.changed}\`, a gap of ${limits.gapMs / 1000} s, a tab that becomes visible. If loading fails, it is tried again after the delays of the connection.`,
      optimistic,
      promise: `Everybody sees the same order. A loss is repaired by the next event, the next connection${client.polling === undefined ? '' : `, or the poll of ${limits.safetyPollMs / 1000} s`}.`,
    },
  ];
}
