import type { Expression, Function as FunctionNode, Node } from '@babel/types';
import type { Script } from './script.ts';
import { walk } from './script.ts';

/** What a name stands for at the place where it is used. */
export type Binding =
  | { readonly kind: 'import'; readonly source: string; readonly imported: string }
  | { readonly kind: 'value'; readonly init: Node | undefined; readonly declaration: Node; readonly ancestors: readonly Node[] }
  | { readonly kind: 'parameter'; readonly of: FunctionNode; readonly index: number; readonly pattern: Node }
  | { readonly kind: 'function'; readonly node: FunctionNode }
  | { readonly kind: 'class'; readonly node: Node };

export type Scope = {
  readonly script: Script;
  /** Declarations by the function (or the program) they stand in. */
  readonly tables: ReadonlyMap<Node, ReadonlyMap<string, Binding>>;
  /** Exported name to the local name or the expression behind it. `default` too, and `module.exports`. */
  readonly exports: ReadonlyMap<string, Exported>;
  /** Sources of `export * from`. */
  readonly stars: readonly string[];
};

export type Exported =
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'from'; readonly source: string; readonly imported: string };

type Building = {
  readonly program: Node;
  readonly tables: Map<Node, Map<string, Binding>>;
  readonly exports: Map<string, Exported>;
  readonly stars: string[];
};

export function readScope(script: Script): Scope {
  const building: Building = { program: script.program, tables: new Map(), exports: new Map(), stars: [] };
  building.tables.set(script.program, new Map());
  walk(script.program, (node, ancestors) => {
    if (isFunction(node)) declareParameters(building, node);
    declare(building, node, ancestors);
    collectExports(building, node);
  });
  const { tables, exports, stars } = building;
  return { script, tables, exports, stars };
}

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'ClassMethod' ||
    node.type === 'ObjectMethod' ||
    node.type === 'ClassPrivateMethod'
  );
}

/** Resolves a name outwards from the place of its use. `ancestors` runs from the program to the parent. */
export function lookUp(scope: Scope, name: string, ancestors: readonly Node[]): Binding | undefined {
  for (let index = ancestors.length - 1; index >= 0; index -= 1) {
    const ancestor = ancestors[index];
    const binding = ancestor === undefined ? undefined : scope.tables.get(ancestor)?.get(name);
    if (binding !== undefined) return binding;
  }
  return scope.tables.get(scope.script.program)?.get(name);
}

/** `name`, `this.name` for members of classes, undefined for anything else. */
export function plainName(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'MemberExpression' && node.object.type === 'ThisExpression' && node.property.type === 'Identifier') {
    return `this.${node.property.name}`;
  }
  if (node?.type === 'TSNonNullExpression' || node?.type === 'TSAsExpression') return plainName(node.expression);
  return undefined;
}

export function stringOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return node.value;
  if (node?.type === 'TemplateLiteral') {
    // A hole stands as `*`, so that the constant parts still say what the string is like.
    return node.quasis.map((quasi) => quasi.value.cooked ?? '').join('*');
  }
  return undefined;
}

/** The expression behind `await`, parentheses, type assertions and `.bind(this)`. */
export function unwrap(node: Node | null | undefined): Node | undefined {
  if (node === null || node === undefined) return undefined;
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    propertyName(node.callee.property) === 'bind'
  ) {
    return unwrap(node.callee.object);
  }
  if (node.type === 'AwaitExpression') return unwrap(node.argument);
  if (
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'ParenthesizedExpression'
  ) {
    return unwrap(node.expression);
  }
  return node;
}

/** Module of `require('x')` or `import('x')`. */
export function requiredModule(node: Node | null | undefined): string | undefined {
  const call = unwrap(node);
  if (call?.type !== 'CallExpression') return undefined;
  const isRequire = (call.callee.type === 'Identifier' && call.callee.name === 'require') || call.callee.type === 'Import';
  return isRequire ? stringOf(call.arguments[0]) : undefined;
}

function declareParameters(building: Building, node: FunctionNode): void {
  const table = tableOf(building, node);
  node.params.forEach((parameter, index) => {
    const pattern = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
    if (target.type === 'Identifier') table.set(target.name, { kind: 'parameter', of: node, index, pattern: target });
  });
}

function declare(building: Building, node: Node, ancestors: readonly Node[]): void {
  const { program } = building;
  const table = tableOf(building, ancestors.findLast((ancestor) => isFunction(ancestor)) ?? program);
  if (node.type === 'ImportDeclaration') {
    for (const specifier of node.specifiers) {
      table.set(specifier.local.name, { kind: 'import', source: node.source.value, imported: importedName(specifier) });
    }
  } else if (node.type === 'VariableDeclarator') declareVariable(table, node, ancestors);
  else if (node.type === 'FunctionDeclaration' && node.id) table.set(node.id.name, { kind: 'function', node });
  else if (node.type === 'ClassMethod' && !node.computed) {
    const name = propertyName(node.key);
    if (name !== undefined) tableOf(building, program).set(`this.${name}`, { kind: 'function', node });
  } else if (node.type === 'ClassDeclaration' && node.id) table.set(node.id.name, { kind: 'class', node });
  else if (node.type === 'AssignmentExpression' || node.type === 'ClassProperty') {
    const name = node.type === 'ClassProperty' ? propertyName(node.key) : plainName(node.left);
    const init = node.type === 'ClassProperty' ? node.value : node.right;
    const key = node.type === 'ClassProperty' ? `this.${name ?? ''}` : name;
    if (key === undefined || !(key.startsWith('this.') || init)) return;
    const home = tableOf(building, program);
    const binding: Binding & { kind: 'value' } = {
      kind: 'value',
      init: init ?? undefined,
      declaration: node,
      ancestors: [...ancestors],
    };
    if (key.startsWith('this.')) {
      if (init || !home.has(key)) home.set(key, binding);
    } else assignLater(building, key, binding);
  }
}

/** `let server;` followed by `server = …` is a declaration in two steps. */
function assignLater(building: Building, name: string, binding: Binding & { kind: 'value' }): void {
  for (const owner of [...binding.ancestors.filter(isFunction).reverse(), building.program]) {
    const known = building.tables.get(owner)?.get(name);
    if (known === undefined) continue;
    if (known.kind === 'value' && known.init === undefined) building.tables.get(owner)?.set(name, binding);
    return;
  }
}

function declareVariable(
  table: Map<string, Binding>,
  node: Node & { type: 'VariableDeclarator' },
  ancestors: readonly Node[],
): void {
  const module = requiredModule(node.init) ?? requiredModule(unwrapMember(node.init));
  if (node.id.type === 'Identifier') {
    const member = node.init?.type === 'MemberExpression' ? propertyName(node.init.property) : undefined;
    const direct = requiredModule(node.init);
    if (direct !== undefined) table.set(node.id.name, { kind: 'import', source: direct, imported: '*' });
    else if (module !== undefined && member !== undefined) {
      table.set(node.id.name, { kind: 'import', source: module, imported: member });
    } else {
      const init = unwrap(node.init);
      if (init !== undefined && isFunction(init)) table.set(node.id.name, { kind: 'function', node: init });
      else table.set(node.id.name, { kind: 'value', init, declaration: node, ancestors: [...ancestors] });
    }
  } else if (node.id.type === 'ObjectPattern') {
    for (const property of node.id.properties) {
      if (property.type !== 'ObjectProperty' || property.value.type !== 'Identifier') continue;
      const imported = propertyName(property.key) ?? property.value.name;
      if (module !== undefined) table.set(property.value.name, { kind: 'import', source: module, imported });
      else table.set(property.value.name, { kind: 'value', init: undefined, declaration: node, ancestors: [...ancestors] });
    }
  }
}

function unwrapMember(node: Node | null | undefined): Node | undefined {
  return node?.type === 'MemberExpression' ? node.object : undefined;
}

export function propertyName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'StringLiteral' ? node.value : undefined;
}

function importedName(specifier: Node): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  if (specifier.type === 'ImportSpecifier') return propertyName(specifier.imported) ?? '*';
  return '*';
}

function collectExports(building: Building, node: Node): void {
  if (node.type === 'ExportAllDeclaration') building.stars.push(node.source.value);
  else if (node.type === 'ExportDefaultDeclaration') building.exports.set('default', exportedExpression(node.declaration));
  else if (node.type === 'ExportNamedDeclaration') collectNamedExports(building, node);
  else if (node.type === 'AssignmentExpression') collectCommonExports(building, node.left, node.right);
  else if (node.type === 'TSExportAssignment') building.exports.set('default', exportedExpression(node.expression));
}

function collectNamedExports(building: Building, node: Node & { type: 'ExportNamedDeclaration' }): void {
  for (const specifier of node.specifiers) {
    if (specifier.type !== 'ExportSpecifier') continue;
    const exported = propertyName(specifier.exported) ?? '';
    const local = specifier.local.name;
    building.exports.set(
      exported,
      node.source ? { kind: 'from', source: node.source.value, imported: local } : { kind: 'local', name: local },
    );
  }
  const declaration = node.declaration;
  if (declaration?.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations) {
      if (declarator.id.type === 'Identifier')
        building.exports.set(declarator.id.name, { kind: 'local', name: declarator.id.name });
    }
  } else if ((declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') && declaration.id) {
    building.exports.set(declaration.id.name, { kind: 'local', name: declaration.id.name });
  }
}

function collectCommonExports(building: Building, left: Node, right: Expression): void {
  if (left.type !== 'MemberExpression') return;
  const object = left.object;
  const name = propertyName(left.property);
  if (object.type === 'Identifier' && object.name === 'module' && name === 'exports') {
    building.exports.set('default', exportedExpression(right));
    if (right.type !== 'ObjectExpression') return;
    for (const property of right.properties) {
      if (property.type === 'ObjectProperty') {
        building.exports.set(propertyName(property.key) ?? '', exportedExpression(property.value));
      } else if (property.type === 'ObjectMethod') {
        building.exports.set(propertyName(property.key) ?? '', { kind: 'node', node: property });
      }
    }
  } else if (name !== undefined && isExportsObject(object)) building.exports.set(name, exportedExpression(right));
}

function isExportsObject(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'exports';
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    propertyName(node.property) === 'exports'
  );
}

function exportedExpression(node: Node): Exported {
  const inner = unwrap(node) ?? node;
  if (inner.type === 'Identifier') return { kind: 'local', name: inner.name };
  const module = requiredModule(inner);
  if (module !== undefined) return { kind: 'from', source: module, imported: 'default' };
  if ((inner.type === 'FunctionDeclaration' || inner.type === 'ClassDeclaration') && inner.id) {
    return { kind: 'local', name: inner.id.name };
  }
  return { kind: 'node', node: inner };
}

function tableOf(building: Building, owner: Node): Map<string, Binding> {
  const known = building.tables.get(owner);
  if (known !== undefined) return known;
  const table = new Map<string, Binding>();
  building.tables.set(owner, table);
  return table;
}
