import type { Node } from '@babel/types';
import type { Fact } from './profile.ts';
import { CALL_SIGNS } from './realtime-call-signs.ts';
import type { CallSign, EventName } from './realtime-call-signs.ts';
import type { Building, ScriptRealtime } from './realtime-sites.ts';
import { optionNode } from './router-items.ts';
import { placeOf, walk } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { importedSources, roomPattern } from './realtime-script.ts';
import { lookUp, plainName, propertyName, unwrap } from './script-scope.ts';
import type { Scope } from './script-scope.ts';

export type LayerCalls = ScriptRealtime & {
  /** Which layer speaks where, for layers that no package of their own names. */
  readonly layers: readonly Fact<string>[];
};

type Finding = { readonly sign: CallSign; readonly scope: Scope; readonly node: Call; readonly ancestors: readonly Node[] };
type Call = Node & { type: 'CallExpression' };
type Collected = Building & { readonly layers: Fact<string>[] };
type Visited = { readonly node: Node; readonly ancestors: readonly Node[] };

/** Key of the layer whose sites are told once per file. */
const GRAPHQL = 'graphql subscriptions server';

/** What layers with a grammar of their own say in calls, `packages` being the names of all dependencies. */
export function readLayerCalls(index: ScriptIndex, paths: readonly string[], packages: readonly string[]): LayerCalls {
  const calls: Collected = { ...emptyBuilding(), layers: [] };
  const installed = new Set(CALL_SIGNS.filter(({ needs }) => needs === undefined || packages.some((name) => needs.test(name))));
  for (const path of paths) {
    const scope = index.scope(path);
    if (scope === undefined) continue;
    const sources = importedSources(scope);
    const active = CALL_SIGNS.filter(
      (sign) => installed.has(sign) || sources.some((source) => sign.needs?.test(source) === true),
    );
    const seen = new Set<string>();
    walk(scope.script.program, (node, ancestors) => {
      collectStream(calls, scope, { node, ancestors });
      collectClass(calls, { scope, seen }, { node, ancestors });
      if (node.type !== 'CallExpression') return;
      const text = calleeText(node.callee);
      const sign = active.find(({ callee }) => callee.test(text));
      if (sign !== undefined) collectCall(calls, { sign, scope, node, ancestors }, seen);
    });
  }
  return calls;
}

function emptyBuilding(): Building {
  return { serverSites: [], clientSites: [], events: [], adapters: [], pingInterval: [], pingTimeout: [] };
}

function collectCall(calls: Collected, finding: Finding, seen: Set<string>): void {
  const { sign, scope, node } = finding;
  const where = placeOf(scope.script, node.callee.type === 'MemberExpression' ? node.callee.property : node);
  const side = sign.side === 'as the file' ? sideOfPath(scope.script.path) : sign.side;
  const key = `${sign.layer} ${side}`;
  const names = sign.event === undefined ? [] : namesOf(finding, sign.event.name);
  if (sign.event !== undefined && names.length === 0 && sign.site !== true) return;
  if (sign.site === true && !seen.has(key)) {
    seen.add(key);
    (side === 'server' ? calls.serverSites : calls.clientSites).push(where);
  }
  calls.layers.push({ value: sign.layer, where });
  if (sign.event === undefined) return;
  const room = roomOf(node, sign.event.room);
  for (const name of names)
    calls.events.push({ name, side, action: sign.event.action, ...(room === undefined ? {} : { room }), where });
}

/** A response that says `Content-Type: text/event-stream` is an event stream written by hand. */
function collectStream(calls: Collected, scope: Scope, { node, ancestors }: Visited): void {
  if (node.type !== 'StringLiteral' || !/^text\/event-stream\b/i.test(node.value)) return;
  const parent = ancestors.at(-1);
  const before =
    parent?.type === 'ObjectProperty'
      ? propertyName(parent.key)
      : parent?.type === 'CallExpression' && parent.arguments[1] === node
        ? textOf(parent.arguments[0])
        : undefined;
  if (before === undefined || !/^content-?type$/i.test(before)) return;
  const where = placeOf(scope.script, node);
  calls.serverSites.push(where);
  calls.layers.push({ value: 'sse', where });
}

/** Subscriptions of GraphQL resolvers are decorated methods, rooms of PartyKit are classes. */
function collectClass(
  calls: Collected,
  { scope, seen }: { readonly scope: Scope; readonly seen: Set<string> },
  { node, ancestors }: Visited,
): void {
  const where = placeOf(scope.script, node);
  if (node.type === 'ClassDeclaration') {
    const above = plainName(node.superClass);
    const parent = above === undefined ? undefined : lookUp(scope, above, []);
    const isRoom =
      (parent?.kind === 'import' && parent.source === 'partyserver') ||
      (node.implements ?? []).some((one) => one.type === 'TSExpressionWithTypeArguments' && isPartyServer(one.expression));
    if (!isRoom) return;
    calls.serverSites.push(where);
    calls.layers.push({ value: 'partykit', where });
  }
  if (node.type !== 'Decorator' || node.expression.type !== 'CallExpression') return;
  const name = plainName(node.expression.callee);
  const decorator = name === undefined ? undefined : lookUp(scope, name, []);
  if (decorator?.kind !== 'import' || decorator.imported !== 'Subscription') return;
  if (!/^(?:@nestjs\/graphql|type-graphql)$/.test(decorator.source)) return;
  const method = ancestors.at(-1);
  const options = node.expression.arguments.at(-1);
  const field =
    nameText(scope, options === undefined ? undefined : optionNode(options, 'name')) ??
    (method?.type === 'ClassMethod' ? propertyName(method.key) : undefined);
  if (!seen.has(GRAPHQL)) calls.serverSites.push(where);
  seen.add(GRAPHQL);
  calls.layers.push({ value: 'graphql subscriptions', where });
  calls.events.push(...present(field).map((name) => ({ name, side: 'server', action: 'emit', where }) as const));
}

function isPartyServer(node: Node): boolean {
  return (
    node.type === 'TSQualifiedName' &&
    node.left.type === 'Identifier' &&
    node.left.name === 'Party' &&
    node.right.name === 'Server'
  );
}

/** `sails.sockets.broadcast`, `supabase.channel().on`: names as written, calls without their arguments. */
function calleeText(callee: Node): string {
  const node = unwrap(callee) ?? callee;
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression')
    return `${calleeText(node.object)}.${node.computed ? '[]' : (propertyName(node.property) ?? '')}`;
  if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') return `${calleeText(node.callee)}()`;
  return '…';
}

function namesOf({ scope, node, ancestors }: Finding, where: EventName): readonly string[] {
  if ('argument' in where) return present(nameText(scope, node.arguments[where.argument]));
  if ('option' in where) return present(optionName(scope, node, where));
  if ('keysOf' in where) return keysOf(node.arguments[where.keysOf]);
  if (where.from === 'callee') return present(calleeText(node.callee).split('.').at(-2)?.replace('()', ''));
  if (where.from === 'reference') return present(referenceText(node.arguments[0]));
  const holder = ancestors.findLast((ancestor) => ancestor.type === 'ObjectProperty' || ancestor.type === 'VariableDeclarator');
  if (holder?.type === 'ObjectProperty') return present(propertyName(holder.key));
  return present(holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : undefined);
}

/** The named option, or the argument itself where it is a string; a table of the database where rows are what is heard. */
function optionName(
  scope: Scope,
  node: Call,
  { option, of }: { readonly option: string; readonly of: number },
): string | undefined {
  const argument = node.arguments[of];
  if (argument === undefined) return undefined;
  const direct = nameText(scope, argument);
  if (direct !== undefined) return direct;
  const table = nameText(scope, optionNode(argument, 'table'));
  if (table !== undefined) return `${textOf(node.arguments[0]) ?? 'changes'} of ${table}`;
  return nameText(scope, optionNode(argument, option));
}

function keysOf(argument: Node | undefined): readonly string[] {
  if (argument?.type !== 'ObjectExpression') return [];
  return argument.properties.flatMap((property) =>
    property.type === 'SpreadElement' ? [] : present(propertyName(property.key)),
  );
}

/** `api.messages.list` is `messages.list`. */
function referenceText(node: Node | undefined): string | undefined {
  return node === undefined ? undefined : /^api\.(.+)$/.exec(calleeText(node))?.[1];
}

/** Room of an argument, or the argument of the method in the chain that names it. */
function roomOf(node: Call, room: number | string | undefined): string | undefined {
  if (room === undefined) return undefined;
  if (typeof room === 'number') return textOf(node.arguments[room]);
  const named = new RegExp(`^(?:${room})$`);
  for (let step: Node | undefined = node.callee; step?.type === 'MemberExpression';) {
    const call: Node | undefined = unwrap(step.object);
    if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
    if (named.test(propertyName(call.callee.property) ?? '')) return textOf(call.arguments[0]);
    step = call.callee;
  }
  return undefined;
}

/** A name that is the same at every call: a literal, a constant, or a pattern with its holes named. */
function nameText(scope: Scope, node: Node | undefined, depth = 0): string | undefined {
  const text = textOf(node);
  if (text !== undefined && !/^\{[^}]*\}$/.test(text)) return text;
  const inner = unwrap(node);
  if (depth > 3) return undefined;
  if (inner?.type === 'Identifier') {
    const binding = lookUp(scope, inner.name, []);
    return binding?.kind === 'value' && binding.init ? nameText(scope, binding.init, depth + 1) : undefined;
  }
  return undefined;
}

/** A literal, with the holes of a template named. */
function textOf(node: Node | undefined): string | undefined {
  const inner = unwrap(node);
  return inner?.type === 'StringLiteral' || inner?.type === 'TemplateLiteral' ? roomPattern(inner) : undefined;
}

function sideOfPath(path: string): 'server' | 'client' {
  if (/(?:^|\/)(?:server|backend|api)\//.test(path)) return 'server';
  return /\.(?:jsx|tsx|vue|svelte)$|(?:^|\/)(?:client|frontend|web|ui|public|app|components)\//.test(path) ? 'client' : 'server';
}

function present(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [text];
}
