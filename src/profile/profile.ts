/** What kind of system a repository is, read from files alone. Every fact says where it stands. */

/** `path:line`, lines counted from 1. */
export type Place = string;
export type Fact<Value> = { readonly value: Value; readonly where: Place };

export type Ecosystem = 'npm' | 'pypi' | 'go' | 'rubygems' | 'packagist' | 'cargo' | 'maven' | 'nuget' | 'hex' | 'jsr';

export type Dependency = {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  /** As the manifest says it. */
  readonly range: string;
  /** As the lockfile resolves it; absent without a lockfile. */
  readonly resolved?: string;
  readonly development: boolean;
  /** Folder of the manifest, `.` for the root. */
  readonly workspace: string;
  readonly where: Place;
};

export type Workspace = {
  readonly folder: string;
  readonly name: string;
  readonly manifest: string;
  readonly scripts: Readonly<Record<string, string>>;
};

/** Names as in section "stacks" of the knowledge: `express`, `fastify`, `nestjs`, `nextjs`, `django`, … */
export type Framework = {
  readonly name: string;
  readonly version?: string;
  readonly workspace: string;
  readonly side: 'server' | 'client' | 'both';
  readonly where: Place;
};

export type Route = {
  /** `GET`, `POST`, …, or `ACTION` for server actions and the like. */
  readonly method: string;
  /** As declared, with mounting prefixes joined where they can be followed: `/api/boards/:boardId/cards`. */
  readonly path: string;
  /** Symbol of the handler where it has one. */
  readonly handler?: string;
  readonly mutates: boolean;
  /** Names of the middleware before the handler, in order. */
  readonly guards: readonly string[];
  readonly where: Place;
  /** Last line of the handler, where it is written in place. */
  readonly endLine?: number;
  /** `path:first-last` of a handler that is written elsewhere. */
  readonly handlerWhere?: Place;
};

export type DataModel = { readonly name: string; readonly fields: readonly string[]; readonly where: Place };

export type RealtimeEvent = {
  readonly name: string;
  readonly side: 'server' | 'client';
  readonly action: 'emit' | 'handle';
  readonly room?: string;
  readonly where: Place;
};

export type Realtime = {
  readonly libraries: readonly { readonly name: string; readonly version?: string; readonly where: Place }[];
  readonly serverSites: readonly Place[];
  readonly clientSites: readonly Place[];
  readonly events: readonly RealtimeEvent[];
  readonly adapters: readonly Fact<string>[];
  /** Milliseconds. */
  readonly heartbeat: { readonly pingInterval?: Fact<number>; readonly pingTimeout?: Fact<number> };
};

export type Hop = { readonly name: string; readonly idleTimeoutS: number; readonly maxLifetimeS?: number; readonly where: Place };

export type Topology = {
  readonly targets: readonly Fact<string>[];
  /** Several facts that disagree stand side by side; none means unknown. */
  readonly replicas: readonly Fact<number>[];
  readonly workers: readonly Fact<number>[];
  readonly hops: readonly Hop[];
  readonly graceSeconds: readonly Fact<number>[];
  /** `redis`, `postgres`, `nats`, … */
  readonly brokers: readonly Fact<string>[];
};

export type AuthFact = {
  /** `session-cookie`, `jwt`, `oauth`, `api-key`, … */
  readonly kind: string;
  readonly library?: string;
  /** Middleware or function that establishes the user, where found. */
  readonly symbol?: string;
  /** Name of the session cookie, where it is set. */
  readonly cookie?: string;
  readonly where: Place;
};

export type Profile = {
  readonly languages: readonly { readonly name: string; readonly files: number }[];
  readonly packageManagers: readonly Fact<string>[];
  readonly workspaces: readonly Workspace[];
  readonly dependencies: readonly Dependency[];
  readonly frameworks: readonly Framework[];
  readonly serverEntries: readonly Fact<string>[];
  readonly clientEntries: readonly Fact<string>[];
  readonly routes: readonly Route[];
  readonly models: readonly DataModel[];
  readonly auth: readonly AuthFact[];
  readonly validation: readonly Fact<string>[];
  readonly clientState: readonly Fact<string>[];
  readonly storage: readonly Fact<string>[];
  readonly testRunners: readonly Fact<string>[];
  readonly logging: readonly Fact<string>[];
  readonly metrics: readonly Fact<string>[];
  readonly realtime: Realtime;
  readonly topology: Topology;
  /** Questions the files leave open or answer in two ways, in words for a reader. */
  readonly unknowns: readonly string[];
  /** What could not be read and why. */
  readonly notes: readonly string[];
};
