import { describe, expect, test } from '@jest/globals';
import { partNames, partSchemas, type Plan } from '../../src/plan/model.ts';
import { planFor, planForFolder, todoFiles } from './repositories.ts';

const kanban = planForFolder('examples/kanban', 'Live board: cards that others create or move appear without a reload');
const todo = planFor(todoFiles, 'Live tasks for everybody in a project');

function eventNames(plan: Plan, direction: string): readonly string[] {
  return (plan.events ?? []).filter((event) => event.direction === direction).map((event) => event.name);
}

function codeOf(plan: Plan, file: string): string {
  return (plan.code ?? [])
    .filter((block) => block.file === file)
    .map((block) => block.source)
    .join('\n');
}

describe.each([
  ['an Express, React and PostgreSQL application on two replicas', kanban],
  ['an Express application in CommonJS', todo],
  ['a request that polling answers', planFor(todoFiles, 'Refresh the tasks once an hour')],
  ['a repository without a server', planFor({ 'README.md': '# Notes' }, 'Live notes')],
  [
    'a repository that has sockets',
    planFor(
      {
        ...todoFiles,
        'src/live.js': `const { Server } = require('socket.io');\nconst io = new Server(3001);\nio.on('connection', (socket) => {\n  socket.on('chat:send', (text) => io.emit('chat:message', text));\n});\n`,
        'package.json': JSON.stringify({ name: 'todo', dependencies: { express: '^4.19.0', 'socket.io': '^4.7.0' } }),
      },
      'Live tasks',
    ),
  ],
])('planBuiltin() for %s', (_name, plan) => {
  test.each(partNames.filter((name) => plan[name] !== undefined))('writes %s as its schema wants it', (name) => {
    const result = partSchemas[name].safeParse(plan[name]);

    expect(result.success ? plan[name] : result.error.issues).toEqual(plan[name]);
  });

  test('gives a reason for every part that it leaves out', () => {
    const missing = partNames.filter((name) => plan[name] === undefined);

    expect(plan.omitted.map((omission) => omission.part)).toEqual(missing);
  });

  test('refers only to tests, steps and assumptions that it defines', () => {
    const defined = new Set(
      [...(plan.tests ?? []), ...(plan.rollout?.steps ?? []), ...(plan.assumptions ?? []), ...(plan.questions ?? [])].map(
        ({ id }) => id,
      ),
    );
    const used = [
      ...[...(plan.races ?? []), ...(plan.failures ?? []), ...(plan.security ?? [])].map((item) => item.test),
      ...(plan.rollout?.steps ?? []).flatMap((step) => step.after),
      ...(plan.capacity?.inputs ?? []).flatMap((input) => (/^A\d+$/.test(input.from) ? [input.from] : [])),
    ];

    expect(used.filter((id) => !defined.has(id))).toEqual([]);
  });
});

describe('planBuiltin() for the kanban board', () => {
  test('derives one event for each route that changes a card', () => {
    expect(eventNames(kanban, 'S>C')).toEqual(['card:created', 'card:updated', 'card:moved', 'card:deleted', 'board:changed']);
    expect(eventNames(kanban, 'C>S')).toEqual(['board:join', 'board:leave']);
  });

  test('lets the check of the repository decide who joins', () => {
    expect(kanban.rooms?.[0]).toMatchObject({ pattern: 'board:{boardId}', predicate: 'server/access.ts#canViewBoard' });
    expect(codeOf(kanban, 'server/realtime/server.ts')).toContain('await canViewBoard(options.database, boardId, userId)');
  });

  test('notices the script that writes past the routes', () => {
    expect(kanban.today?.flatMap((fact) => fact.where)).toContain('scripts/archive-done.ts:12');
    expect(kanban.rollout?.steps.flatMap((step) => step.files)).toContain('scripts/archive-done.ts');
  });

  test('names the comments that the request leaves out', () => {
    expect(kanban.needs?.nonGoals.join('\n')).toContain('POST /api/cards/:cardId/comments');
  });

  test('takes replicas, grace and the proxy from the files', () => {
    expect(kanban.topology).toMatchObject({ replicas: 2, graceSeconds: 20, hops: [{ idleTimeoutS: 60, from: 'nginx.conf:14' }] });
  });

  test('publishes after the transaction that raises the version', () => {
    const routes = codeOf(kanban, 'server/routes/cards.ts');

    expect(routes).toContain(`// PATCH /api/cards/:cardId, instead of lines 12 to 13:
const boardId = await boardOfCard(database, cardId);
await canEditBoard(database, boardId, userIdOf(request));
const change = schemas.updateCard.parse(request.body);
const [version, card] = await changeBoard(database, boardId, (queries) => updateCard(queries, cardId, change));
realtime?.publish('card:updated', { boardId, version, card });`);
    expect(routes).toContain("realtime?.publish('card:deleted', { boardId, version, cardId });");
  });

  test('keeps the code of the hardest pieces where all of it would be too long', () => {
    const lines = (kanban.code ?? []).reduce((sum, block) => sum + block.source.split('\n').length, 0);

    expect(lines).toBeLessThanOrEqual(450);
    expect(codeOf(kanban, 'client/realtime/useLiveBoard.ts')).toContain('function applyWaiting()');
    expect(codeOf(kanban, 'client/realtime/ConnectionBanner.tsx')).toContain('useConnectionState()');
    expect(codeOf(kanban, 'server/routes/auth.ts')).toBe('');
    expect(codeOf(kanban, 'server/boards.ts')).toContain('select id::text, title, version from boards');
    expect(kanban.server?.prose).toContain('`realtime?.end(sessionID)` after `destroy`');
  });

  test('the states of the code are the states of the diagram', () => {
    const union = /type ConnectionState = ([^;]+);/.exec(codeOf(kanban, 'client/realtime/connection.ts'))?.[1];

    expect(union?.match(/\w+/g)).toEqual(kanban.connection?.states.map((state) => state.name));
  });

  test('every state with a connection has a way out when it is lost', () => {
    const lost = (kanban.connection?.transitions ?? []).filter((edge) => edge.to === 'reconnecting').map((edge) => edge.from);

    expect(lost).toEqual(['connecting', 'syncing', 'live']);
  });

  test('asks about presence where the request names it', () => {
    const plan = planForFolder('examples/kanban', 'Live cards, and presence: who is looking at the board');

    expect(plan.questions?.some((question) => question.text.includes('presence'))).toBe(true);
    expect(eventNames(plan, 'S>C')).toEqual(eventNames(kanban, 'S>C'));
  });

  test('takes "on a card" as the place, not as the subject', () => {
    const plan = planForFolder('examples/kanban', 'Show new comments on a card');

    expect(eventNames(plan, 'S>C')).toEqual(['comment:created', 'board:changed']);
    expect(plan.needs?.nonGoals.join('\n')).toContain('Changes of card');
  });

  test('proposes no card events for a request that asks only who is there', () => {
    const plan = planForFolder('examples/kanban', 'Show who is looking at a board');

    expect(plan.events).toBeUndefined();
    expect(plan.summary?.decision).toContain('presence');
    expect(plan.needs?.who[0]?.evidence).toBe('server/routes/boards.ts:15');
  });

  test('changes nothing where the page polls often enough', () => {
    const plan = planForFolder('examples/kanban', 'We only need the board to refresh every minute');

    expect(plan.summary?.decision).toContain('Change nothing');
    expect(plan.rollout).toBeUndefined();
  });

  test('lets nobody in while the list of origins is empty', () => {
    const origins = /origins: PUBLIC_ORIGINS(.*),\n/.exec(codeOf(kanban, 'server/index.ts'))?.[1];

    expect(origins).toBe(".split(',').map((origin) => origin.trim()).filter(Boolean)");
  });

  test('keeps the requests of Socket.IO from the application', () => {
    const entry = codeOf(kanban, 'server/index.ts');

    expect(entry).toContain('const server = createServer((request, response) => app(request, response));');
    expect(entry).not.toContain("server.on('request'");
  });

  test('asks of a step only tests that its files and those before it can pass', () => {
    const steps = kanban.rollout?.steps ?? [];
    const idOf = (words: string) => kanban.tests?.find((each) => each.what.includes(words))?.id ?? 'missing';
    const stepOf = (id: string) => steps.find((step) => new RegExp(`\\b${id}\\b`).test(step.done))?.title;

    expect(stepOf(idOf('A change on one node'))).toBe('Publish after the commit');
    expect(stepOf(idOf('`scripts/archive-done.ts`'))).toBe('Publish after the commit');
    expect(steps.find((step) => step.title === 'Connection and local copy')?.files).toContain('tests/liveCopy.test.ts (new)');
  });

  test('says of every test when it passes', () => {
    expect(kanban.tests?.filter((each) => each.threshold === undefined)).toEqual([]);
  });

  test('says first what it leaves to the questions', () => {
    const plan = planForFolder('examples/kanban', 'Notify me when a card is assigned to me');

    expect(plan.summary?.decision).toContain('Not part of it: telling one person what concerns them (notifications)');
    expect(plan.questions?.some((question) => question.text.includes('notifications'))).toBe(true);
  });

  test('plans comments as an invalidation of their own route', () => {
    const plan = planForFolder('examples/kanban', 'Live comments');

    expect(eventNames(plan, 'S>C')).toEqual(['comment:created', 'board:changed']);
    expect(plan.sync?.[0]?.snapshot).toContain('/api/cards/:cardId/comments');
    expect(plan.summary?.decision).toContain('loads the comments again');
    expect(plan.summary?.why).toContain('only after a reload');
    expect(plan.needs?.who[0]?.evidence).toBe('server/routes/cards.ts:32');
    expect(plan.client?.prose).toContain('`GET /api/cards/:cardId/comments`');
    expect(codeOf(plan, 'tests/testApp.ts')).toContain('return { database, app, loginAs');
  });
});

describe('planBuiltin() for other servers', () => {
  test('writes CommonJS without types where the repository does', () => {
    const server = codeOf(todo, 'src/realtime/server.js');

    expect(server).toContain("const { Server } = require('socket.io');");
    expect(server).toContain('module.exports = { publish, drainRealtime, createRealtime };');
    expect(server).not.toMatch(/\bimport\b|: string|\bas \w+/);
  });

  test('keeps to the entity that the request names', () => {
    expect(eventNames(todo, 'S>C')).toEqual(['task:created', 'project:changed']);
    expect(codeOf(todo, 'src/projects.js')).toContain("publish('task:created', { projectId: req.params.projectId });");
  });

  test('marks a handler that does not know its room as a sketch', () => {
    const close = `\nrouter.post('/tasks/:taskId/close', async (req, res) => {\n  const task = await Task.close(req.params.taskId);\n  res.json(task);\n});\n\nmodule.exports`;
    const files = { ...todoFiles, 'src/projects.js': (todoFiles['src/projects.js'] ?? '').replace('\nmodule.exports', close) };
    const plan = planFor(files, 'Live tasks');

    expect(eventNames(plan, 'S>C')).toContain('task:closed');
    expect(codeOf(plan, 'src/projects.js')).toContain('// projectId: the project of this task, read with its row');
    expect(plan.code?.find((block) => block.file === 'src/projects.js')?.status).toBe('sketch');
  });

  test('asks for the check that it cannot find', () => {
    expect(todo.rooms?.[0]?.predicate).toBe('src/realtime/server.js#mayView (new)');
    expect(todo.code?.find((block) => block.file === 'src/index.js')?.status).toBe('sketch');
  });

  test.each([
    [
      'fastify',
      `import Fastify from 'fastify';\nconst app = Fastify();\napp.post('/rooms/:roomId/messages', async (request, reply) => {\n  const message = await save(request.params, request.body);\n  return reply.send(message);\n});\nawait app.listen({ port: 3000 });\n`,
      'createRealtime(app.server, {',
    ],
    [
      'express',
      `import express from 'express';\nimport { createServer } from 'node:http';\nconst app = express();\napp.post('/rooms/:roomId/messages', async (req, res) => {\n  const message = await save(req.params, req.body);\n  res.json(message);\n});\nconst http = createServer(app);\nhttp.listen(3000);\n`,
      'createRealtime(http, {',
    ],
  ])('attaches to the server of %s', (framework, source, expected) => {
    const plan = planFor(
      {
        'package.json': JSON.stringify({ name: 'chat', type: 'module', dependencies: { [framework]: '^5.0.0' } }),
        'src/server.ts': source,
      },
      'Live messages',
    );

    expect(eventNames(plan, 'S>C')).toEqual(['message:created', 'room:changed']);
    expect(codeOf(plan, 'src/server.ts')).toContain(expected);
  });

  test('proposes no second server where sockets exist', () => {
    const plan = planFor(
      {
        ...todoFiles,
        'src/live.js': `const { Server } = require('socket.io');\nconst io = new Server(3001);\nio.on('connection', (socket) => {\n  socket.on('chat:send', (text) => io.emit('chat:message', text));\n});\n`,
        'package.json': JSON.stringify({ name: 'todo', dependencies: { express: '^4.19.0', 'socket.io': '^4.7.0' } }),
      },
      'Live tasks',
    );

    expect(plan.code).toBeUndefined();
    expect(plan.today?.map((fact) => fact.fact).join('\n')).toContain('`chat:message`');
  });

  test('says that polling is enough where the request allows it', () => {
    const plan = planFor(todoFiles, 'Refresh the tasks once an hour');

    expect(plan.needs?.cheapestAlternative.verdict).toBe('enough');
    expect(plan.events).toBeUndefined();
  });

  test('cites parameters by the id that they have', () => {
    const cited = (kanban.capacity?.inputs ?? []).filter(({ from }) => /^P\d+$/.test(from));
    const names = new Map((kanban.connection?.parameters ?? []).map(({ id, name }) => [id, name]));

    expect(cited.map(({ name, from }) => [name, names.get(from)])).toEqual([['ping interval', 'pingInterval']]);
  });

  test('claims nothing about a repository without a server', () => {
    const plan = planFor({ 'README.md': '# Notes' }, 'Live notes');

    expect(plan.decisions).toBeUndefined();
    expect(plan.questions?.length).toBeGreaterThan(0);
  });
});
