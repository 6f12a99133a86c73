import type { Node } from '@babel/types';
import type { Route } from './profile.ts';
import { optionNode } from './router-items.ts';
import { toRoute } from './routes-shared.ts';
import { endLineOf, placeOf, walk } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { isFunction, plainName, propertyName } from './script-scope.ts';

/** `Bun.serve({ routes: { '/api/cards': { POST: … } } })`. */
export function readBunRoutes(index: ScriptIndex, paths: readonly string[]): readonly Route[] {
  return paths.flatMap((path) => {
    const scope = index.scope(path);
    if (scope === undefined || !/\bserve\(/.test(scope.script.text)) return [];
    const found: Route[] = [];
    walk(scope.script.program, (node) => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
      if (plainName(node.callee.object) !== 'Bun' || propertyName(node.callee.property) !== 'serve') return;
      const routes = node.arguments[0] === undefined ? undefined : optionNode(node.arguments[0], 'routes');
      if (routes?.type !== 'ObjectExpression') return;
      for (const property of routes.properties) {
        if (property.type === 'SpreadElement') continue;
        const url = propertyName(property.key) ?? '';
        for (const { method, handler } of methodsOf(property)) {
          const name = plainName(handler);
          found.push(
            toRoute({
              method,
              path: url,
              handler: name,
              where: placeOf(scope.script, handler),
              endLine: name === undefined ? endLineOf(handler) : undefined,
            }),
          );
        }
      }
    });
    return found;
  });
}

function methodsOf(property: Node): readonly { readonly method: string; readonly handler: Node }[] {
  if (property.type === 'ObjectMethod') return [{ method: 'ALL', handler: property }];
  if (property.type !== 'ObjectProperty') return [];
  const { value } = property;
  if (value.type !== 'ObjectExpression')
    return isFunction(value) || value.type === 'Identifier' ? [{ method: 'ALL', handler: value }] : [];
  return value.properties.flatMap((inner) => {
    if (inner.type === 'SpreadElement') return [];
    const method = propertyName(inner.key) ?? '';
    return /^[A-Z]+$/.test(method) ? [{ method, handler: inner.type === 'ObjectProperty' ? inner.value : inner }] : [];
  });
}
