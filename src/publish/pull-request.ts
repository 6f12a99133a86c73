import type { PlanPullRequest } from '../outcome.ts';
import { renderMarker } from '../trigger/comment-marker.ts';

/** Words of the pull request that holds a plan. Nothing of a thread or a model is in them. */

type Place = {
  readonly thread: { readonly number: number; readonly kind?: string; readonly url?: string };
  readonly path: string;
  /** Address of the file on its branch. */
  readonly fileUrl: string;
  readonly triggerPhrase: string;
};

export function pullRequestTitle(thread: Place['thread']): string {
  return `Real-time plan for ${nameOf(thread)}`;
}

/** Begins with a marker: without it the description belongs to whoever took it out. */
export function pullRequestBody({ thread, path, fileUrl, triggerPhrase }: Place): string {
  const name = nameOf(thread);
  return [
    renderMarker(`pull-request-${thread.number}`),
    `The implementation plan for [${name}](${thread.url ?? ''}), one file: [\`${path}\`](${fileUrl}).`,
    `To change it, comment in ${name}, not here: \`${triggerPhrase} revise <your words>\`. Every revision is a commit of this branch, and comments on lines of the file are welcome.`,
    `Merging keeps the plan in the repository. It builds nothing, and ${name} stays open.`,
  ].join('\n\n');
}

function nameOf({ number, kind }: Place['thread']): string {
  return `${kind === 'pull_request' ? 'pull request' : 'issue'} ${number}`;
}

/** The line of the comment that says where the pull request is, or why there is none and what to do. */
export function pullRequestLine(pull: PlanPullRequest | undefined): string {
  if (pull === undefined) return '';
  if (pull.state === 'none') return `🔀 **No pull request.** ${pull.problem} Or [open it by hand](${pull.openUrl}).`;
  const link = `[Pull request ${pull.number}](${pull.url})`;
  switch (pull.state) {
    case 'draft':
      return `🔀 ${link}, a draft, holds the plan; revisions appear there by themselves.`;
    case 'ready':
      return `🔀 ${link} holds the plan; revisions appear there by themselves.`;
    case 'undrafted':
      return `🔀 ${link} holds the plan; revisions appear there by themselves. It is no draft: this repository has none.`;
    case 'closed':
      return `🔀 ${link} of this plan was closed, and stays closed. Reopen it there when the plan should be reviewed after all, or [open another](${pull.openUrl}).`;
    case 'merged':
      return `🔀 ${link} was merged with this plan: there is nothing new to review.`;
  }
}
