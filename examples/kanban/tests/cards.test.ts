import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BoardWithCards } from '../server/models.js';
import { testApp } from './testApp.js';

let harness: Awaited<ReturnType<typeof testApp>>;
beforeEach(async () => {
  harness = await testApp();
});
afterEach(() => harness.close());

test('a card needs a login', async () => {
  await request(harness.app).post('/api/boards/1/cards').send({ listId: '1', title: 'Write' }).expect(401);
});

test('a viewer reads the board but cannot add a card', async () => {
  const viewer = await harness.loginAs('viewer');

  await viewer.get('/api/boards/1').expect(200);
  await viewer.post('/api/boards/1/cards').send({ listId: '1', title: 'Write' }).expect(403);
});

test('a stranger cannot tell whether the board exists', async () => {
  const stranger = await harness.loginAs('stranger');

  await stranger.get('/api/boards/1').expect(404);
});

test('moving a card closes the gap it leaves and opens one where it lands', async () => {
  const editor = await harness.loginAs('editor');
  for (const title of ['a', 'b', 'c']) await editor.post('/api/boards/1/cards').send({ listId: '1', title }).expect(201);
  await editor.post('/api/boards/1/cards').send({ listId: '2', title: 'z' }).expect(201);

  await editor.post('/api/cards/2/move').send({ listId: '2', position: 0 }).expect(200);
  await editor.post('/api/cards/1/move').send({ listId: '1', position: 99 }).expect(200);

  const { body } = (await editor.get('/api/boards/1').expect(200)) as { body: BoardWithCards };
  expect(body.lists.map((list) => list.cards.map((card) => `${card.title}${card.position}`))).toEqual([
    ['c0', 'a1'],
    ['b0', 'z1'],
  ]);
});

test('a card cannot move to a list of another board', async () => {
  const editor = await harness.loginAs('editor');
  await editor.post('/api/boards/1/cards').send({ listId: '1', title: 'a' }).expect(201);

  await editor.post('/api/cards/1/move').send({ listId: '99', position: 0 }).expect(400);
});

test('comments come back oldest first with their author', async () => {
  const editor = await harness.loginAs('editor');
  await editor.post('/api/boards/1/cards').send({ listId: '1', title: 'a' }).expect(201);
  await editor.post('/api/cards/1/comments').send({ body: 'first' }).expect(201);
  await editor.post('/api/cards/1/comments').send({ body: 'second' }).expect(201);

  const { body } = await editor.get('/api/cards/1/comments').expect(200);

  expect(body).toMatchObject([
    { authorName: 'Editor', body: 'first' },
    { authorName: 'Editor', body: 'second' },
  ]);
});
