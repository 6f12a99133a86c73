import * as posix from 'node:path/posix';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { AccessFact, AuthFacts, RoomFact, ServerFact, Symbol } from './facts.ts';
import { symbolOf } from './read-mutations.ts';
import { expressionAt, findAll, isScript, isTest, lineAt, lineOf, linesOf, pathOf, placeOf, textOf } from './source-text.ts';

type Sources = { readonly profile: Profile; readonly snapshot: Snapshot };

const SERVERS = ['nestjs', 'fastify', 'express', 'koa', 'hono', 'nextjs', 'next'];

export function serverOf({ profile, snapshot }: Sources, room: RoomFact): ServerFact | undefined {
  const place = profile.serverEntries.find((entry) => isScript(pathOf(entry.where)) && !isTest(pathOf(entry.where)));
  const framework = SERVERS.map((name) => profile.frameworks.find((each) => each.name === name && each.side !== 'client')).find(
    (each) => each !== undefined,
  );
  // Gateways of NestJS are made by decorators and adapters, which this planner does not write.
  if (place === undefined || framework?.name === 'nestjs') return undefined;
  const entry = pathOf(place.where);
  const text = textOf(snapshot, entry);
  const folder = posix.join(posix.dirname(entry), 'realtime');
  return {
    framework: framework?.name ?? 'node',
    version: framework?.version,
    entry,
    folder,
    typescript: /\.[cm]?tsx?$/.test(entry),
    commonJs: !/\.[cm]?tsx?$/.test(entry) && /\brequire\(/.test(text),
    importEnding: /from '\.{1,2}\/[^']*?(\.[cm]?[jt]s)'/.exec(text)?.[1] ?? '',
    http: httpOf(text),
    app: appOf(snapshot),
    shutdown: shutdownOf(text),
    logger: symbolOf(snapshot, 'logger') ?? symbolOf(snapshot, 'log'),
    validator: profile.validation[0]?.value,
    roomSchema: roomSchemaOf(snapshot, room),
  };
}

function httpOf(text: string): ServerFact['http'] {
  const created = /(?:const|let) (\w+)(?::[^=]+)? = (?:http\.)?createServer\(([^)]*)\);?/.exec(text);
  if (created !== null)
    return {
      line: lineAt(text, created.index),
      kind: 'createServer',
      statement: created[0],
      symbol: created[1] ?? 'server',
      handler: (created[2] ?? 'app').trim(),
    };
  const listening = /(?:(?:const|let) (\w+) = )?(?:await )?(\w+)\.listen\(/.exec(text);
  if (listening === null) return undefined;
  const statement = text.slice(listening.index).split('\n')[0] ?? '';
  return {
    line: lineAt(text, listening.index),
    kind: 'listen',
    statement,
    symbol: listening[1] ?? 'server',
    handler: listening[2] ?? 'app',
  };
}

function appOf(snapshot: Snapshot): ServerFact['app'] {
  const [found] = findAll(
    snapshot,
    (path) => isScript(path) && !isTest(path),
    /(?:export (?:async )?function (\w+)\([^]{0,300}?)?(?:const|let) app(?::[^=]+)? = (?:express|fastify|Fastify)\(/,
  );
  return found === undefined ? undefined : { path: found.path, line: found.line, factory: found.match[1] };
}

function shutdownOf(text: string): ServerFact['shutdown'] {
  const match = /process\.(?:on|once)\(\s*'SIGTERM'/.exec(text);
  if (match === null) return undefined;
  const source = expressionAt(text, match.index);
  return { line: lineAt(text, match.index), endLine: lineAt(text, match.index + source.length), source };
}

function roomSchemaOf(snapshot: Snapshot, room: RoomFact): Symbol | undefined {
  const pattern = new RegExp(`^export const (\\w+) = z\\.object\\(\\{\\s*${room.param}:[^,}]*\\}\\)`, 'm');
  const [found] = findAll(snapshot, (path) => isScript(path) && !isTest(path), pattern);
  return found === undefined ? undefined : { name: found.match[1] ?? '', path: found.path, line: found.line };
}

const PREDICATE =
  /\bawait (can\w+|require\w+|ensure\w+|assert\w+|authorize\w*|check\w+|is\w*Member\w*|has\w*Access\w*|role\w*On\w*)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/;

/** The check that the route of the snapshot makes is the one that the socket has to make. */
export function accessOf({ snapshot }: Sources, room: RoomFact): AccessFact | undefined {
  const route = room.snapshot;
  if (route === undefined) return undefined;
  const text = textOf(snapshot, pathOf(route.where));
  const handler = linesOf(text, lineOf(route.where), route.endLine ?? lineOf(route.where) + 30);
  const call = PREDICATE.exec(handler);
  const symbol = call === null ? undefined : symbolOf(snapshot, call[1] ?? '');
  if (call === null || symbol === undefined) return undefined;
  const definition = textOf(snapshot, symbol.path)
    .split('\n')
    .slice(symbol.line - 1)
    .join('\n');
  const header =
    expressionAt(definition, definition.indexOf('(') + 1) === ''
      ? ''
      : definition.slice(definition.indexOf('(') + 1, definition.indexOf(')'));
  const thrown = /throw new (\w+)\(/.exec(definition.slice(0, 600))?.[1];
  const edit = [
    ...textOf(snapshot, symbol.path).matchAll(/export (?:async )?function (can\w*(?:Edit|Write|Manage)\w*)\(/g),
  ][0]?.[1];
  return {
    ...symbol,
    parameters: header
      .split(',')
      .map((parameter) => (parameter.split(':')[0] ?? '').trim())
      .filter((name) => name !== ''),
    throws: thrown === undefined ? undefined : symbolOf(snapshot, thrown),
    edit: edit === undefined ? undefined : symbolOf(snapshot, edit),
  };
}

export function authOf({ profile, snapshot }: Sources): AuthFacts {
  const kinds = profile.auth.map((fact) => fact.kind);
  const kind = kinds.includes('session-cookie') ? 'session' : kinds.some((each) => /jwt|bearer/.test(each)) ? 'jwt' : 'unknown';
  const guard = profile.auth.find((fact) => fact.symbol !== undefined);
  const user = findAll(
    snapshot,
    (path) => isScript(path) && !isTest(path),
    /(?:req|request)\.(?:session|user)\.(\w*[uU]ser\w*|id|sub)\b/,
  )[0];
  const sameSite = findAll(snapshot, (path) => isScript(path) && !isTest(path), /sameSite: '(\w+)'/)[0];
  return {
    kind,
    middleware: middlewareOf(snapshot),
    guard: guard?.symbol === undefined ? undefined : { name: guard.symbol, path: pathOf(guard.where), line: lineOf(guard.where) },
    userField: user?.match[1] ?? 'userId',
    userPlace: user === undefined ? undefined : placeOf(user),
    sameSite: sameSite === undefined ? undefined : { value: sameSite.match[1] ?? '', place: placeOf(sameSite) },
    membershipRoute: membershipRouteOf(profile),
    sessionStore: profile.dependencies.some((dependency) => dependency.name === 'connect-redis') ? 'redis' : 'other',
    logout: profile.routes.find((route) => /(logout|signout|sign-out)$/i.test(route.path) && route.method !== 'GET'),
  };
}

function membershipRouteOf(profile: Profile): string | undefined {
  const route = profile.routes.find((each) => each.mutates && /member|invit|collaborator|permission|role|share/i.test(each.path));
  return route === undefined ? undefined : `${route.method} ${route.path}`;
}

/** The session middleware: a factory that can be called twice, a constant that can be shared, or inline. */
function middlewareOf(snapshot: Snapshot): AuthFacts['middleware'] {
  const isCode = (path: string) => isScript(path) && !isTest(path);
  const factory = findAll(snapshot, isCode, /export function (\w+)\([^)]*\)[^{]*\{\s*return session\(/)[0];
  if (factory !== undefined) {
    const name = factory.match[1] ?? '';
    const call = findAll(snapshot, isCode, new RegExp(`app\\.use\\((${name}\\([^)]*\\))\\)`))[0]?.match[1];
    return { name, path: factory.path, line: factory.line, factory: true, call };
  }
  const constant = findAll(snapshot, isCode, /(?:export )?const (\w+)(?::[^=]+)? = session\(/)[0];
  if (constant !== undefined)
    return { name: constant.match[1] ?? '', path: constant.path, line: constant.line, factory: false, call: undefined };
  const inline = findAll(snapshot, isCode, /app\.use\(\s*session\(/)[0];
  return inline === undefined
    ? undefined
    : { name: 'sessionMiddleware', path: inline.path, line: inline.line, factory: false, call: undefined };
}
