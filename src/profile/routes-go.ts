import type { Route } from './profile.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { argumentsAt, closingBracket, literal, readSources, wordPattern } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import type { Survey } from './survey.ts';

const HAVING = /gin-gonic|labstack\/echo|gofiber\/fiber|go-chi\/chi|gorilla\/mux|"net\/http"|httprouter/;
const CALL =
  /(?<![\w.])([\w.]+)\.(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any|Get|Post|Put|Patch|Delete|Head|Options|Handle|HandleFunc|Method|Group|Route|Mount|Use|With|PathPrefix)\(/g;
const FUNCTION = /^func\s+(?:\([^)]*\)\s*)?(\w+)\s*\(/gm;
const ROUTER_TYPE =
  /(\w+)\s+(?:\*?gin\.(?:RouterGroup|Engine|IRouter|IRoutes)|\*?echo\.(?:Echo|Group)|\*?fiber\.(?:App|Router)|fiber\.Router|chi\.Router|\*chi\.Mux|\*mux\.Router|\*http\.ServeMux)/;

type Standing = { readonly prefix: string; readonly guards: readonly string[] };
type GoFunction = {
  readonly source: Source;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly parameter: string | undefined;
  readonly position: number;
};

/** Gin, Echo, Fiber, chi, gorilla/mux and net/http: groups, mounts and functions that are handed a router. */
export function readGoRoutes(survey: Survey): readonly Route[] {
  const sources = readSources(survey, /(?<!_test)\.go$/, { style: 'c', having: HAVING });
  const functions = sources.flatMap(functionsOf);
  const standings = new Map<string, readonly Standing[]>();
  let routes: readonly Route[] = [];
  // Each pass follows routers one call deeper; four are deeper than anybody nests.
  for (let pass = 0; pass < 4; pass += 1) {
    const handed = new Map<string, Standing[]>();
    routes = functions.flatMap((one) =>
      routesOf(one, standings.get(one.name) ?? [{ prefix: '', guards: [] }], { functions, handed }),
    );
    const before = JSON.stringify([...standings]);
    for (const [name, places] of handed) standings.set(name, unique(places));
    if (JSON.stringify([...standings]) === before) break;
  }
  return uniqueRoutes(routes);
}

function unique(places: readonly Standing[]): readonly Standing[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()].slice(0, 8);
}

function uniqueRoutes(routes: readonly Route[]): readonly Route[] {
  return [...new Map(routes.map((route) => [JSON.stringify(route), route])).values()];
}

function functionsOf(source: Source): readonly GoFunction[] {
  return [...source.code.matchAll(FUNCTION)].map((match) => {
    const open = match.index + match[0].length - 1;
    const parameters = argumentsAt(source.code, open);
    const position = parameters.items.findIndex((item) => ROUTER_TYPE.test(item));
    const brace = bodyStart(source.code, parameters.end);
    return {
      source,
      name: match[1] ?? '',
      start: brace,
      end: closingBracket(source.code, brace),
      parameter: ROUTER_TYPE.exec(parameters.items[position] ?? '')?.[1],
      position,
    };
  });
}

/** The brace of the body: result types such as `interface{}` have braces of their own. */
function bodyStart(code: string, offset: number): number {
  const end = code.indexOf('\n', offset);
  const brace = code.lastIndexOf('{', end < 0 ? code.length : end);
  return brace > offset ? brace : code.indexOf('{', offset);
}

type Pass = { readonly functions: readonly GoFunction[]; readonly handed: Map<string, Standing[]> };

function routesOf(one: GoFunction, places: readonly Standing[], pass: Pass): readonly Route[] {
  return places.flatMap((place) => {
    const variables = new Map<string, Standing>();
    if (one.parameter !== undefined) variables.set(one.parameter, place);
    const scope: GoScope = { ...one, variables, pass, outer: one.parameter === undefined ? place : { prefix: '', guards: [] } };
    return scan(scope, one.start, one.end);
  });
}

type GoScope = GoFunction & { readonly variables: Map<string, Standing>; readonly pass: Pass; readonly outer: Standing };

function scan(scope: GoScope, start: number, end: number): readonly Route[] {
  const { code } = scope.source;
  const routes: Route[] = [];
  const pattern = new RegExp(CALL.source, 'g');
  pattern.lastIndex = start;
  handOver(scope, start, end);
  for (let match = pattern.exec(code); match !== null && match.index < end; match = pattern.exec(code)) {
    const open = match.index + match[0].length - 1;
    const args = argumentsAt(code, open);
    const receiver = match[1] ?? '';
    const method = match[2] ?? '';
    const standing = scope.variables.get(receiver) ?? scope.outer;
    const path = literal(args.items[0]);
    if (method === 'Use')
      scope.variables.set(receiver, withGuards(standing, path === undefined ? args.items : args.items.slice(1)));
    else if (method === 'Group' || method === 'PathPrefix' || method === 'With') {
      assign(scope, match.index, { standing, path: path ?? '', guards: path === undefined ? args.items : args.items.slice(1) });
      if (method === 'Group' && args.items.at(-1)?.startsWith('func(') === true)
        pattern.lastIndex = nested(scope, args, { standing, routes, path: '' }) ?? pattern.lastIndex;
    } else if (method === 'Route' && path !== undefined)
      pattern.lastIndex = nested(scope, args, { standing, routes, path }) ?? pattern.lastIndex;
    else if (method === 'Mount' && path !== undefined)
      mount(scope, args.items[1] ?? '', { prefix: joinPath(standing.prefix, path), guards: standing.guards });
    else routes.push(...routeOf(scope, { method, args, standing, at: match.index, path }));
  }
  return routes;
}

function withGuards(standing: Standing, items: readonly string[]): Standing {
  return { prefix: standing.prefix, guards: [...standing.guards, ...guardNames(items)] };
}

/** `api := r.Group("/api", auth)`; `.Subrouter()` may follow a path prefix. */
function assign(
  scope: GoScope,
  at: number,
  made: { readonly standing: Standing; readonly path: string; readonly guards: readonly string[] },
): void {
  const line = scope.source.code.slice(scope.source.code.lastIndexOf('\n', at) + 1, at);
  const variable = /(\w+)\s*:?=\s*$/.exec(line)?.[1];
  if (variable === undefined) return;
  const guards = [...made.standing.guards, ...guardNames(made.guards)];
  scope.variables.set(variable, {
    prefix: made.path === '' ? made.standing.prefix : joinPath(made.standing.prefix, made.path),
    guards,
  });
}

/** `r.Route("/cards", func(r chi.Router) { … })`. */
function nested(
  scope: GoScope,
  args: ReturnType<typeof argumentsAt>,
  into: { readonly standing: Standing; readonly routes: Route[]; readonly path: string },
): number | undefined {
  const body = args.items.at(-1) ?? '';
  const start = args.starts.at(-1);
  if (!body.startsWith('func(') || start === undefined) return undefined;
  const brace = scope.source.code.indexOf('{', start);
  if (brace < 0 || brace >= args.end) return undefined;
  const name = /^func\(\s*(\w+)/.exec(body)?.[1] ?? '';
  const variables = new Map(scope.variables);
  variables.set(name, {
    prefix: into.path === '' ? into.standing.prefix : joinPath(into.standing.prefix, into.path),
    guards: into.standing.guards,
  });
  const end = closingBracket(scope.source.code, brace);
  into.routes.push(...scan({ ...scope, variables }, brace, end));
  return end;
}

function mount(scope: GoScope, expression: string, standing: Standing): void {
  const name = /(\w+)\([^()]*\)$/.exec(expression)?.[1];
  if (name === undefined) return;
  give(scope.pass, name, standing);
}

/** `registerCards(api, store)`: that function's parameter is this group. */
function handOver(scope: GoScope, start: number, end: number): void {
  for (const target of scope.pass.functions) {
    if (target.parameter === undefined || target === scope) continue;
    const pattern = new RegExp(`(?<!func )(?<![\\w])${wordPattern(target.name)}\\(`, 'g');
    pattern.lastIndex = start;
    for (
      let match = pattern.exec(scope.source.code);
      match !== null && match.index < end;
      match = pattern.exec(scope.source.code)
    ) {
      const args = argumentsAt(scope.source.code, match.index + match[0].length - 1);
      const given = args.items[target.position] ?? '';
      const line = scope.source.code.slice(0, match.index);
      const known = standingAt(scope, given, line.length);
      if (known !== undefined) give(scope.pass, target.name, known);
    }
  }
}

/** The group a name or a `r.Group("/x")` expression stands for. */
function standingAt(scope: GoScope, expression: string, before: number): Standing | undefined {
  const inline = /^([\w.]+)\.(?:Group|PathPrefix)\(\s*"([^"]*)"/.exec(expression);
  if (inline !== null) {
    const base = standingAt(scope, inline[1] ?? '', before) ?? scope.outer;
    return { prefix: joinPath(base.prefix, inline[2] ?? ''), guards: base.guards };
  }
  if (scope.variables.has(expression)) return scope.variables.get(expression);
  const code = scope.source.code.slice(scope.start, before);
  const group = [
    ...code.matchAll(new RegExp(`\\b${wordPattern(expression)}\\s*:?=\\s*([\\w.]+)\\.(?:Group|PathPrefix)\\(`, 'g')),
  ].at(-1);
  if (group === undefined) return /^\w+$/.test(expression) ? scope.outer : undefined;
  const args = argumentsAt(code, group.index + group[0].length - 1);
  const base = standingAt(scope, group[1] ?? '', scope.start + group.index) ?? scope.outer;
  return {
    prefix: joinPath(base.prefix, literal(args.items[0]) ?? ''),
    guards: [...base.guards, ...guardNames(args.items.slice(1))],
  };
}

function give(pass: Pass, name: string, standing: Standing): void {
  pass.handed.set(name, [...(pass.handed.get(name) ?? []), standing]);
}

type Found = {
  readonly method: string;
  readonly args: ReturnType<typeof argumentsAt>;
  readonly standing: Standing;
  readonly at: number;
  readonly path: string | undefined;
};

function routeOf(scope: GoScope, { method, args, standing, at, path }: Found): readonly Route[] {
  const verbFirst =
    method === 'Method' ||
    (method === 'Handle' && /^(?:"[A-Z]+"|http\.Method)/.test(args.items[0] ?? '') && args.items.length > 2);
  const raw = verbFirst ? literal(args.items[1]) : path;
  if (raw === undefined || args.items.length < 2) return [];
  const [, patternVerb, patternPath] = /^(?:([A-Z]+) )?(?:[\w.-]+)?(\/.*)$/.exec(raw) ?? [];
  if (patternPath === undefined && raw !== '') return [];
  const chained = /^\s*\.Methods\(([^)]*)\)/.exec(scope.source.code.slice(args.end + 1))?.[1];
  const named =
    chained === undefined
      ? []
      : [...chained.matchAll(/"([A-Z]+)"|http\.Method(\w+)/g)].map((match) => (match[1] ?? match[2] ?? '').toUpperCase());
  const given = verbFirst
    ? [literal(args.items[0])?.toUpperCase() ?? (args.items[0] ?? '').replace('http.Method', '').toUpperCase()]
    : [];
  const verb = /^(?:Handle|HandleFunc|Any)$/.test(method) ? (patternVerb ?? 'ALL') : method.toUpperCase();
  const methods = given.length > 0 ? given : named.length > 0 ? named : [verb];
  const rest = args.items.slice(verbFirst ? 2 : 1);
  // Echo takes its middleware after the handler, the others before it.
  const isEcho = /labstack\/echo/.test(scope.source.code);
  const handler = isEcho ? rest[0] : rest.at(-1);
  const guards = guardNames(isEcho ? rest.slice(1) : rest.slice(0, -1));
  const where = `${scope.source.path}:${scope.source.line(at)}`;
  const inline = handler?.startsWith('func(') === true;
  const wrappers = inline ? [] : wrappersOf(handler ?? '');
  return methods.map((one) =>
    toRoute({
      method: one,
      path: joinPath(standing.prefix, patternPath ?? ''),
      where,
      handler: inline ? undefined : wrappers.at(-1),
      guards: [...standing.guards, ...guards, ...wrappers.slice(0, -1)],
      endLine: inline ? scope.source.line(args.end) : undefined,
    }),
  );
}

function guardNames(items: readonly string[]): readonly string[] {
  return items
    .map(nameOf)
    .filter(
      (name): name is string =>
        name !== undefined && !/^(?:middleware|gin|chi|echo|cors|logger|recover|compress|handlers)\.|^func/.test(name),
    );
}

/** `sessionRequired(handleBoard)` is a guard and a handler; a call without a handler in it makes one. */
function wrappersOf(expression: string): readonly string[] {
  const name = nameOf(expression);
  if (name === undefined) return [];
  const open = expression.indexOf('(');
  const inner =
    open < 0 ? [] : argumentsAt(expression, open).items.filter((item) => /^[\w.]+(?:\(|$)/.test(item) && !/^\d/.test(item));
  const handler = inner.at(-1);
  if (handler === undefined || /^(?:store|db|cfg|config|logger|log|svc|service|repo|hub|s|h)$/i.test(handler)) return [name];
  return [name, ...wrappersOf(handler)].filter((one) => !/^http\.HandlerFunc$/.test(one));
}

function nameOf(expression: string): string | undefined {
  return /^&?([\w.]+)/.exec(expression)?.[1];
}
