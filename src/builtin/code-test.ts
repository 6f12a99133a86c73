import type { Facts } from './facts.ts';
import { importer, isDistributed, namesOf } from './names.ts';

/** The integration test that proves who may join and that a change reaches the other node. */
export function testSource(facts: Facts, harness: string): string | undefined {
  const { test, server, auth, mutations, room } = facts;
  const created = mutations.find((mutation) => mutation.verb === 'created');
  const isSupported = test.runner === 'vitest' || test.runner === 'jest';
  if (
    !isSupported ||
    !server.typescript ||
    auth.kind !== 'session' ||
    auth.middleware?.factory !== true ||
    test.harness === undefined ||
    !/'editor' \| 'viewer' \| 'stranger'/.test(harness) ||
    created === undefined
  )
    return undefined;
  const names = namesOf(facts);
  const from = importer(names.test, server.importEnding);
  const imported = test.runner === 'vitest' ? `import { expect, test } from 'vitest';\n` : '';
  const redis = isDistributed(facts)
    ? `, redisUrl: process.env.${facts.deployment.redis?.variable ?? 'REDIS_URL'} ?? 'redis://localhost:6379'`
    : '';
  return `import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import session from 'express-session';
import { io } from 'socket.io-client';
import request from 'supertest';
${imported}${from(`{ ${server.app?.factory ?? 'createApp'} }`, server.app?.path ?? '')}
${from('{ createRealtime }', names.serverFile)}
${from(`{ ${auth.middleware.name} }`, auth.middleware.path)}
${from(`{ ${test.harness.name} }`, test.harness.path)}

const ORIGIN = 'http://${room.plural}.test';

/** Two of these on one store and one Redis are the two replicas. */
async function startNode(database: Awaited<ReturnType<typeof ${test.harness.name}>>['database'], store: session.Store) {
  const http = createServer((request, response) => app(request, response));
  const realtime = await createRealtime(http, { database, session: ${auth.middleware.name}('test', store), origins: [ORIGIN]${redis} });
  const app = ${server.app?.factory ?? 'createApp'}({ database, sessionSecret: 'test', sessionStore: store, realtime });
  await new Promise<void>((resolve) => http.listen(0, resolve));
  const url = \`http://localhost:\${(http.address() as AddressInfo).port}\`;
  const login = async (name: string) => {
    const body = { email: \`\${name}@example.org\`, password: 'secret' };
    const { headers } = await request(url).post('/api/auth/login').send(body).expect(200);
    return String(headers['set-cookie']).split(';')[0]!;
  };
  const connect = (cookie: string, origin = ORIGIN) =>
    io(url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { cookie, origin } });
  return { url, realtime, login, connect };
}

test('a change reaches members on the other node, and nobody else', async () => {
  const { database, close } = await ${test.harness.name}();
  const store = new session.MemoryStore();
  const [one, two] = await Promise.all([startNode(database, store), startNode(database, store)]);
  const viewer = two.connect(await two.login('viewer'));
  const stranger = two.connect(await two.login('stranger'));
  const foreign = two.connect(await two.login('viewer'), 'http://evil.test');

  expect(await viewer.emitWithAck('${names.join}', { ${room.param}: '1' })).toEqual({ ok: true, version: 0 });
  expect(await stranger.emitWithAck('${names.join}', { ${room.param}: '1' })).toEqual({ ok: false, error: 'forbidden' });
  await expect(new Promise((resolve) => foreign.once('connect_error', (error) => resolve(error.message)))).resolves.toBe('websocket error');

  const received = new Promise((resolve) => viewer.once('${created.event}', resolve));
  const body = { listId: '1', title: 'Write' };
  await request(one.url).post('${created.route.path.replace(/:\w+/, '1')}').set('cookie', await one.login('editor')).send(body).expect(201);
  expect(await received).toMatchObject({ ${room.param}: '1', version: 1, ${created.entity}: { title: 'Write' } });

  const ended = new Promise((resolve) => viewer.once('disconnect', resolve));
  await Promise.all([one.realtime.drain(10), two.realtime.drain(10)]);
  expect(await ended).toBe('transport close'); // the reason after which clients come back
  await close();
}, 30_000);`;
}
