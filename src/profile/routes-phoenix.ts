import type { Route } from './profile.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { argumentsAt, listItems, literal, named, readSources } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import type { Survey } from './survey.ts';

type Block = { readonly path: string; readonly module: string; readonly pipes: readonly string[] };

const ROWS: readonly (readonly [string, string, string])[] = [
  ['index', 'GET', ''],
  ['new', 'GET', '/new'],
  ['create', 'POST', ''],
  ['show', 'GET', '/:id'],
  ['edit', 'GET', '/:id/edit'],
  ['update', 'PATCH', '/:id'],
  ['delete', 'DELETE', '/:id'],
];

/** Phoenix: scopes, pipelines and resources of the router. The default pipelines are no guards. */
export function readPhoenixRoutes(survey: Survey): readonly Route[] {
  return readSources(survey, /router\.ex$/, { style: 'hash', having: /use\s+[\w.]+,\s*:router|Phoenix\.Router/ }).flatMap(
    routesOf,
  );
}

function routesOf(source: Source): readonly Route[] {
  const routes: Route[] = [];
  const stack: Block[] = [{ path: '', module: '', pipes: [] }];
  source.code.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    const block = stack.at(-1);
    if (block === undefined) return;
    const opens = /\bdo(?:\s*\|[^|]*\|)?$/.test(line);
    const match = /^(\w+)\s*\(?\s*(.*?)\)?\s*(?:\bdo)?$/.exec(line);
    const word = match?.[1] ?? '';
    const args = argumentsAt(`(${(match?.[2] ?? '').replace(/,\s*$/, '')})`, 0).items;
    const where = `${source.path}:${at + 1}`;
    if (word === 'pipe_through') stack[stack.length - 1] = { ...block, pipes: [...block.pipes, ...guardPipes(args[0])] };
    else routes.push(...routesOfLine({ word, args, where }, block));
    if (opens) stack.push(innerBlock(word, args, block));
    else if (/^end\b/.test(line) && stack.length > 1) stack.pop();
  });
  return routes;
}

type Line = { readonly word: string; readonly args: readonly string[]; readonly where: string };

function innerBlock(word: string, args: readonly string[], block: Block): Block {
  const first = literal(args[0]);
  if (word === 'scope') {
    const module = named(args, 'alias') ?? args.slice(1).find((item) => /^[A-Z][\w.]*$/.test(item)) ?? '';
    return {
      path: joinPath(block.path, first ?? literal(named(args, 'path')) ?? ''),
      module: [block.module, module].filter((part) => part !== '').join('.'),
      pipes: block.pipes,
    };
  }
  if (word === 'resources' && first !== undefined) {
    const name = (first.split('/').at(-1) ?? '').replace(/ies$/, 'y').replace(/s$/, '');
    return { ...block, path: joinPath(block.path, first, `:${name}_id`) };
  }
  if (word === 'live_session') return { ...block, pipes: [...block.pipes, ...sessionGuards(args)] };
  return block;
}

function routesOfLine({ word, args, where }: Line, block: Block): readonly Route[] {
  const path = literal(args[0]);
  if (path === undefined) return [];
  const full = (name: string): string => [block.module, name].filter((part) => part !== '').join('.');
  const guards = block.pipes;
  if (/^(?:get|post|put|patch|delete|head|options)$/.test(word)) {
    const handler =
      args[1] === undefined ? undefined : `${full(args[1])}${args[2]?.startsWith(':') === true ? args[2].replace(':', '.') : ''}`;
    return [toRoute({ method: word.toUpperCase(), path: joinPath(block.path, path), where, handler, guards })];
  }
  if (word === 'live')
    return [
      toRoute({ method: 'LIVE', path: joinPath(block.path, path), where, handler: full(args[1] ?? ''), guards, mutates: false }),
    ];
  if (word === 'forward') return [toRoute({ method: 'ALL', path: joinPath(block.path, path), where, handler: args[1], guards })];
  if (word !== 'resources') return [];
  const only = listItems(named(args, 'only'));
  const except = listItems(named(args, 'except'));
  return ROWS.filter(([action]) => (only.length === 0 || only.includes(action)) && !except.includes(action)).map(
    ([action, method, suffix]) =>
      toRoute({
        method,
        path: `${joinPath(block.path, path)}${suffix}`,
        where,
        handler: `${full(args[1] ?? '')}.${action}`,
        guards,
      }),
  );
}

function guardPipes(item: string | undefined): readonly string[] {
  return listItems(item).filter((name) => !/^(?:browser|api|accepts\w*)$/.test(name));
}

function sessionGuards(args: readonly string[]): readonly string[] {
  const mounted = named(args, 'on_mount') ?? '';
  return [...mounted.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
}
