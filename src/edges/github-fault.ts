import { RequestError } from '@octokit/request-error';
import { ForgeFault } from '../outcome.ts';

/** What was being done, in words, and the permission it takes; both go into the sentence a person reads. */
export type Purpose = { readonly doing: string; readonly needs: string };

export function toForgeFault(error: unknown, purpose: Purpose): ForgeFault {
  if (error instanceof ForgeFault) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof ForgeFault) return cause;
  if (!(error instanceof RequestError) || error.response === undefined) return unreachable(error, purpose);
  const headers = error.response.headers;
  const requestId = headers['x-github-request-id'];
  const facts = { status: error.status, cause: error, ...(typeof requestId === 'string' ? { requestId } : {}) };
  const number = typeof requestId === 'string' ? ` (request ${requestId})` : '';
  const advice = adviceFor(
    {
      status: error.status,
      message: error.message,
      reset: headers['x-ratelimit-reset'],
      remaining: headers['x-ratelimit-remaining'],
    },
    purpose,
  );
  return new ForgeFault(
    `GitHub could not ${purpose.doing}: ${error.status}, ${firstLine(error.message)}${number}. ${advice}`,
    facts,
  );
}

/** Nobody knows whether the request was carried out: look before doing it again. */
export function isAmbiguous(fault: ForgeFault): boolean {
  return fault.status === undefined ? fault.cause !== undefined : fault.status >= 500;
}

type Answer = {
  readonly status: number;
  readonly message: string;
  readonly reset: string | number | undefined;
  readonly remaining: string | number | undefined;
};

function adviceFor(answer: Answer, purpose: Purpose): string {
  const { status, message } = answer;
  if (status === 401) return 'The token was refused or has expired: check `github_token`, then run the job again.';
  if (status === 429 || /rate limit/i.test(message) || String(answer.remaining) === '0') return rateAdvice(answer);
  if (/resource not accessible/i.test(message)) return permissionAdvice(purpose);
  if (/not permitted to create or approve pull requests/i.test(message))
    return 'Allow it under Settings → Actions → General → "Allow GitHub Actions to create and approve pull requests", or give `github_token` the token of a GitHub App.';
  if (/archived/i.test(message)) return 'The repository is archived and takes no changes.';
  if (/locked/i.test(message)) return 'The conversation is locked: unlock it, or read the summary of the run.';
  if (status === 403) return permissionAdvice(purpose);
  if (status === 404) return `It does not exist, or the token may not see it: the job needs \`${purpose.needs}\`.`;
  if (status === 410) return 'It was deleted.';
  if (status === 301 || status === 307 || status === 308) return 'It was moved; nothing is written to another place.';
  if (status === 409 && /secret|push protection/i.test(message))
    return 'Push protection found what looks like a secret in the plan; nothing was pushed.';
  if (status === 422 && /rule/i.test(message))
    return 'A ruleset of the repository forbids it: allow the branches of `branch_prefix` in the ruleset.';
  if (status >= 500) return 'This is a fault of GitHub: run the job again later.';
  return 'Nothing else was changed.';
}

function permissionAdvice(purpose: Purpose): string {
  return `The token lacks a permission: add \`${purpose.needs}\` under \`permissions:\` of the job. Runs for pull requests of forks have a read-only token.`;
}

function rateAdvice(answer: Answer): string {
  const seconds = Number(answer.reset);
  const when =
    Number.isFinite(seconds) && seconds > 0 ? ` after ${new Date(seconds * 1000).toISOString().slice(0, 16)}Z` : ' later';
  return `The rate limit of the token is used up: run the job again${when}.`;
}

function unreachable(error: unknown, purpose: Purpose): ForgeFault {
  const words = error instanceof Error ? firstLine(error.message) : 'unknown reason';
  return new ForgeFault(`GitHub could not be reached to ${purpose.doing}: ${words}. Run the job again.`, { cause: error });
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '')
    .replace(/ - https:\/\/\S+$/, '')
    .replace(/\.$/, '')
    .slice(0, 300);
}
