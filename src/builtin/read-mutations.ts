import type { Profile, Route } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Mutation, RoomFact, Symbol } from './facts.ts';
import { expressionAt, isScript, isTest, lineAt, lineOf, linesOf, pathOf, textOf } from './source-text.ts';
import { camelOf, participleOf, pascalOf, singularOf } from './words.ts';

const NOT_SHARED =
  /(^|\/)(auth|login|logout|signin|signout|signup|register|password|session|token|oauth|webhooks?|health\w*|metrics|csrf|upload)(\/|$)/i;
const VERBS: Readonly<Record<string, string>> = { POST: 'created', PUT: 'updated', PATCH: 'updated', DELETE: 'deleted' };

export type Step = { readonly name: string; readonly parameter: boolean };

/** What a path is about: `/api/cards/:cardId/move` is the verb `moved` on a `card`. */
export type Subject = { readonly entity: string; readonly parent: Step | undefined; readonly verb: string };

export function subjectOf(route: Route): Subject | undefined {
  if (!route.mutates || NOT_SHARED.test(route.path)) return undefined;
  const steps = stepsOf(route.path);
  const names = steps.filter((step) => !step.parameter);
  const last = steps.at(-1);
  const collection = names.at(-1);
  if (last === undefined || collection === undefined) return undefined;
  if (last.parameter)
    return { entity: singularOf(collection.name), parent: parentOf(steps), verb: VERBS[route.method] ?? 'updated' };
  const isAction = steps.at(-2)?.parameter === true && names.length > 1 && isVerb(last.name);
  if (!isAction) return { entity: singularOf(last.name), parent: parentOf(steps), verb: VERBS[route.method] ?? 'updated' };
  const owner = names.at(-2)?.name ?? '';
  const verb = PROPERTIES.test(last.name) ? 'updated' : participleOf(last.name);
  return { entity: singularOf(owner), parent: parentOf(steps.slice(0, -1)), verb };
}

/** A part of the thing that is set: `PUT /posts/:id/date` updates a post. */
const PROPERTIES =
  /-|^(?:status|state|date|time|name|title|position|order|role|email|username|avatar|image|icon|cover|colou?r|tag|label|slug|id|key|content|text|body|description|setting|option|owner|assignee|priority|due)$/i;

/** The resource under which the subject is created: `board` in `/boards/:boardId/cards`. */
function parentOf(steps: readonly Step[]): Step | undefined {
  const names = steps.filter((step) => !step.parameter);
  const above = names.at(-2);
  const position = above === undefined ? -1 : steps.indexOf(above);
  return steps[position + 1]?.parameter === true ? above : undefined;
}

/** An action is singular (`move`, `archive`); a collection is plural (`comments`). */
function isVerb(name: string): boolean {
  return singularOf(name) === name.toLowerCase() && !/(ion|ment|ing|ity)$/.test(name);
}

function stepsOf(path: string): readonly Step[] {
  return path
    .split('/')
    .filter((step) => /\w/.test(step) && !/^(api|v\d+|rest)$/i.test(step))
    .map((step) => ({ name: step.replace(/^[:{[<]+|[>}\]?$]+$/g, ''), parameter: /^[:{[<]/.test(step) }));
}

/** The parent under which most of the subjects live, and the route that reads it. */
export function roomOf(profile: Profile): RoomFact | undefined {
  const parents = profile.routes.flatMap((route) => {
    const parent = subjectOf(route)?.parent;
    return parent === undefined ? [] : [{ plural: parent.name, route }];
  });
  const ranked = parents
    .map(({ plural }) => plural)
    .map((plural) => ({ plural, below: depthOf(plural, profile.routes) }))
    .sort((left, right) => right.below - left.below);
  const plural = ranked[0]?.plural;
  if (plural === undefined) return undefined;
  const entity = singularOf(plural);
  const snapshot = profile.routes.find((route) => route.method === 'GET' && endsWithItem(route.path, plural));
  const route = snapshot ?? parents.find((parent) => parent.plural === plural)?.route;
  const param = /[:{[<]+(\w+)/.exec((route?.path ?? '').split(`/${plural}/`)[1] ?? '')?.[1] ?? `${camelOf(entity)}Id`;
  return { entity, plural, param, snapshot };
}

/** A resource at the root that others are created under ranks above one that is itself created under something. */
function depthOf(plural: string, routes: readonly Route[]): number {
  const subjects = routes.flatMap((route) => subjectOf(route) ?? []);
  const isChild = subjects.some((subject) => subject.entity === singularOf(plural) && subject.parent !== undefined);
  return subjects.filter((subject) => subject.parent?.name === plural).length - (isChild ? 100 : 0);
}

function endsWithItem(path: string, plural: string): boolean {
  const steps = stepsOf(path);
  return steps.at(-1)?.parameter === true && steps.at(-2)?.name === plural;
}

export function mutationsOf(sources: {
  readonly profile: Profile;
  readonly snapshot: Snapshot;
  readonly room: RoomFact;
}): readonly Mutation[] {
  const { profile, snapshot, room } = sources;
  const seen = new Set<string>();
  return profile.routes.flatMap((route): readonly Mutation[] => {
    const subject = subjectOf(route);
    if (subject === undefined || subject.entity === room.entity) return [];
    const event = `${subject.entity.replace(/_/g, '-')}:${subject.verb}`;
    if (seen.has(event)) return [];
    seen.add(event);
    return [mutationOf({ route, subject, event, snapshot, room })];
  });
}

type Making = {
  readonly route: Route;
  readonly subject: Subject;
  readonly event: string;
  readonly snapshot: Snapshot;
  readonly room: RoomFact;
};

function mutationOf({ route, subject, event, snapshot, room }: Making): Mutation {
  const path = pathOf(route.where);
  const first = lineOf(route.where);
  const text = textOf(snapshot, path);
  const last =
    route.endLine ??
    first +
      expressionAt(
        text,
        text
          .split('\n')
          .slice(0, first - 1)
          .join('\n').length + 1,
      ).split('\n').length -
      1;
  const source = linesOf(text, first, last);
  return {
    event,
    type: `${pascalOf(subject.entity)}${pascalOf(subject.verb)}`,
    entity: subject.entity,
    verb: subject.verb,
    route,
    path,
    lines: [first, last],
    source,
    writer: writerOf(source, snapshot),
    roomKey: roomKeyOf(source, room, route.path),
  };
}

const NOT_WRITERS =
  /^(parse|json|query|transaction|then|catch|can\w+|require\w+|send|sendStatus|status|find\w*|get\w*|boardOf\w*|\w+Of\w*|\w+Id\w*|validate\w*)$/;

/** Last function that the handler awaits and that is defined in the repository. */
function writerOf(source: string, snapshot: Snapshot): Symbol | undefined {
  const calls = [...source.matchAll(/\b([a-z]\w+)\(/g)].map((match) => match[1] ?? '').filter((name) => !NOT_WRITERS.test(name));
  for (const name of calls.reverse()) {
    const symbol = symbolOf(snapshot, name);
    if (symbol !== undefined) return symbol;
  }
  return undefined;
}

/** Where a top-level function, constant or class of that name is exported. */
export function symbolOf(snapshot: Snapshot, name: string): Symbol | undefined {
  const pattern = new RegExp(`^export (?:default )?(?:async )?(?:function|const|class|type|interface) ${name}\\b`, 'm');
  for (const [path, file] of snapshot.files) {
    if (!isScript(path) || isTest(path) || file.text === undefined) continue;
    const match = pattern.exec(file.text);
    if (match !== null) return { name, path, line: lineAt(file.text, match.index) };
  }
  return undefined;
}

function roomKeyOf(source: string, room: RoomFact, path: string): Mutation['roomKey'] {
  if (new RegExp(`(?:const|let) (?:\\{[^}]*\\b${room.param}\\b[^}]*\\}|${room.param}) =`).test(source))
    return { expression: room.param, declared: true };
  const finder = new RegExp(`await ${camelOf(room.entity)}(?:Id)?Of\\w*\\([^()]*\\)`).exec(source);
  if (finder !== null) return { expression: finder[0], declared: false };
  const request = /\(?\s*(?:async\s*)?\((req|request|ctx|context)\b/.exec(source)?.[1];
  const isInPath = new RegExp(`[:{]${room.param}\\b`).test(path);
  return request === undefined || !isInPath ? undefined : { expression: `${request}.params.${room.param}`, declared: false };
}
