import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Facts, OtherWriter } from './facts.ts';
import { limits } from './limits.ts';
import { importer, namesOf } from './names.ts';
import { lineAt, textOf } from './source-text.ts';

/** Smaller edits of existing files. Each returns nothing where the file does not look as expected. */

export function modelEdit(facts: Facts, snapshot: Snapshot): string | undefined {
  const { data } = facts;
  if (data.models === undefined || data.snapshotType === undefined) return undefined;
  const statement = new RegExp(`export type ${data.snapshotType} = [^]*?;\\n(?=\\n|$|export)`).exec(
    textOf(snapshot, data.models),
  )?.[0];
  if (statement === undefined || !statement.includes('{ ')) return undefined;
  return `/** \`version\` is absent while live updates are switched off. */\n${statement.trim().replace(/\{ /, '{ version?: number; ')}`;
}

/** The statement of the loader that reads the version with the row of the room. */
export function loaderEdit(facts: Facts, snapshot: Snapshot): string | undefined {
  const { data, room } = facts;
  if (data.loader === undefined) return undefined;
  const text = textOf(snapshot, data.loader.path);
  const table = data.table?.name ?? room.plural;
  const select = new RegExp(`const (\\w+) = await (\\w+)\\.query<(\\w+)>\\('select (.+?) from ${table} where[^\\n]*`).exec(text);
  if (select === null) return undefined;
  const [statement, name = '', connection = '', type = '', columns = ''] = select;
  const line = lineAt(text, select.index);
  const edited = statement
    .replace(`${connection}.query<${type}>`, `${connection}.query<${type} & { version: number }>`)
    .replace(`select ${columns} from`, `select ${columns}, version from`);
  return `// line ${line}; what the function returns gets \`version: ${name}.rows[0]?.version ?? 0\`\n${edited}`;
}

/** The hook that loads the room: keeps what is newer, polls less while live, listens. */
export function readerEdit(facts: Facts, snapshot: Snapshot): string | undefined {
  const { client, data, room } = facts;
  const { hook, hookName, connection } = namesOf(facts);
  if (
    client.reader === undefined ||
    client.apiCall === undefined ||
    client.reader.queryKey === undefined ||
    data.snapshotType === undefined
  )
    return undefined;
  const source = textOf(snapshot, client.reader.path);
  const from = importer(client.reader.path, client.importEnding);
  const start = source.indexOf(`export function ${client.reader.name}(`);
  const statement = `${client.reader.statement};`;
  const variable = /const (\w+) =/.exec(statement)?.[1];
  const owner = /const (\w+) = useQueryClient\(\)/.exec(source)?.[1];
  if (start < 0 || variable === undefined || owner === undefined || !source.includes(statement)) return undefined;
  const { queryKey } = client.reader;
  const interval =
    client.polling === undefined
      ? []
      : [`    refetchInterval: live ? ${group(limits.safetyPollMs)} : ${group(client.polling.milliseconds)},`];
  const edited = [
    `  const live = useConnectionState() === 'live';`,
    `  const ${variable} = useQuery({`,
    `    queryKey: ${queryKey},`,
    '    queryFn: async () => {',
    `      const loaded = await ${client.apiCall.expression}(${room.param});`,
    `      const cached = ${owner}.getQueryData<${data.snapshotType}>(${queryKey});`,
    '      // Events may have overtaken the answer.',
    '      return cached && (cached.version ?? -1) > (loaded.version ?? Infinity) ? cached : loaded;',
    '    },',
    ...interval,
    '  });',
    `  ${hookName}(${room.param}, ${variable}.data?.version !== undefined);`,
  ].join('\n');
  return [
    from(`type { ${data.snapshotType} }`, data.models ?? ''),
    from('{ useConnectionState }', connection),
    from(`{ ${hookName} }`, hook),
    '',
    `// instead of line ${client.reader.line}:`,
    edited.replace(/^ {2}/gm, ''),
  ].join('\n');
}

export function otherWriterEdit(facts: Facts, snapshot: Snapshot, writer: OtherWriter): string | undefined {
  const { room, deployment, server } = facts;
  const { Room, contract, changed, versionFile } = namesOf(facts);
  const source = textOf(snapshot, writer.path);
  const from = importer(writer.path, server.importEnding);
  const transaction = /const \w+ = await \w+\.transaction\(async \((\w+)\) => \{\n[^]*?\n\}\);/.exec(source);
  if (transaction === null) return undefined;
  const ids = `${room.entity}Ids`;
  const variable = deployment.redis?.variable ?? 'REDIS_URL';
  return `import { Emitter } from '@socket.io/redis-emitter';
import { createClient } from 'redis';
${from('type { ServerToClientEvents }', contract)}
${from(`{ next${Room}Version }`, versionFile)}
if (!process.env.${variable}) throw new Error('${variable} must be set'); // at the start, as for the database

// At the end of the transaction, which returns \`${ids}\` too; the statement of line ${writer.line} also returns \`${data(facts)}\`:
const ${ids} = [...new Set(rows.map((row) => row.${room.param}))];
for (const ${room.param} of ${ids}) await next${Room}Version(${transaction[1] ?? 'queries'}, ${room.param});

// After the commit. Where Redis is away the script ends with an error, and pages find the change by its version:
const redis = await createClient({ url: process.env.${variable}, socket: { reconnectStrategy: false } }).on('error', console.error).connect();
const emitter = new Emitter<ServerToClientEvents>(redis);
for (const ${room.param} of ${ids}) emitter.to(\`${room.entity}:\${${room.param}}\`).emit('${changed}', { ${room.param} });
await redis.close();`;
}

function data({ data: { container }, room }: Facts): string {
  const table = container?.field ?? room.plural;
  return `${table}.${room.entity}_id::text as "${room.param}"`;
}

function group(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}

export function nginxSource({ deployment }: Facts): string | undefined {
  const { nginx } = deployment;
  if (nginx === undefined || nginx.upgrades) return undefined;
  const timeout = deployment.hops.find((hop) => hop.place.startsWith(nginx.path))?.idleTimeoutS ?? 60;
  return `    location /socket.io/ {
        proxy_pass ${nginx.upstream};
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";
        proxy_set_header Host $host;
        proxy_read_timeout ${timeout}s;
    }`;
}

export function migrationSource({ data, room }: Facts): string {
  return `alter table ${data.table?.name ?? room.plural} add column version integer not null default 0;`;
}
