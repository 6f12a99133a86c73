import type { Function as FunctionNode, Node } from '@babel/types';
import type { AuthFact } from './profile.ts';
import { placeOf, walk } from './script.ts';
import type { Script } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { isFunction, propertyName, stringOf } from './script-scope.ts';

/** Functions of this repository that establish the user, told by what they do: look at the login, refuse without it. */
export function readScriptAuth(index: ScriptIndex, paths: readonly string[]): readonly AuthFact[] {
  return paths.flatMap((path) => {
    const scope = index.scope(path);
    if (scope === undefined) return [];
    const found: AuthFact[] = [];
    walk(scope.script.program, (node, ancestors) => {
      if (!isFunction(node)) return;
      const name = functionName(node, ancestors.at(-1));
      if (name === undefined || ancestors.filter(isFunction).length > 1) return;
      const kind = kindOfGuard(node);
      if (kind !== undefined) found.push({ kind, symbol: name, where: placeOf(scope.script, node) });
    });
    found.push(...sessionSetups(scope.script));
    return found;
  });
}

function functionName(node: FunctionNode, parent: Node | undefined): string | undefined {
  if (node.type === 'FunctionDeclaration' && node.id) return node.id.name;
  if ((node.type === 'ClassMethod' || node.type === 'ObjectMethod') && !node.computed) {
    const name = propertyName(node.key);
    return name === 'constructor' ? undefined : name;
  }
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'CallExpression') return undefined;
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression')
    return propertyName(parent.left.property);
  return undefined;
}

type Signs = { session: boolean; user: boolean; token: boolean; refuses: boolean; registersRoutes: boolean };

function kindOfGuard(node: FunctionNode): string | undefined {
  if (node.params.length === 0 || node.params.length > 4) return undefined;
  const signs: Signs = { session: false, user: false, token: false, refuses: false, registersRoutes: false };
  walk(node.body, (inner) => collectSigns(signs, inner));
  if (!signs.refuses || signs.registersRoutes) return undefined;
  if (signs.session) return 'session-cookie';
  if (signs.token) return 'jwt';
  return signs.user && looksLikeMiddleware(node) ? 'middleware' : undefined;
}

function collectSigns(signs: Signs, node: Node): void {
  if (node.type === 'MemberExpression') {
    const member = propertyName(node.property);
    if (member === 'session') signs.session = true;
    if (member === 'user' || member === 'isAuthenticated' || member === 'currentUser') signs.user = true;
    if (member === 'authorization') signs.token = true;
  } else if (node.type === 'NumericLiteral' && node.value === 401) signs.refuses = true;
  else if (node.type === 'Identifier' && /^(?:Unauthorized|Unauthenticated|NotAuthenticated)/i.test(node.name))
    signs.refuses = true;
  else if (node.type === 'StringLiteral' && /^(?:unauthori[sz]ed|unauthenticated)$/i.test(node.value)) signs.refuses = true;
  else if (node.type === 'CallExpression') {
    if (isTokenCheck(node)) signs.token = true;
    if (stringOf(node.arguments[0])?.startsWith('/') === true && node.arguments.length > 1) signs.registersRoutes = true;
  }
}

function isTokenCheck(node: Node & { type: 'CallExpression' }): boolean {
  const callee = node.callee;
  if (callee.type === 'Identifier') return /^(?:jwtVerify|verifyJwt|verifyToken)$/i.test(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const member = propertyName(callee.property);
  const object = callee.object.type === 'Identifier' ? callee.object.name : '';
  return (member === 'verify' && /jwt|jsonwebtoken/i.test(object)) || member === 'jwtVerify';
}

function looksLikeMiddleware(node: FunctionNode): boolean {
  const names = node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : ''));
  return names.some((name) => /^_?(?:next|done|reply|ctx|context|c)$/.test(name));
}

/** `session({ name, secret, store })`: the cookie is `connect.sid` unless named. */
function sessionSetups(script: Script): readonly AuthFact[] {
  const library = /['"](express-session|cookie-session|@fastify\/session|koa-session)['"]/.exec(script.text)?.[1];
  if (library === undefined) return [];
  const found: AuthFact[] = [];
  walk(script.program, (node) => {
    if (node.type !== 'CallExpression') return;
    const callee = node.callee.type === 'Identifier' ? node.callee.name : '';
    const isSetup = /^(?:session|expressSession|cookieSession)$/.test(callee) && node.arguments[0]?.type === 'ObjectExpression';
    const isRegistration =
      node.arguments.some((argument) => argument.type === 'Identifier' && /session/i.test(argument.name)) && callee === '';
    if (isSetup || isRegistration) {
      const cookie = cookieName(node);
      found.push({ kind: 'session-cookie', library, ...(cookie === undefined ? {} : { cookie }), where: placeOf(script, node) });
    }
  });
  return found;
}

function cookieName(node: Node & { type: 'CallExpression' }): string | undefined {
  const options = node.arguments.find((argument) => argument.type === 'ObjectExpression');
  if (options?.type !== 'ObjectExpression') return undefined;
  for (const property of options.properties) {
    if (property.type !== 'ObjectProperty') continue;
    if (['name', 'cookieName', 'key'].includes(propertyName(property.key) ?? '')) return stringOf(property.value);
  }
  return undefined;
}
