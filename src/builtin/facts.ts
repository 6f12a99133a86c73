import type { Route } from '../profile/profile.ts';

/** What the planner knows of the repository for one request. Everything written in a plan follows from here. */
export type Facts = {
  readonly request: Wish;
  readonly room: RoomFact;
  readonly mutations: readonly Mutation[];
  /** Reading route of what changes: the collection's own, else that of the room. */
  readonly read: Route | undefined;
  /** Routes that change something and are not in the request, in words. */
  readonly leftOut: readonly string[];
  readonly writers: readonly OtherWriter[];
  readonly server: ServerFact;
  readonly data: DataFact;
  readonly access: AccessFact | undefined;
  readonly auth: AuthFacts;
  readonly client: ClientFact;
  readonly deployment: DeploymentFact;
  readonly test: TestFact;
  readonly versions: Versions;
};

export type Wish = {
  readonly words: ReadonlySet<string>;
  /** Words without those that only say where: `card` in "comments on a card". */
  readonly subjects: ReadonlySet<string>;
  /** Milliseconds that the request allows between change and screen. */
  readonly withinMs: number;
  /** Things asked for that no route of the repository tells how to do. */
  readonly beyond: readonly string[];
};

/** Who belongs together: everybody who looks at the same parent. */
export type RoomFact = {
  readonly entity: string;
  readonly plural: string;
  readonly param: string;
  /** Type of the parameter in the contract. */
  readonly snapshot: Route | undefined;
};

export type Mutation = {
  readonly event: string;
  /** `CardCreated`. */
  readonly type: string;
  readonly entity: string;
  readonly verb: string;
  readonly route: Route;
  readonly path: string;
  readonly lines: readonly [number, number];
  readonly source: string;
  /** Function that writes, where the handler names one. */
  readonly writer: Symbol | undefined;
  /** How the handler can name the room: a variable it has, or an expression. */
  readonly roomKey: { readonly expression: string; readonly declared: boolean } | undefined;
};

export type Symbol = { readonly name: string; readonly path: string; readonly line: number };

export type OtherWriter = {
  readonly path: string;
  readonly line: number;
  readonly what: string;
  readonly schedule: string | undefined;
};

export type ServerFact = {
  readonly framework: string;
  readonly version: string | undefined;
  readonly entry: string;
  readonly folder: string;
  readonly typescript: boolean;
  readonly commonJs: boolean;
  /** `.js`, `.ts` or nothing. */
  readonly importEnding: string;
  /** Where the HTTP server comes to life. */
  readonly http:
    | {
        readonly line: number;
        readonly kind: 'createServer' | 'listen' | 'framework';
        readonly statement: string;
        readonly symbol: string;
        readonly handler: string;
      }
    | undefined;
  readonly app: { readonly path: string; readonly line: number; readonly factory: string | undefined } | undefined;
  readonly shutdown: { readonly line: number; readonly endLine: number; readonly source: string } | undefined;
  readonly logger: Symbol | undefined;
  readonly validator: string | undefined;
  /** Existing schema of the room's parameter. */
  readonly roomSchema: Symbol | undefined;
};

export type DataFact = {
  readonly kind: 'sql' | 'prisma' | 'other';
  /** Type with `query` and `transaction`, as the repository has it. */
  readonly database: Symbol | undefined;
  readonly queries: Symbol | undefined;
  readonly transaction: Symbol | undefined;
  readonly table: { readonly name: string; readonly path: string; readonly line: number } | undefined;
  readonly migrations: { readonly folder: string; readonly next: string } | undefined;
  /** Function and types behind the snapshot route. */
  readonly loader: Symbol | undefined;
  readonly models: string | undefined;
  readonly snapshotType: string | undefined;
  readonly entityType: string | undefined;
  /** `lists` in `lists: (List & { cards: Card[] })[]`. */
  readonly container: { readonly field: string; readonly key: string; readonly items: string } | undefined;
  readonly ordered: boolean;
};

export type AccessFact = Symbol & {
  readonly parameters: readonly string[];
  /** It throws this class instead of answering no. */
  readonly throws: Symbol | undefined;
  readonly edit: Symbol | undefined;
};

export type AuthFacts = {
  readonly kind: 'session' | 'jwt' | 'unknown';
  readonly middleware: (Symbol & { readonly factory: boolean; readonly call: string | undefined }) | undefined;
  readonly guard: Symbol | undefined;
  /** `userId` in `request.session.userId`. */
  readonly userField: string;
  readonly userPlace: string | undefined;
  readonly sameSite: { readonly value: string; readonly place: string } | undefined;
  readonly logout: Route | undefined;
  /** Route that changes who belongs, as `DELETE /api/boards/:boardId/members/:userId`. */
  readonly membershipRoute: string | undefined;
  readonly sessionStore: 'redis' | 'other';
};

export type ClientFact = {
  readonly framework: 'react' | 'other' | 'none';
  readonly folder: string;
  readonly typescript: boolean;
  readonly importEnding: string;
  /** The hook or component that loads what the room shows. */
  readonly reader:
    | {
        readonly path: string;
        readonly line: number;
        readonly name: string;
        readonly queryKey: string | undefined;
        readonly statement: string;
      }
    | undefined;
  readonly apiCall: { readonly expression: string; readonly path: string; readonly line: number } | undefined;
  readonly page: { readonly path: string; readonly line: number; readonly name: string } | undefined;
  readonly query: boolean;
  readonly polling: { readonly milliseconds: number; readonly place: string } | undefined;
  readonly strict: string | undefined;
  readonly proxy: { readonly path: string; readonly line: number; readonly statement: string } | undefined;
};

export type DeploymentFact = {
  readonly target: string;
  readonly targetPlace: string | undefined;
  readonly replicas: number | undefined;
  readonly replicasPlace: string | undefined;
  readonly graceSeconds: number | undefined;
  readonly gracePlace: string | undefined;
  readonly hops: readonly {
    readonly name: string;
    readonly idleTimeoutS: number;
    readonly maxLifetimeS?: number;
    readonly place: string;
  }[];
  readonly nginx:
    | {
        readonly path: string;
        readonly line: number;
        readonly upgrades: boolean;
        readonly upstream: string;
        readonly http2: boolean;
      }
    | undefined;
  readonly compose: { readonly path: string; readonly line: number } | undefined;
  readonly environment: { readonly path: string } | undefined;
  readonly redis:
    { readonly place: string; readonly variable: string; readonly client: 'redis' | 'ioredis' | 'none' } | undefined;
  readonly serverless: boolean;
  /** `http://localhost:8080`, as the compose file publishes it. */
  readonly localAddress: string | undefined;
};

export type TestFact = {
  readonly runner: string;
  readonly command: string;
  readonly folder: string;
  readonly harness: Symbol | undefined;
  readonly ending: string;
};

export type Versions = {
  readonly server: string;
  readonly client: string;
  readonly adapter: string;
  readonly emitter: string;
  /** False where the repository already has the package. */
  readonly added: boolean;
};
