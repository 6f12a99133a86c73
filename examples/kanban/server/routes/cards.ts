import { Router } from 'express';
import { canEditBoard, canViewBoard, requireUser, userIdOf } from '../access.js';
import { boardOfCard, createComment, deleteCard, listComments, moveCard, updateCard } from '../cards.js';
import type { Database } from '../database.js';
import * as schemas from '../schemas.js';

export function cardRoutes(database: Database): Router {
  const router = Router();

  router.patch('/:cardId', requireUser, async (request, response) => {
    const { cardId } = schemas.cardParams.parse(request.params);
    await canEditBoard(database, await boardOfCard(database, cardId), userIdOf(request));
    response.json(await updateCard(database, cardId, schemas.updateCard.parse(request.body)));
  });

  router.post('/:cardId/move', requireUser, async (request, response) => {
    const { cardId } = schemas.cardParams.parse(request.params);
    const boardId = await boardOfCard(database, cardId);
    await canEditBoard(database, boardId, userIdOf(request));
    const target = schemas.moveCard.parse(request.body);
    response.json(await database.transaction((queries) => moveCard(queries, cardId, { boardId, ...target })));
  });

  router.delete('/:cardId', requireUser, async (request, response) => {
    const { cardId } = schemas.cardParams.parse(request.params);
    const boardId = await boardOfCard(database, cardId);
    await canEditBoard(database, boardId, userIdOf(request));
    await database.transaction((queries) => deleteCard(queries, cardId, boardId));
    response.sendStatus(204);
  });

  router.get('/:cardId/comments', requireUser, async (request, response) => {
    const { cardId } = schemas.cardParams.parse(request.params);
    await canViewBoard(database, await boardOfCard(database, cardId), userIdOf(request));
    response.json(await listComments(database, cardId));
  });

  router.post('/:cardId/comments', requireUser, async (request, response) => {
    const { cardId } = schemas.cardParams.parse(request.params);
    const authorId = userIdOf(request);
    await canEditBoard(database, await boardOfCard(database, cardId), authorId);
    const { body } = schemas.createComment.parse(request.body);
    response.status(201).json(await createComment(database, { cardId, authorId, body }));
  });

  return router;
}
