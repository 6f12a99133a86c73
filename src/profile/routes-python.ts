import type { Route } from './profile.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { argumentsAt, callsOf, listItems, literal, named, readSources, wordPattern } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import { folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

const VERB = /^(?:get|post|put|patch|delete|head|options)$/;
const ROUTER =
  /^([ \t]*)(\w+)\s*(?::\s*[\w.]+\s*)?=\s*(?:\w+\.)?(FastAPI|APIRouter|Flask|Blueprint|Starlette|Quart|Namespace|Api)\(/gm;
const DECORATOR = /^[ \t]*@(\w+)\.(get|post|put|patch|delete|head|options|route|api_route)\(/gm;
const INCLUDE = /\b(\w+)\.(?:include_router|register_blueprint|add_namespace)\(/g;

type Router = { readonly key: string; readonly source: Source; readonly prefix: string; readonly guards: readonly string[] };

/** FastAPI and Flask: decorators on functions, with the prefixes of routers and blueprints. */
export function readDecoratedRoutes(survey: Survey): readonly Route[] {
  const sources = readSources(survey, /\.py$/, {
    style: 'python',
    having: /FastAPI|APIRouter|flask|Blueprint|quart|starlette|\.include_router/i,
  });
  const routers = new Map(sources.flatMap(routersOf).map((router) => [router.key, router] as const));
  const mounts = sources.flatMap((source) => mountsOf(source, sources, routers));
  return sources.flatMap((source) => routesOf(source, (name) => placesOf(`${source.path}#${name}`, { routers, mounts })));
}

function routersOf(source: Source): readonly Router[] {
  return callsOf(source, ROUTER).map(({ match, args }) => ({
    key: `${source.path}#${match[2] ?? ''}`,
    source,
    prefix: literal(named(args.items, 'prefix') ?? named(args.items, 'url_prefix')) ?? '',
    guards: dependsOf(named(args.items, 'dependencies') ?? ''),
  }));
}

type Mount = {
  readonly owner: string;
  readonly target: string;
  readonly prefix: string;
  readonly replaces: boolean;
  readonly guards: readonly string[];
};

function mountsOf(source: Source, sources: readonly Source[], routers: ReadonlyMap<string, Router>): readonly Mount[] {
  // Flask-RESTX: `Api(blueprint)` lies where its blueprint lies.
  const wrapped = callsOf(source, ROUTER).flatMap(({ match, args }): Mount[] => {
    const inner = match[3] === 'Api' ? args.items[0] : undefined;
    if (inner === undefined || !/^\w+$/.test(inner)) return [];
    return [
      { owner: `${source.path}#${inner}`, target: `${source.path}#${match[2] ?? ''}`, prefix: '', replaces: false, guards: [] },
    ];
  });
  const included = callsOf(source, INCLUDE).flatMap(({ match, args }): Mount[] => {
    const target = resolveName(source, args.items[0] ?? '', { sources, routers });
    if (target === undefined) return [];
    const isBlueprint = match[0].includes('register_blueprint');
    const given = literal(
      named(args.items, 'prefix') ?? named(args.items, 'url_prefix') ?? named(args.items, 'path') ?? args.items[1],
    );
    const owner = `${source.path}#${match[1] ?? ''}`;
    return [
      {
        owner,
        target,
        prefix: given ?? '',
        replaces: isBlueprint && given !== undefined,
        guards: dependsOf(named(args.items, 'dependencies') ?? ''),
      },
    ];
  });
  return [...wrapped, ...included];
}

type Known = { readonly routers: ReadonlyMap<string, Router>; readonly mounts: readonly Mount[] };
type Standing = { readonly prefix: string; readonly guards: readonly string[] };

/** Every prefix a router is reachable under; without a mount, its own. */
function placesOf(key: string, known: Known, depth = 0): readonly Standing[] {
  const router = known.routers.get(key);
  const own = router?.prefix ?? '';
  const guards = router?.guards ?? [];
  const mounts = depth > 6 ? [] : known.mounts.filter((mount) => mount.target === key);
  if (mounts.length === 0) return [{ prefix: own, guards }];
  return mounts.flatMap((mount) =>
    placesOf(mount.owner, known, depth + 1).map((outer) => ({
      // A Flask registration with its own prefix replaces the blueprint's, FastAPI puts one before the other.
      prefix: joinPath(outer.prefix, mount.prefix, mount.replaces ? '' : own),
      guards: [...outer.guards, ...mount.guards, ...guards],
    })),
  );
}

type Modules = { readonly sources: readonly Source[]; readonly routers: ReadonlyMap<string, Router> };

/** `boards.router`, `router` or `boards_router` to the router object of the module it was imported from. */
function resolveName(source: Source, expression: string, modules: Modules): string | undefined {
  const { sources, routers } = modules;
  const [first = '', second] = expression.split('.').slice(-2);
  const direct = `${source.path}#${expression}`;
  if (routers.has(direct)) return direct;
  const name = second ?? first;
  const imported = importOf(source, second === undefined ? name : first);
  if (imported === undefined) return undefined;
  const attribute = second ?? imported.name;
  for (const module of second === undefined ? [imported.module] : [`${imported.module}.${imported.name}`, imported.module]) {
    const path = modulePath(source, sources, module);
    const key = path === undefined ? undefined : `${path}#${attribute}`;
    if (key !== undefined && routers.has(key)) return key;
    const again = path === undefined ? undefined : sources.find((other) => other.path === path);
    if (again !== undefined && again !== source) {
      const found = resolveName(again, attribute, modules);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function importOf(source: Source, local: string): { readonly module: string; readonly name: string } | undefined {
  for (const match of source.code.matchAll(/^[ \t]*from\s+([\w.]+)\s+import\s+(?:\(([^)]*)\)|([^\n]*))/gm)) {
    for (const item of (match[2] ?? match[3] ?? '').split(',')) {
      const [name, alias] = item.trim().split(/\s+as\s+/);
      if ((alias ?? name) === local && name !== undefined) return { module: match[1] ?? '', name };
    }
  }
  const plain =
    new RegExp(`^[ \\t]*import\\s+([\\w.]+)(?:\\s+as\\s+${wordPattern(local)})`, 'm').exec(source.code) ??
    new RegExp(`^[ \\t]*import\\s+(${wordPattern(local)})\\b`, 'm').exec(source.code);
  return plain?.[1] === undefined ? undefined : { module: plain[1], name: '' };
}

function modulePath(source: Source, sources: readonly Source[], module: string): string | undefined {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  let base = folderOf(source.path);
  for (let up = 1; up < dots; up += 1) base = folderOf(base);
  const inner = module.slice(dots).replace(/\.$/, '').replace(/\./g, '/');
  const wanted = dots > 0 ? [base, inner].filter((part) => part !== '' && part !== '.').join('/') : inner;
  const exact = [`${wanted}.py`, `${wanted}/__init__.py`];
  return (
    sources.find((other) => exact.includes(other.path))?.path ??
    (dots > 0 ? undefined : sources.find((other) => exact.some((path) => other.path.endsWith(`/${path}`)))?.path)
  );
}

function routesOf(source: Source, places: (router: string) => readonly Standing[]): readonly Route[] {
  return callsOf(source, DECORATOR).flatMap(({ match, args, line }) => {
    const path = literal(args.items[0]) ?? literal(named(args.items, 'path')) ?? literal(named(args.items, 'rule'));
    if (path === undefined) return [];
    const verb = match[2] ?? '';
    const view = classAfter(source, args.end);
    const listed = view?.methods ?? listItems(named(args.items, 'methods') ?? '"GET"');
    const methods = VERB.test(verb) ? [verb] : listed;
    const handler = view ?? functionAfter(source, args.end);
    return places(match[1] ?? '').flatMap((place) =>
      methods.map((method) =>
        toRoute({
          method: method.toUpperCase(),
          path: joinPath(place.prefix, path),
          where: `${source.path}:${line}`,
          handler: handler?.name,
          endLine: handler?.endLine,
          guards: [...place.guards, ...dependsOf(named(args.items, 'dependencies') ?? ''), ...(handler?.guards ?? [])],
        }),
      ),
    );
  });
}

type PythonFunction = { readonly name: string; readonly guards: readonly string[]; readonly endLine: number };

/** The function under a decorator, with the decorators between and the dependencies of its parameters. */
export function functionAfter(source: Source, offset: number): PythonFunction | undefined {
  const match = /^([ \t]*)(?:async\s+)?def\s+(\w+)\s*\(/m.exec(source.code.slice(offset));
  if (match === null) return undefined;
  const between = source.code.slice(offset + 1, offset + match.index);
  if (/^[ \t]*(?:class|def|\w+\s*=)/m.test(between.replace(/^[ \t]*@[^\n]*$/gm, ''))) return undefined;
  const start = offset + match.index;
  const open = start + match[0].length - 1;
  const args = argumentsAt(source.code, open);
  const decorators = [...between.matchAll(/^[ \t]*@([\w.]+)/gm)].map((decorator) => decorator[1] ?? '');
  return {
    name: match[2] ?? '',
    guards: [
      ...decorators.filter((name) => !/\.(?:get|post|put|patch|delete|route)$/.test(name)),
      ...dependsOf(args.items.join(', ')),
    ],
    endLine: endOfBlock(source, args.end, match[1]?.length ?? 0),
  };
}

/** A class of methods named after verbs, as Flask's method views and resources are. */
function classAfter(source: Source, offset: number): (PythonFunction & { readonly methods: readonly string[] }) | undefined {
  const match = /^\)\s*((?:@[^\n]*\s*)*)^([ \t]*)class\s+(\w+)/m.exec(source.code.slice(offset));
  if (match === null || match.index !== 0) return undefined;
  const start = offset + match[0].length;
  const endLine = endOfBlock(source, start, match[2]?.length ?? 0);
  const body = source.code.split('\n').slice(source.line(start), endLine).join('\n');
  const methods = [...body.matchAll(/^[ \t]+(?:async\s+)?def\s+(get|post|put|patch|delete)\s*\(/gm)].map(
    (method) => method[1] ?? '',
  );
  return { name: match[3] ?? '', guards: [], endLine, methods };
}

/** Last line of an indented block. */
export function endOfBlock(source: Source, offset: number, indent: number): number {
  const first = source.line(offset);
  const lines = source.code.split('\n');
  let last = first;
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (line.length - line.trimStart().length <= indent) break;
    last = at + 1;
  }
  return last;
}

function dependsOf(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:Depends|Security)\(\s*([\w.]+)/g)]
    .map((match) => match[1] ?? '')
    .filter(
      (name) =>
        !/(?:^|_)(?:db|session|settings|config|repository|repo|service|store)$|^get_(?:db|session|settings|async_session)/.test(
          name,
        ),
    );
}
