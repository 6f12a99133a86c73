import type { FakeAccess, FakeIssue, GitHubState } from './github-state.ts';

/** What every answer of the fake is made with. */

export type Request = {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  /** Login behind the token. */
  readonly login: string;
  /** What the token may do. */
  readonly access: FakeAccess;
};
export type Reply = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

export type Handler = (state: GitHubState, request: Request, parameters: readonly string[]) => Reply;
export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function problem(status: number, message: string, errors?: readonly object[]): Reply {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status), ...(errors ? { errors } : {}) },
  };
}

export function paged(items: readonly unknown[], request: Request): Reply {
  const size = Math.min(Number(request.query.get('per_page') ?? 30), 100);
  const page = Number(request.query.get('page') ?? 1);
  return ok(items.slice((page - 1) * size, page * size));
}

export type OnIssue = (state: GitHubState, issue: FakeIssue, request: Request) => Reply;

export function onIssue(handle: OnIssue): Handler {
  return (state, request, [number = '']) => {
    const issue = state.issues.get(Number(number));
    if (issue === undefined) return problem(404, 'Not Found');
    if (issue.gone === 'deleted') return problem(410, 'This issue was deleted');
    if (issue.gone === 'moved') {
      const location = `https://api.github.com/repositories/1/issues/${number}`;
      return {
        status: 301,
        body: { message: 'Moved Permanently', url: location, documentation_url: 'https://docs.github.com' },
        headers: { location },
      };
    }
    return handle(state, issue, request);
  };
}
