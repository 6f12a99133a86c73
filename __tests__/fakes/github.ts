import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { violationsOf } from './github-contract.ts';
import { problem } from './github-reply.ts';
import type { Reply } from './github-reply.ts';
import { answer } from './github-routes.ts';
import { createState } from './github-state.ts';
import type { GitHubState, Seed } from './github-state.ts';
import { tarballOf } from './github-tarball.ts';

/**
 * A GitHub of one repository: a real HTTP server with state.
 *
 *   const github = await startFakeGitHub({ issues: [{ number: 7, title: 'Live board' }], files: { 'a.ts': '…' } });
 *   process.env.GITHUB_API_URL = github.url;             // token: `defaultToken`, which is github-actions[bot]
 *   github.fault({ on: /POST .*\/git\/refs/, status: 502, applied: true });
 *   github.state.comments, .refs, .reactions, .objects   // what the world looks like now; may be changed
 *   github.log                                           // every request in order, archive host included
 *   await github.close();                                // throws when anything broke GitHub's own contract
 *
 * Every request and every answer is checked against the cut of GitHub's OpenAPI description in `__tests__/contracts`.
 * The archive of a commit is served by a second host, to which no token may be sent.
 * `onRequest` runs after a request has taken effect and before it is answered: the place to kill a client.
 */
export type FakeGitHub = {
  /** Base address of the API, without a slash at the end. */
  readonly url: string;
  readonly archiveUrl: string;
  readonly state: GitHubState;
  readonly log: readonly LoggedRequest[];
  readonly fault: (fault: Fault) => void;
  /** Ends every fault: GitHub is well again. */
  readonly heal: () => void;
  readonly onRequest: (listener: (request: LoggedRequest, index: number) => void | Promise<void>) => void;
  /** Requests that may change something, as `POST /repos/…`. */
  readonly writes: () => readonly string[];
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
};

export type LoggedRequest = {
  readonly host: 'api' | 'archive';
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** Milliseconds since the epoch, real clock. */
  readonly at: number;
  /** 0 when the connection was dropped; -1 until it is answered. */
  status: number;
};

export type Fault = {
  /** Matched against `METHOD /decoded/path`. */
  readonly on: RegExp;
  /** How many matching requests it hits; 1 unless told. */
  readonly times?: number;
  /** How many matching requests pass before it hits. */
  readonly after?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Cut the connection instead of answering. */
  readonly drop?: boolean;
  /** The request takes effect all the same. */
  readonly applied?: boolean;
  readonly delayMs?: number;
};

export async function startFakeGitHub(seed: Seed = {}): Promise<FakeGitHub> {
  const world: World = { state: createState(seed), log: [], faults: [], violations: [], listeners: [], archiveUrl: '' };
  const archive = await listen((request, response) => serveArchive(world, request, response), world.violations);
  world.archiveUrl = archive.url;
  const api = await listen((request, response) => serveApi(world, request, response), world.violations);
  return {
    url: api.url,
    archiveUrl: archive.url,
    state: world.state,
    log: world.log,
    violations: world.violations,
    fault: (fault) => world.faults.push({ ...fault, left: fault.times ?? 1, passing: fault.after ?? 0 }),
    heal: () => {
      world.faults.length = 0;
    },
    onRequest: (listener) => world.listeners.push(listener),
    writes: () => world.log.filter(isWrite).map((entry) => `${entry.method} ${entry.path}`),
    close: async () => {
      await Promise.all([closeServer(api.server), closeServer(archive.server)]);
      if (world.violations.length > 0) throw new Error(`GitHub's contract was broken:\n${world.violations.join('\n')}`);
    },
  };
}

type World = {
  readonly state: GitHubState;
  readonly log: LoggedRequest[];
  readonly faults: (Fault & { left: number; passing: number })[];
  readonly violations: string[];
  readonly listeners: Parameters<FakeGitHub['onRequest']>[0][];
  archiveUrl: string;
};

function isWrite(entry: LoggedRequest): boolean {
  return entry.host === 'api' && entry.method !== 'GET' && entry.path !== '/graphql';
}

async function serveApi(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { entry, query } = await receive(world, 'api', request);
  const fault = takeFault(world, entry);
  if (fault?.delayMs !== undefined) await wait(fault.delayMs);
  const applies = fault === undefined || fault.applied === true || (fault.status === undefined && fault.drop !== true);
  const reply = applies ? replyTo(world, entry, { query, authorization: request.headers.authorization ?? '' }) : undefined;
  await announce(world, entry);
  if (fault?.drop === true) return dropConnection(entry, request);
  if (fault?.status === undefined) return send(entry, response, reply ?? problem(500, 'No reply'));
  const body = fault.body ?? problem(fault.status, 'Server Error').body;
  send(entry, response, { status: fault.status, body, ...(fault.headers === undefined ? {} : { headers: fault.headers }) });
}

function replyTo(
  world: World,
  entry: LoggedRequest,
  facts: { readonly query: URLSearchParams; readonly authorization: string },
): Reply {
  const token = facts.authorization.replace(/^(?:token|bearer) /i, '');
  const login = world.state.tokens.get(token);
  const access = world.state.accessOf.get(token) ?? world.state.access;
  if (login === undefined) return problem(401, 'Bad credentials');
  const body = (entry.body ?? {}) as Record<string, unknown>;
  const archive = /\/tarball\/(.+)$/.exec(entry.path);
  const reply =
    archive === null || access.contents === 'none'
      ? answer(world.state, { method: entry.method, path: entry.path, query: facts.query, body, login, access })
      : pointToArchive(world, archive[1] ?? '');
  if (entry.path !== '/graphql')
    world.violations.push(
      ...violationsOf({
        method: entry.method,
        path: entry.path,
        query: facts.query,
        body: entry.body,
        status: reply.status,
        answer: reply.body,
      }),
    );
  return reply;
}

function pointToArchive(world: World, ref: string): Reply {
  const { state } = world;
  const commit = state.refs.get(`refs/heads/${ref}`) ?? ref;
  if (!state.objects.commits.has(commit)) return { status: 404, body: { message: 'Not Found' } };
  const location = `${world.archiveUrl}/${state.repository}/legacy.tar.gz/${commit}?token=short-lived`;
  return { status: 302, body: undefined, headers: { location } };
}

async function serveArchive(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { entry, query } = await receive(world, 'archive', request);
  if (request.headers.authorization !== undefined) world.violations.push('The token was sent to the archive host.');
  const fault = takeFault(world, entry);
  await announce(world, entry);
  if (fault?.drop === true) return dropConnection(entry, request);
  const commit = entry.path.split('/').at(-1) ?? '';
  const known = query.get('token') === 'short-lived' && world.state.objects.commits.has(commit);
  entry.status = fault?.status ?? (known ? 200 : 404);
  response.writeHead(entry.status, { 'content-type': 'application/x-gzip', ...fault?.headers });
  response.end(entry.status === 200 ? (fault?.body ?? (await tarballOf(world.state, commit))) : undefined);
}

async function receive(world: World, host: LoggedRequest['host'], request: IncomingMessage) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString('utf8');
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const path = decodeURIComponent(url.pathname);
  const entry: LoggedRequest = { host, method: request.method ?? '', path, query: url.search, body, at: Date.now(), status: -1 };
  world.log.push(entry);
  return { entry, query: url.searchParams };
}

function takeFault(world: World, entry: LoggedRequest): Fault | undefined {
  const fault = world.faults.find((candidate) => candidate.left > 0 && candidate.on.test(`${entry.method} ${entry.path}`));
  if (fault === undefined) return undefined;
  if (fault.passing > 0) {
    fault.passing -= 1;
    return undefined;
  }
  fault.left -= 1;
  return fault;
}

async function announce(world: World, entry: LoggedRequest): Promise<void> {
  const index = world.log.indexOf(entry);
  for (const listener of world.listeners) await listener(entry, index);
}

function dropConnection(entry: LoggedRequest, request: IncomingMessage): void {
  entry.status = 0;
  request.socket.destroy();
}

function send(entry: LoggedRequest, response: ServerResponse, reply: Reply): void {
  entry.status = reply.status;
  const isText = typeof reply.body === 'string';
  response.writeHead(reply.status, {
    ...(reply.body === undefined ? {} : { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8' }),
    'x-github-request-id': 'F00D:1',
    ...reply.headers,
  });
  response.end(reply.body === undefined ? undefined : isText ? reply.body : JSON.stringify(reply.body));
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function listen(handle: Handler, violations: string[]): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      violations.push(`The fake failed: ${String(error)}`);
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
