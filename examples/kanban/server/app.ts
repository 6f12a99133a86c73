import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Store } from 'express-session';
import { pinoHttp } from 'pino-http';
import { ZodError } from 'zod';
import { HttpError } from './access.js';
import type { Database } from './database.js';
import { logger } from './logger.js';
import { authRoutes } from './routes/auth.js';
import { boardRoutes } from './routes/boards.js';
import { cardRoutes } from './routes/cards.js';
import { sessionMiddleware } from './session.js';

export type AppOptions = { database: Database; sessionSecret: string; sessionStore?: Store };

export function createApp({ database, sessionSecret, sessionStore }: AppOptions): Express {
  const app = express();
  app.set('trust proxy', 1);
  app.use(pinoHttp({ logger }));
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));

  app.use(express.json({ limit: '64kb' }));
  app.use(sessionMiddleware(sessionSecret, sessionStore));
  app.use('/api/auth', authRoutes(database));
  app.use('/api/boards', boardRoutes(database));
  app.use('/api/cards', cardRoutes(database));

  app.use(express.static('dist/client'));
  app.use(handleError);
  return app;
}

const handleError: ErrorRequestHandler = (error, request, response, _next) => {
  if (error instanceof HttpError) {
    response.status(error.status).json({ error: error.message });
  } else if (error instanceof ZodError) {
    response.status(400).json({ error: 'Invalid request', issues: error.issues });
  } else {
    request.log.error(error);
    response.status(500).json({ error: 'Something went wrong' });
  }
};
