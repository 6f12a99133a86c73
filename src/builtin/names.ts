import * as posix from 'node:path/posix';
import type { Facts } from './facts.ts';
import { importPath } from './source-text.ts';
import { camelOf, pascalOf, unique } from './words.ts';

/** The names that the plan gives to what is new, so that text and code agree. */
export type Names = {
  readonly Room: string;
  readonly room: string;
  readonly join: string;
  readonly leave: string;
  readonly changed: string;
  readonly contract: string;
  readonly serverFile: string;
  readonly versionFile: string;
  readonly connection: string;
  readonly apply: string;
  readonly hook: string;
  readonly hookName: string;
  readonly banner: string;
  readonly test: string;
};

/** Changes carry a version and are applied one by one, or they only say that something changed. */
export type SyncMode = 'versioned' | 'refetch';

export function syncModeOf({ data, client, mutations }: Facts): SyncMode {
  const { database, queries, table, models, snapshotType, entityType, container, loader } = data;
  const known = [database, queries, table, models, snapshotType, entityType, container, loader, client.apiCall];
  const isWhole = known.every((each) => each !== undefined) && mutations.every((mutation) => mutation.roomKey !== undefined);
  return data.kind === 'sql' && client.query && client.typescript && isWhole ? 'versioned' : 'refetch';
}

/** What a page loads again after an event: the collection with its own route, else the whole room. */
export function shownBy({ room, read }: Pick<Facts, 'room' | 'read'>): string {
  const collection = read === room.snapshot ? undefined : /\/(\w+)\/?$/.exec(read?.path ?? '')?.[1];
  return `the ${collection ?? room.entity}`;
}

export function namesOf({ room, server, client, test }: Facts): Names {
  const extension = server.typescript ? 'ts' : 'js';
  const script = client.typescript ? 'ts' : 'js';
  const folder = posix.join(client.folder, 'realtime');
  const Room = pascalOf(room.entity);
  return {
    Room,
    room: camelOf(room.entity),
    join: `${room.entity}:join`,
    leave: `${room.entity}:leave`,
    changed: `${room.entity}:changed`,
    contract: `${server.folder}/contract.${extension}`,
    serverFile: `${server.folder}/server.${extension}`,
    versionFile: `${server.folder}/version.${extension}`,
    connection: `${folder}/connection.${script}`,
    apply: `${folder}/applyEvent.${script}`,
    hook: `${folder}/useLive${Room}.${script}`,
    hookName: `useLive${Room}`,
    banner: `${folder}/ConnectionBanner.${script}x`,
    test: posix.join(test.folder, `realtime${test.ending}`),
  };
}

/** Several processes hold sockets: then they need a broker between them. */
export function isDistributed({ deployment }: Facts): boolean {
  return (deployment.replicas ?? 1) > 1;
}

export function importer(from: string, ending: string): (names: string, path: string) => string {
  return (names, path) => `import ${names} from '${importPath(from, path, ending)}';`;
}

/** One import for each module, sorted; `type` imports keep their word. */
export function importsOf(lines: readonly (string | undefined)[]): string {
  return unique(lines.filter((line): line is string => line !== undefined)).join('\n');
}
