import { Router } from 'express';
import { HttpError, requireUser, userIdOf } from '../access.js';
import type { Database } from '../database.js';
import type { User } from '../models.js';
import { verifyPassword } from '../password.js';
import { login } from '../schemas.js';

export function authRoutes(database: Database): Router {
  const router = Router();

  router.post('/login', async (request, response) => {
    const { email, password } = login.parse(request.body);
    const { rows } = await database.query<User & { passwordHash: string }>(
      'select id::text, email, name, password_hash as "passwordHash" from users where email = $1',
      [email],
    );
    const user = rows[0];
    if (!user || !(await verifyPassword(password, user.passwordHash))) throw new HttpError(401, 'Wrong email or password');
    await new Promise<void>((resolve, reject) => request.session.regenerate((error) => (error ? reject(error) : resolve())));
    request.session.userId = user.id;
    response.json({ id: user.id, email: user.email, name: user.name });
  });

  router.post('/logout', (request, response, next) => {
    request.session.destroy((error) => (error ? next(error) : response.sendStatus(204)));
  });

  router.get('/me', requireUser, async (request, response) => {
    const { rows } = await database.query<User>('select id::text, email, name from users where id = $1', [userIdOf(request)]);
    if (!rows[0]) throw new HttpError(401, 'Not logged in');
    response.json(rows[0]);
  });

  return router;
}
