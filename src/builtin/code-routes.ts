import type { Facts, Mutation } from './facts.ts';
import { importer, namesOf, syncModeOf } from './names.ts';
import { expressionAt } from './source-text.ts';

export type Rewritten = { readonly source: string; readonly exact: boolean };

/** A handler as it has to become: the change and the version in one transaction, the event after it. */
export function rewriteHandler(facts: Facts, mutation: Mutation): Rewritten {
  return (syncModeOf(facts) === 'versioned' ? versioned(facts, mutation) : undefined) ?? announced(facts, mutation);
}

/** The event after the last write of the handler, before its answer. */
function announced(facts: Facts, mutation: Mutation): Rewritten {
  const { param } = facts.room;
  const key = mutation.roomKey;
  const payload = key === undefined || key.declared ? `{ ${param} }` : `{ ${param}: ${key.expression} }`;
  const publish = `publish('${mutation.event}', ${payload});`;
  const lines = mutation.source.split('\n');
  const answer = lines.findLastIndex((line) =>
    /\b(res|response|reply|ctx)\b.*\b(json|send|sendStatus|status|end|redirect|body)\b/.test(line),
  );
  const isOneStep = answer >= 0 && !/await/.test(lines[answer] ?? '');
  if (!isOneStep)
    return { source: `${mutation.source}\n// after the write has succeeded, before the answer:\n// ${publish}`, exact: false };
  const indent = /^\s*/.exec(lines[answer] ?? '')?.[0] ?? '';
  const question =
    key === undefined ? [`${indent}// ${param}: the ${facts.room.entity} of this ${mutation.entity}, read with its row`] : [];
  const edited = [...lines.slice(0, answer), ...question, `${indent}${publish}`, ...lines.slice(answer)];
  return { source: edited.join('\n'), exact: key !== undefined };
}

/** Rewrites \`await database.transaction((queries) => write(queries, …))\` and \`await write(database, …)\`. */
function versioned(facts: Facts, mutation: Mutation): Rewritten | undefined {
  const { param } = facts.room;
  const writer = mutation.writer?.name;
  if (writer === undefined || mutation.roomKey === undefined) return undefined;
  const hoisted = hoist(mutation, param);
  const found = writeOf(hoisted, writer);
  if (found === undefined) return undefined;
  const { statement, call } = found;
  const indent = /^\s*/.exec(statement)?.[0] ?? '';
  const prepared = prepare(call);
  const change = mutation.verb === 'deleted' ? deletion(facts, mutation, prepared.call) : result(facts, mutation, prepared.call);
  const answer = answerOf(statement, call, mutation);
  const replacement = [...prepared.before, ...change, ...answer].map((line) => `${indent}${line}`).join('\n');
  return { source: hoisted.replace(statement, () => replacement), exact: true };
}

/** `await canEdit(database, await boardOfCard(…), user)` needs the id in a variable. */
function hoist(mutation: Mutation, param: string): string {
  const key = mutation.roomKey;
  if (key === undefined || key.declared) return mutation.source;
  const lines = mutation.source.split('\n');
  const at = lines.findIndex((line) => line.includes(key.expression));
  const line = lines[at] ?? '';
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return [
    ...lines.slice(0, at),
    `${indent}const ${param} = ${key.expression};`,
    line.replace(key.expression, param),
    ...lines.slice(at + 1),
  ].join('\n');
}

type Write = { readonly statement: string; readonly call: string };

function writeOf(source: string, writer: string): Write | undefined {
  const lines = source.split('\n');
  const statement = lines.findLast((line) => new RegExp(`\\b${writer}\\(`).test(line));
  if (statement === undefined || !statement.trimEnd().endsWith(';')) return undefined;
  const start = statement.indexOf(`${writer}(`);
  const call = expressionAt(statement, start);
  return { statement, call: call.trim() };
}

/** Parsing inside the arguments happens before the transaction, the connection of the pool becomes the transaction's. */
function prepare(call: string): { readonly call: string; readonly before: readonly string[] } {
  const parsed = /[\w.]+\.parse\([^()]*\)/.exec(call)?.[0];
  const direct = call.replace(/\(\s*database\b/, '(queries');
  if (parsed === undefined) return { call: direct, before: [] };
  return { call: direct.replace(parsed, 'change'), before: [`const change = ${parsed};`] };
}

function result(facts: Facts, mutation: Mutation, call: string): readonly string[] {
  const { Room } = namesOf(facts);
  const { param } = facts.room;
  return [
    `const [version, ${mutation.entity}] = await change${Room}(database, ${param}, (queries) => ${call});`,
    `realtime?.publish('${mutation.event}', { ${param}, version, ${mutation.entity} });`,
  ];
}

function deletion(facts: Facts, mutation: Mutation, call: string): readonly string[] {
  const { Room } = namesOf(facts);
  const { param } = facts.room;
  return [
    `const [version] = await change${Room}(database, ${param}, (queries) => ${call});`,
    `realtime?.publish('${mutation.event}', { ${param}, version, ${mutation.entity}Id });`,
  ];
}

/** What the statement did besides writing: it assigned the result, or it answered with it. */
function answerOf(statement: string, call: string, mutation: Mutation): readonly string[] {
  if (/^\s*(?:const|let|await)\b/.test(statement)) return [];
  const answer = statement.trim();
  const start = answer.indexOf('await ');
  const whole = expressionAt(answer, start);
  return start < 0 || !whole.includes(call.slice(0, 10)) ? [] : [answer.replace(whole, mutation.entity)];
}

/** Raises and reads the version. */
export function versionSource(facts: Facts): string {
  const { room, data, server } = facts;
  const { Room, versionFile } = namesOf(facts);
  const table = data.table?.name ?? room.plural;
  const [database, queries] = [data.database?.name ?? 'Database', data.queries?.name ?? 'Queries'];
  const from = importer(versionFile, server.importEnding);
  const imports =
    data.database?.path === data.queries?.path
      ? from(`type { ${[database, queries].sort().join(', ')} }`, data.database?.path ?? '')
      : [from(`type { ${database} }`, data.database?.path ?? ''), from(`type { ${queries} }`, data.queries?.path ?? '')].join(
          '\n',
        );
  return `${imports}

/** The way to change a ${room.entity}: one transaction, and the version first. That locks the row, so versions have no gaps. */
export function change${Room}<Result>(database: ${database}, ${room.param}: string, change: (queries: ${queries}) => Promise<Result>) {
  return database.transaction(async (queries): Promise<[version: number, result: Result]> => [
    await next${Room}Version(queries, ${room.param}),
    await change(queries),
  ]);
}

export async function next${Room}Version(queries: ${queries}, ${room.param}: string): Promise<number> {
  const raise = 'update ${table} set version = version + 1 where id = $1 returning version';
  const { rows } = await queries.query<{ version: number }>(raise, [${room.param}]);
  return rows[0]!.version;
}

export async function versionOf${Room}(queries: ${queries}, ${room.param}: string): Promise<number> {
  const { rows } = await queries.query<{ version: number }>('select version from ${table} where id = $1', [${room.param}]);
  return rows[0]!.version;
}`;
}
