import type { Node } from '@babel/types';
import type { Route } from './profile.ts';
import { exportedBinding } from './script-index.ts';
import type { Located, ScriptIndex } from './script-index.ts';
import { endLineOf, placeOf, startLine, walk } from './script.ts';
import { isFunction, propertyName } from './script-scope.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import type { Survey } from './survey.ts';

const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
const SCRIPT = '\\.[cm]?[jt]sx?$';

type FileRule = {
  readonly pattern: RegExp;
  readonly read: (index: ScriptIndex, path: string, route: string) => readonly Route[];
};

/** Frameworks whose routes are files: the path of the file is the path of the route. */
const RULES: readonly FileRule[] = [
  { pattern: new RegExp(`(?:^|/)(?:src/)?app/(.*?)/?route${SCRIPT}`), read: verbExports },
  { pattern: new RegExp(`(?:^|/)(?:src/)?pages/(api(?:/.*)?)${SCRIPT}`), read: pagesApi },
  { pattern: new RegExp(`(?:^|/)src/routes/(.*?)/?\\+server${SCRIPT}`), read: verbExports },
  { pattern: new RegExp(`(?:^|/)src/routes/(.*?)/?\\+page\\.server${SCRIPT}`), read: formActions },
  { pattern: new RegExp(`(?:^|/)server/(api/.*)${SCRIPT}`), read: nitroRoute },
  { pattern: new RegExp(`(?:^|/)server/routes/(.*)${SCRIPT}`), read: nitroRoute },
];

export function readFileRoutes(survey: Survey, index: ScriptIndex, frameworks: ReadonlySet<string>): readonly Route[] {
  const rules = RULES.filter((_rule, at) => isInUse(at, frameworks));
  if (rules.length === 0) return [];
  return survey.own.flatMap((file) => {
    if (file.kind !== 'source' || file.path.endsWith('.d.ts')) return [];
    const actions =
      frameworks.has('nextjs') && /^[ \t]*['"]use server['"]/m.test(file.text ?? '') ? serverActions(index, file.path) : [];
    for (const rule of rules) {
      const match = rule.pattern.exec(file.path);
      if (match !== null) return [...rule.read(index, file.path, match[1] ?? ''), ...actions];
    }
    return actions;
  });
}

function isInUse(rule: number, frameworks: ReadonlySet<string>): boolean {
  if (rule < 2) return frameworks.has('nextjs');
  return rule < 4 ? frameworks.has('sveltekit') : frameworks.has('nuxt') || frameworks.has('nitro');
}

function verbExports(index: ScriptIndex, path: string, route: string): readonly Route[] {
  return VERBS.flatMap((method) => {
    const located = exportedBinding(index, path, method);
    return located === undefined ? [] : [exportedRoute(located, { method, path: pathOfFolders(route), handler: method })];
  });
}

/** One handler for all methods; those it compares with are named, else any may come. */
function pagesApi(index: ScriptIndex, path: string, route: string): readonly Route[] {
  const located = exportedBinding(index, path, 'default');
  if (located === undefined) return [];
  const text = located.scope.script.text;
  const methods = VERBS.filter((verb) => new RegExp(`['"]${verb}['"]`).test(text));
  const url = pathOfFolders(route.replace(/(?:^|\/)index$/, ''));
  return (methods.length === 0 ? ['ALL'] : methods).map((method) =>
    exportedRoute(located, { method, path: url, handler: 'default' }),
  );
}

function formActions(index: ScriptIndex, path: string, route: string): readonly Route[] {
  const scope = index.scope(path);
  const routes: Route[] = [];
  if (scope === undefined || !scope.exports.has('actions')) return [];
  walk(scope.script.program, (node, ancestors) => {
    if (node.type !== 'ObjectProperty' && node.type !== 'ObjectMethod') return;
    const parent = ancestors.at(-1);
    const owner = ancestors.findLast((ancestor) => ancestor.type === 'VariableDeclarator');
    if (parent?.type !== 'ObjectExpression' || owner?.type !== 'VariableDeclarator') return;
    if (owner.id.type !== 'Identifier' || owner.id.name !== 'actions' || ancestors.filter(isFunction).length > 0) return;
    const name = propertyName(node.key);
    if (name === undefined || !isHandler(node)) return;
    const url = `${pathOfFolders(route)}${name === 'default' ? '' : `?/${name}`}`;
    routes.push(
      toRoute({ method: 'ACTION', path: url, handler: name, where: placeOf(scope.script, node), endLine: endLineOf(node) }),
    );
  });
  return routes;
}

function isHandler(node: Node): boolean {
  return (
    node.type === 'ObjectMethod' ||
    (node.type === 'ObjectProperty' &&
      (isFunction(node.value) || node.value.type === 'CallExpression' || node.value.type === 'Identifier'))
  );
}

function nitroRoute(index: ScriptIndex, path: string, route: string): readonly Route[] {
  const located = exportedBinding(index, path, 'default');
  if (located === undefined) return [];
  const suffix = /\.(get|post|put|patch|delete|head|options)$/.exec(route)?.[1];
  const url = pathOfFolders(route.replace(/\.(?:get|post|put|patch|delete|head|options)$/, '').replace(/(?:^|\/)index$/, ''));
  return [exportedRoute(located, { method: suffix?.toUpperCase() ?? 'ALL', path: url, handler: 'default' })];
}

/** Functions marked `'use server'`, by file or one by one. */
function serverActions(index: ScriptIndex, path: string): readonly Route[] {
  const scope = index.scope(path);
  if (scope === undefined) return [];
  const whole = scope.script.program.directives.some((directive) => directive.value.value === 'use server');
  if (whole) {
    return [...scope.exports.keys()].flatMap((name) => {
      const located = exportedBinding(index, path, name);
      return located === undefined ? [] : [exportedRoute(located, { method: 'ACTION', path: name, handler: name })];
    });
  }
  const found: Route[] = [];
  walk(scope.script.program, (node) => {
    if (!isFunction(node) || node.body.type !== 'BlockStatement') return;
    if (!node.body.directives.some((directive) => directive.value.value === 'use server')) return;
    const name = node.type === 'FunctionDeclaration' ? (node.id?.name ?? 'action') : 'action';
    found.push(
      toRoute({ method: 'ACTION', path: name, handler: name, where: placeOf(scope.script, node), endLine: endLineOf(node) }),
    );
  });
  return found;
}

function exportedRoute(
  located: Located,
  facts: { readonly method: string; readonly path: string; readonly handler: string },
): Route {
  const node = nodeOf(located);
  const { path } = located.scope.script;
  return toRoute({
    ...facts,
    where: `${path}:${node === undefined ? 1 : startLine(node)}`,
    endLine: node === undefined ? undefined : endLineOf(node),
  });
}

function nodeOf({ binding, node }: Located): Node | undefined {
  if (binding?.kind === 'function' || binding?.kind === 'class') return binding.node;
  return binding?.kind === 'value' ? binding.declaration : node;
}

/** `(group)` and `@slot` folders are not part of the URL; `[id]` is a parameter. */
function pathOfFolders(folders: string): string {
  const parts = folders
    .split('/')
    .filter((part) => part !== '' && !/^\(.*\)$/.test(part) && !part.startsWith('@'))
    .map((part) => part.replace(/^\[\[?\.\.\.(\w*)\]?\]$/, '*$1').replace(/\[\[?(\w+)(?:=\w+)?\]?\]/g, ':$1'));
  return joinPath(...parts);
}
