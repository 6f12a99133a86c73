import type { Node, ObjectExpression } from '@babel/types';
import type { DataModel } from './profile.ts';
import { placeOf, walk } from './script.ts';
import type { Script } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { plainName, propertyName, stringOf, unwrap } from './script-scope.ts';

/** Data models in JavaScript and TypeScript: ORM definitions, and plain types of files that are named as models. */
export function readScriptModels(index: ScriptIndex, paths: readonly string[]): readonly DataModel[] {
  return paths.flatMap((path) => {
    const script = index.scope(path)?.script;
    if (script === undefined) return [];
    const found: DataModel[] = [];
    walk(script.program, (node, ancestors) => {
      const model = ormCall(script, node, ancestors) ?? ormClass(script, node) ?? plainType(script, node, ancestors);
      if (model !== undefined && model.fields.length > 0) found.push(model);
    });
    found.push(...waterline(script));
    return found;
  });
}

function ormCall(script: Script, node: Node, ancestors: readonly Node[]): DataModel | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const callee = node.callee.type === 'MemberExpression' ? propertyName(node.callee.property) : plainName(node.callee);
  const where = placeOf(script, node);
  if (/^(?:pgTable|mysqlTable|sqliteTable|createTable)$/.test(callee ?? '') && node.type === 'CallExpression') {
    const name = stringOf(node.arguments[0]);
    const columns = unwrap(node.arguments[1]);
    if (name !== undefined && columns?.type === 'ObjectExpression') return { name, fields: keysOf(columns), where };
    return undefined;
  }
  if (callee === 'Schema' || callee === 'define') {
    const columns = node.arguments.map((argument) => unwrap(argument)).find((argument) => argument?.type === 'ObjectExpression');
    const name = stringOf(node.arguments[0]) ?? declaredName(ancestors)?.replace(/Schema$/i, '');
    if (name === undefined || columns?.type !== 'ObjectExpression' || /^@?\w*\/|-/.test(name)) return undefined;
    return /mongoose|sequelize|Sequelize/.test(script.text) ? { name, fields: keysOf(columns), where } : undefined;
  }
  if (
    callee === 'init' &&
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    /sequelize/i.test(script.text)
  ) {
    const columns = unwrap(node.arguments[0]);
    const name = plainName(node.callee.object);
    if (name !== undefined && columns?.type === 'ObjectExpression') return { name, fields: keysOf(columns), where };
  }
  return undefined;
}

function declaredName(ancestors: readonly Node[]): string | undefined {
  const parent = ancestors.at(-1);
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : undefined;
}

/** TypeORM, MikroORM and Nest's Mongoose classes. */
function ormClass(script: Script, node: Node): DataModel | undefined {
  if (node.type !== 'ClassDeclaration' || !node.id) return undefined;
  const decorators = (node.decorators ?? []).map((decorator) => plainName(unwrapCall(decorator.expression)));
  if (!decorators.some((name) => name === 'Entity' || name === 'Schema' || name === 'Table')) return undefined;
  const fields = node.body.body.flatMap((member) => (member.type === 'ClassProperty' ? (propertyName(member.key) ?? []) : []));
  return { name: node.id.name, fields, where: placeOf(script, node.id) };
}

function unwrapCall(node: Node): Node {
  return node.type === 'CallExpression' ? node.callee : node;
}

function plainType(script: Script, node: Node, ancestors: readonly Node[]): DataModel | undefined {
  if (ancestors.at(-1)?.type !== 'ExportNamedDeclaration') return undefined;
  if (node.type === 'TSInterfaceDeclaration') return named(script, node.id, typeFields(node.body.body));
  if (node.type !== 'TSTypeAliasDeclaration') return undefined;
  return named(script, node.id, fieldsOfType(node.typeAnnotation));
}

function fieldsOfType(type: Node): readonly string[] {
  if (type.type === 'TSTypeLiteral') return typeFields(type.members);
  return type.type === 'TSIntersectionType' ? type.types.flatMap(fieldsOfType) : [];
}

/** Types with methods are services, and types of props and options are no data. */
function named(script: Script, id: Node & { type: 'Identifier' }, fields: readonly string[]): DataModel | undefined {
  if (
    /(?:Props|Options|Config|Context|State|Params|Args|Request|Response|Input|Payload|Result|Dto|Deps|Handlers?)$/.test(id.name)
  )
    return undefined;
  return { name: id.name, fields, where: placeOf(script, id) };
}

function typeFields(members: readonly Node[]): readonly string[] {
  const methods = members.some(
    (member) =>
      member.type === 'TSMethodSignature' ||
      (member.type === 'TSPropertySignature' &&
        member.typeAnnotation?.type === 'TSTypeAnnotation' &&
        member.typeAnnotation.typeAnnotation.type === 'TSFunctionType'),
  );
  if (methods) return [];
  return members.flatMap((member) => (member.type === 'TSPropertySignature' ? (propertyName(member.key) ?? []) : []));
}

/** Sails: `module.exports = { attributes: { … } }` in `api/models/Card.js`. */
function waterline(script: Script): readonly DataModel[] {
  const name = /(?:^|\/)api\/models\/(\w+)\.js$/.exec(script.path)?.[1];
  if (name === undefined) return [];
  const found: DataModel[] = [];
  walk(script.program, (node, ancestors) => {
    if (node.type !== 'ObjectProperty' || propertyName(node.key) !== 'attributes' || ancestors.length > 4) return;
    if (node.value.type === 'ObjectExpression') found.push({ name, fields: keysOf(node.value), where: placeOf(script, node) });
  });
  return found;
}

function keysOf(node: ObjectExpression): readonly string[] {
  return node.properties.flatMap((property) => (property.type === 'ObjectProperty' ? (propertyName(property.key) ?? []) : []));
}
