import type { Queries } from './database.js';
import type { Board, BoardWithCards, Card, List, Role } from './models.js';

export async function listBoards(database: Queries, userId: string): Promise<Board[]> {
  const { rows } = await database.query<Board>(
    `select boards.id::text, boards.title from boards
     join memberships on memberships.board_id = boards.id
     where memberships.user_id = $1 order by boards.title`,
    [userId],
  );
  return rows;
}

export async function loadBoard(database: Queries, boardId: string, role: Role): Promise<BoardWithCards> {
  const board = await database.query<Board>('select id::text, title from boards where id = $1', [boardId]);
  const lists = await database.query<List>(
    `select id::text, board_id::text as "boardId", title, position, is_done as "isDone"
     from lists where board_id = $1 order by position`,
    [boardId],
  );
  const cards = await database.query<Card>(
    `select cards.id::text, cards.list_id::text as "listId", cards.title, cards.description, cards.position,
            cards.updated_at as "updatedAt"
     from cards join lists on lists.id = cards.list_id
     where lists.board_id = $1 and cards.archived_at is null order by cards.position`,
    [boardId],
  );
  return {
    id: boardId,
    title: board.rows[0]?.title ?? '',
    role,
    lists: lists.rows.map((list) => ({ ...list, cards: cards.rows.filter((card) => card.listId === list.id) })),
  };
}
