import { z } from 'zod';
import { ForgeFault } from '../outcome.ts';
import { identityQuery } from './github-allowed-requests.ts';
import type { GitHubClient } from './github-client.ts';
import type { OwnedComment } from './github-read-comments.ts';

/** Who we are on GitHub. Whether a comment is ours is decided by the number of the account, not by its name. */
export type Identity = { readonly login: string; readonly id: number | undefined };

const ACTIONS: Identity = { login: 'github-actions[bot]', id: 41_898_282 };

/**
 * GraphQL tells every kind of token who it is, also the token of a workflow and that of an App, which `GET /user`
 * refuses. Where neither answers, the token is taken for the one of the workflow.
 */
export async function readIdentity(client: GitHubClient): Promise<Identity> {
  return (await fromGraphql(client)) ?? (await fromUser(client)) ?? ACTIONS;
}

export function isOwn(comment: OwnedComment, identity: Identity): boolean {
  return identity.id === undefined ? comment.author === identity.login : comment.authorId === identity.id;
}

const viewerSchema = z.object({
  data: z.object({ viewer: z.object({ login: z.string().min(1), databaseId: z.number().int().nullish() }) }),
});

async function fromGraphql(client: GitHubClient): Promise<Identity | undefined> {
  const graphql = new URL(client.settings.apiUrl).pathname.endsWith('/api/v3') ? '/../graphql' : '/graphql';
  const data = await refusalAsUndefined(
    client.call({
      route: `POST ${graphql}`,
      parameters: { query: identityQuery },
      doing: 'say whose token this is',
      needs: 'metadata: read',
    }),
  );
  const read = viewerSchema.safeParse(data);
  if (!read.success) return undefined;
  const { login, databaseId } = read.data.data.viewer;
  return { login, id: databaseId ?? undefined };
}

async function fromUser(client: GitHubClient): Promise<Identity | undefined> {
  const data = await refusalAsUndefined(
    client.call({ route: 'GET /user', doing: 'say whose token this is', needs: 'metadata: read' }),
  );
  const read = z.object({ login: z.string().min(1), id: z.number().int() }).safeParse(data);
  return read.success ? read.data : undefined;
}

/** A refusal or a missing address means "ask elsewhere". A bad token and a fault of the network stay faults. */
async function refusalAsUndefined(answer: Promise<{ readonly data: unknown }>): Promise<unknown> {
  try {
    return (await answer).data;
  } catch (error) {
    if (error instanceof ForgeFault && error.status !== undefined && error.status !== 401) return undefined;
    throw error;
  }
}
