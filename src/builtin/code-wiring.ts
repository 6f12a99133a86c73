import type { Route } from '../profile/profile.ts';
import type { Facts, Mutation } from './facts.ts';
import { importer, isDistributed, namesOf, syncModeOf } from './names.ts';
import { takesDatabase } from './code-server.ts';
import { rewriteHandler } from './code-routes.ts';
import { lineOf, linesOf, pathOf } from './source-text.ts';
import { unique } from './words.ts';
import type { Router, Wiring } from './wiring.ts';

export function drainMilliseconds({ deployment }: Facts): number {
  return Math.max(1000, Math.floor(((deployment.graceSeconds ?? 10) / 2) * 1000));
}

/** The entry point: the HTTP server first, real time on it, then the application. */
export function entrySource(facts: Facts, wiring: Wiring): string {
  const { server } = facts;
  const { serverFile } = namesOf(facts);
  const from = importer(server.entry, server.importEnding);
  const middleware = facts.auth.middleware;
  const own = unique([
    from(`{ createRealtime${wiring.kind === 'binding' ? ', drainRealtime' : ''} }`, serverFile),
    ...(facts.auth.kind === 'session' && middleware !== undefined && middleware.path !== server.entry
      ? [from(`{ ${middleware.name} }`, middleware.path)]
      : []),
  ]);
  const start = wiring.kind === 'injected' ? injectedStart(facts, wiring) : boundStart(facts);
  const inline =
    middleware?.path === server.entry
      ? [
          `// line ${middleware.line}: keep that middleware as \`const ${middleware.name}\`, for \`app.use\` and for the socket`,
          '',
        ]
      : [];
  return [
    ...own,
    '',
    ...inline,
    ...(wiring.kind === 'injected' ? [`// instead of lines ${wiring.appLine} to ${server.http?.line ?? wiring.appLine}:`] : []),
    `const { PUBLIC_ORIGINS = '', REALTIME = 'off' } = process.env;`,
    ...start,
    '',
    shutdown(facts, wiring),
  ].join('\n');
}

function injectedStart(facts: Facts, wiring: Extract<Wiring, { kind: 'injected' }>): readonly string[] {
  const symbol = facts.server.http?.symbol ?? 'server';
  const store = wiring.properties.get('sessionStore');
  const isInline = store !== undefined && !/^\w+$/.test(store);
  const call = isInline ? wiring.appCall.replace(/sessionStore: [^]*?\}\)(?=,?\s)/, 'sessionStore') : wiring.appCall;
  return [
    ...(isInline ? [`const sessionStore = ${store};`] : []),
    // Socket.IO takes its requests from the handlers that are there when it attaches; one added later would answer them
    // a second time, which throws and ends the process.
    `const ${symbol} = createServer((request, response) => app(request, response));`,
    'const options = {',
    ...options(facts, wiring).map((line) => `  ${line},`),
    '};',
    `const realtime = REALTIME === 'on' ? await createRealtime(${symbol}, options) : undefined;`,
    onOneLine(`${call.replace(/,?\s*\}\)$/, ', realtime })')};`),
  ];
}

/** A call that was broken over lines, on one where it fits. */
function onOneLine(statement: string): string {
  const joined = statement.replace(/\s*\n\s*/g, ' ');
  return joined.length <= 120 ? joined : statement;
}

function boundStart(facts: Facts): readonly string[] {
  const { http, framework, commonJs } = facts.server;
  const app = http?.handler ?? 'app';
  const owned: Readonly<Record<string, string>> = { fastify: `${app}.server`, nestjs: `${app}.getHttpServer()` };
  const symbol = owned[framework] ?? http?.symbol ?? 'server';
  const keepsServer = http?.kind === 'listen' && owned[framework] === undefined;
  const first = keepsServer
    ? [
        `// keep the server that listen() returns (line ${http?.line ?? 1}):`,
        `const ${symbol} = ${whole(http?.statement.replace(/^(?:const|let) \w+ = /, '') ?? '')}`,
      ]
    : [`// after line ${http?.line ?? 1}:`];
  const call = commonJs ? 'void createRealtime' : 'await createRealtime';
  return [
    ...first,
    "if (REALTIME === 'on') {",
    `  ${call}(${symbol}, {`,
    ...options(facts, undefined).map((line) => `    ${line},`),
    '  });',
    '}',
  ];
}

/** A callback that goes on in the lines after it is closed, its body being that of today. */
function whole(statement: string): string {
  return statement.endsWith('{') ? `${statement} /* as today */ });` : statement;
}

function options(facts: Facts, wiring: Extract<Wiring, { kind: 'injected' }> | undefined): readonly string[] {
  const { auth, deployment, access } = facts;
  return [
    ...(takesDatabase(facts) ? ['database'] : []),
    auth.kind === 'session' ? `session: ${sessionCall(facts, wiring)}` : 'userOf',
    ...(access === undefined ? [`mayView`] : []),
    `origins: PUBLIC_ORIGINS.split(',').map((origin) => origin.trim()).filter(Boolean)`,
    ...(isDistributed(facts) ? [`redisUrl: ${deployment.redis?.variable ?? 'REDIS_URL'}`] : []),
  ];
}

/** A second instance of the same middleware on the same store reads the same sessions. */
function sessionCall({ auth }: Facts, wiring: Extract<Wiring, { kind: 'injected' }> | undefined): string {
  const middleware = auth.middleware;
  if (middleware === undefined) return 'sessionMiddleware';
  if (!middleware.factory || middleware.call === undefined) return middleware.name;
  return middleware.call.replace(/\(([^)]*)\)/, (_whole, names: string) => {
    const given = names.split(',').map((name) => name.trim());
    const written = given.map((name) => {
      const value = wiring?.properties.get(name) ?? name;
      return /^\w+$/.test(value) ? value : name;
    });
    return `(${written.join(', ')})`;
  });
}

function shutdown(facts: Facts, wiring: Wiring): string {
  const milliseconds = thousands(drainMilliseconds(facts));
  const drain = wiring.kind === 'injected' ? `void realtime?.drain(${milliseconds});` : `void drainRealtime(${milliseconds});`;
  const { shutdown: existing, http, framework } = facts.server;
  const close =
    framework === 'fastify' || framework === 'nestjs'
      ? `void ${http?.handler ?? 'app'}.close();`
      : `${http?.symbol ?? 'server'}.close();`;
  if (existing === undefined) return `process.once('SIGTERM', () => {\n  ${close}\n  ${drain}\n});`;
  return `// last statement of the handler that starts in line ${existing.line}:\n${drain}`;
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}

/** A file with routes: what it imports in addition, and its handlers as they have to become. */
export function routeFileSource(
  facts: Facts,
  file: { readonly path: string; readonly text: string; readonly router: Router | undefined },
): { readonly source: string; readonly exact: boolean } {
  const { server } = facts;
  const { serverFile, versionFile, Room } = namesOf(facts);
  const from = importer(file.path, server.importEnding);
  const versioned = syncModeOf(facts) === 'versioned';
  const changed = facts.mutations.filter((mutation) => mutation.path === file.path);
  const imports = [
    from(file.router === undefined ? '{ publish }' : 'type { Realtime }', serverFile),
    ...(versioned && changed.length > 0 ? [from(`{ change${Room} }`, versionFile)] : []),
  ];
  const edits = [
    ...changed.map((mutation) => announcedBy(file.router, changeOf(facts, mutation))),
    ...(versioned ? snapshotEdit(facts, file) : []),
    ...logoutEdit(facts, file),
  ].sort((left, right) => left.line - right.line);
  const argument =
    file.router === undefined ? [] : [`// ${signatureWithRealtime(file.router.signature)}, which \`${app(facts)}\` passes on`];
  const source = [...imports, '', ...argument, ...edits.map(hunkOf)].join('\n');
  return { source, exact: edits.every((edit) => edit.exact) };
}

function app({ server }: Facts): string {
  return server.app?.path ?? server.entry;
}

function signatureWithRealtime(signature: string): string {
  return /(\w+\([^)]*)\)/.exec(signature)?.[1]?.concat(', realtime?: Realtime)') ?? signature;
}

function changeOf(facts: Facts, mutation: Mutation): Edit {
  const { route } = mutation;
  return { line: mutation.lines[0], name: nameOf(route), before: mutation.source, ...rewriteHandler(facts, mutation) };
}

function nameOf(route: Route): string {
  return `${route.method} ${route.path}`;
}

/** With injection the publisher is a property of what the router gets. */
function announcedBy(router: Router | undefined, edit: Edit): Edit {
  return router === undefined ? edit : { ...edit, source: edit.source.replace(/(?<![.\w])publish\('/g, "realtime?.publish('") };
}

type Edit = {
  /** First line of what was there. */
  readonly line: number;
  readonly name: string;
  readonly before: string;
  readonly source: string;
  readonly exact: boolean;
};

/** Only the lines that differ, under the place where they go. */
function hunkOf({ line, name, before, source }: Edit): string {
  const [old, edited] = [before.split('\n'), source.split('\n')];
  const start = old.findIndex((each, index) => each !== edited[index]);
  if (start < 0)
    return `// ${name}, in the handler that ends in line ${line + old.length - 1}:\n${outdent(edited.slice(old.length))}`;
  const most = Math.min(old.length, edited.length) - start;
  let same = 0;
  while (same < most && old.at(-1 - same) === edited.at(-1 - same)) same += 1;
  const [first, last] = [line + start, line + old.length - same - 1];
  const place =
    last < first ? `before line ${first}` : last === first ? `instead of line ${first}` : `instead of lines ${first} to ${last}`;
  return `// ${name}, ${place}:\n${outdent(edited.slice(start, edited.length - same))}`;
}

function outdent(lines: readonly string[]): string {
  const indent = Math.min(...lines.filter((each) => each.trim() !== '').map((each) => each.search(/\S/)));
  return lines.map((each) => each.slice(indent)).join('\n');
}

/** Lists and versions of one moment: later statements of a plain connection may see newer rows. */
function snapshotEdit(facts: Facts, file: { readonly path: string; readonly text: string }): readonly Edit[] {
  const { room, data } = facts;
  const route = room.snapshot;
  if (route === undefined || pathOf(route.where) !== file.path || data.loader === undefined) return [];
  const before = linesOf(file.text, lineOf(route.where), route.endLine ?? lineOf(route.where));
  const statement = before.split('\n').find((line) => line.includes(`${data.loader?.name ?? ''}(`));
  const call = /await (\w+\([^)]*\))/.exec(statement ?? '')?.[1];
  const response = /(\w+)\.json\(/.exec(statement ?? '')?.[1];
  if (statement === undefined || call === undefined || response === undefined) return [];
  const indent = /^\s*/.exec(statement)?.[0] ?? '';
  const lines = [
    `const ${room.entity} = await database.transaction(async (queries) => {`,
    `  await queries.query('set transaction isolation level repeatable read');`,
    `  return ${call.replace('(database', '(queries')};`,
    '});',
    `${response}.set('cache-control', 'no-store').json(realtime ? ${room.entity} : { ...${room.entity}, version: undefined });`,
  ];
  return [
    {
      line: lineOf(route.where),
      name: nameOf(route),
      before,
      source: before.replace(statement, lines.map((line) => `${indent}${line}`).join('\n')),
      exact: true,
    },
  ];
}

/** Signing out ends the sockets of the session on every node. */
function logoutEdit(facts: Facts, file: { readonly path: string; readonly text: string }): readonly Edit[] {
  const { logout, kind } = facts.auth;
  if (logout === undefined || kind !== 'session' || pathOf(logout.where) !== file.path) return [];
  const before = linesOf(file.text, lineOf(logout.where), logout.endLine ?? lineOf(logout.where));
  const statement = /^( *)(\w+)\.session\.destroy\(\((\w+)\) => \(\3 \? next\(\3\) : (.+?)\)\);$/m.exec(before);
  if (statement === null) return [];
  const [whole, indent = '', request = '', error = '', answer = ''] = statement;
  const lines = [
    `const { sessionID } = ${request};`,
    `${request}.session.destroy((${error}) => {`,
    `  if (${error}) return next(${error});`,
    '  realtime?.end(sessionID);',
    `  ${answer};`,
    '});',
  ];
  return [
    {
      line: lineOf(logout.where),
      name: nameOf(logout),
      before,
      source: before.replace(whole, lines.map((line) => `${indent}${line}`).join('\n')),
      exact: true,
    },
  ];
}
