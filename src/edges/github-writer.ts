import { ForgeFault } from '../outcome.ts';
import type { ForgeWriter } from '../ports.ts';
import type { GitHubClient } from './github-client.ts';
import { commitPlan } from './github-commit.ts';
import { CommentWriter } from './github-comments.ts';

/** The closed list of what is written on GitHub: one plan file, one comment, reactions. */
export function createGitHubWriter(client: GitHubClient): ForgeWriter {
  const comments = new CommentWriter(client);
  return {
    commitPlan: (change) => commitPlan(client, change),
    writeComment: (number, comment) => comments.write(number, comment),
    react: (target, reaction) => react(client, target, reaction),
  };
}

/** Decoration: when it fails, the run goes on. */
async function react(client: GitHubClient, target: Parameters<ForgeWriter['react']>[0], reaction: string): Promise<void> {
  if (target.kind === 'none') return;
  const purpose = { doing: 'add a reaction', needs: 'issues: write' };
  const place =
    target.kind === 'issue'
      ? {
          route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/reactions',
          parameters: { issue_number: target.number, content: reaction },
        }
      : {
          route: 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
          parameters: { comment_id: target.id, content: reaction },
        };
  try {
    await client.call({ ...purpose, ...place });
  } catch (error) {
    if (!(error instanceof ForgeFault)) throw error;
  }
}
