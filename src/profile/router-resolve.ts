import type { Function as FunctionNode, Node } from '@babel/types';
import { walk } from './script.ts';
import type { Script } from './script.ts';
import { exportedBinding, followBinding } from './script-index.ts';
import type { Located, ScriptIndex } from './script-index.ts';
import { isFunction, lookUp, plainName, propertyName, requiredModule, stringOf, unwrap } from './script-scope.ts';
import type { Scope } from './script-scope.ts';

/** One router object, known by the place of its creation or of the parameter that receives it. */
export type RouterRef = {
  readonly key: string;
  readonly script: Script;
  readonly library: string;
  /** Prefix given at creation. */
  readonly prefix: string;
  readonly parameter: boolean;
};

export type Sight = { readonly index: ScriptIndex; readonly scope: Scope; readonly ancestors: readonly Node[] };

/** Package to the exported names that create a router; `*` and `default` are the module itself. */
const FACTORIES: Readonly<Record<string, readonly string[]>> = {
  express: ['default', '*', 'Router'],
  '@types/express': ['Router'],
  fastify: ['default', '*', 'fastify', 'Fastify'],
  hono: ['Hono'],
  'hono/tiny': ['Hono'],
  'hono/quick': ['Hono'],
  '@hono/zod-openapi': ['OpenAPIHono'],
  elysia: ['Elysia'],
  koa: ['default', '*'],
  '@koa/router': ['default', '*', 'Router'],
  'koa-router': ['default', '*'],
  polka: ['default', '*'],
  'itty-router': ['Router', 'AutoRouter', 'IttyRouter'],
  'find-my-way': ['default', '*'],
  restify: ['createServer'],
  'express-promise-router': ['default', '*'],
};
const LIBRARY_NAMES: Readonly<Record<string, string>> = {
  '@hono/zod-openapi': 'hono',
  'hono/tiny': 'hono',
  'hono/quick': 'hono',
  '@koa/router': 'koa',
  'koa-router': 'koa',
  'express-promise-router': 'express',
};
const OAK = /^(?:jsr:)?@oak\/oak(?:@[^/]*)?|^https:\/\/deno\.land\/x\/oak/;
const TYPED_PARAMETER = /^(?:Express|Application|Router|IRouter|FastifyInstance|Hono|OpenAPIHono|Elysia|Koa|Polka)$/;
const NAMED_PARAMETER = /^(?:app|router|server|fastify|instance)$/;

export function resolveRouter(sight: Sight, expression: Node | null | undefined, depth = 0): RouterRef | undefined {
  const node = unwrap(expression);
  if (node === undefined || depth > 8) return undefined;
  const name = plainName(node);
  if (name !== undefined) {
    const binding = lookUp(sight.scope, name, sight.ancestors);
    return binding === undefined ? undefined : fromLocated(sight, { scope: sight.scope, binding }, depth + 1);
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return fromCall(sight, node, depth + 1);
  if (node.type === 'MemberExpression') return fromMember(sight, node, depth + 1);
  return undefined;
}

/** The function that an expression means, whether inline, local, imported or wrapped in a call. */
export function resolveFunction(sight: Sight, expression: Node | null | undefined, depth = 0): LocatedFunction | undefined {
  const node = unwrap(expression);
  if (node === undefined || depth > 6) return undefined;
  if (isFunction(node)) return { scope: sight.scope, node, ancestors: sight.ancestors };
  const module = requiredModule(node);
  if (module !== undefined) return functionOfModule(sight, module);
  const name = plainName(node);
  if (name !== undefined) {
    const binding = lookUp(sight.scope, name, sight.ancestors);
    if (binding === undefined) return undefined;
    return functionOf(sight, followBinding(sight.index, { scope: sight.scope, binding }), depth + 1);
  }
  if (node.type === 'CallExpression' && node.arguments.length > 0) return resolveFunction(sight, node.arguments[0], depth + 1);
  if (node.type === 'MemberExpression') return memberFunction(sight, node);
  return undefined;
}

export type LocatedFunction = { readonly scope: Scope; readonly node: FunctionNode; readonly ancestors: readonly Node[] };

export function parameterKey(located: LocatedFunction, position: number): string | undefined {
  const parameter = located.node.params[position];
  const pattern = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  return pattern?.type === 'Identifier' ? keyOf(located.scope.script, pattern) : undefined;
}

function functionOfModule(sight: Sight, module: string): LocatedFunction | undefined {
  const path = sight.index.resolve(sight.scope.script.path, module);
  const located = path === undefined ? undefined : exportedBinding(sight.index, path, 'default');
  return located === undefined ? undefined : functionOf(sight, located, 0);
}

function functionOf(sight: Sight, located: Located, depth: number): LocatedFunction | undefined {
  const { scope, binding, node } = located;
  if (binding?.kind === 'function') return { scope, node: binding.node, ancestors: [scope.script.program] };
  if (binding?.kind === 'value')
    return resolveFunction({ ...sight, scope, ancestors: binding.ancestors }, binding.init, depth + 1);
  return node === undefined
    ? undefined
    : resolveFunction({ ...sight, scope, ancestors: [scope.script.program] }, node, depth + 1);
}

/** `cards.create` where `cards` is a module of this repository. */
function memberFunction(sight: Sight, node: Node & { type: 'MemberExpression' }): LocatedFunction | undefined {
  const object = plainName(node.object);
  const member = propertyName(node.property);
  if (object === undefined || member === undefined) return undefined;
  const binding = lookUp(sight.scope, object, sight.ancestors);
  if (binding?.kind !== 'import') return undefined;
  const path = sight.index.resolve(sight.scope.script.path, binding.source);
  const located = path === undefined ? undefined : exportedBinding(sight.index, path, member);
  return located === undefined ? undefined : functionOf(sight, located, 0);
}

function fromLocated(sight: Sight, located: Located, depth: number): RouterRef | undefined {
  const { scope, binding, node } = followBinding(sight.index, located);
  const inside = (ancestors: readonly Node[]): Sight => ({ index: sight.index, scope, ancestors });
  if (node !== undefined) return resolveRouter(inside([scope.script.program]), node, depth);
  if (binding?.kind === 'value') return resolveRouter(inside(binding.ancestors), binding.init, depth);
  if (binding?.kind !== 'parameter' || !isRouterParameter(binding.pattern)) return undefined;
  return { key: keyOf(scope.script, binding.pattern), script: scope.script, library: '', prefix: '', parameter: true };
}

function fromCall(sight: Sight, node: Node & { type: 'CallExpression' | 'NewExpression' }, depth: number): RouterRef | undefined {
  const library = factoryLibrary(sight, node.callee);
  if (library !== undefined) {
    const prefix = optionString(node.arguments[0], ['prefix', 'base']) ?? '';
    return { key: keyOf(sight.scope.script, node), script: sight.scope.script, library, prefix, parameter: false };
  }
  if (node.callee.type === 'MemberExpression') {
    const root = resolveRouter(sight, node.callee.object, depth);
    if (root === undefined) return returnedRouter(sight, node.callee, depth);
    const based = propertyName(node.callee.property) === 'basePath' ? (stringOf(node.arguments[0]) ?? '') : '';
    return based === '' ? root : { ...root, prefix: root.prefix + based };
  }
  const module = requiredModule(node);
  if (module !== undefined) {
    const path = sight.index.resolve(sight.scope.script.path, module);
    const located = path === undefined ? undefined : exportedBinding(sight.index, path, 'default');
    return located === undefined ? undefined : fromLocated(sight, located, depth);
  }
  return returnedRouter(sight, node.callee, depth);
}

function returnedRouter(sight: Sight, callee: Node, depth: number): RouterRef | undefined {
  const located = resolveFunction(sight, callee);
  if (located === undefined) return undefined;
  const inside: Sight = { index: sight.index, scope: located.scope, ancestors: [...located.ancestors, located.node] };
  const body = located.node.body;
  if (body.type !== 'BlockStatement') return resolveRouter(inside, body, depth);
  let found: RouterRef | undefined;
  walk(body, (node, ancestors) => {
    if (found !== undefined || node.type !== 'ReturnStatement' || ancestors.some(isFunction)) return;
    found = resolveRouter(inside, node.argument, depth);
  });
  return found;
}

/** `new CardsController().router`, `cards.router`: members of classes are known by their file. */
function fromMember(sight: Sight, node: Node & { type: 'MemberExpression' }, depth: number): RouterRef | undefined {
  const member = propertyName(node.property);
  const object = unwrap(node.object);
  if (member === undefined || object === undefined) return undefined;
  const className = object.type === 'NewExpression' ? plainName(object.callee) : plainName(object);
  if (className === undefined) return undefined;
  const binding = lookUp(sight.scope, className, sight.ancestors);
  if (binding?.kind === 'import') {
    const path = sight.index.resolve(sight.scope.script.path, binding.source);
    const direct = path === undefined ? undefined : exportedBinding(sight.index, path, member);
    if (direct !== undefined) return fromLocated(sight, direct, depth);
  }
  const located = binding === undefined ? undefined : followBinding(sight.index, { scope: sight.scope, binding });
  const home = located?.binding?.kind === 'value' ? classOf(sight, located) : located;
  const inner = home?.binding?.kind === 'class' ? lookUp(home.scope, `this.${member}`, []) : undefined;
  return home === undefined || inner === undefined ? undefined : fromLocated(sight, { scope: home.scope, binding: inner }, depth);
}

function classOf(sight: Sight, located: Located): Located | undefined {
  const init = located.binding?.kind === 'value' ? unwrap(located.binding.init) : undefined;
  const name = init?.type === 'NewExpression' ? plainName(init.callee) : undefined;
  const binding = name === undefined ? undefined : lookUp(located.scope, name, []);
  return binding === undefined ? undefined : followBinding(sight.index, { scope: located.scope, binding });
}

/** Which web framework a called name belongs to, if it creates a router. */
function factoryLibrary(sight: Sight, callee: Node): string | undefined {
  const isMember = callee.type === 'MemberExpression';
  const name = plainName(isMember ? callee.object : callee);
  const binding = name === undefined ? undefined : lookUp(sight.scope, name, sight.ancestors);
  if (binding?.kind !== 'import') return undefined;
  const imported = isMember ? propertyName(callee.property) : binding.imported;
  const source = binding.source
    .replace(/^npm:/, '')
    .replace(/(?<=.)@[\d^~][^/]*/, '')
    .replace(/^jsr:@hono\/hono/, 'hono');
  if (OAK.test(binding.source)) return imported === 'Router' || imported === 'Application' ? 'oak' : undefined;
  const names = Object.hasOwn(FACTORIES, source) ? FACTORIES[source] : undefined;
  return names?.includes(imported ?? '') === true ? (LIBRARY_NAMES[source] ?? source) : undefined;
}

function isRouterParameter(pattern: Node): boolean {
  if (pattern.type !== 'Identifier') return false;
  const annotation = pattern.typeAnnotation;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  if (type === undefined) return NAMED_PARAMETER.test(pattern.name);
  if (type.type !== 'TSTypeReference') return false;
  const typeName = type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : type.typeName.name;
  return TYPED_PARAMETER.test(typeName);
}

export function optionString(node: Node | null | undefined, names: readonly string[]): string | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  for (const property of node.properties) {
    if (property.type !== 'ObjectProperty' || !names.includes(propertyName(property.key) ?? '')) continue;
    const value = stringOf(property.value);
    if (value !== undefined) return value;
  }
  return undefined;
}

function keyOf(script: Script, node: Node): string {
  return `${script.path}:${node.start ?? 0}`;
}
