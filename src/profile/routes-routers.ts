import type { Route } from './profile.ts';
import { collectRouterItems } from './router-items.ts';
import type { RouterItem } from './router-items.ts';
import type { RouterRef } from './router-resolve.ts';
import { endLineOf, placeOf, startLine } from './script.ts';
import type { ScriptIndex } from './script-index.ts';

const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Routes of frameworks with router objects, with the prefixes and guards of every place they are mounted at. */
export function readRouterRoutes(index: ScriptIndex, paths: readonly string[]): readonly Route[] {
  const items = paths.flatMap((path) => {
    const scope = index.scope(path);
    return scope === undefined ? [] : collectRouterItems(index, scope);
  });
  items.sort((one, other) => (one.script === other.script ? positionOf(one) - positionOf(other) : 0));
  const byRouter = new Map<string, RouterItem[]>();
  const refs = new Map<string, RouterRef>();
  for (const item of items) {
    byRouter.set(item.router.key, [...(byRouter.get(item.router.key) ?? []), item]);
    refs.set(item.router.key, item.router);
  }
  const mounted = new Set(
    items.flatMap((item) => (item.kind === 'mount' && item.target !== item.router.key ? [item.target] : [])),
  );
  const roots = [...refs.values()].filter((ref) => !mounted.has(ref.key));
  return roots.flatMap((root) => flatten({ byRouter, seen: new Set() }, root.key, { prefix: root.prefix, guards: [] }));
}

type Tree = { readonly byRouter: ReadonlyMap<string, readonly RouterItem[]>; readonly seen: ReadonlySet<string> };
type Inherited = { readonly prefix: string; readonly guards: readonly string[] };

function flatten(tree: Tree, key: string, inherited: Inherited): readonly Route[] {
  if (tree.seen.has(key)) return [];
  const inner: Tree = { ...tree, seen: new Set([...tree.seen, key]) };
  const standing: { readonly path: string; readonly guards: readonly string[] }[] = [];
  const guardsAt = (path: string): readonly string[] => [
    ...inherited.guards,
    ...standing.flatMap((guard) => (covers(guard.path, path) ? guard.guards : [])),
  ];
  const routes: Route[] = [];
  for (const item of tree.byRouter.get(key) ?? []) {
    if (item.kind === 'guards') standing.push(item);
    else if (item.kind === 'mount') {
      const guards = [...guardsAt(item.path), ...item.guards];
      routes.push(...flatten(inner, item.target, { prefix: joinPaths(inherited.prefix, item.path), guards }));
    } else routes.push(toRoute(item, joinPaths(inherited.prefix, item.path), [...guardsAt(item.path), ...item.guards]));
  }
  return routes;
}

function toRoute(item: RouterItem & { kind: 'route' }, path: string, guards: readonly string[]): Route {
  const { handler } = item;
  const inline = handler.node !== undefined && handler.script === item.script && isInside(handler.node, item.node);
  return {
    method: item.method,
    path: path === '' ? '/' : path,
    ...(handler.name === undefined ? {} : { handler: handler.name }),
    mutates: MUTATING.has(item.method),
    guards: [...new Set(guards)],
    where: `${item.script.path}:${methodLine(item)}`,
    ...(inline && handler.node !== undefined ? { endLine: endLineOf(handler.node) } : {}),
    ...(!inline && handler.node !== undefined && handler.script !== undefined
      ? { handlerWhere: `${placeOf(handler.script, handler.node)}-${endLineOf(handler.node)}` }
      : {}),
  };
}

/** Calls of one chain share their start; where the verb stands tells their order. */
function positionOf({ node }: RouterItem): number {
  return (
    (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? node.callee.property.start : node.start) ?? 0
  );
}

/** In a chain of calls the whole expression starts at the top: the line of the verb is the place. */
function methodLine(item: RouterItem): number {
  const { node } = item;
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression'
    ? startLine(node.callee.property)
    : startLine(node);
}

function isInside(inner: { start?: number | null }, outer: { start?: number | null; end?: number | null }): boolean {
  return (inner.start ?? 0) >= (outer.start ?? 0) && (inner.start ?? 0) < (outer.end ?? 0);
}

function covers(prefix: string, path: string): boolean {
  const clean = prefix.replace(/\/?\*?$/, '');
  return clean === '' || path === clean || path.startsWith(`${clean}/`);
}

export function joinPaths(prefix: string, path: string): string {
  if (path === '' || path === '/') return prefix === '' ? path : prefix;
  return `${prefix.replace(/\/$/, '')}${path.startsWith('/') ? '' : '/'}${path}`;
}
