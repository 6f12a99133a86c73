import type { Facts } from './facts.ts';
import { importer, importsOf, isDistributed, namesOf, syncModeOf } from './names.ts';
import { accessCall, care, redisSetup } from './code-server-care.ts';
import { limits } from './limits.ts';
import { withoutTypes } from './plain-script.ts';

/** The Socket.IO server of the plan, complete. Types are written only where the repository has them. */
export function serverSource(facts: Facts): string {
  const write = facts.server.typescript ? (text: string) => text : withoutTypes;
  return write(
    [imports(facts), types(facts), setup(facts), authentication(facts), joining(facts), redisSetup(facts), care(facts)]
      .filter((text) => text !== '')
      .join('\n\n'),
  );
}

function imports(facts: Facts): string {
  const { server, access, auth, data, room } = facts;
  const { Room, serverFile, contract, versionFile } = namesOf(facts);
  const from = importer(serverFile, server.importEnding);
  const versioned = syncModeOf(facts) === 'versioned';
  const distributed = isDistributed(facts);
  const isIoredis = facts.deployment.redis?.client === 'ioredis';
  const guard = [access?.name, access?.throws?.path === access?.path ? access?.throws?.name : undefined].filter(
    (name) => name !== undefined,
  );
  return importsOf([
    `import type { IncomingMessage, Server as HttpServer } from 'node:http';`,
    `import { setTimeout as sleep } from 'node:timers/promises';`,
    distributed ? `import { createAdapter } from '@socket.io/redis-adapter';` : undefined,
    auth.kind === 'session' ? `import type { RequestHandler } from 'express';` : undefined,
    auth.kind === 'session' ? `import type { Session, SessionData } from 'express-session';` : undefined,
    distributed ? (isIoredis ? `import { Redis } from 'ioredis';` : `import { createClient } from 'redis';`) : undefined,
    `import { Server, type Socket } from 'socket.io';`,
    server.roomSchema === undefined && server.validator === 'zod' ? `import { z } from 'zod';` : undefined,
    access === undefined ? undefined : from(`{ ${guard.join(', ')} }`, access.path),
    data.database === undefined || !takesDatabase(facts) ? undefined : from(`type { ${data.database.name} }`, data.database.path),
    server.logger === undefined ? undefined : from(`{ ${server.logger.name} }`, server.logger.path),
    server.roomSchema === undefined ? undefined : from(`{ ${server.roomSchema.name} }`, server.roomSchema.path),
    from(`type { ClientToServerEvents, Join${Room}Ack, ServerToClientEvents }`, contract),
    versioned ? from(`{ versionOf${Room} }`, versionFile) : undefined,
  ]).concat(
    server.roomSchema === undefined && server.validator === 'zod'
      ? `\n\nconst ${room.param.replace(/Id$/, '')}Ref = z.object({ ${room.param}: z.string().min(1).max(64) });`
      : '',
  );
}

export function takesDatabase({ access, data }: Facts): boolean {
  return data.database !== undefined && access?.parameters[0] === 'database';
}

function types(facts: Facts): string {
  const handshake =
    facts.auth.kind === 'session'
      ? 'type Handshake = IncomingMessage & { session: Session & Partial<SessionData>; sessionID: string };\n'
      : '';
  const options = [
    takesDatabase(facts) ? `database: ${facts.data.database?.name ?? 'unknown'}` : undefined,
    facts.auth.kind === 'session'
      ? 'session: RequestHandler'
      : 'userOf: (request: IncomingMessage, token: unknown) => Promise<string | undefined>',
    facts.access === undefined ? `mayView: (userId: string, ${facts.room.param}: string) => Promise<boolean>` : undefined,
    'origins: readonly string[]',
    isDistributed(facts) ? 'redisUrl: string' : undefined,
  ].filter((option) => option !== undefined);
  return `type SocketData = { userId: string; wanted: Set<string>; joins: number };
type NoEvents = Record<string, never>;
type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
${handshake}
export type Realtime = {
  /** To everybody in the room, after the commit; to the sender too, whose other tabs need it. */
  publish: <Name extends keyof ServerToClientEvents>(name: Name, ...event: Parameters<ServerToClientEvents[Name]>) => void;
  /** Closes the sockets of one ${facts.auth.kind === 'session' ? 'session' : 'user'}, on every node. */
  end: (id: string) => void;
  drain: (milliseconds: number) => Promise<void>;
};

type Options = { ${options.join('; ')} };`;
}

function setup(facts: Facts): string {
  const { room, auth } = facts;
  const { join, leave } = namesOf(facts);
  const distributed = isDistributed(facts);
  const endRoom = auth.kind === 'session' ? 'session' : 'user';
  return `export async function createRealtime(http: HttpServer, options: Options): Promise<Realtime> {
  const io: RealtimeServer = new Server(http, {
    transports: ['websocket'],
    pingInterval: ${limits.pingIntervalMs},
    maxHttpBufferSize: ${limits.maxBytes},
    // CORS does not cover WebSockets: a foreign page is refused here.
    allowRequest: (request, decide) => decide(null, options.origins.includes(request.headers.origin ?? '')),
  });
${distributed ? '  const closeRedis = await useRedis(io, options.redisUrl);\n' : ''}${auth.kind === 'session' ? '  io.engine.use(options.session);\n  io.use((socket, next) => authenticate(io, socket, next));' : '  io.use((socket, next) => void authenticate(io, socket, options).then(() => next(), next));'}
  io.on('connection', (socket) => {
    // Registered before anything is awaited: an early packet would be lost.
    socket.on('${join}', (input, reply) => {
      if (typeof reply === 'function') void join(socket, options, input).then(reply);
    });
    socket.on('${leave}', (input) => leave(socket, parse(input)));
  });
  setInterval(() => sweep(io), ${limits.sweepMs}).unref();
  setInterval(() => void recheck(io, options), ${limits.recheckMs}).unref();
  return {
    publish: (name, ...event) => void io.to(\`${room.entity}:\${event[0].${room.param}}\`).emit(name, ...event),
    end: (id) => io.in(\`${endRoom}:\${id}\`).disconnectSockets(true),
    drain: async (milliseconds) => {
      const sockets = [...io.sockets.sockets.values()];
      for (const { conn } of sockets) {
        conn.close(); // not disconnect(): after this the client comes back by itself
        await sleep(milliseconds / sockets.length);
      }
      await io.close();${distributed ? '\n      await closeRedis();' : ''}
    },
  };
}`;
}

function authentication({ auth }: Facts): string {
  const enter = `  const sockets = io.sockets.adapter.rooms.get(\`user:\${userId}\`)?.size ?? 0;
  if (sockets >= ${limits.socketsPerUser}) `;
  const data = `socket.data = { userId, wanted: new Set(), joins: 0 };`;
  if (auth.kind === 'session')
    return `function authenticate(io: RealtimeServer, socket: RealtimeSocket, next: (error?: Error) => void): void {
  const { session, sessionID } = socket.request as Handshake;
  const userId = session.${auth.userField};
  if (!userId) return next(new Error('unauthorized'));
${enter}return next(new Error('too_many_connections'));
  ${data}
  void socket.join([\`user:\${userId}\`, \`session:\${sessionID}\`]);
  next();
}`;
  return `/** \`userOf\` is the check that the HTTP routes make, given the handshake and the token of the auth payload. */
async function authenticate(io: RealtimeServer, socket: RealtimeSocket, options: Options): Promise<void> {
  const userId = await options.userOf(socket.request, socket.handshake.auth['token']);
  if (userId === undefined) throw new Error('unauthorized');
${enter}throw new Error('too_many_connections');
  ${data}
  await socket.join(\`user:\${userId}\`);
}`;
}

function joining(facts: Facts): string {
  const { room, server, access } = facts;
  const { Room } = namesOf(facts);
  const versioned = syncModeOf(facts) === 'versioned';
  const log = server.logger?.name ?? 'console';
  const parse =
    server.roomSchema !== undefined || server.validator === 'zod'
      ? `const parse = (input: unknown) => ${server.roomSchema?.name ?? `${room.param.replace(/Id$/, '')}Ref`}.safeParse(input).data?.${room.param};`
      : `function parse(input: unknown): string | undefined {\n  const ${room.param} = (input as { ${room.param}?: unknown } | null)?.${room.param};\n  return typeof ${room.param} === 'string' && /^[\\w-]{1,64}$/.test(${room.param}) ? ${room.param} : undefined;\n}`;
  return `${parse}

async function join(socket: RealtimeSocket, options: Options, input: unknown): Promise<Join${Room}Ack> {
  const { userId, wanted } = socket.data;
  const ${room.param} = parse(input);
  if (${room.param} === undefined) return { ok: false, error: 'invalid' };
  if (wanted.size >= ${limits.roomsPerSocket} && !wanted.has(${room.param})) return { ok: false, error: 'rate_limited' };
  if (++socket.data.joins > ${limits.joinBurst}) return { ok: false, error: 'rate_limited' };
  wanted.add(${room.param});
  try {
    ${accessCall(facts, 'userId')}
    // The client may have left while the database answered.
    if (wanted.has(${room.param})) await socket.join(\`${room.entity}:\${${room.param}}\`);
${versioned ? `    // Read after joining: every later change arrives as an event.\n    return { ok: true, version: await versionOf${Room}(options.database, ${room.param}) };` : `    return { ok: true };`}
  } catch (error) {
    leave(socket, ${room.param});
${access?.throws === undefined ? `    ${log}.error(error, 'join refused');\n    return { ok: false, error: 'forbidden' };` : `    if (error instanceof ${access.throws.name}) return { ok: false, error: 'forbidden' };\n    ${log}.error(error, '${room.entity}:join');\n    return { ok: false, error: 'failed' };`}
  }
}

function leave(socket: RealtimeSocket, ${room.param} = ''): void {
  socket.data.wanted.delete(${room.param});
  void socket.leave(\`${room.entity}:\${${room.param}}\`);
}`;
}
