import type { Node } from '@babel/types';
import type { Fact } from './profile.ts';
import { placeOf, walk } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { optionNode } from './router-items.ts';
import { lookUp, plainName, propertyName, unwrap } from './script-scope.ts';
import type { Scope } from './script-scope.ts';

export type Entries = { readonly server: readonly Fact<string>[]; readonly client: readonly Fact<string>[] };

const CLIENT_CALLS = new Map([
  ['createRoot', /^react-dom/],
  ['hydrateRoot', /^react-dom/],
  ['createApp', /^vue$/],
  ['createSSRApp', /^vue$/],
  ['render', /^(?:react-dom|preact|solid-js\/web)$/],
  ['mount', /^svelte$/],
  ['bootstrapApplication', /^@angular\/platform-browser/],
]);
const CLIENT_MEMBERS = /^(?:ReactDOM\.(?:render|createRoot|hydrateRoot|hydrate)|AppRegistry\.registerComponent)$/;

/** Where a process starts to listen, and where a page starts to render. */
export function readScriptEntries(index: ScriptIndex, paths: readonly string[]): Entries {
  const server: Fact<string>[] = [];
  const client: Fact<string>[] = [];
  for (const path of paths) {
    const scope = index.scope(path);
    if (scope === undefined) continue;
    walk(scope.script.program, (node, ancestors) => {
      if (isFetchHandler(node)) server.push({ value: 'fetch handler', where: placeOf(scope.script, node) });
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
      const where = placeOf(scope.script, node);
      const listener = listenerOf(scope, node, ancestors);
      if (listener !== undefined) server.push({ value: listener, where });
      else if (isClientStart(scope, node, ancestors)) client.push({ value: path, where });
    });
  }
  return { server, client };
}

/** `export default { fetch() … }`: what Cloudflare Workers, Bun and Deno serve without a call. */
function isFetchHandler(node: Node): boolean {
  if (node.type !== 'ExportDefaultDeclaration') return false;
  const exported = unwrap(node.declaration);
  return exported !== undefined && optionNode(exported, 'fetch') !== undefined;
}

function listenerOf(scope: Scope, node: Node, ancestors: readonly Node[]): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = node.callee;
  if (callee.type === 'MemberExpression') {
    const object = plainName(callee.object);
    const member = propertyName(callee.property);
    if (object === 'Bun' && member === 'serve') return 'Bun.serve';
    if (object === 'Deno' && member === 'serve') return 'Deno.serve';
    if (member === 'createServer' && object !== undefined && isHttpModule(scope, object, ancestors))
      return `${object}.createServer`;
    if (member === 'listen' && isServerLike(object, callee.object)) return `${object ?? '…'}.listen`;
    return undefined;
  }
  const name = plainName(callee);
  if (name === 'createServer' || name === 'createSecureServer' || name === 'serve') {
    const binding = lookUp(scope, name, ancestors);
    const source = binding?.kind === 'import' ? binding.source : '';
    return /^(?:node:)?https?2?$|^@hono\/node-server$|std@?.*http/.test(source) ? name : undefined;
  }
  return undefined;
}

function isHttpModule(scope: Scope, name: string, ancestors: readonly Node[]): boolean {
  const binding = lookUp(scope, name, ancestors);
  return binding?.kind === 'import' && /^(?:node:)?https?2?$/.test(binding.source);
}

function isServerLike(name: string | undefined, object: Node): boolean {
  if (name !== undefined) return /(?:app|server|http|fastify|express|api|sails|instance|nest)/i.test(name);
  return object.type === 'CallExpression' || object.type === 'NewExpression';
}

function isClientStart(
  scope: Scope,
  node: Node & { type: 'CallExpression' | 'NewExpression' },
  ancestors: readonly Node[],
): boolean {
  const callee = node.callee;
  if (callee.type === 'MemberExpression') {
    return CLIENT_MEMBERS.test(`${plainName(callee.object) ?? ''}.${propertyName(callee.property) ?? ''}`);
  }
  const name = plainName(callee);
  const binding = name === undefined ? undefined : lookUp(scope, name, ancestors);
  if (binding?.kind !== 'import') return name === 'Vue' && node.type === 'NewExpression';
  return CLIENT_CALLS.get(binding.imported)?.test(binding.source) === true;
}
