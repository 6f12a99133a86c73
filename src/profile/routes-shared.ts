import type { Route } from './profile.ts';

const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export type RouteFacts = {
  readonly method: string;
  readonly path: string;
  readonly where: string;
  readonly handler?: string | undefined;
  readonly guards?: readonly string[];
  readonly mutates?: boolean;
  readonly endLine?: number | undefined;
  readonly handlerWhere?: string | undefined;
};

export function toRoute(facts: RouteFacts): Route {
  const { method, path, where, handler, guards = [], endLine, handlerWhere } = facts;
  return {
    method,
    path: path === '' ? '/' : path,
    ...(handler === undefined ? {} : { handler }),
    mutates: facts.mutates ?? (MUTATING.has(method) || method === 'ACTION'),
    guards: [...new Set(guards)],
    where,
    ...(endLine === undefined ? {} : { endLine }),
    ...(handlerWhere === undefined ? {} : { handlerWhere }),
  };
}

/** Joins parts of a path with exactly one slash between them and one before. */
export function joinPath(...parts: readonly string[]): string {
  const joined = parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '')
    .join('/');
  return `/${joined}`;
}
