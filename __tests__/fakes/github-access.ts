import { setTimeout as wait } from 'node:timers/promises';
import { createGitHubClient } from '../../src/edges/github-client.ts';
import type { GitHubClient, GitHubSettings } from '../../src/edges/github-client.ts';
import type { FakeGitHub } from './github.ts';
import { defaultToken } from './github-state.ts';

/** A client of the fake that does not dawdle. */
export function clientOf(github: Pick<FakeGitHub, 'url' | 'state'>, changes: Partial<GitHubSettings> = {}): GitHubClient {
  const sleep = (milliseconds: number, signal?: AbortSignal) => wait(milliseconds, undefined, signal ? { signal } : {});
  return createGitHubClient({
    token: defaultToken,
    apiUrl: github.url,
    repository: github.state.repository,
    branchPrefix: 'plan-realtime/',
    clock: { now: Date.now, sleep },
    deadline: Date.now() + 60_000,
    pace: { betweenWritesMs: 0, betweenCommentsMs: 0, secondMs: 2, timeoutMs: 5000 },
    ...changes,
  });
}
