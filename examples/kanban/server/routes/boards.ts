import { Router } from 'express';
import { canEditBoard, canViewBoard, requireUser, userIdOf } from '../access.js';
import { listBoards, loadBoard } from '../boards.js';
import { createCard } from '../cards.js';
import type { Database } from '../database.js';
import { boardParams, createCard as createCardBody } from '../schemas.js';

export function boardRoutes(database: Database): Router {
  const router = Router();

  router.get('/', requireUser, async (request, response) => {
    response.json(await listBoards(database, userIdOf(request)));
  });

  router.get('/:boardId', requireUser, async (request, response) => {
    const { boardId } = boardParams.parse(request.params);
    const role = await canViewBoard(database, boardId, userIdOf(request));
    response.json(await loadBoard(database, boardId, role));
  });

  router.post('/:boardId/cards', requireUser, async (request, response) => {
    const { boardId } = boardParams.parse(request.params);
    await canEditBoard(database, boardId, userIdOf(request));
    const body = createCardBody.parse(request.body);
    const card = await database.transaction((queries) => createCard(queries, boardId, body));
    response.status(201).json(card);
  });

  return router;
}
