/** One fixed line: nothing of a thread or a model enters a commit message, where it could close issues or skip checks. */
export function commitMessage(thread: { readonly number: number; readonly kind?: string }): string {
  return `docs: real-time plan for ${thread.kind === 'pull_request' ? 'pull request' : 'issue'} ${thread.number}`;
}
