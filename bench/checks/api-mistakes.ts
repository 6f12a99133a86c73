/** One mistake each, as language models make them, in otherwise right code. */
export type ApiMistake = { readonly library: string; readonly source: string; readonly says: RegExp };

const io = `import { Server } from 'socket.io';\nimport { createServer } from 'node:http';\nconst http = createServer();\n`;
const typed = `${io}type Up = { 'card:move': (move: { id: string }, reply: (ok: boolean) => void) => void };\ntype Down = { 'card:moved': (card: { id: string; version: number }) => void };\nconst server = new Server<Up, Down>(http, { transports: ['websocket'] });\n`;
const client = `import { io, type Socket } from 'socket.io-client';\nconst socket: Socket = io('https://live.acme.dev', { transports: ['websocket'] });\n`;
const ws = `import { WebSocketServer, WebSocket } from 'ws';\nconst wss = new WebSocketServer({ noServer: true });\n`;

const of = (library: string, source: string, says: RegExp): ApiMistake => ({ library, source, says });

export const apiMistakes: readonly ApiMistake[] = [
  of('socket.io', `${io}new Server(http, { pingIntervall: 25_000 });`, /pingIntervall/),
  of('socket.io', `${io}new Server(http, { origins: '*:*' });`, /origins/),
  of('socket.io', `${io}new Server(http, { transports: ['websockets'] });`, /websockets/),
  of('socket.io', `${io}new Server(http, { maxHttpBufferSize: '1mb' });`, /string.*number|No overload/),
  of('socket.io', `${io}const s = new Server(http);\ns.set('transports', ['websocket']);`, /set/),
  of('socket.io', `${io}const s = new Server(http);\ns.origins(['https://a.dev']);`, /origins/),
  of('socket.io', `${io}const s = new Server(http);\ns.broadcast.emit('x');`, /broadcast/),
  of('socket.io', `${io}const s = new Server(http);\ns.to('a').broadcast('x');`, /broadcast/),
  of('socket.io', `${io}const s = new Server(http);\ns.sockets.connected['a'];`, /connected/),
  of('socket.io', `${io}const s = new Server(http);\ns.on('connection', (socket) => socket.rooms.push('a'));`, /push/),
  of('socket.io', `${io}const s = new Server(http);\ns.on('connection', (socket) => socket.handshake.user);`, /user/),
  of('socket.io', `${io}const s = new Server(http);\ns.in('a').socketsJoins('b');`, /socketsJoins/),
  of('socket.io', `${typed}server.emit('card:moved', { id: 'a' });`, /version/),
  of('socket.io', `${typed}server.emit('card:move', { id: 'a' });`, /card:move/),
  of('socket.io', `${typed}server.on('connection', (socket) => socket.on('card:moved', () => {}));`, /card:moved/),
  of('socket.io', `${typed}server.on('connection', (socket) => socket.on('card:move', (move) => move.cardId));`, /cardId/),
  of(
    'socket.io',
    `${typed}server.on('connection', (socket) => socket.on('card:move', (_move, reply) => reply({ ok: true })));`,
    /boolean/,
  ),
  of('socket.io', `${typed}server.to('a').emitWithAcks('card:moved', { id: 'a', version: 1 });`, /emitWithAcks/),
  of('socket.io-client', `${client}socket.timeout('5s').emit('x');`, /string.*number/),
  of('socket.io-client', `${client}socket.reconnect();`, /reconnect/),
  of('socket.io-client', `${client}socket.on('reconnect', () => {});`, /reconnect/),
  of(
    'socket.io-client',
    `import { io } from 'socket.io-client';\nio('https://live.acme.dev', { reconnectDelay: 1000, transports: ['websocket'] });`,
    /reconnectDelay/,
  ),
  of('socket.io-client', `import { connect2 } from 'socket.io-client';\nconnect2('/');`, /connect2/),
  of(
    'socket.io-client',
    `import { io } from 'socket.io-client';\nio('https://live.acme.dev', { transports: ['web-socket'] });`,
    /web-socket/,
  ),
  of(
    '@socket.io/redis-adapter',
    `import { createAdapters } from '@socket.io/redis-adapter';\ncreateAdapters();`,
    /createAdapters/,
  ),
  of('@socket.io/redis-adapter', `import redis from 'socket.io-redis';\nredis();`, /socket\.io-redis/),
  of('@socket.io/redis-adapter', `import { createAdapter } from '@socket.io/redis-adapter';\ncreateAdapter();`, /arguments/),
  of(
    '@socket.io/redis-streams-adapter',
    `import { createAdapter } from '@socket.io/redis-streams-adapter';\ncreateAdapter({}, { maxLength: 10_000 });`,
    /maxLength/,
  ),
  of(
    '@socket.io/postgres-adapter',
    `import { createAdapter } from '@socket.io/postgres-adapter';\nimport pg from 'pg';\ncreateAdapter(new pg.Pool(), { heartbeat: 5000 });`,
    /heartbeat/,
  ),
  of(
    '@socket.io/cluster-adapter',
    `import { createAdapter, setupMasters } from '@socket.io/cluster-adapter';\ncreateAdapter();\nsetupMasters();`,
    /setupMasters/,
  ),
  of('ws', `${ws}wss.on('connection', (socket) => { socket.isAlive = true; });`, /isAlive/),
  of('ws', `${ws}wss.broadcast('x');`, /broadcast/),
  of('ws', `${ws}wss.handleUpgrade();`, /arguments/),
  of('ws', `import { WebSocketServer } from 'ws';\nnew WebSocketServer({ noServer: true, maxPayloads: 65_536 });`, /maxPayloads/),
  of(
    'ws',
    `import { WebSocketServer } from 'ws';\nnew WebSocketServer({ noServer: true, pingInterval: 30_000 });`,
    /pingInterval/,
  ),
  of('ws', `${ws}new WebSocket('wss://a.dev').emitMessage('x');`, /emitMessage/),
  of('ws', `${ws}wss.clients.map((one) => one.readyState);`, /map/),
  of(
    'express',
    `import express from 'express';\nconst app = express();\napp.gets('/', (_request, response) => response.json({}));`,
    /gets/,
  ),
  of(
    'express',
    `import express from 'express';\nconst app = express();\napp.get('/', (_request, response) => response.sendJson({}));`,
    /sendJson/,
  ),
  of('fastify', `import fastify from 'fastify';\nconst app = fastify({ log: true });`, /log/),
  of('fastify', `import fastify from 'fastify';\nconst app = fastify();\napp.addHooks('onClose', async () => {});`, /addHooks/),
  of(
    '@fastify/websocket',
    `import fastify from 'fastify';\nimport websocket from '@fastify/websocket';\nconst app = fastify();\napp.register(websocket);\napp.get('/live', { websocket: true }, (connection) => connection.socket.send('x'));`,
    /socket/,
  ),
  of(
    '@nestjs/websockets',
    `import { SubscribeMessages } from '@nestjs/websockets';\nexport class Boards { @SubscribeMessages('a') move() {} }`,
    /SubscribeMessages/,
  ),
  of(
    '@nestjs/websockets',
    `import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway('80')\nexport class Boards {}`,
    /string|No overload|assignable|not a/,
  ),
  of(
    'graphql-ws',
    `import { createClient } from 'graphql-ws';\ncreateClient({ url: 'wss://a.dev', retryAttempt: 5 });`,
    /retryAttempt/,
  ),
  of('graphql-ws', `import { createClient } from 'graphql-ws';\ncreateClient({ uri: 'wss://a.dev' });`, /uri|url/),
  of(
    '@trpc/client',
    `import { wsLink, createWSClients } from '@trpc/client';\ncreateWSClients({ url: 'wss://a.dev' });\nwsLink;`,
    /createWSClients/,
  ),
  of('@trpc/server', `import { initTRPC, tracks } from '@trpc/server';\ninitTRPC.create();\ntracks;`, /tracks/),
  of('redis', `import { createClient } from 'redis';\nconst client = createClient();\nclient.publishes('a', 'b');`, /publishes/),
  of('ioredis', `import Redis from 'ioredis';\nnew Redis().xreads('a');`, /xreads/),
  of('ioredis', `import { createClient } from 'ioredis';\ncreateClient();`, /createClient/),
  of('yjs', `import * as Y from 'yjs';\nnew Y.Doc().getMaps('a');`, /getMaps/),
  of('yjs', `import * as Y from 'yjs';\nY.applyUpdates(new Y.Doc(), new Uint8Array());`, /applyUpdates/),
  of('zod', `import { z } from 'zod';\nz.object({ id: z.string() }).parseSafe({});`, /parseSafe/),
  of('zod', `import { z } from 'zod';\nz.object({ id: z.strings() });`, /strings/),
  of('react', `import { useEffects } from 'react';\nuseEffects(() => {});`, /useEffects/),
  of(
    'react',
    `import { useState } from 'react';\nexport function Dot() { const [on, setOn] = useState(false); setOn('yes'); return on; }`,
    /yes/,
  ),
  of('vue', `import { refs } from 'vue';\nrefs(0);`, /refs/),
  of('svelte', `import { writeable } from 'svelte/store';\nwriteable(0);`, /writeable/),
  of('@types/node', `import { setTimeouts } from 'node:timers/promises';\nsetTimeouts(5);`, /setTimeouts/),
];
