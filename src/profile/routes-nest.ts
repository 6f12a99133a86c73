import type { Decorator, Node } from '@babel/types';
import type { Route } from './profile.ts';
import { optionString } from './router-resolve.ts';
import { endLineOf, placeOf, walk } from './script.ts';
import type { ScriptIndex } from './script-index.ts';
import { plainName, propertyName, stringOf } from './script-scope.ts';
import type { Scope } from './script-scope.ts';
import { joinPath, toRoute } from './routes-shared.ts';

const VERB = /^(?:Get|Post|Put|Patch|Delete|All|Head|Options)$/;

/** NestJS controllers: decorators of the class and of its methods. */
export function readNestRoutes(index: ScriptIndex, paths: readonly string[]): readonly Route[] {
  const scopes = paths
    .flatMap((path) => index.scope(path) ?? [])
    .filter((scope) => /@Controller\b|setGlobalPrefix/.test(scope.script.text));
  const prefix = scopes.map(globalPrefix).find((found) => found !== undefined) ?? '';
  return scopes.flatMap((scope) => controllersOf(scope, prefix));
}

function globalPrefix(scope: Scope): string | undefined {
  let found: string | undefined;
  walk(scope.script.program, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
    if (propertyName(node.callee.property) === 'setGlobalPrefix') found = stringOf(node.arguments[0]);
  });
  return found;
}

function controllersOf(scope: Scope, prefix: string): readonly Route[] {
  const routes: Route[] = [];
  walk(scope.script.program, (node) => {
    if (node.type !== 'ClassDeclaration') return;
    const controller = decoratorNamed(node.decorators, /^Controller$/);
    if (controller === undefined) return;
    const base = pathsOf(controller);
    const classGuards = guardsOf(node.decorators);
    for (const member of node.body.body) {
      if (member.type !== 'ClassMethod') continue;
      const verb = decoratorNamed(member.decorators, VERB);
      if (verb === undefined) continue;
      const handler = `${node.id?.name ?? ''}.${propertyName(member.key) ?? ''}`;
      for (const own of pathsOf(verb)) {
        routes.push(
          toRoute({
            method: (decoratorName(verb) ?? '').toUpperCase(),
            path: joinPath(prefix, base[0] ?? '', own),
            handler,
            guards: [...classGuards, ...guardsOf(member.decorators)],
            where: placeOf(scope.script, verb),
            endLine: endLineOf(member),
          }),
        );
      }
    }
  });
  return routes;
}

type Decorators = readonly Decorator[] | null | undefined;

function decoratorNamed(decorators: Decorators, name: RegExp): Decorator | undefined {
  return decorators?.find((decorator) => name.test(decoratorName(decorator) ?? ''));
}

function decoratorName(decorator: Decorator): string | undefined {
  const { expression } = decorator;
  return plainName(expression.type === 'CallExpression' ? expression.callee : expression);
}

function argumentsOf(decorator: Decorator): readonly Node[] {
  return decorator.expression.type === 'CallExpression' ? decorator.expression.arguments : [];
}

function pathsOf(decorator: Decorator): readonly string[] {
  const first = argumentsOf(decorator)[0];
  if (first?.type === 'ArrayExpression') return first.elements.flatMap((element) => stringOf(element) ?? []);
  return [stringOf(first) ?? optionString(first, ['path']) ?? ''];
}

function guardsOf(decorators: Decorators): readonly string[] {
  const found = decorators?.filter((decorator) => decoratorName(decorator) === 'UseGuards') ?? [];
  return found.flatMap((decorator) =>
    argumentsOf(decorator).flatMap(
      (argument) =>
        plainName(argument.type === 'CallExpression' || argument.type === 'NewExpression' ? argument.callee : argument) ?? [],
    ),
  );
}
