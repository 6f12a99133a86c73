import { createServer } from 'node:http';
import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';
import { createApp } from './app.js';
import { connectDatabase } from './database.js';
import { logger } from './logger.js';

const { PORT = '3000', DATABASE_URL, REDIS_URL, SESSION_SECRET } = process.env;
if (!DATABASE_URL || !REDIS_URL || !SESSION_SECRET) throw new Error('DATABASE_URL, REDIS_URL and SESSION_SECRET must be set');

const database = connectDatabase(DATABASE_URL);
const redis = createClient({ url: REDIS_URL });
redis.on('error', (error) => logger.error(error, 'redis'));
await redis.connect();

const app = createApp({
  database,
  sessionSecret: SESSION_SECRET,
  sessionStore: new RedisStore({ client: redis, prefix: 'kanban:session:' }),
});
const server = createServer(app);
server.listen(Number(PORT), () => logger.info({ port: PORT }, 'listening'));

process.once('SIGTERM', () => {
  logger.info('shutting down');
  server.close(async () => {
    await database.end();
    await redis.close();
  });
});
