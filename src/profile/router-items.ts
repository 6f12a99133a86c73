import * as posix from 'node:path/posix';
import type { Node } from '@babel/types';
import { walk } from './script.ts';
import type { Script } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { followBinding } from './script-index.ts';
import { isFunction, lookUp, plainName, propertyName, stringOf, unwrap } from './script-scope.ts';
import type { Scope } from './script-scope.ts';
import { optionString, parameterKey, resolveFunction, resolveRouter } from './router-resolve.ts';
import type { RouterRef, Sight } from './router-resolve.ts';
import { folderOf } from './survey.ts';

/** What happens to a router, in the order of the file. */
export type RouterItem = {
  readonly router: RouterRef;
  readonly script: Script;
  readonly node: Node;
} & (
  | {
      readonly kind: 'route';
      readonly method: string;
      readonly path: string;
      readonly guards: readonly string[];
      readonly handler: Handler;
    }
  | { readonly kind: 'guards'; readonly path: string; readonly guards: readonly string[] }
  | { readonly kind: 'mount'; readonly path: string; readonly guards: readonly string[]; readonly target: string }
);

export type Handler = { readonly name?: string; readonly node?: Node; readonly script?: Script };

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'options', 'head', 'all']);
/** Route options of Fastify and Elysia that run before the handler. */
const HOOKS = new Set(['preHandler', 'onRequest', 'preValidation', 'beforeHandle']);

export function collectRouterItems(index: ScriptIndex, scope: Scope): readonly RouterItem[] {
  const items: RouterItem[] = [];
  walk(scope.script.program, (node, ancestors) => {
    if (node.type !== 'CallExpression') return;
    const sight: Sight = { index, scope, ancestors: [...ancestors] };
    if (isMemberCall(node)) items.push(...itemsOfMethod(sight, node));
    items.push(...itemsOfHandingOver(sight, node));
  });
  return items;
}

type Call = Node & { type: 'CallExpression' };
type MemberCall = Call & { callee: Node & { type: 'MemberExpression' } };
type Base = Pick<RouterItem, 'router' | 'script'> & { readonly node: MemberCall };

function isMemberCall(node: Call): node is MemberCall {
  return node.callee.type === 'MemberExpression';
}

function itemsOfMethod(sight: Sight, node: MemberCall): readonly RouterItem[] {
  const { callee } = node;
  const method = propertyName(callee.property);
  if (method === undefined) return [];
  if (METHODS.has(method)) return routesOfVerb(sight, node, method);
  if (!['use', 'route', 'register', 'mount', 'group', 'addHook', 'prefix'].includes(method)) return [];
  const router = resolveRouter(sight, callee.object);
  if (router === undefined) return [];
  const base = { router, script: sight.scope.script, node };
  if (method === 'addHook')
    return [{ ...base, kind: 'guards', path: '', guards: guardNames(sight, node.arguments.slice(1), true) }];
  if (method === 'route' && node.arguments[0]?.type === 'ObjectExpression') return routeOfObject(sight, base, node.arguments[0]);
  if (method === 'register' || method === 'group') return mountOfPlugin(sight, base, node);
  return itemsOfUse(sight, base, method);
}

function routesOfVerb(sight: Sight, node: MemberCall, verb: string): readonly RouterItem[] {
  const chained = node.callee.object;
  const ownPaths = pathsOf(node.arguments[0]);
  const path = ownPaths.length > 0 ? ownPaths : chainedPath(chained);
  if (path.length === 0 || !path.every((text) => text === '' || /^[/*:]/.test(text))) return [];
  const rest = ownPaths.length > 0 ? node.arguments.slice(1) : node.arguments;
  if (rest.length === 0) return [];
  const router = resolveRouter(sight, chained);
  if (router === undefined) return [];
  const method = verb === 'del' ? 'DELETE' : verb === 'all' ? 'ALL' : verb.toUpperCase();
  const guards = [...guardNames(sight, rest.slice(0, -1), false), ...rest.flatMap((argument) => hookGuards(sight, argument))];
  const base = { router, script: sight.scope.script, node };
  return path.map((text) => ({
    ...base,
    kind: 'route',
    method,
    path: text,
    guards,
    handler: handlerOf(sight, lastHandler(rest)),
  }));
}

/** Elysia puts its options after the handler. */
function lastHandler(rest: readonly Node[]): Node | undefined {
  const last = rest.at(-1);
  return last?.type === 'ObjectExpression' && rest.length > 1 ? rest.at(-2) : last;
}

/** `router.route('/x').get(…).post(…)`. */
function chainedPath(node: Node): readonly string[] {
  let current: Node = node;
  while (current.type === 'CallExpression' && current.callee.type === 'MemberExpression') {
    if (propertyName(current.callee.property) === 'route' && current.arguments.length === 1) return pathsOf(current.arguments[0]);
    current = current.callee.object;
  }
  return [];
}

function routeOfObject(
  sight: Sight,
  base: Pick<RouterItem, 'router' | 'script' | 'node'>,
  options: Node & { type: 'ObjectExpression' },
): readonly RouterItem[] {
  const path = optionString(options, ['url', 'path']);
  const handler = optionNode(options, 'handler');
  const methodNode = optionNode(options, 'method');
  const methods = methodNode?.type === 'ArrayExpression' ? methodNode.elements : [methodNode];
  if (path === undefined) return [];
  return methods.flatMap((element): RouterItem[] => {
    const method = stringOf(element);
    if (method === undefined) return [];
    const guards = hookGuards(sight, options);
    return [{ ...base, kind: 'route', method: method.toUpperCase(), path, guards, handler: handlerOf(sight, handler) }];
  });
}

function itemsOfUse(sight: Sight, base: Base, method: string): readonly RouterItem[] {
  const { node } = base;
  const paths = pathsOf(node.arguments[0]);
  if (method === 'route' && node.arguments.length < 2) return [];
  const rest = paths.length > 0 ? node.arguments.slice(1) : node.arguments;
  const items: RouterItem[] = [];
  for (const path of paths.length > 0 ? paths : ['']) {
    const before: Node[] = [];
    let mounted = false;
    for (const argument of rest) {
      const target = resolveRouter(sight, argument);
      if (target === undefined) before.push(argument);
      else {
        mounted = true;
        const guards = guardNames(sight, before, path !== '');
        items.push({ ...base, kind: 'mount', path: path + target.prefix, guards, target: target.key });
      }
    }
    if (!mounted) items.push({ ...base, kind: 'guards', path, guards: guardNames(sight, before, false) });
  }
  return items;
}

/** `app.register(plugin, { prefix })`, `app.group('/api', (app) => …)`. */
function mountOfPlugin(sight: Sight, base: Pick<RouterItem, 'router' | 'script' | 'node'>, node: Call): readonly RouterItem[] {
  const path = stringOf(node.arguments[0]) ?? optionString(node.arguments[1], ['prefix']) ?? '';
  const plugin = stringOf(node.arguments[0]) === undefined ? node.arguments[0] : node.arguments.at(-1);
  const located = resolveFunction(sight, plugin);
  const target = located === undefined ? undefined : parameterKey(located, 0);
  return target === undefined ? [] : [{ ...base, kind: 'mount', path, guards: [], target }];
}

/** `registerRoutes(app)`: the parameter of that function is this router. */
function itemsOfHandingOver(sight: Sight, node: Call): readonly RouterItem[] {
  if (node.callee.type !== 'Identifier' && node.callee.type !== 'CallExpression' && node.callee.type !== 'MemberExpression')
    return [];
  return node.arguments.flatMap((argument, position): RouterItem[] => {
    if (plainName(argument) === undefined) return [];
    const router = resolveRouter(sight, argument);
    if (router === undefined) return [];
    const located = resolveFunction(sight, node.callee);
    const target = located === undefined ? undefined : parameterKey(located, position);
    if (target === undefined || target === router.key) return [];
    return [{ router, script: sight.scope.script, node, kind: 'mount', path: '', guards: [], target }];
  });
}

function pathsOf(node: Node | undefined): readonly string[] {
  const single = stringOf(node);
  if (single !== undefined) return [single];
  if (node?.type === 'RegExpLiteral') return [`/${node.pattern}/`];
  if (node?.type !== 'ArrayExpression') return [];
  const texts = node.elements.map((element) => stringOf(element));
  return texts.every((text) => text !== undefined) ? (texts as readonly string[]) : [];
}

/**
 * Names of middleware. At the level of a whole router, ready-made middleware of packages (body parsers, loggers, CORS)
 * would be named on every route: there only what this repository wrote counts, and known authentication.
 */
function guardNames(sight: Sight, nodes: readonly (Node | null)[], everything: boolean): readonly string[] {
  return nodes.flatMap((item) => {
    const node = unwrap(item);
    if (node === undefined || isFunction(node) || node.type === 'ObjectExpression') return [];
    if (node.type === 'ArrayExpression') return guardNames(sight, node.elements, everything);
    const name = calleeName(node);
    if (name === undefined || isErrorHandler(sight, node)) return [];
    return everything || AUTHENTICATION.test(name) || isOwn(sight, name) ? [name] : [];
  });
}

const AUTHENTICATION =
  /^(?:passport\.(?:authenticate|session)|requireAuth|clerkMiddleware|jwt|expressjwt|auth|bearerAuth|basicAuth|verifyJWT)$/;

function calleeName(node: Node): string | undefined {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return calleeName(node.callee);
  if (node.type === 'MemberExpression') {
    const object = calleeName(node.object);
    const member = propertyName(node.property);
    return object === undefined || member === undefined ? plainName(node) : `${object}.${member}`;
  }
  if (node.type === 'ThisExpression') return 'this';
  return node.type === 'Identifier' ? node.name : undefined;
}

function isOwn(sight: Sight, name: string): boolean {
  const first = name.split('.')[0] ?? name;
  if (first === 'this') return true;
  const binding = lookUp(sight.scope, first, sight.ancestors);
  if (binding === undefined) return false;
  if (binding.kind === 'value') return isFunctionMade(sight, binding.init);
  const followed = followBinding(sight.index, { scope: sight.scope, binding });
  return followed.binding?.kind === 'import'
    ? sight.index.resolve(sight.scope.script.path, followed.binding.source) !== undefined
    : true;
}

/** `const limiter = rateLimit(…)` is a package's middleware, `const requireUser = guard(store)` may be ours. */
function isFunctionMade(sight: Sight, init: Node | undefined): boolean {
  const call = unwrap(init);
  if (call?.type !== 'CallExpression') return false;
  const name = calleeName(call);
  return name !== undefined && lookUp(sight.scope, name, []) !== undefined && isOwn(sight, name);
}

function isErrorHandler(sight: Sight, node: Node): boolean {
  const located = plainName(node) === undefined ? undefined : resolveFunction(sight, node);
  return located?.node.params.length === 4;
}

function hookGuards(sight: Sight, node: Node): readonly string[] {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty' || !HOOKS.has(propertyName(property.key) ?? '')) return [];
    return guardNames(sight, [property.value], true);
  });
}

function handlerOf(sight: Sight, expression: Node | null | undefined): Handler {
  const node = unwrap(expression);
  if (node === undefined) return {};
  if (isFunction(node)) return { node, script: sight.scope.script };
  const wrapped =
    node.type === 'CallExpression' ? node.arguments.find((argument) => argument.type !== 'ObjectExpression') : undefined;
  const named = wrapped === undefined || stringOf(wrapped) !== undefined ? node : wrapped;
  if (isFunction(named)) return { node: named, script: sight.scope.script };
  const name = calleeName(named);
  const located = resolveFunction(sight, named);
  return {
    ...(name === undefined ? {} : { name: name.replace(/^this\./, '') }),
    ...(located === undefined ? {} : { node: located.node, script: located.scope.script }),
  };
}

export function optionNode(node: Node, name: string): Node | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  for (const property of node.properties) {
    if (property.type === 'ObjectMethod' && propertyName(property.key) === name) return property;
    if (property.type === 'ObjectProperty' && propertyName(property.key) === name) return property.value;
  }
  return undefined;
}

/** Folder that a `dir` option of an autoloader means: its last string is the folder's name. */
export function autoloadFolder(script: Script, node: Node): string | undefined {
  let last: string | undefined;
  walk(node, (inner) => {
    last = stringOf(inner) ?? last;
  });
  return last === undefined ? undefined : posix.join(folderOf(script.path), last);
}
