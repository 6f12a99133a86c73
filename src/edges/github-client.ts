import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import Bottleneck from 'bottleneck/light.js';
import { ForgeFault } from '../outcome.ts';
import type { Clock } from '../ports.ts';
import { assertAllowed } from './github-allowed-requests.ts';
import type { RequestBounds } from './github-allowed-requests.ts';
import { isAmbiguous, toForgeFault } from './github-fault.ts';
import type { Purpose } from './github-fault.ts';

/** The one way to GitHub's API: throttled, bounded in time and waiting, and closed for every write that is not listed. */

export type GitHubSettings = RequestBounds & {
  readonly token: string;
  readonly clock: Clock;
  /** Milliseconds since the epoch after which nothing waits any more. */
  readonly deadline: number;
  readonly pace?: Partial<Pace>;
  /** From its abortion on nothing waits for its turn any more: the process has seconds to live. */
  readonly hurry?: AbortSignal;
};

/** GitHub asks for a second between writes, and for more where people are notified. */
export type Pace = {
  readonly betweenWritesMs: number;
  readonly betweenCommentsMs: number;
  /** What GitHub's "seconds" last; shorter in tests. */
  readonly secondMs: number;
  readonly timeoutMs: number;
};

export type Call = Purpose & {
  /** `GET /repos/{owner}/{repo}/issues/{issue_number}` */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
};

export type Answer = { readonly status: number; readonly data: unknown };

export type GitHubClient = {
  readonly settings: GitHubSettings;
  readonly call: (call: Call) => Promise<Answer>;
  /** Items of every page. Pages are counted, addresses in answers are not followed. */
  readonly items: (call: Call) => AsyncIterable<unknown>;
  /** Sends with the token to the API and hands back the bare answer; redirects are not followed. */
  readonly raw: (path: string, signal?: AbortSignal) => Promise<Response>;
  readonly pause: (seconds: number) => Promise<void>;
};

const USER_AGENT = 'plan-realtime';
const usualPace: Pace = { betweenWritesMs: 1000, betweenCommentsMs: 1000, secondMs: 1000, timeoutMs: 20_000 };
const MOST_WAITING_SECONDS = 300;
const MOST_ATTEMPTS = 4;
const PER_PAGE = 100;
const MOST_PAGES = 100;

export function createGitHubClient(settings: GitHubSettings): GitHubClient {
  const pace = { ...usualPace, ...settings.pace };
  const waiting = createWaiting(settings, pace);
  const send = guardedFetch(settings, pace);
  const octokit = createOctokit({ settings, pace, waiting, send });
  const [owner = '', repo = ''] = settings.repository.split('/');
  const call = (request: Call) => callWithRetries({ octokit, waiting, request, owner, repo });
  return {
    settings,
    call,
    items: (request) => eachItem(call, request),
    raw: (path, signal) =>
      send(`${settings.apiUrl}${path}`, {
        headers: { authorization: `token ${settings.token}`, 'user-agent': USER_AGENT },
        ...(signal === undefined ? {} : { signal }),
      }),
    pause: waiting.pause,
  };
}

type Waiting = {
  /** Whether so many seconds may still be waited. */
  readonly allows: (seconds: number) => boolean;
  readonly pause: (seconds: number) => Promise<void>;
};

/** All waiting of a run together is bounded, and never goes past the deadline. */
function createWaiting(settings: GitHubSettings, pace: Pace): Waiting {
  let waited = 0;
  const allows = (seconds: number) => {
    const fits = waited + seconds <= MOST_WAITING_SECONDS && settings.clock.now() + seconds * pace.secondMs < settings.deadline;
    if (fits) waited += seconds;
    return fits;
  };
  const pause = async (seconds: number) => {
    if (allows(seconds)) await settings.clock.sleep(seconds * pace.secondMs);
  };
  return { allows, pause };
}

type Parts = { readonly settings: GitHubSettings; readonly pace: Pace; readonly waiting: Waiting; readonly send: typeof fetch };

function createOctokit({ settings, pace, waiting, send }: Parts): Octokit {
  const group = (minTime: number) => inHurry(new Bottleneck.Group({ maxConcurrent: 1, minTime }), settings.hurry);
  const wait = (...[seconds, , , retries]: [number, unknown, unknown, number]) => retries < 2 && waiting.allows(seconds);
  const Throttled = Octokit.plugin(throttling);
  return new Throttled({
    auth: settings.token,
    baseUrl: settings.apiUrl,
    userAgent: USER_AGENT,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: { fetch: send },
    throttle: {
      global: group(0),
      write: group(pace.betweenWritesMs),
      notifications: group(pace.betweenCommentsMs),
      retryAfterBaseValue: pace.secondMs,
      onRateLimit: wait,
      onSecondaryRateLimit: wait,
    } as NonNullable<ConstructorParameters<typeof Throttled>[0]>['throttle'] & object,
  });
}

/** Not in turn either: a request that hangs must not hold up the last word. */
const unpaced = { minTime: 0, maxConcurrent: null };

function inHurry(group: Bottleneck.Group, hurry: AbortSignal | undefined): Bottleneck.Group {
  const release = () => {
    group.updateSettings(unpaced);
    for (const { limiter } of group.limiters()) limiter.updateSettings(unpaced);
  };
  hurry?.addEventListener('abort', release, { once: true });
  return group;
}

/** The last door: what is not allowed is not sent, and an answer that points elsewhere is not followed. */
function guardedFetch(settings: GitHubSettings, pace: Pace): typeof fetch {
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const body = typeof init?.body === 'string' ? init.body : undefined;
    assertAllowed({ method: init?.method ?? 'GET', url, body }, settings);
    const timeout = AbortSignal.timeout(pace.timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return fetch(url, { ...init, signal, redirect: 'manual' });
  };
}

type Attempt = {
  readonly octokit: Octokit;
  readonly waiting: Waiting;
  readonly request: Call;
  readonly owner: string;
  readonly repo: string;
};

/** Reading is repeated when GitHub stumbles. Writing never is: whoever writes has to look first. */
async function callWithRetries(attempt: Attempt): Promise<Answer> {
  const mayRepeat = attempt.request.route.startsWith('GET ');
  for (let count = 1; ; count += 1) {
    try {
      return await callOnce(attempt);
    } catch (error) {
      const fault = toForgeFault(error, attempt.request);
      const seconds = 2 ** (count - 1);
      if (!mayRepeat || !isAmbiguous(fault) || count >= MOST_ATTEMPTS) throw fault;
      await attempt.waiting.pause(seconds);
    }
  }
}

async function callOnce({ octokit, request, owner, repo }: Attempt): Promise<Answer> {
  const place = request.route.includes('{owner}') ? { owner, repo } : {};
  const { status, data, headers } = await octokit.request(request.route, { ...place, ...request.parameters });
  const code: number = status;
  if (code >= 300)
    throw new ForgeFault(
      `GitHub could not ${request.doing}: it was moved (${code}). Nothing is read from or written to another place.`,
      {
        status: code,
      },
    );
  if (code !== 204 && typeof data !== 'object')
    throw new ForgeFault(`GitHub could not ${request.doing}: it answered ${code} without usable content. Run the job again.`, {
      cause: new Error(`content type ${headers['content-type'] ?? 'unknown'}`),
    });
  return { status: code, data };
}

async function* eachItem(call: GitHubClient['call'], request: Call): AsyncIterable<unknown> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await call({ ...request, parameters: { ...request.parameters, per_page: PER_PAGE, page } });
    if (!Array.isArray(data)) throw new ForgeFault(`GitHub could not ${request.doing}: page ${page} is not a list.`);
    yield* data;
    if (data.length < PER_PAGE) return;
  }
}
