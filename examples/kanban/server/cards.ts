import { HttpError } from './access.js';
import type { Queries } from './database.js';
import type { Card, Comment } from './models.js';

const COLUMNS = `id::text, list_id::text as "listId", title, description, position, updated_at as "updatedAt"`;

export async function boardOfCard(database: Queries, cardId: string): Promise<string> {
  const { rows } = await database.query<{ boardId: string }>(
    `select lists.board_id::text as "boardId" from cards join lists on lists.id = cards.list_id
     where cards.id = $1 and cards.archived_at is null`,
    [cardId],
  );
  if (!rows[0]) throw new HttpError(404, 'No such card');
  return rows[0].boardId;
}

/** One writer of positions per board at a time; held until the transaction ends. */
async function lockBoard(database: Queries, boardId: string): Promise<void> {
  await database.query('select id from boards where id = $1 for update', [boardId]);
}

async function countCards(database: Queries, listId: string, boardId: string): Promise<number> {
  const lists = await database.query('select id from lists where id = $1 and board_id = $2', [listId, boardId]);
  if (!lists.rows[0]) throw new HttpError(400, 'The list is not on this board');
  const { rows } = await database.query<{ count: number }>(
    'select count(*)::int as count from cards where list_id = $1 and archived_at is null',
    [listId],
  );
  return rows[0]?.count ?? 0;
}

export async function createCard(
  database: Queries,
  boardId: string,
  card: { listId: string; title: string; description: string },
): Promise<Card> {
  await lockBoard(database, boardId);
  const position = await countCards(database, card.listId, boardId);
  const { rows } = await database.query<Card>(
    `insert into cards (list_id, title, description, position) values ($1, $2, $3, $4) returning ${COLUMNS}`,
    [card.listId, card.title, card.description, position],
  );
  return rows[0]!;
}

export async function updateCard(
  database: Queries,
  cardId: string,
  change: { title?: string; description?: string },
): Promise<Card> {
  const { rows } = await database.query<Card>(
    `update cards set title = coalesce($2, title), description = coalesce($3, description), updated_at = now()
     where id = $1 and archived_at is null returning ${COLUMNS}`,
    [cardId, change.title ?? null, change.description ?? null],
  );
  if (!rows[0]) throw new HttpError(404, 'No such card');
  return rows[0];
}

export async function moveCard(
  database: Queries,
  cardId: string,
  target: { boardId: string; listId: string; position: number },
): Promise<Card> {
  await lockBoard(database, target.boardId);
  const count = await countCards(database, target.listId, target.boardId);
  const current = await database.query<Card>(`select ${COLUMNS} from cards where id = $1 and archived_at is null`, [cardId]);
  const card = current.rows[0];
  if (!card) throw new HttpError(404, 'No such card');

  const last = card.listId === target.listId ? count - 1 : count;
  await database.query('update cards set position = position - 1 where list_id = $1 and position > $2 and archived_at is null', [
    card.listId,
    card.position,
  ]);
  const position = Math.min(target.position, Math.max(last, 0));
  await database.query(
    'update cards set position = position + 1 where list_id = $1 and position >= $2 and id <> $3 and archived_at is null',
    [target.listId, position, cardId],
  );
  const { rows } = await database.query<Card>(
    `update cards set list_id = $2, position = $3, updated_at = now() where id = $1 returning ${COLUMNS}`,
    [cardId, target.listId, position],
  );
  return rows[0]!;
}

export async function deleteCard(database: Queries, cardId: string, boardId: string): Promise<void> {
  await lockBoard(database, boardId);
  const { rows } = await database.query<{ listId: string; position: number }>(
    'delete from cards where id = $1 returning list_id::text as "listId", position',
    [cardId],
  );
  if (!rows[0]) throw new HttpError(404, 'No such card');
  await database.query('update cards set position = position - 1 where list_id = $1 and position > $2 and archived_at is null', [
    rows[0].listId,
    rows[0].position,
  ]);
}

const COMMENTS = `select comments.id::text, comments.card_id::text as "cardId", comments.author_id::text as "authorId",
    users.name as "authorName", comments.body, comments.created_at as "createdAt"
  from comments join users on users.id = comments.author_id`;

export async function listComments(database: Queries, cardId: string): Promise<Comment[]> {
  const { rows } = await database.query<Comment>(`${COMMENTS} where comments.card_id = $1 order by comments.created_at`, [
    cardId,
  ]);
  return rows;
}

export async function createComment(
  database: Queries,
  comment: { cardId: string; authorId: string; body: string },
): Promise<Comment> {
  const inserted = await database.query<{ id: string }>(
    'insert into comments (card_id, author_id, body) values ($1, $2, $3) returning id::text',
    [comment.cardId, comment.authorId, comment.body],
  );
  const { rows } = await database.query<Comment>(`${COMMENTS} where comments.id = $1`, [inserted.rows[0]!.id]);
  return rows[0]!;
}
