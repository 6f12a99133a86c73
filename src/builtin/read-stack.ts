import { stackNoteOf, type StackNote } from '../knowledge/stacks.ts';
import type { PlanningTask } from '../ports.ts';
import type { AuthFact, DataModel, Framework, Profile, Route } from '../profile/profile.ts';
import type { DeploymentFact, Mutation, Wish } from './facts.ts';
import { deploymentOf } from './read-deployment.ts';
import { layerOf, type Layer } from './read-layer.ts';
import { mutationsOf, subjectOf } from './read-mutations.ts';
import { asksOnlyForPeople, wishOf } from './read-wish.ts';
import { camelOf, singularOf } from './words.ts';

/** What holds on any stack: framework, layer, models, routes and identity, without the code that a full plan edits. */
export type StackFacts = {
  readonly task: PlanningTask;
  readonly request: Wish;
  readonly framework: Framework | undefined;
  readonly note: StackNote | undefined;
  readonly layer: Layer | undefined;
  /** What the changed things belong to. */
  readonly room: { readonly entity: string; readonly pattern: string } | undefined;
  /** Routes that change what the request names. */
  readonly mutations: readonly Mutation[];
  /** Tables and classes that the request names. */
  readonly models: readonly DataModel[];
  /** Route that reads what is shown. */
  readonly read: Route | undefined;
  /** Where the server starts. */
  readonly entry: string | undefined;
  readonly auth: readonly AuthFact[];
  readonly deployment: DeploymentFact;
  /** A page in this repository. */
  readonly client: { readonly name: string; readonly where: string } | undefined;
};

/** Undefined where the files show neither a server framework nor a real-time layer. */
export function readStack(task: PlanningTask): StackFacts | undefined {
  const { profile, snapshot } = task;
  const request = wishOf(task.request);
  const framework = serverFramework(profile);
  const layer = layerOf(profile, request);
  if (framework === undefined && layer === undefined) return undefined;
  const mutations = asksOnlyForPeople(request) ? [] : namedMutations(task, request);
  return {
    task,
    request,
    framework,
    note: framework === undefined ? undefined : stackNoteOf(framework.name),
    layer,
    room: roomOf(mutations),
    mutations,
    models: modelsOf(profile, request),
    entry: profile.serverEntries[0]?.where,
    read: readOf(profile.routes, request),
    auth: [...profile.auth].sort((left, right) => Number(right.symbol !== undefined) - Number(left.symbol !== undefined)),
    deployment: deploymentOf({ profile, snapshot }),
    client: clientOf(profile),
  };
}

/** Words that say where something is shown, whatever a route is called. */
const PLACES = new Set(['dashboard', 'page', 'screen', 'view', 'app', 'list', 'board-list']);

/** Routes whose subject the request names; where it says "comments on an article", the comments. */
function namedMutations({ profile, snapshot }: PlanningTask, { subjects, words }: Wish): readonly Mutation[] {
  const room = { entity: '', plural: '', param: 'id', snapshot: undefined };
  const all = mutationsOf({ profile, snapshot, room }).filter(({ entity }) => !PLACES.has(entity));
  const named = all.filter(({ entity }) => subjects.has(singularOf(entity)));
  return named.length > 0 ? named : all.filter(({ entity }) => words.has(singularOf(entity)));
}

/** The parent under which they are created, else the thing itself. */
function roomOf(mutations: readonly Mutation[]): StackFacts['room'] {
  const parent = mutations.map(({ route }) => subjectOf(route)?.parent).find((each) => each !== undefined);
  const entity = parent === undefined ? mutations[0]?.entity : singularOf(parent.name);
  if (entity === undefined) return undefined;
  // Whoever shows the list has no id to join by.
  if (parent === undefined) return { entity, pattern: `${entity}-list` };
  const param = mutations
    .map(({ route }) => new RegExp(`/${parent.name}/[:{[<]+(\\w+)`).exec(route.path)?.[1])
    .find((each) => each !== undefined);
  return { entity, pattern: `${entity}:{${param ?? `${camelOf(entity)}Id`}}` };
}

/** Frameworks that serve requests before those that only answer queries inside them. */
const INNER = /^(?:trpc|apollo-server|graphql-yoga|django-rest-framework|phoenix-liveview|nitro)$/;

function serverFramework({ frameworks }: Profile): Framework | undefined {
  const servers = frameworks.filter(({ side }) => side !== 'client');
  return (
    servers.find(({ name, side }) => side === 'server' && !INNER.test(name) && stackNoteOf(name) !== undefined) ??
    servers.find(({ name }) => !INNER.test(name) && stackNoteOf(name) !== undefined) ??
    servers[0]
  );
}

/** Data of the server before types of the page, and one place per name. */
function modelsOf({ models }: Profile, { subjects, words }: Wish): readonly DataModel[] {
  const about = (known: ReadonlySet<string>) =>
    models.filter(
      ({ name, where }) => known.has(singularOf(name)) && !/(?:^|\/)(?:client|frontend|web|app)\/[^:]*\.tsx?:/.test(where),
    );
  const found = about(subjects).length > 0 ? about(subjects) : about(words);
  return [...new Map(found.map((model) => [singularOf(model.name), model])).values()].slice(0, 2);
}

function readOf(routes: readonly Route[], wish: Wish): Route | undefined {
  const reading = routes.filter((route) => route.method === 'GET');
  const nouns = (path: string) =>
    path
      .replace(/\/\?$/, '')
      .split('/')
      .filter((step) => /^[a-z][\w-]*$/i.test(step))
      .map(singularOf);
  const about = (known: ReadonlySet<string>) => {
    const found = reading.filter((route) => known.has(nouns(route.path).at(-1) ?? ''));
    // People meet at one thing, not at the list of them.
    const one = asksOnlyForPeople(wish) ? found.find(({ path }) => /[:{[<]\w+[}\]>]?\/?$/.test(path)) : undefined;
    return one ?? found[0];
  };
  return about(wish.subjects) ?? about(wish.words);
}

function clientOf({ frameworks, clientEntries }: Profile): StackFacts['client'] {
  const framework = frameworks.find(({ side }) => side !== 'server');
  const [entry] = clientEntries;
  if (entry !== undefined) return { name: framework?.name ?? 'page', where: entry.where };
  return framework === undefined ? undefined : { name: framework.name, where: framework.where };
}
