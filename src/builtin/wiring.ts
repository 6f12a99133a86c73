import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Facts } from './facts.ts';
import { expressionAt, lineAt, textOf } from './source-text.ts';
import { unique } from './words.ts';

/** How the routes get hold of the publisher: as an argument where the repository injects, else as a live binding. */
export type Wiring =
  | {
      readonly kind: 'injected';
      readonly factory: string;
      readonly appCall: string;
      readonly appLine: number;
      readonly properties: ReadonlyMap<string, string>;
      readonly routers: readonly Router[];
      readonly options: OptionsType | undefined;
      readonly header: string;
    }
  | { readonly kind: 'binding' };

export type Router = {
  readonly name: string;
  readonly path: string;
  readonly signature: string;
  readonly call: string;
  readonly place: string;
};
type OptionsType = { readonly statement: string };

export function wiringOf(facts: Facts, snapshot: Snapshot): Wiring {
  const { app } = facts.server;
  if (app?.factory === undefined) return { kind: 'binding' };
  const text = textOf(snapshot, app.path);
  const entry = textOf(snapshot, facts.server.entry);
  const header = new RegExp(`export function ${app.factory}\\(\\{[^}]*\\}: \\w+\\)`).exec(text)?.[0];
  const call = new RegExp(`const app = ${app.factory}\\(`).exec(entry);
  const routers = routersOf(facts, { snapshot, text, path: app.path });
  if (header === undefined || call === null || routers === undefined) return { kind: 'binding' };
  const appCall = expressionAt(entry, call.index);
  const options = /export type \w+ = \{[^}]*\};/.exec(text)?.[0];
  return {
    kind: 'injected',
    factory: app.factory,
    appCall,
    appLine: lineAt(entry, call.index),
    properties: propertiesOf(appCall),
    routers,
    options: options === undefined ? undefined : { statement: options },
    header,
  };
}

/** Every file with a route of the plan exports one function that makes its router, and the app calls it. */
function routersOf(
  facts: Facts,
  app: { readonly snapshot: Snapshot; readonly text: string; readonly path: string },
): readonly Router[] | undefined {
  const paths = unique([
    ...facts.mutations.map((mutation) => mutation.path),
    ...(facts.auth.logout === undefined ? [] : [facts.auth.logout.where.replace(/:.*$/, '')]),
  ]);
  const routers = paths.flatMap((path): readonly Router[] => {
    const match = /export function (\w+)\(([^)]*)\)(?:: \w+)? \{/.exec(textOf(app.snapshot, path));
    const name = match?.[1];
    const call =
      name === undefined
        ? undefined
        : new RegExp(`\\b${name}\\(([^()]*)\\)`).exec(app.text.replace(/^import .*$/gm, (line) => ' '.repeat(line.length)));
    if (match === null || name === undefined || call === null || call === undefined) return [];
    return [{ name, path, signature: match[0], call: call[0], place: `${app.path}:${lineAt(app.text, call.index)}` }];
  });
  return routers.length === paths.length ? routers : undefined;
}

/** `{ database, sessionSecret: SESSION_SECRET }` as names and expressions. */
function propertiesOf(call: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let at = call.indexOf('{') + 1;
  while (at > 0 && at < call.length) {
    const property = expressionAt(call, at).trim();
    if (property === '') break;
    const [name = '', ...rest] = property.split(/:\s*/);
    properties.set(name.trim(), rest.length === 0 ? name.trim() : property.slice(property.indexOf(':') + 1).trim());
    const length = expressionAt(call, at).length;
    if (call.charAt(at + length) !== ',') break;
    at += length + 1;
  }
  return properties;
}
