import { readdir, readFile } from 'node:fs/promises';
import { connectDatabase } from '../server/database.js';

const FOLDER = 'db/migrations';

if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL must be set');
const database = connectDatabase(process.env.DATABASE_URL);

await database.query(
  'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
);
const { rows } = await database.query<{ name: string }>('select name from migrations');
const applied = new Set(rows.map((row) => row.name));

for (const name of (await readdir(FOLDER)).sort()) {
  if (applied.has(name)) continue;
  const sql = await readFile(`${FOLDER}/${name}`, 'utf8');
  await database.transaction(async (queries) => {
    await queries.query(sql);
    await queries.query('insert into migrations (name) values ($1)', [name]);
  });
  console.log(`applied ${name}`);
}
await database.end();
