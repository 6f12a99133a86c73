import { READ_ON } from './fact.ts';

/** Real-time packages and the newest version on the day of the source. A plan copies versions from the lockfile first. */
export type Library = {
  readonly package: string;
  readonly version: string;
  readonly date: string;
  readonly source: string;
};

function npm(name: string, version: string): Library {
  return { package: name, version, date: READ_ON, source: `https://www.npmjs.com/package/${name}/v/${version}` };
}

export const libraries: readonly Library[] = [
  npm('socket.io', '4.8.4'),
  npm('socket.io-client', '4.8.4'),
  npm('@socket.io/redis-adapter', '8.3.0'),
  npm('@socket.io/redis-streams-adapter', '0.3.1'),
  npm('@socket.io/redis-emitter', '5.1.0'),
  npm('@socket.io/postgres-adapter', '0.5.0'),
  npm('@socket.io/mongo-adapter', '0.4.0'),
  npm('@socket.io/cluster-adapter', '0.3.0'),
  npm('ws', '8.23.0'),
  npm('@fastify/websocket', '11.3.6'),
  npm('@nestjs/websockets', '12.1.1'),
  npm('graphql-ws', '6.4.2'),
  npm('ioredis', '6.0.0'),
  npm('redis', '6.3.1'),
];

export function newestSeen(name: string): Library | undefined {
  return libraries.find((library) => library.package === name);
}
