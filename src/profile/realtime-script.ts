import type { Node } from '@babel/types';
import { CLIENT_MODULES, collectHeartbeat, collectSite } from './realtime-sites.ts';
import type { Building, ScriptRealtime, Target } from './realtime-sites.ts';
import { placeOf, walk } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { lookUp, plainName, propertyName, stringOf, unwrap } from './script-scope.ts';
import type { Scope } from './script-scope.ts';
import { optionNode } from './router-items.ts';

type Side = 'server' | 'client';

/** Module to the side that its connection objects live on; `undefined` where the constructor decides. */
const SERVER_MODULES =
  /^(?:socket\.io|engine\.io|ws|uWebSockets\.js|@fastify\/websocket|express-ws|sockjs|crossws(?:\/.*)?|@nestjs\/websockets|@hono\/node-ws|hono\/(?:bun|deno|cloudflare-workers)|graphql-ws\/(?:use|lib\/use)\/.*|subscriptions-transport-ws|@hocuspocus\/server|partyserver|better-sse|hono\/streaming|pusher|h3|nitro\/h3|primus|faye)$/;
const LIFECYCLE = new Set([
  'connection',
  'connect',
  'disconnect',
  'disconnecting',
  'connect_error',
  'error',
  'close',
  'open',
  'message',
  'upgrade',
  'listening',
  'ping',
  'pong',
  'reconnect',
  'reconnect_attempt',
  'reconnect_error',
  'reconnect_failed',
  'headers',
  'unexpected-response',
  'data',
  'end',
  'drain',
  'finish',
  // Of TCP and TLS sockets, which are called `socket` as well.
  'secureConnect',
  'timeout',
  'lookup',
  'keylog',
  'clientError',
  'tlsClientError',
]);
const EMITTERS = new Set(['emit', 'emitWithAck', 'send', 'publish', 'volatile']);

export function readScriptRealtime(index: ScriptIndex, paths: readonly string[]): ScriptRealtime {
  const building: Building = { serverSites: [], clientSites: [], events: [], adapters: [], pingInterval: [], pingTimeout: [] };
  for (const path of paths) {
    const scope = index.scope(path);
    if (scope === undefined) continue;
    const side = sideOf(scope);
    walk(scope.script.program, (node, ancestors) => {
      collectSite({ building, scope }, node, ancestors);
      if (node.type === 'CallExpression' && side !== undefined) collectEvent({ building, scope }, node, side);
      collectNest(building, scope, node);
    });
  }
  return building;
}

/** Whether a file speaks to sockets as server or as client: by what it imports, else by the names it uses. */
function sideOf(scope: Scope): Side | undefined {
  const sources = importedSources(scope);
  if (sources.some((source) => CLIENT_MODULES.test(source)) && !sources.includes('socket.io')) return 'client';
  if (sources.some((source) => SERVER_MODULES.test(source))) return 'server';
  const { text, path } = scope.script;
  if (!/\b(?:io|socket|ws|wss|server)\b[\w.()'"`:\-${}\s,]{0,80}\.(?:on|emit|emitWithAck|to|in|join)\(/.test(text))
    return undefined;
  if (/\.(?:jsx|tsx|vue|svelte)$/.test(path) || sources.some((source) => /^(?:react|vue|svelte|@angular)/.test(source)))
    return 'client';
  if (/(?:^|\/)(?:client|frontend|web|ui|public)\//.test(path)) return 'client';
  return /\bio\.(?:on|to|in|of|emit)\(|\bsocket\.(?:join|leave|broadcast|to|handshake)\b|(?:^|\/)(?:server|backend|api)\//.test(
    text,
  ) || /(?:^|\/)(?:server|backend|api)\//.test(path)
    ? 'server'
    : undefined;
}

/** Modules that a file imports. */
export function importedSources(scope: Scope): readonly string[] {
  const sources = new Set<string>();
  for (const table of scope.tables.values())
    for (const binding of table.values()) if (binding.kind === 'import') sources.add(binding.source);
  return [...sources];
}

function collectEvent({ building, scope }: Target, node: Node & { type: 'CallExpression' }, side: Side): void {
  if (node.callee.type !== 'MemberExpression') return;
  const method = propertyName(node.callee.property);
  const isHandle = method === 'on' || method === 'once' || method === 'addEventListener' || method === 'bind';
  if (method === undefined || !(isHandle || method === 'emit' || method === 'emitWithAck')) return;
  const chain = chainOf(node.callee.object);
  if (
    !/^(?:this\.)?(?:\w*(?:socket|sockets|io|ws|wss|nsp|namespace|channel|conn|connection|client|server|sails|gateway|echo|hub|room|broadcast\w*)\w*)$/i.test(
      chain.base,
    )
  ) {
    return;
  }
  const name = constantString(scope, node.arguments[0]);
  if (name === undefined || LIFECYCLE.has(name) || name.includes('*')) return;
  if (EMITTERS.has(method) && chain.base === 'process') return;
  building.events.push({
    name,
    side,
    action: isHandle ? 'handle' : 'emit',
    ...(chain.room === undefined ? {} : { room: chain.room }),
    where: placeOf(scope.script, node.callee.property),
  });
}

/** Base name and room of `io.of('/x').to(room).timeout(5).emit`. */
function chainOf(expression: Node): { readonly base: string; readonly room?: string } {
  let node: Node = expression;
  let room: string | undefined;
  for (;;) {
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const method = propertyName(node.callee.property);
      if (method === 'to' || method === 'in' || method === 'except') room ??= roomPattern(node.arguments[0]);
      node = node.callee.object;
    } else if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
      const member = propertyName(node.property) ?? '';
      if (!/^(?:volatile|broadcast|local|sockets|current|server|compress)$/.test(member))
        return { base: member, ...(room === undefined ? {} : { room }) };
      if (node.object.type === 'ThisExpression') return { base: member, ...(room === undefined ? {} : { room }) };
      node = node.object;
    } else {
      const base = plainName(unwrap(node)) ?? '';
      return { base, ...(room === undefined ? {} : { room }) };
    }
  }
}

/** `board:${id}` as written, so that the pattern of the room's name is seen. */
export function roomPattern(node: Node | undefined): string | undefined {
  const inner = unwrap(node);
  if (inner?.type === 'StringLiteral') return inner.value;
  if (inner?.type === 'TemplateLiteral')
    return inner.quasis
      .map((quasi, at) => (at === 0 ? '' : `{${expressionName(inner.expressions[at - 1])}}`) + quasi.value.raw)
      .join('');
  if (inner?.type === 'CallExpression') return `${plainName(inner.callee) ?? '…'}(…)`;
  return inner === undefined ? undefined : expressionName(inner);
}

function expressionName(node: Node | undefined): string {
  if (node?.type === 'MemberExpression') return propertyName(node.property) ?? '…';
  return plainName(node) ?? '…';
}

function constantString(scope: Scope, node: Node | undefined, depth = 0): string | undefined {
  const text = stringOf(node);
  if (text !== undefined) return text;
  if (node?.type === 'Identifier' && depth < 4) {
    const binding = lookUp(scope, node.name, []);
    return binding?.kind === 'value' && binding.init ? constantString(scope, binding.init, depth + 1) : undefined;
  }
  if (node?.type !== 'MemberExpression') return undefined;
  const object = plainName(node.object);
  const binding = object === undefined ? undefined : lookUp(scope, object, []);
  const member = propertyName(node.property);
  const init = binding?.kind === 'value' ? unwrap(binding.init) : undefined;
  const value = init === undefined || member === undefined ? undefined : optionNode(init, member);
  return value === undefined ? undefined : stringOf(value);
}

/** `@WebSocketGateway()` and `@SubscribeMessage('x')`. */
function collectNest(building: Building, scope: Scope, node: Node): void {
  if (node.type !== 'Decorator' || node.expression.type !== 'CallExpression') return;
  const name = plainName(node.expression.callee);
  const first = node.expression.arguments[0];
  if (name === 'WebSocketGateway') {
    building.serverSites.push(placeOf(scope.script, node));
    for (const argument of node.expression.arguments) collectHeartbeat({ building, scope }, argument);
  } else if (name === 'SubscribeMessage') {
    const event = constantString(scope, first);
    if (event !== undefined)
      building.events.push({ name: event, side: 'server', action: 'handle', where: placeOf(scope.script, node) });
  } else if (name === 'Sse') building.serverSites.push(placeOf(scope.script, node));
}
