import { z } from 'zod';
import type { CommentRecord } from '../ports.ts';
import { readAnswer } from './github-ask.ts';
import type { GitHubClient } from './github-client.ts';

export const userSchema = z.object({ login: z.string(), id: z.number(), type: z.string() }).nullable();

const commentSchema = z.object({
  id: z.number().int(),
  body: z.string().nullish(),
  html_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  user: userSchema,
});

export type OwnedComment = CommentRecord & { readonly authorId: number | undefined };

export async function* readComments(client: GitHubClient, number: number): AsyncIterable<OwnedComment> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: number },
    doing: `read the comments of issue ${number}`,
    needs: 'issues: read',
  };
  for await (const item of client.items(call)) yield toComment(readAnswer(commentSchema, item, call));
}

/** Comments of every thread, newest first, as far back as asked: strangers can write many, and only an hour is read. */
export async function* readRecentComments(
  client: GitHubClient,
  since: string,
): AsyncIterable<OwnedComment & { readonly thread: number }> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/issues/comments',
    parameters: { sort: 'created', direction: 'desc', since },
    doing: `read the comments since ${since}`,
    needs: 'issues: read',
  };
  const schema = commentSchema.extend({ issue_url: z.string() });
  for await (const item of client.items(call)) {
    const read = readAnswer(schema, item, call);
    if (Date.parse(read.created_at) < Date.parse(since)) return;
    yield { ...toComment(read), thread: Number(/\d+$/.exec(read.issue_url)?.[0]) };
  }
}

function toComment(read: z.output<typeof commentSchema>): OwnedComment {
  return {
    id: read.id,
    author: read.user?.login ?? 'ghost',
    authorId: read.user?.id,
    authorType: read.user?.type ?? 'unknown',
    createdAt: read.created_at,
    updatedAt: read.updated_at,
    body: read.body ?? '',
    url: read.html_url,
  };
}
