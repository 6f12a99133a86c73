/** One user with one board to look at; does nothing when the user is already there. */
import { connectDatabase } from '../server/database.js';
import { hashPassword } from '../server/password.js';

if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL must be set');
const database = connectDatabase(process.env.DATABASE_URL);

await database.transaction(async (queries) => {
  const user = await queries.query<{ id: string }>(
    `insert into users (email, name, password_hash) values ('demo@example.org', 'Demo', $1)
     on conflict (email) do nothing returning id`,
    [await hashPassword('demo')],
  );
  if (!user.rows[0]) return;
  const board = await queries.query<{ id: string }>(`insert into boards (title) values ('Launch') returning id`);
  const boardId = board.rows[0]!.id;
  await queries.query(`insert into memberships (board_id, user_id, role) values ($1, $2, 'owner')`, [boardId, user.rows[0].id]);
  await queries.query(
    `insert into lists (board_id, title, position, is_done)
     values ($1, 'To do', 0, false), ($1, 'Doing', 1, false), ($1, 'Done', 2, true)`,
    [boardId],
  );
});
await database.end();
