import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/model.ts';
import { planFor } from './repositories.ts';

const sails = {
  'package.json': JSON.stringify({
    name: 'boards',
    dependencies: { sails: '1.5.0', 'sails-hook-sockets': '3.0.0', 'sails.io.js': '1.2.0', 'socket.io-client': '4.8.0' },
  }),
  'config/routes.js':
    "module.exports.routes = {\n  'GET /api/lists/:listId/cards': 'cards/index',\n  'PATCH /api/cards/:id': 'cards/update',\n  'POST /api/cards/:cardId/comments': 'comments/create',\n};\n",
  'api/controllers/comments/create.js': 'module.exports = {};\n',
  'api/helpers/cards/update-one.js':
    "module.exports = { fn() {\n  sails.sockets.broadcast(`board:${card.boardId}`, 'cardUpdate', {});\n  sails.sockets.broadcast(`board:${id}`, 'listUpdate', {});\n  sails.sockets.broadcast(`user:${id}`, 'userUpdate', {});\n} };\n",
  'api/controllers/boards/show.js': 'module.exports = { fn() {\n  sails.sockets.join(this.req, `board:${id}`);\n} };\n',
  'client/socket.js':
    "import io from 'socket.io-client';\nimport sailsIOClient from 'sails.io.js';\nconst { socket } = sailsIOClient(io);\nsocket.on('cardUpdate', draw);\nsocket.on('listUpdate', draw);\n",
};

const django = {
  'requirements.txt': 'Django==5.2.0\n',
  'blog/urls.py':
    "from django.urls import path\nfrom . import views\nurlpatterns = [\n    path('api/articles/<slug:slug>/comments/', views.CommentList.as_view()),\n]\n",
  'blog/views.py': 'class CommentList(ListCreateAPIView):\n    permission_classes = (IsAuthenticated,)\n',
};

function words(plan: Plan): string {
  return JSON.stringify(plan);
}

describe('planOnStack() where an event of the repository says it already', () => {
  const plan = planFor(sails, 'Everyone should see a card move at once');

  test('builds nothing before a test, and names both ends of the event', () => {
    expect(plan.summary?.decision).toBe(
      'Build nothing before a test shows a hole: sails-hook-sockets already carries `cardUpdate` from the server (`api/helpers/cards/update-one.js:2`) to the page (`client/socket.js:4`).',
    );
    expect(plan.events).toBeUndefined();
    expect(plan.rollout?.steps).toHaveLength(1);
  });

  test('says which rooms there are and which events stay', () => {
    const facts = (plan.today ?? []).map(({ fact }) => fact).join('\n');

    expect(facts).toContain('Rooms of today: `board:{boardId}` (2 places), `user:{id}` (1 place).');
    expect(facts).toContain('Other existing events: `listUpdate`, `userUpdate`.');
  });
});

describe('planOnStack() where a layer is there', () => {
  test('names new events as the present ones are named', () => {
    const plan = planFor(sails, 'New comments appear at once');

    expect(plan.events?.map(({ name, producer, consumer }) => [name, producer, consumer])).toEqual([
      ['commentCreate', 'api/controllers/comments/create.js:1', 'client/socket.js:3'],
    ]);
    expect(plan.summary?.decision).toContain('No second server, no second connection.');
  });

  test('decides how presence is kept, and sends it over that layer', () => {
    const plan = planFor(sails, 'Show who is looking at a card right now');

    expect(plan.summary?.decision).toContain('over sails-hook-sockets');
    expect(plan.decisions?.map(({ topic }) => topic)).toEqual(['Library', 'Who is there']);
    expect(plan.events).toBeUndefined();
  });

  test('does not take an event that only one side knows for done', () => {
    const { 'api/helpers/cards/update-one.js': _sender, ...heardOnly } = sails;
    const plan = planFor(heardOnly, 'Everyone should see a card move at once');

    expect(plan.summary?.why).toContain('Which code sends it was not found under that name');
    expect(plan.rollout?.steps[0]?.title).toContain('Find what sends `cardUpdate`');
  });

  test('says which installed package has a published weakness', () => {
    const plan = planFor(
      {
        'package.json': JSON.stringify({ name: 'chat', dependencies: { 'socket.io': '4.6.1' } }),
        'package-lock.json': JSON.stringify({
          lockfileVersion: 3,
          packages: { '': { name: 'chat' }, 'node_modules/socket.io': { version: '4.6.1' } },
        }),
        'src/index.js':
          "const { Server } = require('socket.io');\nconst io = new Server(3000);\nio.on('connection', (socket) => socket.on('chat', (text) => io.emit('chat', text)));\n",
      },
      'Show who is typing',
    );

    expect(words(plan)).toContain('CVE-2024-38355');
  });
});

describe('planOnStack() where the framework brings the layer', () => {
  const plan = planFor(django, 'New comments on an article appear without a reload');

  test('chooses what fits the framework and derives events from its routes', () => {
    expect(plan.decisions?.[0]?.chosen).toBe('Channels with channels_redis');
    expect(plan.events?.map(({ name, room }) => [name, room])).toEqual([['comment:created', 'article:{slug}']]);
  });

  test('states the door of the connection: origin, identity, size, rate and number', () => {
    expect(plan.server?.middlewareOrder.join('\n')).toContain('Origin');
    expect(plan.server?.limits.slice(0, 3)).toEqual([
      'A message of a page has at most 64 KB; a larger one ends the connection.',
      'At most 10 connections per user; the oldest one is closed.',
      'At most 10 messages per 10 s and connection; more are answered with an error.',
    ]);
  });

  test('names no file that is not there', () => {
    expect(plan.rollout?.steps.flatMap(({ files }) => files)).toEqual(expect.arrayContaining(['blog/views.py']));
    expect(words(plan)).not.toContain('(new)');
  });

  test('asks where the page lives when it is not here', () => {
    expect(plan.questions?.map(({ text }) => text)).toContain('Where does the page live that shows it?');
  });
});

test('a part of a thing that is set updates the thing', () => {
  const plan = planFor(
    {
      'requirements.txt': 'fastapi==0.120.0\n',
      'main.py':
        'app = FastAPI()\n\n@app.put("/boards/{board_id}/cards/{card_id}/status")\nasync def set_status(card_id: int):\n    return save(card_id)\n',
    },
    'Live status of a card',
  );

  expect(plan.events?.map(({ name }) => name)).toEqual(['card:updated']);
});
