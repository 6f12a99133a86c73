import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { factsOf } from './facts-of.ts';
import { readStack } from './read-stack.ts';
import { profileOf } from './snapshot-of.ts';

const BOARD = {
  'package.json': `
    {
      "name": "board",
      "packageManager": "npm@11.0.0",
      "scripts": { "start": "node server/index.js" },
      "dependencies": {
        "express": "^5.0.0",
        "express-session": "^1.18.0",
        "pg": "^8.0.0",
        "zod": "^4.0.0"
      },
      "devDependencies": { "vitest": "^5.0.0" }
    }
  `,
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { name: 'board' },
      'node_modules/express': { version: '5.3.0' },
      'node_modules/express-session': { version: '1.19.0' },
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/vitest': { version: '5.1.1', dev: true },
    },
  }),
  'server/index.ts': `
    import { createServer } from 'node:http';
    import { createApp } from './app.js';
    createServer(createApp()).listen(3000);
  `,
  'server/app.ts': `
    import express from 'express';
    import session from 'express-session';
    import { cardRoutes } from './cards.js';
    export function createApp() {
      const app = express();
      app.get('/healthz', (_request, response) => void response.json({}));
      app.use(session({ name: 'board.sid', secret: 'x' }));
      app.use('/api/cards', cardRoutes());
      return app;
    }
  `,
  'server/access.ts': `
    import type { NextFunction, Request, Response } from 'express';
    export function requireUser(request: Request, response: Response, next: NextFunction) {
      if (!request.session.userId) return response.status(401).end();
      next();
    }
  `,
  'server/cards.ts': `
    import { Router } from 'express';
    import { requireUser } from './access.js';
    export function cardRoutes() {
      const router = Router();
      router.use(requireUser);
      router.get('/', (request, response) => {
        response.json([]);
      });
      router.patch('/:cardId', requireEditor, moveCard);
      return router;
    }
    function requireEditor(request, response, next) {
      next();
    }
    function moveCard(request, response) {
      response.json({});
    }
  `,
  'server/models.ts': `
    export type Card = { id: string; title: string };
  `,
  'db/001.sql': `
    create table cards (
      id bigint primary key,
      title text not null check (length(title) < 200),
      primary key (id)
    );
  `,
  'client/main.tsx': `
    import { createRoot } from 'react-dom/client';
    createRoot(document.getElementById('root')!).render(<p />);
  `,
  'docker-compose.yml': `
    services:
      app:
        build: .
        deploy:
          replicas: 2
        stop_grace_period: 1m30s
      redis:
        image: redis:8
  `,
  'nginx.conf': `
    server {
      proxy_read_timeout 75s;
      location / { proxy_pass http://app:3000; }
    }
  `,
};

describe('profileRepository() of an Express application', () => {
  const profile = profileOf(BOARD);

  test('joins prefixes, guards and handlers of mounted routers', () => {
    expect(profile.routes).toEqual([
      { method: 'GET', path: '/healthz', mutates: false, guards: [], where: 'server/app.ts:6', endLine: 6 },
      { method: 'GET', path: '/api/cards', mutates: false, guards: ['requireUser'], where: 'server/cards.ts:6', endLine: 8 },
      {
        method: 'PATCH',
        path: '/api/cards/:cardId',
        mutates: true,
        guards: ['requireUser', 'requireEditor'],
        handler: 'moveCard',
        where: 'server/cards.ts:9',
        handlerWhere: 'server/cards.ts:15-17',
      },
    ]);
  });

  test('takes versions from the lockfile and places from the manifest', () => {
    expect(profile.frameworks).toEqual([
      { name: 'express', version: '5.3.0', workspace: '.', side: 'server', where: 'package.json:6' },
    ]);
    expect(profile.validation).toEqual([{ value: 'zod', where: 'package.json:9' }]);
    expect(profile.testRunners).toEqual([{ value: 'vitest', where: 'package.json:11' }]);
    expect(profile.packageManagers).toEqual([
      { value: 'npm@11.0.0', where: 'package.json:3' },
      { value: 'npm', where: 'package-lock.json:1' },
    ]);
  });

  test('finds where the server listens, the page starts and the login is checked', () => {
    expect(profile.serverEntries.map((entry) => entry.where)).toContain('server/index.ts:3');
    expect(profile.clientEntries).toEqual([{ value: 'client/main.tsx', where: 'client/main.tsx:2' }]);
    expect(profile.auth).toEqual([
      { kind: 'session-cookie', symbol: 'requireUser', where: 'server/access.ts:2' },
      { kind: 'session-cookie', library: 'express-session', cookie: 'board.sid', where: 'server/app.ts:7' },
      { kind: 'session-cookie', library: 'express-session', where: 'package.json:7' },
    ]);
  });

  test('lists tables and the types of model files', () => {
    expect(profile.models).toEqual([
      { name: 'cards', fields: ['id', 'title'], where: 'db/001.sql:1' },
      { name: 'Card', fields: ['id', 'title'], where: 'server/models.ts:1' },
    ]);
  });

  test('reads replicas, grace period, proxy timeout and brokers', () => {
    expect(profile.topology.replicas).toEqual([{ value: 2, where: 'docker-compose.yml:5' }]);
    expect(profile.topology.graceSeconds).toEqual([{ value: 90, where: 'docker-compose.yml:6' }]);
    expect(profile.topology.hops).toEqual([{ name: 'nginx proxy_read_timeout', idleTimeoutS: 75, where: 'nginx.conf:2' }]);
    expect(profile.topology.brokers).toEqual([
      { value: 'redis', where: 'docker-compose.yml:8' },
      { value: 'postgres', where: 'package.json:8' },
    ]);
  });
});

const FOLDER = new URL('../fixtures/stacks/', import.meta.url);

describe('profileRepository() of a small repository of each stack', () => {
  test.each(readdirSync(FOLDER))('%s: every fact with its place, and no other', (name) => {
    const stack = readStack(readFileSync(new URL(name, FOLDER), 'utf8'));

    expect(factsOf(profileOf(stack.files))).toEqual(stack.facts);
  });
});
