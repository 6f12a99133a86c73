import type { Node } from '@babel/types';
import type { Fact, Place, RealtimeEvent } from './profile.ts';
import { optionNode } from './router-items.ts';
import { placeOf } from './script.ts';
import { lookUp, plainName, propertyName, requiredModule, unwrap } from './script-scope.ts';
import type { Scope } from './script-scope.ts';

export type ScriptRealtime = {
  readonly serverSites: readonly Place[];
  readonly clientSites: readonly Place[];
  readonly events: readonly RealtimeEvent[];
  readonly adapters: readonly Fact<string>[];
  readonly pingInterval: readonly Fact<number>[];
  readonly pingTimeout: readonly Fact<number>[];
};

export type Building = { readonly [Key in keyof ScriptRealtime]: ScriptRealtime[Key][number][] };
export type Target = { readonly building: Building; readonly scope: Scope };

export const CLIENT_MODULES =
  /^(?:socket\.io-client|engine\.io-client|pusher-js|laravel-echo|ably|centrifuge|phoenix|@rails\/actioncable|actioncable|@microsoft\/signalr|@stomp\/stompjs|sockjs-client|partysocket(?:\/.*)?|reconnecting-websocket|react-use-websocket|graphql-ws|@hocuspocus\/provider|y-websocket|@liveblocks\/.*|eventsource)$/;

/** Where connections are made and accepted: constructors of libraries, and globals of runtimes. */
export function collectSite({ building, scope }: Target, node: Node, ancestors: readonly Node[]): void {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
  // Fastify marks a route as a socket in its options.
  if (node.arguments.some((argument) => isTrue(optionNode(argument, 'websocket'))))
    building.serverSites.push(placeOf(scope.script, node));
  const callee = node.callee;
  const isMember = callee.type === 'MemberExpression';
  // `require('socket.io')(server)`, as it was written before modules.
  const required = requiredModule(isMember ? callee.object : callee);
  if (required !== undefined) {
    const made = (isMember ? propertyName(callee.property) : undefined) ?? '*';
    return classifySite({ building, scope }, node, { source: required, made });
  }
  const name = plainName(isMember ? callee.object : callee);
  if (name === undefined) return;
  const binding = lookUp(scope, name, ancestors);
  const member = isMember ? propertyName(callee.property) : undefined;
  if (binding?.kind !== 'import') {
    if (binding === undefined && node.type === 'NewExpression' && !isMember && /^(?:WebSocket|EventSource)$/.test(name)) {
      building.clientSites.push(placeOf(scope.script, node));
    }
    if (binding === undefined && name === 'Deno' && member === 'upgradeWebSocket')
      building.serverSites.push(placeOf(scope.script, node));
    if (isGlobalServerSite(node, name, member)) building.serverSites.push(placeOf(scope.script, node));
    return;
  }
  classifySite({ building, scope }, node, { source: binding.source, made: member ?? binding.imported });
}

function isTrue(node: Node | undefined): boolean {
  return node?.type === 'BooleanLiteral' && node.value;
}

/** Sockets of runtimes that need no import: Nitro, Cloudflare Workers, Bun. */
function isGlobalServerSite(
  node: Node & { type: 'NewExpression' | 'CallExpression' },
  name: string,
  member: string | undefined,
): boolean {
  if (name === 'defineWebSocketHandler' || member === 'acceptWebSocket') return true;
  if (name === 'WebSocketPair') return node.type === 'NewExpression';
  const [options] = node.arguments;
  return name === 'Bun' && member === 'serve' && options !== undefined && optionNode(options, 'websocket') !== undefined;
}

type Made = { readonly source: string; readonly made: string };

function classifySite(
  { building, scope }: Target,
  node: Node & { type: 'NewExpression' | 'CallExpression' },
  { source, made }: Made,
): void {
  const where = placeOf(scope.script, node);
  const isServer =
    (source === 'socket.io' && /^(?:Server|default|\*|listen)$/.test(made)) ||
    (source === 'ws' && /^(?:WebSocketServer|Server)$/.test(made)) ||
    /^(?:Hocuspocus|upgradeWebSocket|createNodeWebSocket|defineWebSocketHandler|useServer|makeServer|streamSSE|createBunWebSocket)$/.test(
      made,
    ) ||
    (/^(?:uWebSockets\.js)$/.test(source) && /^(?:App|SSLApp)$/.test(made)) ||
    (/^(?:express-ws|sockjs)$/.test(source) && /^(?:default|\*|createServer)$/.test(made)) ||
    (source === '@hocuspocus/server' && /^(?:Server|configure)$/.test(made)) ||
    (source === '@liveblocks/node' && made === 'Liveblocks');
  const isClient =
    (source === 'socket.io-client' && /^(?:io|connect|default|\*|Manager)$/.test(made)) ||
    (source === 'ws' && /^(?:default|\*|WebSocket)$/.test(made) && node.type === 'NewExpression') ||
    (CLIENT_MODULES.test(source) &&
      /^(?:default|\*|Socket|createConsumer|HubConnectionBuilder|Client|PartySocket|Centrifuge|createClient|HocuspocusProvider|WebsocketProvider|Realtime|useWebSocket)$/.test(
        made,
      ));
  if (isServer) {
    building.serverSites.push(where);
    for (const argument of node.arguments) collectHeartbeat({ building, scope }, argument);
  } else if (isClient) building.clientSites.push(where);
  else if (made === 'createAdapter' || made === 'createShardedAdapter' || source === 'socket.io-redis') {
    building.adapters.push({ value: source, where });
  }
}

export function collectHeartbeat({ building, scope }: Target, argument: Node): void {
  for (const key of ['pingInterval', 'pingTimeout'] as const) {
    const node = optionNode(argument, key);
    const value = node === undefined ? undefined : constantNumber(scope, node);
    if (node !== undefined && value !== undefined) building[key].push({ value, where: placeOf(scope.script, node) });
  }
}

/** Literal numbers, their products (`25 * 1000`) and constants of the same file. */
function constantNumber(scope: Scope, expression: Node, depth = 0): number | undefined {
  const node = unwrap(expression);
  if (node?.type === 'NumericLiteral') return node.value;
  if (node?.type === 'BinaryExpression' && node.operator === '*') {
    const left = constantNumber(scope, node.left, depth + 1);
    const right = constantNumber(scope, node.right, depth + 1);
    return left === undefined || right === undefined ? undefined : left * right;
  }
  const binding = node?.type === 'Identifier' && depth < 4 ? lookUp(scope, node.name, []) : undefined;
  return binding?.kind === 'value' && binding.init ? constantNumber(scope, binding.init, depth + 1) : undefined;
}
