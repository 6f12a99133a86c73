import type { Facts } from './facts.ts';
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
    `const { PUBLIC_ORIGINS = '', REALTIME = 'off' } = process.env;`,
    '',
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
    `const ${symbol} = createServer();`,
    'const realtime =',
    `  REALTIME === 'on'`,
    `    ? await createRealtime(${symbol}, {`,
    ...options(facts, wiring).map((line) => `        ${line},`),
    '      })',
    '    : undefined;',
    `${call.replace(/,?\s*\}\)$/, ',\n  realtime,\n})')};`,
    `${symbol}.on('request', app);`,
  ];
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
        `const ${symbol} = ${http?.statement.replace(/^(?:const|let) \w+ = /, '') ?? ''}`,
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

function options(facts: Facts, wiring: Extract<Wiring, { kind: 'injected' }> | undefined): readonly string[] {
  const { auth, deployment, access } = facts;
  return [
    ...(takesDatabase(facts) ? ['database'] : []),
    auth.kind === 'session' ? `session: ${sessionCall(facts, wiring)}` : 'userOf',
    ...(access === undefined ? [`mayView`] : []),
    `origins: PUBLIC_ORIGINS.split(',').map((origin) => origin.trim())`,
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
  return `${existing.source.replace(/\}\)$/, `  ${drain}\n})`)};`;
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}

/** The lines of the application that change. */
export function appSource(facts: Facts, wiring: Extract<Wiring, { kind: 'injected' }>, text: string): string {
  const { server } = facts;
  const path = server.app?.path ?? server.entry;
  const optional = wiring.options?.statement.replace(/;?\s*\};$/, '; realtime?: Realtime };');
  const lines = text.split('\n').flatMap((line, index) => {
    const router = wiring.routers.find((each) => line.includes(each.call) && !line.startsWith('import'));
    return router === undefined
      ? []
      : [{ number: index + 1, line: line.trim().replace(router.call, router.call.replace(/\)$/, ', realtime)')) }];
  });
  return [
    importer(path, server.importEnding)('type { Realtime }', namesOf(facts).serverFile),
    ...(optional === undefined ? [] : ['', optional]),
    '',
    `// ${wiring.factory} takes \`realtime\` from its options; from line ${lines[0]?.number ?? server.app?.line ?? 1} on it passes it to the routes:`,
    ...lines.map(({ line }) => line),
  ].join('\n');
}

/** From `start` to the brace that closes the function. */
export function functionAt(text: string, start: number): string {
  const open = /\{\n/.exec(text.slice(start));
  if (open === null) return text.slice(start);
  const body = start + open.index + 1;
  return text.slice(start, body + expressionBlock(text, body) + 1);
}

function expressionBlock(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at - from;
  }
  return text.length - from;
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
    ...(versioned && changed.length > 0 ? [from(`{ next${Room}Version }`, versionFile)] : []),
  ];
  const edits = [
    ...changed.map((mutation) => announcedBy(file.router, { before: mutation.source, ...rewriteHandler(facts, mutation) })),
    ...(versioned ? snapshotEdit(facts, file) : []),
    ...logoutEdit(facts, file),
  ];
  const exact = edits.every((edit) => edit.exact);
  if (file.router === undefined) return { source: [...imports, '', ...edits.map((edit) => edit.source)].join('\n'), exact };
  const whole = functionAt(file.text, file.text.indexOf(file.router.signature));
  const edited = edits.reduce((source, edit) => source.replace(edit.before, () => edit.source), whole);
  const signature = file.router.signature.replace(/\)(?=[^)]*\{$)/, ', realtime?: Realtime)');
  const source = withoutOthers(
    edited.replace(file.router.signature, signature),
    edits.map((edit) => edit.source),
  );
  return { source: [...imports, '', source].join('\n'), exact };
}

/** With injection the publisher is a property of what the router gets. */
function announcedBy(router: Router | undefined, edit: Edit): Edit {
  return router === undefined ? edit : { ...edit, source: edit.source.replace(/(?<![.\w])publish\('/g, "realtime?.publish('") };
}

/** Routes that stay as they are are named, not repeated. */
function withoutOthers(source: string, edited: readonly string[]): string {
  const others: string[] = [];
  const shorter = source.replace(/^ {2}router\.(\w+)\('([^']*)'[^]*?^ {2}\}\);\n\n?/gm, (whole, method: string, path: string) => {
    if (edited.some((each) => each.includes(whole.trim().slice(0, 60)))) return whole;
    others.push(`${method.toUpperCase()} ${path}`);
    return '';
  });
  if (others.length === 0) return shorter;
  return shorter.replace(/\n {2}return router;/, `\n  // as today: ${others.join(', ')}\n  return router;`);
}

type Edit = { readonly before: string; readonly source: string; readonly exact: boolean };

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
  return [{ before, source: before.replace(statement, lines.map((line) => `${indent}${line}`).join('\n')), exact: true }];
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
  return [{ before, source: before.replace(whole, lines.map((line) => `${indent}${line}`).join('\n')), exact: true }];
}
