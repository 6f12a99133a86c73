import { readdir, readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import request from 'supertest';
import { createApp } from '../server/app.js';
import type { Database } from '../server/database.js';
import { hashPassword } from '../server/password.js';

const FOLDER = 'db/migrations';

/** The app on an in-process Postgres with one board, one list "To do", one list "Done", an editor and a viewer. */
export async function testApp() {
  const postgres = new PGlite();
  for (const name of (await readdir(FOLDER)).sort()) await postgres.exec(await readFile(`${FOLDER}/${name}`, 'utf8'));
  const hash = await hashPassword('secret');
  await postgres.query(
    `insert into users (email, name, password_hash)
     values ('editor@example.org', 'Editor', $1), ('viewer@example.org', 'Viewer', $1), ('stranger@example.org', 'Stranger', $1)`,
    [hash],
  );
  await postgres.exec(`
    insert into boards (title) values ('Launch');
    insert into memberships (board_id, user_id, role) values (1, 1, 'editor'), (1, 2, 'viewer');
    insert into lists (board_id, title, position, is_done) values (1, 'To do', 0, false), (1, 'Done', 1, true);
  `);
  const database: Database = {
    query: (sql, values) => postgres.query(sql, values),
    transaction: (work) =>
      postgres.transaction((transaction) => work({ query: (sql, values) => transaction.query(sql, values) })),
  };
  const app = createApp({ database, sessionSecret: 'test' });

  async function loginAs(name: 'editor' | 'viewer' | 'stranger') {
    const agent = request.agent(app);
    await agent
      .post('/api/auth/login')
      .send({ email: `${name}@example.org`, password: 'secret' })
      .expect(200);
    return agent;
  }
  return { app, loginAs, close: () => postgres.close() };
}
