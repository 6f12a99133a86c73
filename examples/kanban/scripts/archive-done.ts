/** Runs every night from cron: takes cards off the board that have been in a "done" list for two weeks. */
import { connectDatabase } from '../server/database.js';

const DAYS = 14;

if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL must be set');
const database = connectDatabase(process.env.DATABASE_URL);

const archived = await database.transaction(async (queries) => {
  await queries.query('select id from boards order by id for update');
  const { rows } = await queries.query<{ id: string }>(
    `update cards set archived_at = now()
     from lists
     where lists.id = cards.list_id and lists.is_done
       and cards.archived_at is null and cards.updated_at < now() - make_interval(days => $1)
     returning cards.id::text`,
    [DAYS],
  );
  await queries.query(
    `update cards set position = ranked.rank
     from (select cards.id, row_number() over (partition by list_id order by cards.position) - 1 as rank
           from cards join lists on lists.id = cards.list_id
           where lists.is_done and cards.archived_at is null) as ranked
     where ranked.id = cards.id and cards.position <> ranked.rank`,
  );
  return rows.length;
});

console.log(`archived ${archived} cards`);
await database.end();
