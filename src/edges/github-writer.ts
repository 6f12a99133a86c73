import { ForgeFault } from '../outcome.ts';
import type { ForgeWriter } from '../ports.ts';
import type { GitHubClient } from './github-client.ts';
import { commitPlan } from './github-commit.ts';
import { approvalContext } from './github-allowed-requests.ts';
import { isAmbiguous } from './github-fault.ts';
import { CommentWriter } from './github-comments.ts';
import { offerPullRequest } from './github-pull-requests.ts';

/** The closed list of what is written on GitHub: one plan file, one comment, reactions, one commit status, one pull request. */
export function createGitHubWriter(client: GitHubClient): ForgeWriter {
  const comments = new CommentWriter(client);
  return {
    commitPlan: (change) => commitPlan(client, change),
    writeComment: (number, comment) => comments.write(number, comment),
    ownComments: (number) => comments.own(number),
    recentComments: (since) => comments.recent(since),
    withdrawComment: (number, marker) => comments.withdraw(number, marker),
    react: (target, reaction) => react(client, target, reaction),
    setApproval: (sha, approval) => setApproval(client, sha, approval),
    offerPullRequest: (offer) => offerPullRequest(client, offer),
  };
}

/** Setting it twice leaves the newer one, so an answer that was lost is asked for again. */
async function setApproval(
  client: GitHubClient,
  sha: string,
  { isApproved, words }: Parameters<ForgeWriter['setApproval']>[1],
): Promise<void> {
  const status = { state: isApproved ? 'success' : 'failure', context: approvalContext, description: words.slice(0, 140) };
  const call = {
    route: 'POST /repos/{owner}/{repo}/statuses/{sha}',
    parameters: { sha, ...status },
    doing: 'set the commit status',
    needs: 'statuses: write',
  };
  try {
    await client.call(call);
  } catch (error) {
    if (!(error instanceof ForgeFault) || !isAmbiguous(error)) throw error;
    await client.pause(1);
    await client.call(call);
  }
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
