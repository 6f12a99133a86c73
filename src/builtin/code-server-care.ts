import type { Facts } from './facts.ts';
import { limits } from './limits.ts';
import { isDistributed, namesOf } from './names.ts';

export function redisSetup(facts: Facts): string {
  if (!isDistributed(facts)) return '';
  const { room, server, deployment } = facts;
  const { changed } = namesOf(facts);
  const log = server.logger?.name ?? 'console';
  const isIoredis = deployment.redis?.client === 'ioredis';
  const connect = isIoredis
    ? `  const publisher = new Redis(url, { enableOfflineQueue: false });
  const subscriber = new Redis(url);
  for (const client of [publisher, subscriber]) client.on('error', (error) => ${log}.error(error, 'realtime redis'));`
    : `  const publisher = createClient({ url, disableOfflineQueue: true });
  const subscriber = createClient({ url });
  for (const client of [publisher, subscriber]) client.on('error', (error) => ${log}.error(error, 'realtime redis'));
  await Promise.all([publisher.connect(), subscriber.connect()]);`;
  const close = isIoredis ? 'publisher.quit(), subscriber.quit()' : 'publisher.close(), subscriber.close()';
  return `async function useRedis(io: RealtimeServer, url: string): Promise<() => Promise<unknown>> {
${connect}
  // The adapter does not catch a failed publication, which would end the process.
  const publish = publisher.publish.bind(publisher);
  Object.assign(publisher, {
    publish: (channel: string, message: string | Buffer) =>
      publish(channel, message).catch((error: unknown) => ${log}.error(error, 'realtime publish')),
  });
  io.adapter(createAdapter(publisher, subscriber, { publishOnSpecificResponseChannel: true }));
  // What was published while the subscription was away is lost: everybody compares again.
  subscriber.on('ready', () => {
    for (const name of io.sockets.adapter.rooms.keys()) {
      const ${room.param} = /^${room.entity}:(.+)$/.exec(name)?.[1];
      if (${room.param}) io.local.to(name).emit('${changed}', { ${room.param} });
    }
  });
  return () => Promise.all([${close}]);
}`;
}

export function care(facts: Facts): string {
  const { room, auth, access } = facts;
  const { changed } = namesOf(facts);
  const reload =
    auth.kind === 'session'
      ? `    (socket.request as Handshake).session.reload((error: unknown) => error && socket.disconnect(true));\n`
      : '';
  const failed = access?.throws === undefined ? '' : `        if (!(error instanceof ${access.throws.name})) return;\n`;
  const argument = access?.throws === undefined ? '()' : '(error: unknown)';
  return `/** Allows ${limits.joinBurst} joins more, and cuts readers that do not keep up; they come back and compare. */
function sweep(io: RealtimeServer): void {
  for (const { conn, data } of io.sockets.sockets.values()) {
    data.joins = 0;
    if (conn['writeBuffer'].length > ${limits.queuedPackets}) conn.close();
  }
}

/** Sessions and permissions can end without a route that could tell us. */
async function recheck(io: RealtimeServer, options: Options): Promise<void> {
  for (const socket of io.sockets.sockets.values()) {
${reload}    for (const ${room.param} of socket.data.wanted) {
      await ${recheckCall(facts)}.catch(${argument} => {
${failed}        leave(socket, ${room.param});
        socket.emit('${changed}', { ${room.param} });
      });
    }
  }
}`;
}

function recheckCall(facts: Facts): string {
  const call = accessCall(facts, 'socket.data.userId');
  const direct = /^await (.+);$/.exec(call)?.[1];
  return direct ?? `(async () => {\n        ${call}\n      })()`;
}

/** The repository's own check, with the arguments it takes; without one, the function that the plan asks to extract. */
export function accessCall({ access, room }: Facts, user: string): string {
  if (access === undefined) return `if (!(await options.mayView(${user}, ${room.param}))) throw new Error('forbidden');`;
  const given = access.parameters.map((name) =>
    name === 'database' ? 'options.database' : name === room.param ? room.param : /user/i.test(name) ? user : name,
  );
  const call = `await ${access.name}(${given.join(', ')})`;
  return access.throws === undefined ? `if (!(${call})) throw new Error('forbidden');` : `${call};`;
}
