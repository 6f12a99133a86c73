import { listOf, textOf } from './structured.ts';

/** Number of worker processes in a command line of gunicorn, uvicorn, hypercorn, puma or a Node cluster. */
export const WORKER_FLAG = /(?:^|\s)(?:--workers?|-w|--web-concurrency)(?:\s+|=)(\d+)\b/;

const IMAGES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:redis|valkey|redis-stack|keydb|dragonfly)(?:$|[:@-])/, 'redis'],
  [/(?:^|\/)(?:postgres|postgresql|postgis|timescaledb|pgvector)(?:$|[:@-])/, 'postgres'],
  [/(?:^|\/)nats(?:$|[:@-])/, 'nats'],
  [/(?:^|\/)(?:rabbitmq)(?:$|[:@-])/, 'rabbitmq'],
  [/(?:^|\/)(?:kafka|cp-kafka|redpanda)(?:$|[:@-])/, 'kafka'],
  [/(?:^|\/)(?:mongo|mongodb)(?:$|[:@-])/, 'mongodb'],
  [/(?:^|\/)(?:mysql|mariadb)(?:$|[:@-])/, 'mysql'],
  [/(?:^|\/)(?:eclipse-mosquitto|emqx)(?:$|[:@-])/, 'mqtt'],
];

export function brokerOfImage(image: string): string | undefined {
  return IMAGES.find(([pattern]) => pattern.test(image.toLowerCase()))?.[1];
}

/** A command given as one string or as a list of words. */
export function commandText(command: unknown): string {
  return textOf(command) ?? listOf(command).map(String).join(' ');
}
