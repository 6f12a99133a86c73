import type { Route } from './profile.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { argumentsAt, closingBracket, literal, readSources, wordPattern } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import type { Survey } from './survey.ts';

const FUNCTION = /\bfn\s+(\w+)\s*(?:<[^>{]*>)?\s*\(/g;
const CALL = /\.\s*(route|nest|merge|route_layer|layer)\s*\(/g;
const VERB = /(?<![\w:])(?:\w+::)*(get|post|put|patch|delete|head|options|any)\s*\(/g;

type RustFunction = { readonly source: Source; readonly name: string; readonly start: number; readonly end: number };

/** axum: chains on `Router`, followed through the functions that are nested and merged. */
export function readAxumRoutes(survey: Survey): readonly Route[] {
  const sources = readSources(survey, /\.rs$/, { style: 'c', having: /\baxum\b|\bRouter\b/ });
  const functions = sources
    .flatMap(functionsOf)
    .filter(({ source, start, end }) => /\bRouter::|\.route\(/.test(source.code.slice(start, end)));
  const called = new Set(
    functions.flatMap((one) =>
      functions.filter(
        (other) =>
          other !== one &&
          new RegExp(`\\b${wordPattern(other.name)}\\s*\\(`).test(one.source.code.slice(one.start, one.end)) &&
          sameTarget(one, other, functions),
      ),
    ),
  );
  const roots = functions.filter((one) => !called.has(one));
  return roots.flatMap((root) => routesOf(root, { functions, prefix: '', guards: [], seen: new Set() }));
}

function sameTarget(from: RustFunction, target: RustFunction, functions: readonly RustFunction[]): boolean {
  const body = from.source.code.slice(from.start, from.end);
  return [...body.matchAll(new RegExp(`((?:\\w+::)*)${wordPattern(target.name)}\\s*\\(`, 'g'))].some(
    (match) => functionCalled(from, `${match[1] ?? ''}${target.name}`, functions) === target,
  );
}

function functionsOf(source: Source): readonly RustFunction[] {
  return [...source.code.matchAll(FUNCTION)].flatMap((match) => {
    const parameters = argumentsAt(source.code, match.index + match[0].length - 1);
    const brace = source.code.indexOf('{', parameters.end);
    return brace < 0 ? [] : [{ source, name: match[1] ?? '', start: brace, end: closingBracket(source.code, brace) }];
  });
}

type Standing = {
  readonly functions: readonly RustFunction[];
  readonly prefix: string;
  readonly guards: readonly string[];
  readonly seen: ReadonlySet<RustFunction>;
};

function routesOf(one: RustFunction, standing: Standing): readonly Route[] {
  if (standing.seen.has(one)) return [];
  const { code } = one.source;
  const found: { routes: readonly Route[]; at: number }[] = [];
  const pattern = new RegExp(CALL.source, 'g');
  pattern.lastIndex = one.start;
  for (let match = pattern.exec(code); match !== null && match.index < one.end; match = pattern.exec(code)) {
    const args = argumentsAt(code, match.index + match[0].length - 1);
    const path = literal(args.items[0]) ?? '';
    const name = match[1] ?? '';
    if (name === 'route')
      found.push({
        at: match.index,
        routes: verbsOf(one.source, args, { ...standing, prefix: joinPath(standing.prefix, path) }),
      });
    else if (name === 'nest' || name === 'merge') {
      const target = name === 'nest' ? args.items[1] : args.items[0];
      const inner = {
        ...standing,
        prefix: name === 'nest' ? joinPath(standing.prefix, path) : standing.prefix,
        seen: new Set([...standing.seen, one]),
      };
      const called = functionCalled(one, /^([\w:]+)\s*\(/.exec(target ?? '')?.[1] ?? '', standing.functions);
      if (called !== undefined) found.push({ at: match.index, routes: routesOf(called, inner) });
    } else {
      // A layer wraps everything that was added to its router before it.
      const guard = guardOf(code.slice(match.index, args.end));
      const from = chainStart(code, match.index);
      for (const item of found) item.routes = guard === undefined || item.at < from ? item.routes : guarded(item.routes, guard);
    }
    if (name === 'route' || name === 'route_layer' || name === 'layer') pattern.lastIndex = args.end;
  }
  return found.flatMap((item) => item.routes);
}

function guarded(routes: readonly Route[], guard: string): readonly Route[] {
  return routes.map((route) => ({ ...route, guards: [guard, ...route.guards] }));
}

/** Where the `Router::new()` of a chain stands. */
function chainStart(code: string, before: number): number {
  return Math.max(code.lastIndexOf('Router::new', before), code.lastIndexOf(';', before));
}

function guardOf(text: string): string | undefined {
  return /from_fn(?:_with_state)?\(\s*(?:[^,()]+(?:\(\))?,\s*)?([\w:]+)\s*\)/.exec(text)?.[1]?.split('::').at(-1);
}

/** A method router may itself carry layers: `get(list).post(create).layer(…)`. */
function verbsOf(source: Source, args: ReturnType<typeof argumentsAt>, standing: Standing): readonly Route[] {
  const expression = args.items[1] ?? '';
  const offset = args.starts[1] ?? 0;
  const guard = /\.(?:route_)?layer\(/.test(expression) ? guardOf(expression) : undefined;
  const verbs = [
    ...expression.matchAll(VERB),
    ...expression.matchAll(/(?<=\)\s*)\.\s*(get|post|put|patch|delete|head|options)\s*\(/g),
  ];
  const seen = new Set<string>();
  return verbs.flatMap((verb) => {
    const method = (verb[1] ?? '').toUpperCase();
    if (seen.has(method)) return [];
    seen.add(method);
    const handler = argumentsAt(expression, verb.index + verb[0].length - 1).items[0] ?? '';
    const named = /^[\w:]+$/.test(handler) ? handler : undefined;
    const target = named === undefined ? undefined : handlerPlace(source, named);
    return [
      toRoute({
        method: method === 'ANY' ? 'ALL' : method,
        path: standing.prefix,
        where: `${source.path}:${source.line(offset + verb.index + verb[0].length - verb[0].trimStart().length)}`,
        handler: named,
        guards: [...standing.guards, ...(guard === undefined ? [] : [guard])],
        handlerWhere: target,
      }),
    ];
  });
}

function handlerPlace(source: Source, name: string): string | undefined {
  const own = functionsOf(source).find((one) => one.name === name);
  if (own === undefined) return undefined;
  const keyword = source.code.lastIndexOf('fn ', own.start);
  return `${source.path}:${source.line(keyword)}-${source.line(own.end)}`;
}

/** `cards::router` is `router` of `cards.rs` or `cards/mod.rs`; a bare name is one of this file. */
function functionCalled(from: RustFunction, path: string, functions: readonly RustFunction[]): RustFunction | undefined {
  const parts = path.split('::').filter((part) => part !== 'crate' && part !== 'self' && part !== 'super');
  const name = parts.at(-1);
  const module = parts.at(-2);
  const named = functions.filter((one) => one.name === name);
  if (module !== undefined)
    return (
      named.find(({ source }) => source.path.endsWith(`/${module}.rs`) || source.path.endsWith(`/${module}/mod.rs`)) ?? named[0]
    );
  return named.find((one) => one.source === from.source) ?? (named.length === 1 ? named[0] : undefined);
}
