import type { Route } from './profile.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { listItems, named } from './source-scan.ts';
import { argumentsAt } from './source-scan.ts';
import { clean, controllerAction } from './rails-controllers.ts';
import { stripComments } from './strip-comments.ts';
import { readText } from './survey.ts';
import type { Survey } from './survey.ts';

type Block = {
  readonly path: string;
  readonly module: string;
  readonly controller: string;
  readonly kind: string;
  readonly plural: boolean;
};
type Action = readonly [action: string, method: string, suffix: string];

const PLURAL: readonly Action[] = [
  ['index', 'GET', ''],
  ['create', 'POST', ''],
  ['new', 'GET', '/new'],
  ['edit', 'GET', '/:id/edit'],
  ['show', 'GET', '/:id'],
  ['update', 'PATCH', '/:id'],
  ['destroy', 'DELETE', '/:id'],
];
const SINGULAR: readonly Action[] = PLURAL.filter(([action]) => action !== 'index').map(([action, method, suffix]) => [
  action,
  method,
  suffix.replace('/:id', ''),
]);

/** Rails: `config/routes.rb` (and `config/routes/*.rb`), with the filters of the controllers. */
export function readRailsRoutes(survey: Survey): readonly Route[] {
  return survey.own.flatMap((file) => {
    if (!/(?:^|\/)config\/routes(?:\/[\w/]+)?\.rb$/.test(file.path)) return [];
    const text = readText(survey, file.path);
    return text === undefined ? [] : routesOf(survey, file.path, stripComments(text, 'hash'));
  });
}

function routesOf(survey: Survey, path: string, code: string): readonly Route[] {
  const root = path.slice(0, path.indexOf('config/routes'));
  const stack: Block[] = [{ path: '', module: '', controller: '', kind: 'root', plural: false }];
  const routes: Route[] = [];
  code.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    if (/^end\b/.test(line)) {
      if (stack.length > 1) stack.pop();
      return;
    }
    const block = stack.at(-1) ?? stack[0];
    const opens = /\bdo\b(?:\s*\|[^|]*\|)?\s*$/.test(line);
    const match = /^(\w+)\b\s*\(?\s*(.*?)\)?\s*(?:\bdo\b(?:\s*\|[^|]*\|)?)?\s*$/.exec(line);
    if (block === undefined || match === null) return;
    const statement: Statement = {
      survey,
      root,
      where: `${path}:${at + 1}`,
      word: match[1] ?? '',
      args: argumentsAt(`(${match[2] ?? ''})`, 0).items,
    };
    routes.push(...routesOfStatement(statement, block));
    if (opens) stack.push(blockOf(statement, block));
    else if (/^(?:if|unless|case|begin)\b/.test(line)) stack.push(block);
  });
  return routes;
}

type Statement = {
  readonly survey: Survey;
  readonly root: string;
  readonly where: string;
  readonly word: string;
  readonly args: readonly string[];
};

function blockOf({ word, args }: Statement, block: Block): Block {
  const name = clean(args[0]);
  const own = named(args, 'path') === undefined ? name : clean(named(args, 'path'));
  const module = named(args, 'module') === undefined ? undefined : clean(named(args, 'module'));
  if (word === 'namespace')
    return { ...block, path: joinPath(block.path, own), module: `${block.module}${module ?? name}/`, kind: word };
  if (word === 'scope') {
    const isOption = args[0] === undefined || /^\w+:\s|=>/.test(args[0]);
    const path = isOption ? (named(args, 'path') === undefined ? '' : own) : name;
    return {
      ...block,
      path: joinPath(block.path, path),
      module: module === undefined ? block.module : `${block.module}${module}/`,
      kind: word,
    };
  }
  if (word === 'resources' || word === 'resource') {
    const plural = word === 'resources';
    const base = joinPath(innerPath(block), own);
    return {
      path: base,
      module: module === undefined ? block.module : `${block.module}${module}/`,
      controller: controllerOf(args, name, plural),
      kind: word,
      plural,
    };
  }
  if (word === 'member') return { ...block, path: joinPath(block.path, block.plural ? ':id' : ''), kind: word };
  if (word === 'controller') return { ...block, controller: name, kind: word };
  return { ...block, kind: word === 'collection' ? word : block.kind };
}

/** Inside `resources :boards do`, nested resources hang below `/boards/:board_id`. */
function innerPath(block: Block): string {
  return block.kind === 'resources' ? joinPath(block.path, `:${singular(block.path.split('/').at(-1) ?? '')}_id`) : block.path;
}

function routesOfStatement(statement: Statement, block: Block): readonly Route[] {
  const { word, args } = statement;
  if (word === 'resources' || word === 'resource') return resourceRoutes(statement, block);
  if (/^(?:get|post|put|patch|delete|match)$/.test(word)) return verbRoutes(statement, block);
  if (word === 'root')
    return [routeTo(statement, { method: 'GET', path: joinPath(block.path), to: clean(named(args, 'to') ?? args[0]) }, block)];
  if (word === 'mount') {
    const engine = /^([\w:.]+)\s*(?:=>\s*["']([^"']+)["'])?/.exec(args[0] ?? '');
    const path = engine?.[2] ?? clean(named(args, 'at'));
    return [toRoute({ method: 'ALL', path: joinPath(block.path, path), where: statement.where, handler: engine?.[1] })];
  }
  return [];
}

function resourceRoutes(statement: Statement, block: Block): readonly Route[] {
  const { args, word } = statement;
  const plural = word === 'resources';
  const module = named(args, 'module') === undefined ? block.module : `${block.module}${clean(named(args, 'module'))}/`;
  const only = listItems(named(args, 'only'));
  const except = listItems(named(args, 'except'));
  return args
    .filter((item) => /^:\w+$|^["']\w+["']$/.test(item))
    .flatMap((item) => {
      const name = clean(item);
      const base = joinPath(innerPath(block), named(args, 'path') === undefined ? name : clean(named(args, 'path')));
      const actions = (plural ? PLURAL : SINGULAR).filter(
        ([action]) => (only.length === 0 || only.includes(action)) && !except.includes(action),
      );
      return actions
        .map(([action, method, suffix]) =>
          routeTo(
            statement,
            { method, path: `${base}${suffix}`, to: `${controllerOf(args, name, plural)}#${action}` },
            { ...block, module },
          ),
        )
        .filter((route) => !route.mutates || only.length > 0 || isAnswered(statement, route));
    });
}

function verbRoutes(statement: Statement, block: Block): readonly Route[] {
  const { args, word } = statement;
  const arrow = /^["']([^"']+)["']\s*=>\s*["']([^"']+)["']/.exec(args[0] ?? '');
  const paths =
    arrow === null ? args.filter((item) => /^:\w+$|^["']/.test(item) && !/=>/.test(item)).map(clean) : [arrow[1] ?? ''];
  const via = listItems(named(args, 'via'));
  const methods = word === 'match' ? (via.length === 0 ? ['all'] : via) : [word];
  const onMember = clean(named(args, 'on')) === 'member';
  const base =
    block.kind === 'resources' && !onMember && named(args, 'on') === undefined
      ? innerPath(block)
      : joinPath(block.path, onMember && block.plural ? ':id' : '');
  return paths.flatMap((path) => {
    const action = clean(named(args, 'action')) || (path.split('/').at(-1) ?? '');
    const to =
      clean(named(args, 'to')) ||
      arrow?.[2] ||
      (block.controller === '' ? path.replace(/^\//, '').replace(/\/(?=[^/]*$)/, '#') : `${block.controller}#${action}`);
    return methods.map((method) => routeTo(statement, { method: method.toUpperCase(), path: joinPath(base, path), to }, block));
  });
}

function routeTo(
  statement: Statement,
  route: { readonly method: string; readonly path: string; readonly to: string },
  block: Block,
): Route {
  const [controller = '', action = ''] = route.to.split('#');
  const handler = `${block.module}${controller}#${action}`;
  const found = controllerAction(statement, `${block.module}${controller}`, action);
  return toRoute({
    method: route.method,
    path: route.path,
    where: statement.where,
    handler,
    guards: found.guards,
    handlerWhere: found.where,
  });
}

function controllerOf(args: readonly string[], name: string, plural: boolean): string {
  const given = clean(named(args, 'controller'));
  if (given !== '') return given;
  return plural ? name : pluralOf(name);
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** A resource names every action; one that changes something but is not written in its own controller answers nothing. */
function isAnswered({ survey, root }: Statement, route: Route): boolean {
  if (route.handlerWhere !== undefined) return true;
  const controller = survey.files.get(`${root}app/controllers/${(route.handler ?? '').split('#')[0] ?? ''}_controller.rb`)?.text;
  return controller === undefined || !/<\s*(?:ApplicationController|ActionController::\w+)\b/.test(controller);
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=ss|sh|ch|x)es$|(?<=[^s])s$/, '');
}
