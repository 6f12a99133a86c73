import { Readable, Transform } from 'node:stream';
import { RepositoryFault } from '../outcome.ts';
import type { GitHubClient } from './github-client.ts';
import { readTree } from './github-tree.ts';
import type { Tree } from './github-tree.ts';

export type GitHubArchive = {
  /** The gzipped tar of a commit. Emits a `RepositoryFault` when it is larger than the cap. */
  readonly openArchive: (commit: string, signal?: AbortSignal) => Promise<Readable>;
  readonly treeOf: (commit: string) => Promise<Tree>;
};

export type ArchiveLimits = { readonly packedBytes: number };

const usualLimits: ArchiveLimits = { packedBytes: 512 * 1024 * 1024 };
const MOST_ATTEMPTS = 3;

export function createGitHubArchive(client: GitHubClient, limits: ArchiveLimits = usualLimits): GitHubArchive {
  return {
    openArchive: (commit, signal) => openArchive({ client, limits, commit, signal }),
    treeOf: (commit) => readTree(client, commit, 'all'),
  };
}

type Opening = {
  readonly client: GitHubClient;
  readonly limits: ArchiveLimits;
  readonly commit: string;
  readonly signal: AbortSignal | undefined;
};

async function openArchive(opening: Opening): Promise<Readable> {
  if (!/^[0-9a-f]{40}$/.test(opening.commit))
    throw new RepositoryFault(`"${opening.commit}" is not a commit; expected 40 hexadecimal digits.`);
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetchArchive(opening);
    if (response instanceof Response) return capped(response, opening.limits);
    if (!response.again || attempt >= MOST_ATTEMPTS) throw response.fault;
    await opening.client.pause(attempt);
  }
}

type Refused = { readonly fault: RepositoryFault; readonly again: boolean };

/** Exactly one redirect is followed, to the host GitHub keeps archives on, and without the token. */
async function fetchArchive({ client, commit, signal }: Opening): Promise<Response | Refused> {
  const { repository, apiUrl } = client.settings;
  try {
    const first = await client.raw(`/repos/${repository}/tarball/${commit}`, signal);
    await first.body?.cancel();
    const location = first.headers.get('location');
    if (first.status !== 302 || location === null)
      return refusal(`GitHub answered ${first.status} instead of the place of the archive`, first.status);
    const place = archivePlace(location, apiUrl);
    if (place === undefined) return refusal('GitHub pointed to a host that does not keep its archives', 400);
    const second = await fetch(place, { redirect: 'error', ...(signal === undefined ? {} : { signal }) });
    if (second.status === 200 && second.body !== null) return second;
    await second.body?.cancel();
    return refusal(`the archive's host answered ${second.status}`, second.status);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const fault = new RepositoryFault(
      `The files of ${commit.slice(0, 12)} could not be read: the connection failed. Run the job again.`,
      { cause: error },
    );
    return { fault, again: true };
  }

  function refusal(what: string, status: number): Refused {
    const advice = status === 404 ? 'The job needs `contents: read`, and the commit must still exist.' : 'Run the job again.';
    return {
      fault: new RepositoryFault(`The files of ${commit.slice(0, 12)} could not be read: ${what}. ${advice}`),
      again: status >= 500,
    };
  }
}

/** `api.github.com` keeps archives on `codeload.github.com`; a server of one's own on itself or on its `codeload` name. */
export function archivePlace(location: string, apiUrl: string): URL | undefined {
  const api = new URL(apiUrl);
  if (!URL.canParse(location, apiUrl)) return undefined;
  const place = new URL(location, apiUrl);
  const root = api.hostname.replace(/^api\./, '');
  const known = [api.hostname, root, `codeload.${root}`].includes(place.hostname);
  return known && place.protocol === api.protocol && place.username === '' && place.password === '' ? place : undefined;
}

function capped(response: Response, limits: ArchiveLimits): Readable {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes <= limits.packedBytes) return done(null, chunk);
      done(new RepositoryFault(`The archive of the repository is larger than ${limits.packedBytes} bytes packed.`));
    },
  });
  const source = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  source.on('error', (error) =>
    counter.destroy(new RepositoryFault('The archive of the repository ended too early. Run the job again.', { cause: error })),
  );
  counter.on('close', () => source.destroy());
  return source.pipe(counter);
}
