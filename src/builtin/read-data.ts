import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { DataFact, Mutation, OtherWriter, RoomFact, Symbol } from './facts.ts';
import { symbolOf } from './read-mutations.ts';
import { findAll, isScript, isTest, lineOf, linesOf, pathOf, textOf } from './source-text.ts';
import { pascalOf, singularOf, unique } from './words.ts';

type Sources = { readonly profile: Profile; readonly snapshot: Snapshot };

export function dataOf(
  { profile, snapshot }: Sources,
  scope: { readonly room: RoomFact; readonly mutations: readonly Mutation[] },
): DataFact {
  const { room, mutations } = scope;
  const isCode = (path: string) => isScript(path) && !isTest(path);
  const transaction = findAll(snapshot, isCode, /^ {0,2}transaction: <\w+>\(work: \(\w+: (\w+)\)/m)[0];
  const databaseType =
    transaction === undefined ? undefined : typeBefore(textOf(snapshot, transaction.path), transaction.match.index ?? 0);
  const database = databaseType === undefined ? undefined : symbolOf(snapshot, databaseType);
  const table = profile.models.find((model) => model.name === room.plural && /\.(sql|prisma)$/.test(pathOf(model.where)));
  const entities = unique(mutations.map((mutation) => mutation.entity));
  const entityType = symbolOf(snapshot, pascalOf(entities[0] ?? ''));
  const loaded = loaderOf(snapshot, room);
  const snapshotType = loaded === undefined ? undefined : returnTypeOf(textOf(snapshot, loaded.path), loaded);
  const shape = snapshotType === undefined ? undefined : symbolOf(snapshot, snapshotType);
  const shapeText = shape === undefined ? '' : linesOf(textOf(snapshot, shape.path), shape.line, shape.line + 8);
  const orderedType =
    entityType === undefined
      ? ''
      : (linesOf(textOf(snapshot, entityType.path), entityType.line, entityType.line + 10).split(/;\n\n|\n\n/)[0] ?? '');
  return {
    kind: transaction !== undefined ? 'sql' : profile.storage.some((each) => each.value.includes('prisma')) ? 'prisma' : 'other',
    database,
    queries: transaction === undefined ? undefined : symbolOf(snapshot, transaction.match[1] ?? ''),
    transaction: database,
    table: table === undefined ? undefined : { name: table.name, path: pathOf(table.where), line: lineOf(table.where) },
    migrations: migrationsOf(snapshot, room),
    loader: loaded,
    models: shape?.path ?? entityType?.path,
    snapshotType: shape === undefined ? undefined : snapshotType,
    entityType: entities.length === 1 ? entityType?.name : undefined,
    container: containerOf(shapeText, entityType?.name),
    ordered: /\bposition: number/.test(orderedType),
  };
}

function typeBefore(text: string, index: number): string | undefined {
  return [...text.slice(0, index).matchAll(/export (?:type|interface) (\w+)/g)].at(-1)?.[1];
}

/** The function that the snapshot route answers with. */
function loaderOf(snapshot: Snapshot, room: RoomFact): Symbol | undefined {
  if (room.snapshot === undefined) return undefined;
  const handler = linesOf(
    textOf(snapshot, pathOf(room.snapshot.where)),
    lineOf(room.snapshot.where),
    room.snapshot.endLine ?? lineOf(room.snapshot.where) + 20,
  );
  const name = /json\(await (\w+)\(/.exec(handler)?.[1];
  return name === undefined ? undefined : symbolOf(snapshot, name);
}

function returnTypeOf(text: string, symbol: Symbol): string | undefined {
  return /\): Promise<(\w+)>/.exec(linesOf(text, symbol.line, symbol.line + 8))?.[1];
}

/** `lists: (List & { cards: Card[] })[]`, or `cards: Card[]`. */
function containerOf(shape: string, entityType: string | undefined): DataFact['container'] {
  if (entityType === undefined) return undefined;
  const nested = new RegExp(`(\\w+): \\((\\w+) & \\{ (\\w+): ${entityType}\\[\\] \\}\\)\\[\\]`).exec(shape);
  if (nested === null) return undefined;
  return { field: nested[1] ?? '', key: `${singularOf(nested[1] ?? '')}Id`, items: nested[3] ?? '' };
}

function migrationsOf(snapshot: Snapshot, room: RoomFact): DataFact['migrations'] {
  const numbered = [...snapshot.files.keys()].filter((path) => /(^|\/)migrations\/(\d+)_\w+\.sql$/.test(path)).sort();
  const last = numbered.at(-1);
  if (last === undefined) return undefined;
  const folder = last.slice(0, last.lastIndexOf('/'));
  const digits = /(\d+)_\w+\.sql$/.exec(last)?.[1] ?? '0';
  return { folder, next: `${folder}/${String(Number(digits) + 1).padStart(digits.length, '0')}_${room.entity}_version.sql` };
}

/** Everything outside the routes' own modules that writes the same tables. */
export function otherWritersOf(
  { snapshot }: Sources,
  scope: { readonly room: RoomFact; readonly mutations: readonly Mutation[] },
): readonly OtherWriter[] {
  const tables = unique(
    scope.mutations.flatMap(({ entity }) => [entity, `${entity}s`, `${entity.replace(/y$/, 'ie')}s`, pluralOf(entity)]),
  );
  const pattern = new RegExp(
    `\\b(?:insert into|update|delete from)\\s+(?:${tables.join('|')})\\b|\\b(?:${tables.join('|')})\\.(?:create|createMany|update|updateMany|delete|deleteMany|upsert|save|insert|bulkWrite)\\(`,
    'i',
  );
  const own = new Set(scope.mutations.flatMap((mutation) => [mutation.path, mutation.writer?.path ?? mutation.path]));
  const isWriter = (path: string) =>
    !own.has(path) &&
    !isTest(path) &&
    !/migrations?\/|(^|\/)schema\.|\bseeds?\b/i.test(path) &&
    (isScript(path) || /\.(sql|py|rb|sh|go)$/.test(path));
  return findAll(snapshot, isWriter, pattern).map((found) => ({
    path: found.path,
    line: found.line,
    what: (found.match[0] ?? '').replace(/\s+/g, ' '),
    schedule: scheduleOf(snapshot, found.path),
  }));
}

function pluralOf(entity: string): string {
  return /[^aeiou]y$/.test(entity) ? `${entity.slice(0, -1)}ies` : `${entity}s`;
}

function scheduleOf(snapshot: Snapshot, path: string): string | undefined {
  const head = (snapshot.files.get(path)?.text ?? '').split('\n').slice(0, 5).join('\n');
  return /every (night|hour|day|minute|week)|nightly|hourly|daily|cron/i.exec(head)?.[0];
}
