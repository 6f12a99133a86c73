import type { Route } from './profile.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { argumentsAt, closingBracket, listItems, literal, named, readSources } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import type { Survey } from './survey.ts';

const VERB = /^(?:get|post|put|patch|delete|options|any|match|view|redirect)$/;
const RESOURCE = /^(?:resource|apiResource|resources|apiResources|singleton|apiSingleton)$/;
const ROWS: readonly (readonly [string, string, string, boolean])[] = [
  ['index', 'GET', '', true],
  ['store', 'POST', '', true],
  ['create', 'GET', '/create', false],
  ['show', 'GET', '/{}', true],
  ['edit', 'GET', '/{}/edit', false],
  ['update', 'PUT', '/{}', true],
  ['destroy', 'DELETE', '/{}', true],
];

type Standing = { readonly prefix: string; readonly guards: readonly string[]; readonly controller: string };
type Link = { readonly name: string; readonly args: ReturnType<typeof argumentsAt>; readonly at: number };

/** Laravel: `routes/*.php`; everything in `routes/api.php` lies under `/api`. */
export function readLaravelRoutes(survey: Survey): readonly Route[] {
  const sources = readSources(survey, /(?:^|\/)routes\/[\w/-]+\.php$/, { style: 'c', having: /Route::/ });
  return sources.flatMap((source) => {
    const prefix = /(?:^|\/)routes\/api\.php$/.test(source.path) ? '/api' : '';
    return scan(source, { start: 0, end: source.code.length }, { prefix, guards: [], controller: '' });
  });
}

function scan(source: Source, range: { readonly start: number; readonly end: number }, standing: Standing): readonly Route[] {
  const routes: Route[] = [];
  const pattern = /\bRoute::(?=\w+\()/g;
  pattern.lastIndex = range.start;
  for (let match = pattern.exec(source.code); match !== null && match.index < range.end; match = pattern.exec(source.code)) {
    const links = chainAt(source, match.index + match[0].length);
    routes.push(...routesOfChain(source, links, standing));
    pattern.lastIndex = (links.at(-1)?.args.end ?? match.index) + 1;
  }
  return routes;
}

/** `get('/x', …)->middleware('auth')->name('x')` as its calls. */
function chainAt(source: Source, offset: number): readonly Link[] {
  const links: Link[] = [];
  const next = /\s*(?:->|::)?\s*(\w+)\(/y;
  let at = offset;
  for (;;) {
    next.lastIndex = at;
    const match = next.exec(source.code);
    if (match === null) return links;
    const args = argumentsAt(source.code, match.index + match[0].length - 1);
    links.push({ name: match[1] ?? '', args, at: match.index + match[0].length - match[0].trimStart().length });
    at = args.end + 1;
    if (!/^\s*->/.test(source.code.slice(at, at + 40))) return links;
  }
}

function routesOfChain(source: Source, links: readonly Link[], outer: Standing): readonly Route[] {
  const standing = links.reduce(applyLink, outer);
  const group = links.find((link) => link.name === 'group');
  if (group !== undefined) return groupRoutes(source, group, standing);
  const verb = links.find((link) => VERB.test(link.name));
  if (verb !== undefined) return verbRoutes(source, verb, standing);
  const resource = links.find((link) => RESOURCE.test(link.name));
  return resource === undefined ? [] : resourceRoutes(source, resource, { standing, links });
}

function applyLink(standing: Standing, link: Link): Standing {
  const first = link.args.items[0];
  if (link.name === 'prefix') return { ...standing, prefix: joinPath(standing.prefix, literal(first) ?? '') };
  if (link.name === 'middleware')
    return { ...standing, guards: [...standing.guards, ...link.args.items.flatMap((item) => listItems(item)).map(className)] };
  if (link.name === 'controller') return { ...standing, controller: className(first ?? '') };
  return standing;
}

function groupRoutes(source: Source, group: Link, standing: Standing): readonly Route[] {
  const options = /^(?:\[|array\()/.test(group.args.items[0] ?? '')
    ? argumentsAt(group.args.items[0] ?? '', (group.args.items[0] ?? '').search(/[[(]/)).items
    : [];
  const inner: Standing = {
    ...standing,
    prefix: joinPath(standing.prefix, literal(named(options, 'prefix')) ?? ''),
    guards: [...standing.guards, ...listItems(named(options, 'middleware')).map(className)],
  };
  const start = group.args.starts.at(-1) ?? 0;
  const brace = source.code.indexOf('{', start);
  const end = brace < 0 || brace > group.args.end ? group.args.end : closingBracket(source.code, brace);
  return scan(source, { start, end }, inner);
}

function verbRoutes(source: Source, verb: Link, standing: Standing): readonly Route[] {
  const isMatch = verb.name === 'match';
  const items = isMatch ? verb.args.items.slice(1) : verb.args.items;
  const path = literal(items[0]);
  if (path === undefined) return [];
  const methods = isMatch
    ? listItems(verb.args.items[0])
    : [verb.name === 'any' ? 'all' : verb.name === 'view' || verb.name === 'redirect' ? 'get' : verb.name];
  const handler = handlerOf(items[1] ?? '', standing.controller);
  const where = `${source.path}:${source.line(verb.at)}`;
  const endLine = handler === undefined && /function|fn\s*\(/.test(items[1] ?? '') ? source.line(verb.args.end) : undefined;
  return methods.map((method) =>
    toRoute({
      method: method.toUpperCase(),
      path: joinPath(standing.prefix, path),
      where,
      handler,
      guards: standing.guards,
      endLine,
    }),
  );
}

function resourceRoutes(
  source: Source,
  resource: Link,
  { standing, links }: { readonly standing: Standing; readonly links: readonly Link[] },
): readonly Route[] {
  const name = literal(resource.args.items[0]);
  if (name === undefined) return [];
  const only = listItems(links.find((link) => link.name === 'only')?.args.items[0]);
  const except = listItems(links.find((link) => link.name === 'except')?.args.items[0]);
  const isApi = resource.name.startsWith('api');
  const controller = className(resource.args.items[1] ?? '');
  const parts = name.split('.');
  const base = parts.map((part, at) => (at < parts.length - 1 ? `${part}/{${singular(part)}}` : part)).join('/');
  const rows = ROWS.filter(
    ([action, , , api]) => (api || !isApi) && (only.length === 0 || only.includes(action)) && !except.includes(action),
  );
  return rows.map(([action, method, suffix]) =>
    toRoute({
      method,
      path: joinPath(standing.prefix, base + suffix.replace('{}', `{${singular(parts.at(-1) ?? '')}}`)),
      where: `${source.path}:${source.line(resource.at)}`,
      handler: `${controller}@${action}`,
      guards: standing.guards,
    }),
  );
}

/** `[CardController::class, 'store']`, `'CardController@store'`, `CardController::class`, or the group's controller. */
function handlerOf(expression: string, controller: string): string | undefined {
  const pair = /^\[\s*([\w\\]+)::class\s*,\s*["'](\w+)["']/.exec(expression);
  if (pair !== null) return `${className(pair[1] ?? '')}@${pair[2] ?? ''}`;
  const text = literal(expression);
  if (text !== undefined) return controller === '' || text.includes('@') ? text : `${controller}@${text}`;
  return /^[\w\\]+::class$/.test(expression) ? className(expression) : undefined;
}

function className(expression: string): string {
  return (
    (literal(expression) ?? expression)
      .replace(/::class$/, '')
      .split('\\')
      .at(-1) ?? expression
  );
}

function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/-/g, '_');
}
